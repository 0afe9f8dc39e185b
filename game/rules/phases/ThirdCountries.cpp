#include "rules/Phases.h"
#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <vector>

namespace chokepoint {

namespace {

/// Two powers so far apart that countries near one drift from the other.
struct FallingOut {
    int power = 0;   ///< drifted from
    int other = 0;   ///< drifted to
    double heat = 0; ///< tension above the threshold of a crisis, points
};

std::vector<FallingOut> fallingOut(const Turn& turn) {
    std::vector<FallingOut> pairs;
    for (int p = 0; p < turn.rules.powers; ++p)
        for (int other = 0; other < turn.rules.powers; ++other) {
            const double heat = turn.world.at(quantities().tension, p, other) - turn.rules.p.crisisThreshold;
            if (other != p && heat > 0)
                pairs.push_back({p, other, heat});
        }
    return pairs;
}

/// How far a power's weight in the world has risen since the opening; history's pull changes in step.
std::span<const double> risen(const Turn& turn) {
    const Quantities& q = quantities();
    const std::span<double> all = turn.scratch.unset(index(turn.rules.powers));
    for (int p = 0; p < turn.rules.powers; ++p) {
        const double before = turn.rules.opening().at(q.presence, p);
        all[index(p)] =
            before > 0 ? turn.rules.p.alignmentPresence * (turn.world.at(q.presence, p) / before - 1) : 0.0;
    }
    return all;
}

/// Moves a stock that each country has of each power, on the power's account; `moverOf(country, power)` brought it about.
template <class MoverOf>
void addForPowers(const Turn& turn, Door& door, Slot first, std::span<const double> deltas, Words verb,
                  MoverOf&& moverOf) {
    const std::size_t powers = index(turn.rules.powers);
    door.addGrid(
        first, deltas, powers,
        [&](std::size_t, std::size_t p) { return Cause::rule(verb, Owner::power(static_cast<int>(p))); },
        moverOf);
}

/// Alignment returns slowly to where history left it, nearer to powers that have risen. Traffic through a power's cables
/// draws towards it.
void driftAlignment(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t powers = index(rules.powers);
    const Slot first = layout.first(q.alignment);
    const std::span<const double> now = turn.world.row(q.alignment);
    const std::span<const double> then = rules.opening().row(q.alignment);
    const std::span<const double> cable = turn.world.row(q.cable);
    const double* const third = rules.thirdByPower.data();
    const double habit = rules.p.alignmentReturn;
    const double pull = rules.p.cablePull;
    const std::span<double> moved = turn.scratch.unset(now.size());
    for (std::size_t i = 0; i < moved.size(); ++i)
        moved[i] = third[i] * (habit * (then[i] - now[i]));
    door.addGrid(
        first, moved, powers,
        [](std::size_t c, std::size_t) {
            return Cause::rule("history", Owner::country(static_cast<int>(c)));
        },
        [](std::size_t, std::size_t) { return noSlot; });
    const std::span<const double> rise = risen(turn);
    for (std::size_t p = 0; p < powers; ++p)
        for (std::size_t i = p; i < moved.size(); i += powers)
            moved[i] = third[i] * (habit * then[i] * rise[p]);
    addForPowers(turn, door, first, moved, "presence",
                 [&](std::size_t, std::size_t p) { return layout.slot(q.presence, static_cast<int>(p)); });
    for (std::size_t i = 0; i < moved.size(); ++i)
        moved[i] = third[i] * (pull * cable[i] / 100 * (100 - now[i]) / 100);
    addForPowers(turn, door, first, moved, "cable", [&](std::size_t c, std::size_t p) {
        return layout.slot(q.cable, static_cast<int>(c), static_cast<int>(p));
    });
}

/// When two powers fall out, countries near one drift from the other.
void chooseSides(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t powers = index(rules.powers);
    const std::span<const double> alignment = turn.world.row(q.alignment);
    for (const FallingOut& pair : fallingOut(turn)) {
        const Cause cause = Cause::rule("choosing_sides", Owner::power(pair.other));
        const Slot tension = layout.slot(q.tension, pair.power, pair.other);
        const double push = -rules.p.alignmentSides * pair.heat / 100;
        for (std::size_t i = index(pair.power); i < alignment.size(); i += powers) {
            const double nearer = alignment[i - index(pair.power) + index(pair.other)] - alignment[i];
            if (nearer > 0 && rules.thirdByPower[i] > 0)
                door.add(layout.first(q.alignment) + static_cast<Slot>(i), push * nearer / 100, cause,
                         tension);
        }
    }
}

/// What was financed wears out.
void amortise(const Turn& turn, Door& door) {
    const std::span<const double> built = turn.world.row(quantities().finance);
    const double life = turn.rules.p.financeLife;
    const std::span<double> worn = turn.scratch.unset(built.size());
    for (std::size_t i = 0; i < worn.size(); ++i)
        worn[i] = turn.rules.thirdByPower[i] * (-life * built[i]);
    addForPowers(turn, door, turn.world.layout().first(quantities().finance), worn, "amortisation",
                 [](std::size_t, std::size_t) { return noSlot; });
}

} // namespace

/// Phase 7: third countries decide on network vendors and data regimes, one by one; what they install, whom they watch
/// with and whom they are near follows.
void letCountriesDecide(const Turn& turn, Door& door) {
    const BlocMeans means(turn);
    const VendorMarket vendors(turn, means);
    const Outlooks outlooks(turn);
    assessVendors(turn, door);
    vendors.decide(outlooks, door);
    buildNetworks(turn, vendors.vendors(), Worries(turn, vendors.vendors(), outlooks), door);
    matureOpenNetworks(turn, door);
    adoptRegimes(turn, means, outlooks, door);
    forgetPressure(turn, door);
    spreadSurveillance(turn, door);
    governData(turn, door);
    weighPresence(turn, door);
    replaceKit(turn, door);
    driftAlignment(turn, door);
    chooseSides(turn, door);
    amortise(turn, door);
}

} // namespace chokepoint
