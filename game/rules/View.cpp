#include "rules/View.h"

#include "rulebook/TargetReading.h"
#include "rules/RuleSet.h"

#include <algorithm>

namespace chokepoint {

namespace {

int ownerOf(const QuantityDeclaration& declaration, int firstMember, const std::vector<int>& powerOfEconomy) {
    if (declaration.scope.empty())
        return -1;
    if (declaration.scope[0] == Axis::power)
        return firstMember;
    if (declaration.scope[0] == Axis::economy)
        return powerOfEconomy[static_cast<std::size_t>(firstMember)];
    return -1;
}

} // namespace

bool knows(const Layout& layout, Slot slot, int seat, const std::vector<int>& powerOfEconomy) {
    const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(slot)];
    if (declaration.visibility == Visibility::everyone)
        return true;
    return declaration.visibility != Visibility::hidden &&
           ownerOf(declaration, layout.subjectAt(slot)[0], powerOfEconomy) == seat;
}

namespace {

/// Others learn that a policy stands, but not what its secret parameters say, nor what it costs where these are the
/// money.
void hideSecrets(StandingPolicy& policy, const Rulebook& book) {
    const Instrument* const instrument =
        book.instrument(std::string_view(policy.id).substr(0, policy.id.find('/')));
    if (instrument == nullptr) // of a game under other content
        return policy.arguments.clear();
    const std::vector<InstrumentParameter>& parameters = instrument->parameters;
    if (std::none_of(parameters.begin(), parameters.end(), [](const auto& each) { return each.secret; }))
        return;
    std::vector<std::string> words = split(policy.arguments, ' ');
    policy.arguments.clear();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool secret = i < parameters.size() && parameters[i].secret;
        policy.arguments += (i == 0 ? "" : " ") + (secret ? std::string("?") : words[i]);
        if (secret && parameters[i].id == instrument->cost.moneyParameter)
            policy.upkeep = 0;
    }
}

} // namespace

View viewFor(const World& truth, int seat, const RuleSet& rules) {
    const std::vector<int>& powerOfEconomy = rules.powerOf;
    const World& opening = rules.opening();
    World world = truth;
    const Layout& layout = world.layout();
    const std::span<double> block = world.mutableBlock();
    for (int i = 0; i < layout.table().size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        const QuantityDeclaration& declaration = layout.table()[quantity];
        if (declaration.visibility == Visibility::everyone)
            continue;
        const int members = declaration.scope.empty() ? 1 : layout.sets().size(declaration.scope[0]);
        const int perMember = layout.count(quantity) / members;
        const bool estimated = declaration.visibility == Visibility::estimated;
        const Quantity belief = estimated ? layout.table().find(declaration.belief) : Quantity{};
        for (int member = 0; member < members; ++member) {
            if (declaration.visibility != Visibility::hidden &&
                ownerOf(declaration, member, powerOfEconomy) == seat)
                continue;
            const Slot first = layout.first(quantity) + static_cast<Slot>(member * perMember);
            // A belief's scope is the believing power, then the scope of what is believed.
            const Slot source =
                estimated ? layout.first(belief) +
                                static_cast<Slot>(seat * layout.count(quantity) + member * perMember)
                          : first;
            const World& from = estimated ? truth : opening;
            for (int k = 0; k < perMember; ++k)
                block[first + static_cast<Slot>(k)] = from[source + static_cast<Slot>(k)];
        }
    }
    std::erase_if(world.pendingEvents, [&](const PendingEvent& event) { return event.seat != seat; });
    std::erase_if(world.proposals, [&](const Proposal& proposal) {
        return proposal.from != seat && proposal.to != seat && proposal.unmet < 0;
    });
    std::erase_if(world.agreements,
                  [&](const Agreement& agreement) { return agreement.secret && !agreement.has(seat); });
    for (StandingPolicy& policy : world.policies)
        if (policy.owner != seat)
            hideSecrets(policy, rules.book);
    world.scriptState.clear();
    world.eventTurns.clear();
    return View(std::move(world), seat, powerOfEconomy);
}

double View::spread(Slot slot) const {
    const Layout& layout = m_world.layout();
    return knows(layout, slot, m_seat, m_powerOfEconomy) ? 0.0
                                                         : layout.table()[layout.quantityAt(slot)].spread;
}

} // namespace chokepoint
