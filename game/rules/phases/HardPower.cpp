#include "rules/Derivation.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

namespace {

constexpr double spunOn = 2;
constexpr double fused = 3;

/// Pushes the trust that every other power has in one.
void offend(const Turn& turn, int power, double points, Words rule, Slot from, Door& door) {
    if (points == 0)
        return;
    for (int other = 0; other < turn.rules.powers; ++other)
        if (other != power)
            door.add(turn.world.layout().slot(quantities().trust, other, power), -points,
                     Cause::rule(rule, Owner::power(power)), from);
}

} // namespace

/// Hard power: what dual-use technology is worth to the armed forces, more where they buy what firms make, and most
/// where both are one; a recent breakthrough counts on its own.
void arm(const Turn& turn, std::span<const double> frontier, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < rules.powers; ++power) {
        const int own = rules.economyOf[index(power)];
        ExactSum skill, programmes;
        for (int t = 0; t < rules.technologies; ++t) {
            const double useful =
                rules.dualUse[index(t)] * turn.world.at(q.capability, own, t) / frontier[index(t)];
            const double level = turn.world.at(q.militaryProgramme, power, t);
            skill += useful;
            programmes += useful * ((level >= spunOn ? p.militarySpinOn : 0.0) +
                                    (level >= fused ? p.militaryFusion : 0.0));
        }
        const Slot lead = layout.slot(q.breakthroughEdge, power);
        const std::array<double, 3> terms = {100 * p.militaryConversion * skill.value() / rules.dualUseTotal,
                                             100 * programmes.value() / rules.dualUseTotal,
                                             p.militaryBreakthrough * turn.world[lead]};
        door.derive(q.militaryEdge, power, terms, [&](int k) -> Link {
            return k == 0   ? Link{layout.slot(q.capability, own, 0), rules.technologies}
                   : k == 1 ? Link{layout.slot(q.militaryProgramme, power, 0), rules.technologies}
                            : Link{lead, 1, 1, Owner::power(power)}; // made the half-year before
        });
        if (turn.world[lead] > 0)
            door.add(lead, -p.militaryFade * turn.world[lead], Cause::rule("fading", Owner::power(power)));
    }
}

/// What others hold against a power beyond single acts: armies behind every firm, transfers as the price of a market,
/// plans that name their industries.
void suspect(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < rules.powers; ++power) {
        ExactSum fusion, ventures, plan;
        for (int t = 0; t < rules.technologies; ++t) {
            const Slot programme = layout.slot(q.militaryProgramme, power, t);
            fusion += rules.dualUse[index(t)] / rules.dualUseTotal *
                      ((turn.world[programme] >= fused ? 1.0 : 0.0) -
                       (rules.opening()[programme] >= fused ? 1.0 : 0.0));
            ventures += lift(turn, layout.slot(q.transferTerms, power, t)) / fused / rules.technologies;
            plan +=
                curve::positive(liftOfMoney(turn, layout.slot(q.industrialFund, power, t), p.subsidyHalf)) /
                rules.technologies;
        }
        offend(turn, power, p.suspicionFusion * fusion.value(), "fusion_feared",
               layout.slot(q.militaryProgramme, power, 0), door);
        offend(turn, power, p.suspicionVentures * ventures.value(), "transfer_resented",
               layout.slot(q.transferTerms, power, 0), door);
        offend(turn, power, p.suspicionPlan * plan.value(), "plan_feared",
               layout.slot(q.industrialFund, power, 0), door);
    }
}

} // namespace chokepoint
