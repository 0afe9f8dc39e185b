#include "rules/Phases.h"
#include "rules/phases/Decisions.h"

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

/// Alignment returns slowly to where history left it; when two powers fall out, countries near one drift from the other.
void driftAlignment(const Turn& turn, int country, const std::vector<FallingOut>& pairs, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot first = layout.slot(q.alignment, country);
    const auto alignment = [&](int power) { return turn.world[first + static_cast<Slot>(power)]; };
    for (int p = 0; p < rules.powers; ++p) {
        const Slot slot = first + static_cast<Slot>(p);
        const double back = rules.p.alignmentReturn * (rules.opening()[slot] - turn.world[slot]);
        if (back != 0)
            door.add(slot, back, Cause::rule("history", Owner::country(country)));
    }
    for (const FallingOut& pair : pairs)
        if (const double nearer = alignment(pair.other) - alignment(pair.power); nearer > 0)
            door.add(first + static_cast<Slot>(pair.power),
                     -rules.p.alignmentSides * pair.heat / 100 * nearer / 100,
                     Cause::rule("choosing_sides", Owner::power(pair.other)),
                     layout.slot(q.tension, pair.power, pair.other));
}

/// What was financed wears out.
void amortise(const Turn& turn, int country, Door& door) {
    const Quantities& q = quantities();
    for (int p = 0; p < turn.rules.powers; ++p)
        if (const double built = turn.world.at(q.finance, country, p); built > 0)
            door.add(turn.world.layout().slot(q.finance, country, p), -turn.rules.p.financeLife * built,
                     Cause::rule("amortisation", Owner::power(p)));
}

} // namespace

/// Phase 7: third countries decide on network vendors and data regimes, one by one; what they installed and whom they
/// are near follows.
void letCountriesDecide(const Turn& turn, Door& door) {
    const BlocMeans means(turn);
    const VendorMarket vendors(turn, means);
    const RegimeChoice regimes(turn, means);
    const std::vector<FallingOut> pairs = fallingOut(turn);
    vendors.decide(door);
    for (int c = 0; c < turn.rules.countries; ++c) {
        replaceKit(turn, c, door);
        regimes.decide(c, door);
        if (turn.rules.memberOf[static_cast<std::size_t>(c)] >= 0)
            continue; // a power's own
        driftAlignment(turn, c, pairs, door);
        amortise(turn, c, door);
    }
}

} // namespace chokepoint
