#include "base/Curve.h"
#include "rules/Phases.h"

#include <algorithm>
#include <array>
#include <vector>

namespace chokepoint {

namespace {

constexpr int mostPowers = 8;
constexpr int mostEconomies = 16;

/// What an economy lacks of one input through each power: what is denied to it, and what its own production of the
/// input lost the turn before (one link of the chain a half-year).
void lackOf(const Turn& turn, int economy, int input, std::span<double> lack) {
    const Quantities& q = quantities();
    const double own = turn.world.at(q.dependence, economy, input, economy);
    for (int power = 0; power < turn.rules.powers; ++power)
        lack[static_cast<std::size_t>(power)] = turn.world.at(q.denied, economy, input, power) +
                                                own * turn.world.at(q.loss, economy, input, power);
}

/// Access to a technology's inputs: the product over inputs of (1 - need x lack), and its split among those who deny.
void passOn(const Turn& turn, int economy, int technology, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    std::array<double, mostPowers> lack{};
    std::array<double, mostPowers> alone{};
    double access = 1;
    const auto add = [&](int input, double need) {
        lackOf(turn, economy, input, lack);
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
        const double now = Quantum(-20).round((1.0 - access) * share);
        const double change = now - turn.world[loss];
        if (change == 0)
            continue;
        const Cause cause = Cause::rule(change > 0 ? "denial" : "substitution",
                                        change > 0 ? Owner::power(power) : Owner::economy(economy));
        door.add(loss, change, cause, layout.slot(q.denied, economy, technology, power));
        door.add(layout.slot(q.access, economy, technology), -change, cause, loss);
    }
}

/// Moves part of what an economy takes from one supplier to itself and to the others, in proportion to what they sell.
void divert(const Turn& turn, int economy, int input, int supplier, double amount, const Cause& cause,
            Slot from, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    std::array<double, mostEconomies> weights{};
    std::array<double, mostEconomies> parts{};
    ExactSum total;
    for (int s = 0; s < turn.rules.economies; ++s) {
        const int power = turn.rules.powerOf[static_cast<std::size_t>(s)];
        const bool denies = power >= 0 && turn.world.at(q.control, power, input, economy) > 0;
        if (s != supplier && !denies)
            weights[static_cast<std::size_t>(s)] =
                turn.world.at(q.marketShare, s, input) + (s == economy ? turn.rules.p.substitutionHome : 0.0);
        total += weights[static_cast<std::size_t>(s)];
    }
    const double moved =
        Quantum(-20).round(std::min(amount, turn.world.at(q.dependence, economy, input, supplier)));
    if (moved <= 0 || total.value() <= 0)
        return;
    const std::size_t count = static_cast<std::size_t>(turn.rules.economies);
    for (std::size_t s = 0; s < count; ++s)
        weights[s] = moved * weights[s] / total.value();
    splitChange(moved, Quantum(-20), std::span(weights).first(count), parts);
    door.add(layout.slot(q.dependence, economy, input, supplier), -moved, cause, from);
    for (int s = 0; s < turn.rules.economies; ++s)
        if (parts[static_cast<std::size_t>(s)] != 0)
            door.add(layout.slot(q.dependence, economy, input, s), parts[static_cast<std::size_t>(s)], cause,
                     from);
}

/// Dependence moves away from whoever denies, for good: the denied substitute, and everyone else who buys the same
/// technology from the user of a choke point diversifies, which is how using it wears it out.
void substitute(const Turn& turn, int power, int input, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const int supplier = turn.rules.economyOf[static_cast<std::size_t>(power)];
    int hardest = 0;
    for (int target = 0; target < turn.rules.economies; ++target)
        hardest = std::max(hardest, static_cast<int>(turn.world.at(q.control, power, input, target)));
    if (hardest == 0)
        return;
    const double speed = turn.rules.p.substitutionRate * turn.rules.p.substitutionYears /
                         turn.rules.catchUpYears[static_cast<std::size_t>(input)];
    for (int e = 0; e < turn.rules.economies; ++e) {
        if (e == supplier)
            continue;
        const double dependence = turn.world.at(q.dependence, e, input, supplier);
        const double denied = turn.world.at(q.denied, e, input, power);
        const bool target = turn.world.at(q.control, power, input, e) > 0;
        const double pressed = target
                                   ? std::min(dependence, denied + turn.rules.p.substitutionFear * dependence)
                                   : turn.rules.p.wear * hardest / 3.0 * dependence;
        divert(turn, e, input, supplier, speed * pressed,
               Cause::rule(target ? "substitution" : "diversification", Owner::economy(e)),
               target ? layout.slot(q.denied, e, input, power) : noSlot, door);
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
    for (int e = 0; e < turn.rules.economies; ++e)
        if (lacks(turn, e))
            for (int t = 0; t < turn.rules.technologies; ++t)
                passOn(turn, e, t, door);
    for (int power = 0; power < turn.rules.powers; ++power)
        for (int t = 0; t < turn.rules.technologies; ++t)
            substitute(turn, power, t, door);
}

} // namespace chokepoint
