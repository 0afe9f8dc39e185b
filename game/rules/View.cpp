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

Views::Views(const World& truth, const RuleSet& rules)
    : m_truth(truth), m_rules(rules), m_view(truth, -1, rules.powerOf) {
    m_view.m_world.scriptState.clear();
    m_view.m_world.eventTurns.clear();
}

const View& Views::of(int seat) & {
    m_view.m_seat = seat;
    showNumbers(seat);
    showAgreed(seat);
    return m_view;
}

View Views::of(int seat) && {
    of(seat);
    return std::move(m_view);
}

/// All numbers that are not everybody's are set anew: nothing stays of what another seat saw.
void Views::showNumbers(int seat) {
    const Layout& layout = m_truth.layout();
    const std::span<double> shown = m_view.m_world.mutableBlock();
    const auto show = [&](Slot first, int count, const World& from, Slot source) {
        std::copy_n(&from.block()[source], count, &shown[first]);
    };
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
            const Slot first = layout.first(quantity) + static_cast<Slot>(member * perMember);
            if (declaration.visibility != Visibility::hidden &&
                ownerOf(declaration, member, m_rules.powerOf) == seat)
                show(first, perMember, m_truth, first);
            else if (estimated) // a belief's scope is the believing power, then the scope of what is believed
                show(first, perMember, m_truth,
                     layout.first(belief) +
                         static_cast<Slot>(seat * layout.count(quantity) + member * perMember));
            else
                show(first, perMember, m_rules.opening(), first);
        }
    }
}

/// What stands and what is said between powers, as far as the seat may know of it.
void Views::showAgreed(int seat) {
    World& shown = m_view.m_world;
    shown.pendingEvents = m_truth.pendingEvents;
    std::erase_if(shown.pendingEvents, [&](const PendingEvent& event) { return event.seat != seat; });
    shown.proposals = m_truth.proposals;
    std::erase_if(shown.proposals, [&](const Proposal& proposal) {
        return proposal.from != seat && proposal.to != seat && proposal.unmet < 0;
    });
    shown.agreements = m_truth.agreements;
    std::erase_if(shown.agreements,
                  [&](const Agreement& agreement) { return agreement.secret && !agreement.has(seat); });
    shown.policies = m_truth.policies;
    for (StandingPolicy& policy : shown.policies)
        if (policy.owner != seat)
            hideSecrets(policy, m_rules.book);
}

double View::spread(Slot slot) const {
    const Layout& layout = m_world.layout();
    return knows(layout, slot, m_seat, m_powerOfEconomy) ? 0.0
                                                         : layout.table()[layout.quantityAt(slot)].spread;
}

} // namespace chokepoint
