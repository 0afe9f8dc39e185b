#include "rules/Derivation.h"
#include "rules/phases/OrderLaws.h"

#include <array>
#include <cmath>

namespace chokepoint {

namespace {

/// One factor that the order sets for everybody: 1 at the opening, moved by where issues stand since and by resolutions
/// in force on one stage of a technology's life.
void derive(const Turn& turn, Coupling coupling, Quantity factor, Quantity rule, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::vector<double>& weights = rules.couplings[static_cast<std::size_t>(coupling)];
    ExactSum order;
    double all = 0;
    for (int i = 0; i < rules.issues; ++i) {
        const double weight = weights[static_cast<std::size_t>(i)];
        order += weight * (turn.world.at(q.orderState, i) - rules.opening().at(q.orderState, i)) / 50;
        all += weight;
    }
    const std::array<double, 3> terms = {1.0, order.value(),
                                         rules.p.ruleWeight * all * turn.world.at(rule) / 50};
    door.derive(factor, 0, terms, [&](int k) -> Link {
        const Layout& layout = turn.world.layout();
        return k == 0   ? Link{}
               : k == 1 ? Link{layout.first(q.orderState), rules.issues}
                        : Link{layout.first(rule)};
    });
}

} // namespace

void coupleOrder(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    derive(turn, Coupling::campaigns, q.campaignFactor, q.ruleDevelop, door);
    derive(turn, Coupling::covert, q.covertFactor, q.ruleUse, door);
    derive(turn, Coupling::hostility, q.hostilityFactor, q.ruleTransfer, door);
    derive(turn, Coupling::diffusion, q.diffusionFactor, q.ruleTransfer, door);
    derive(turn, Coupling::dataFlows, q.dataFlowFactor, q.ruleManage, door);
}

/// The mean over pairs of how far apart two powers stand, heavier the more tense they are.
void weighConflict(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const double pairs = rules.powers > 1 ? rules.powers * (rules.powers - 1) / 2.0 : 1.0;
    for (int i = 0; i < rules.issues; ++i) {
        ExactSum stands, heat;
        for (int a = 0; a < rules.powers; ++a)
            for (int b = a + 1; b < rules.powers; ++b) {
                const std::size_t issue = static_cast<std::size_t>(i);
                const double apart = std::abs(rules.book.powers[static_cast<std::size_t>(a)].ideal[issue] -
                                              rules.book.powers[static_cast<std::size_t>(b)].ideal[issue]);
                const double usual = rules.opening().at(q.tension, a, b);
                stands += apart * usual / 100;
                heat += apart * (turn.world.at(q.tension, a, b) - usual) / 100;
            }
        const std::array<double, 2> terms = {rules.p.conflictStands * stands.value() / pairs,
                                             rules.p.conflictStands * heat.value() / pairs};
        door.derive(q.normConflict, i, terms, [&](int k) {
            return k == 0 ? Link{} : Link{turn.world.layout().first(q.tension), rules.powers * rules.powers};
        });
    }
}

} // namespace chokepoint
