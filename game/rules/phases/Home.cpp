#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/Phases.h"
#include "rules/phases/RelationLaws.h"

#include <array>

namespace chokepoint {

namespace {

void moveSupport(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.support, power);
    const double trend = rules.trend[static_cast<std::size_t>(power)];
    door.add(slot, rules.p.supportGrowth * (turn.world.at(q.growth, power) - trend),
             Cause::rule("growth_felt", Owner::power(power)), layout.slot(q.growth, power));
    door.add(slot,
             rules.p.supportValues *
                 (turn.world.at(q.valuesKept, power) - rules.opening().at(q.valuesKept, power)),
             Cause::rule("values_felt", Owner::power(power)), layout.slot(q.valuesKept, power));
    door.add(slot, rules.p.supportReturn * (rules.opening()[slot] - turn.world[slot]),
             Cause::rule("habit", Owner::power(power)));
    const double manipulated = turn.world.at(q.manipulation, power);
    if (manipulated > 0)
        door.add(slot, -rules.p.supportManipulation * manipulated,
                 Cause::rule("manipulation", Owner::power(power)), layout.slot(q.manipulation, power));
}

/// Quarrels with a power unsettle firms, the more of their business hangs on it; an ally's trust steadies them.
void weighPartner(const Turn& turn, int power, int other, Slot confidence, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const double strained =
        curve::positive(turn.world.at(q.tension, power, other) - rules.opening().at(q.tension, power, other));
    const Slot tension = layout.slot(q.tension, power, other);
    door.add(confidence, -rules.p.confidenceTension * strained,
             Cause::rule("uncertainty", Owner::power(other)), tension);
    door.add(confidence,
             -rules.p.confidenceExposure * strained * turn.world.at(q.exposure, power, other) / 100,
             Cause::rule("market_exposure", Owner::power(other)), tension);
    const double usual = rules.opening().at(q.trust, other, power);
    door.add(confidence,
             rules.p.confidenceAlliance * usual / 100 * (turn.world.at(q.trust, other, power) - usual),
             Cause::rule("alliance_trust", Owner::power(other)), layout.slot(q.trust, other, power));
}

void moveConfidence(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.confidence, power);
    const int own = rules.economyOf[static_cast<std::size_t>(power)];
    for (int e = 0; e < rules.economies; ++e)
        if (e != own)
            door.add(slot,
                     rules.p.confidenceAccess * rules.economyGdpShare[static_cast<std::size_t>(e)] *
                         (turn.world.at(q.marketAccess, power, e) - rules.p.openingAccess),
                     Cause::rule("market_access", Owner::economy(e)), layout.slot(q.marketAccess, power, e));
    for (int other = 0; other < rules.powers; ++other)
        if (other != power)
            weighPartner(turn, power, other, slot, door);
    door.add(slot, rules.p.confidenceReturn * (rules.opening()[slot] - turn.world[slot]),
             Cause::rule("habit", Owner::power(power)));
}

/// What a government can still spend comes back, faster with support, and towards where it began.
void regainCapital(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.politicalCapital, power);
    door.add(slot, turn.rules.p.capitalRegain * turn.world.at(q.support, power) / 50,
             Cause::rule("support", Owner::power(power)), layout.slot(q.support, power));
    door.add(slot, turn.rules.p.capitalReturn * (turn.rules.opening()[slot] - turn.world[slot]),
             Cause::rule("habit", Owner::power(power)));
}

/// Next half-year's means. The running state is paid already; this is what is free on top of it.
void planBudget(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    const double base = rules.openingBudget[static_cast<std::size_t>(power)];
    const std::array<double, 3> terms = {
        base,
        base * (turn.world.at(q.gdp, e) / rules.book.economies[static_cast<std::size_t>(e)].gdp - 1),
        base * rules.p.budgetSupport *
            (turn.world.at(q.support, power) - rules.openingSupport[static_cast<std::size_t>(power)]) / 100,
    };
    door.derive(q.budget, power, terms, [&](int k) -> Link {
        return k == 1 ? Link{layout.slot(q.gdp, e)} : k == 2 ? Link{layout.slot(q.support, power)} : Link{};
    });
}

void fade(const Turn& turn, Quantity quantity, int power, double rate, double towards, Door& door) {
    const Slot slot = turn.world.layout().slot(quantity, power);
    door.add(slot, rate * (towards - turn.world[slot]), Cause::rule("fading", Owner::power(power)));
}

} // namespace

/// Phase 9: consensus, support, business confidence, political capital, next half-year's budget.
void governAtHome(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    for (int power = 0; power < turn.rules.powers; ++power) {
        formConsensus(turn, power, door);
        moveSupport(turn, power, door);
        moveConfidence(turn, power, door);
        regainCapital(turn, power, door);
        planBudget(turn, power, door);
        fade(turn, q.networkCost, power, turn.rules.p.networkCostFade, 0, door);
        fade(turn, q.shock, power, turn.rules.p.shockFade, 0, door);
        fade(turn, q.valuesKept, power, turn.rules.p.valuesReturn,
             turn.rules.opening().at(q.valuesKept, power), door);
    }
}

} // namespace chokepoint
