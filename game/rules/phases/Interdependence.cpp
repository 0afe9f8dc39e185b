#include "rules/Derivation.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double mostLevel = 3;

/// Mean share of use that each takes from the other, less what is denied.
double suppliesBetween(const RuleSet& rules, const World& world, int power, int economy) {
    const Quantities& q = quantities();
    const int own = rules.economyOf[index(power)];
    const int other = rules.powerOf[index(economy)];
    ExactSum flow;
    for (int t = 0; t < rules.technologies; ++t) {
        flow += world.at(q.dependence, own, t, economy) + world.at(q.dependence, economy, t, own) -
                world.at(q.denied, economy, t, power);
        if (other >= 0)
            flow += -world.at(q.denied, own, t, other);
    }
    return std::max(0.0, flow.value() / rules.technologies);
}

} // namespace

JointWork jointWork(const RuleSet& rules, const World& world, int power, int economy) {
    const Quantities& q = quantities();
    const int other = rules.powerOf[index(economy)];
    const Slot projects = world.layout().slot(q.jointProjects, power, economy);
    const Slot agreed = other >= 0 ? world.layout().slot(q.jointRd, power, other) : noSlot;
    const double fields = agreed == noSlot ? 0.0 : world[agreed];
    return {curve::saturate(world[projects] + rules.p.jointField * fields, rules.p.jointHalf),
            fields > 0 && world[projects] == 0 ? agreed : projects};
}

Ties tiesBetween(const RuleSet& rules, const World& world, int power, int economy) {
    const Quantities& q = quantities();
    const int own = rules.economyOf[index(power)];
    const int other = rules.powerOf[index(economy)];
    double joint = jointWork(rules, world, power, economy).worth;
    double limits = world.at(q.visaLimits, power, economy) + world.at(q.personnelControl, power);
    if (other >= 0) {
        joint = (joint + jointWork(rules, world, other, own).worth) / 2;
        limits += world.at(q.visaLimits, other, own) + world.at(q.personnelControl, other);
    }
    // Laboratories work together without a ministry's money too; programmes add to that.
    return {50 + 50 * joint, 100 * worthOf(suppliesBetween(rules, world, power, economy)),
            100 * (1 - limits / (4 * mostLevel))};
}

/// The index of interdependence follows the ties themselves; the habit of working together follows the index slowly.
void tie(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < rules.powers; ++power) {
        const int own = rules.economyOf[index(power)];
        ExactSum frameworks, chains, mobility, weight;
        for (int e = 0; e < rules.economies; ++e) {
            if (e == own)
                continue;
            const Ties ties = tiesBetween(rules, turn.world, power, e);
            const double w = rules.talentWeight[index(e)];
            weight += w;
            frameworks += w * ties.frameworks;
            chains += w * ties.chains;
            mobility += w * ties.mobility;
            const double level =
                (p.interdependenceFrameworks * ties.frameworks + p.interdependenceChains * ties.chains +
                 p.interdependenceMobility * ties.mobility) /
                100;
            const Slot habit = layout.slot(q.cooperation, power, e);
            door.add(habit, p.cooperationRate * (level - turn.world[habit]),
                     Cause::rule("cooperation", Owner::economy(e)), layout.slot(q.visaLimits, power, e));
        }
        const double all = std::max(1e-9, weight.value()) * 100;
        const std::array<double, 3> terms = {p.interdependenceFrameworks * frameworks.value() / all,
                                             p.interdependenceChains * chains.value() / all,
                                             p.interdependenceMobility * mobility.value() / all};
        door.derive(q.interdependence, power, terms, [&](int k) -> Link {
            return k == 0   ? Link{layout.slot(q.jointProjects, power, 0), rules.economies}
                   : k == 1 ? Link{layout.slot(q.dependence, own, 0, 0), rules.technologies * rules.economies}
                            : Link{layout.slot(q.visaLimits, power, 0), rules.economies};
        });
    }
}

} // namespace chokepoint
