#include "rules/View.h"

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

View viewFor(const World& truth, int seat, const std::vector<int>& powerOfEconomy, const World& opening) {
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
