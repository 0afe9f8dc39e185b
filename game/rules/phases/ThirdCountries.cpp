#include "rules/Phases.h"
#include "rules/phases/Decisions.h"

#include <array>

namespace chokepoint {

namespace {

/// Alignment returns slowly to where history left it; when two powers fall out, countries near one drift from the other.
void driftAlignment(const Turn& turn, int country, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    if (rules.memberOf[static_cast<std::size_t>(country)] >= 0)
        return;
    for (int p = 0; p < rules.powers; ++p) {
        const Slot slot = layout.slot(q.alignment, country, p);
        const double back = rules.p.alignmentReturn * (rules.opening()[slot] - turn.world[slot]);
        if (back != 0)
            door.add(slot, back, Cause::rule("history", Owner::country(country)));
        for (int other = 0; other < rules.powers; ++other) {
            if (other == p)
                continue;
            const double hot = turn.world.at(q.tension, p, other) - rules.p.crisisThreshold;
            const double nearer = turn.world.at(q.alignment, country, other) - turn.world[slot];
            if (hot > 0 && nearer > 0)
                door.add(slot, -rules.p.alignmentSides * hot / 100 * nearer / 100, Cause::rule("choosing_sides", Owner::power(other)),
                         layout.slot(q.tension, p, other));
        }
        const double built = turn.world.at(q.finance, country, p);
        if (built > 0)
            door.add(layout.slot(q.finance, country, p), -rules.p.financeLife * built,
                     Cause::rule("amortisation", Owner::power(p)));
    }
}

} // namespace

/// Phase 7: third countries decide on network vendors and data regimes, one by one; what they installed and whom they
/// are near follows.
void letCountriesDecide(const Turn& turn, Door& door) {
    const BlocMeans means(turn);
    const VendorMarket vendors(turn, means);
    const RegimeChoice regimes(turn, means);
    for (int c = 0; c < turn.rules.countries; ++c) {
        vendors.decide(c, door);
        replaceKit(turn, c, door);
        regimes.decide(c, door);
        driftAlignment(turn, c, door);
    }
}

} // namespace chokepoint
