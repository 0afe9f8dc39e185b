#include "rules/Derivation.h"
#include "rules/phases/RelationLaws.h"

#include <array>

namespace chokepoint {

namespace {

/// Firms sell to the other's market and buy its inputs.
void weighExposure(const Turn& turn, int power, int other, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[static_cast<std::size_t>(power)];
    const int theirs = rules.economyOf[static_cast<std::size_t>(other)];
    ExactSum inputs;
    for (int t = 0; t < rules.technologies; ++t)
        inputs += turn.world.at(q.dependence, own, t, theirs);
    const std::array<double, 2> terms = {
        rules.p.exposureSales * rules.economyGdpShare[static_cast<std::size_t>(theirs)] *
            turn.world.at(q.marketAccess, power, theirs) / 100,
        rules.p.exposureInputs * inputs.value() / rules.technologies,
    };
    door.derive(q.exposure, power * rules.powers + other, terms, [&](int k) {
        return k == 0 ? Link{layout.slot(q.marketAccess, power, theirs)}
                      : Link{layout.slot(q.dependence, own, 0, theirs), rules.technologies, rules.economies};
    });
}

} // namespace

void formConsensus(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    for (int other = 0; other < turn.rules.powers; ++other) {
        if (other == power)
            continue;
        weighExposure(turn, power, other, door);
        const std::array<double, 6> terms = {
            p.consensusHabit,
            p.consensusTension * turn.world.at(q.tension, power, other),
            p.consensusDistrust * (100 - turn.world.at(q.trust, power, other)),
            p.consensusSupport * (turn.world.at(q.support, power) - 50),
            -p.consensusExposure * turn.world.at(q.exposure, power, other),
            -p.consensusManipulation * turn.world.at(q.manipulation, power),
        };
        door.derive(q.consensus, power * turn.rules.powers + other, terms, [&](int k) -> Link {
            switch (k) {
            case 1:
                return {layout.slot(q.tension, power, other)};
            case 2:
                return {layout.slot(q.trust, power, other)};
            case 3:
                return {layout.slot(q.support, power)};
            case 4:
                return {layout.slot(q.exposure, power, other)};
            case 5:
                return {layout.slot(q.manipulation, power)};
            default:
                return {};
            }
        });
    }
}

} // namespace chokepoint
