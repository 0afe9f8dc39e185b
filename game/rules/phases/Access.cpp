#include "rules/Phases.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// What an economy lacks of one input through each power: what is denied to it and not bridged by stocks, and what its
/// own production of the input lost the turn before (one link of the chain a half-year).
void lackOf(const Turn& turn, int economy, int input, double unbridged, std::span<double> lack) {
    const Quantities& q = quantities();
    const double own = turn.world.at(q.dependence, economy, input, economy);
    for (int power = 0; power < turn.rules.powers; ++power)
        lack[index(power)] = unbridged * turn.world.at(q.denied, economy, input, power) +
                             own * turn.world.at(q.loss, economy, input, power);
}

/// Access to a technology's inputs: the product over inputs of (1 - need x lack), and its split among those who deny.
void passOn(const Turn& turn, int economy, int technology, std::span<const double> unbridged, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    std::array<double, mostPowers> lack{};
    std::array<double, mostPowers> alone{};
    double access = 1;
    const auto add = [&](int input, double need) {
        lackOf(turn, economy, input, unbridged[index(input)], lack);
        ExactSum total;
        for (int power = 0; power < turn.rules.powers; ++power) {
            total += lack[static_cast<std::size_t>(power)];
            alone[static_cast<std::size_t>(power)] += need * lack[static_cast<std::size_t>(power)];
        }
        access *= 1.0 - need * std::min(1.0, total.value());
    };
    for (const Need& need : turn.rules.book.technologies[static_cast<std::size_t>(technology)].needs)
        add(need.input, need.weight);
    add(technology, turn.rules.p.ownNeed);
    ExactSum sum;
    for (int power = 0; power < turn.rules.powers; ++power)
        sum += alone[static_cast<std::size_t>(power)];
    for (int power = 0; power < turn.rules.powers; ++power) {
        const Slot loss = layout.slot(q.loss, economy, technology, power);
        const double share = sum.value() > 0 ? alone[static_cast<std::size_t>(power)] / sum.value() : 0.0;
        const double now = usualQuantum.round((1.0 - access) * share);
        const double change = now - turn.world[loss];
        if (change == 0)
            continue;
        const Cause cause = Cause::rule(change > 0 ? "denial" : "substitution",
                                        change > 0 ? Owner::power(power) : Owner::economy(economy));
        door.add(loss, change, cause, layout.slot(q.denied, economy, technology, power));
        door.add(layout.slot(q.access, economy, technology), -change, cause, loss);
    }
}

/// True if anything is denied to an economy or still missing from before; most lack nothing.
bool lacks(const Turn& turn, int economy) {
    const std::size_t size = static_cast<std::size_t>(turn.rules.technologies * turn.rules.powers);
    const auto some = [&](Quantity quantity) {
        const std::span<const double> row =
            turn.world.row(quantity).subspan(static_cast<std::size_t>(economy) * size, size);
        return std::any_of(row.begin(), row.end(), [](double share) { return share != 0; });
    };
    return some(quantities().denied) || some(quantities().loss);
}

} // namespace

/// Phase 4: what reaches each economy through the value chain, and how dependence moves.
void passSuppliesOn(const Turn& turn, Door& door) {
    TechnologyRow unbridged;
    for (int e = 0; e < turn.rules.economies; ++e) {
        if (!lacks(turn, e))
            continue;
        useStockpiles(turn, e, unbridged, door);
        for (int t = 0; t < turn.rules.technologies; ++t)
            passOn(turn, e, t, unbridged, door);
    }
    fillStockpiles(turn, door);
    substituteSupplies(turn, door);
    rebuildChains(turn, door);
}

} // namespace chokepoint
