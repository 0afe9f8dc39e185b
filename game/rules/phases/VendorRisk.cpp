#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

namespace {

const std::uint64_t assessment = hashText("vendor_assessment");

} // namespace

/// Phase 7: what equipment could do for its home's services nobody sees; each power's assessment follows evidence that
/// errs. Where authorities may read firms' data, the risk itself rises.
void assessVendors(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const Sets& sets = rules.sets();
    const Luck::Draws draws = turn.luck.draws(turn.number(), assessment);
    for (int v = 0; v < rules.vendors; ++v) {
        const int home = rules.powerOf[index(rules.book.vendors[index(v)].home)];
        const Slot truth = layout.slot(q.vendorRisk, v);
        if (home >= 0) {
            const Slot law = layout.slot(q.stateAccess, home);
            const double pull = rules.opening()[truth] + p.riskStateAccess * lift(turn, law) / 3;
            door.add(truth, p.riskSpeed * (pull - turn.world[truth]),
                     Cause::rule("state_access", Owner::power(home)), law);
        }
        for (int power = 0; power < rules.powers; ++power) {
            const double seen = draws(mix(sets.luckId(Axis::power, power), sets.luckId(Axis::vendor, v)));
            const Slot belief = layout.slot(q.vendorRiskEstimate, power, v);
            door.add(belief,
                     p.riskEvidence * (turn.world[truth] - turn.world[belief] + p.riskNoise * (2 * seen - 1)),
                     Cause::rule("evidence", Owner::power(power)));
        }
    }
}

} // namespace chokepoint
