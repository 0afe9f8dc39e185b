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

/// How far a power's weight in the world has risen since the opening; history's pull changes in step.
std::vector<double> risen(const Turn& turn) {
    const Quantities& q = quantities();
    std::vector<double> all;
    for (int p = 0; p < turn.rules.powers; ++p) {
        const double before = turn.rules.opening().at(q.presence, p);
        all.push_back(
            before > 0 ? turn.rules.p.alignmentPresence * (turn.world.at(q.presence, p) / before - 1) : 0.0);
    }
    return all;
}

/// Alignment returns slowly to where history left it, nearer to powers that have risen; when two powers fall out,
/// countries near one drift from the other. Traffic through a power's cables draws towards it.
void driftAlignment(const Turn& turn, int country, const std::vector<double>& rise,
                    const std::vector<FallingOut>& pairs, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot first = layout.slot(q.alignment, country);
    const Slot cables = layout.slot(q.cable, country);
    const World& before = rules.opening();
    const auto alignment = [&](int power) { return turn.world[first + static_cast<Slot>(power)]; };
    for (int p = 0; p < rules.powers; ++p) {
        const Slot slot = first + static_cast<Slot>(p);
        const double back = rules.p.alignmentReturn * (before[slot] - turn.world[slot]);
        if (back != 0)
            door.add(slot, back, Cause::rule("history", Owner::country(country)));
        const double drawn = rules.p.alignmentReturn * before[slot] * rise[static_cast<std::size_t>(p)];
        if (drawn != 0)
            door.add(slot, drawn, Cause::rule("presence", Owner::power(p)), layout.slot(q.presence, p));
        const Slot cable = cables + static_cast<Slot>(p);
        if (turn.world[cable] > 0)
            door.add(slot, rules.p.cablePull * turn.world[cable] / 100 * (100 - turn.world[slot]) / 100,
                     Cause::rule("cable", Owner::power(p)), cable);
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
    const Slot first = turn.world.layout().slot(quantities().finance, country);
    for (int p = 0; p < turn.rules.powers; ++p)
        if (const double built = turn.world[first + static_cast<Slot>(p)]; built > 0)
            door.add(first + static_cast<Slot>(p), -turn.rules.p.financeLife * built,
                     Cause::rule("amortisation", Owner::power(p)));
}

} // namespace

/// Phase 7: third countries decide on network vendors and data regimes, one by one; what they install, whom they watch
/// with and whom they are near follows.
void letCountriesDecide(const Turn& turn, Door& door) {
    const BlocMeans means(turn);
    const VendorMarket vendors(turn, means);
    const RegimeChoice regimes(turn, means, door);
    const Outlooks outlooks(turn);
    assessVendors(turn, door);
    vendors.decide(outlooks, door);
    buildNetworks(turn, vendors.vendors(), Worries(turn, vendors.vendors(), outlooks), door);
    matureOpenNetworks(turn, door);
    forgetPressure(turn, door);
    spreadSurveillance(turn, door);
    governData(turn, door);
    weighPresence(turn, door);
    const std::vector<FallingOut> pairs = fallingOut(turn);
    const std::vector<double> rise = risen(turn);
    for (int c = 0; c < turn.rules.countries; ++c) {
        replaceKit(turn, c, door);
        regimes.decide(c);
        if (turn.rules.memberOf[static_cast<std::size_t>(c)] >= 0)
            continue; // a power's own
        driftAlignment(turn, c, rise, pairs, door);
        amortise(turn, c, door);
    }
}

} // namespace chokepoint
