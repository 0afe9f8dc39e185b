#include "base/Curve.h"
#include "rules/phases/Decisions.h"

#include <array>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t regimeDecision = hashText("regime_decision");

using Terms = std::array<double, 5>;

Terms termsOf(const Turn& turn, std::span<const double> sway, int country, int regime, const BlocMeans& means) {
    const RuleSet& rules = turn.rules;
    const std::size_t c = static_cast<std::size_t>(country);
    const std::size_t powers = static_cast<std::size_t>(rules.powers);
    const std::size_t regimes = static_cast<std::size_t>(rules.regimes);
    const std::size_t wanted = static_cast<std::size_t>(regime);
    const std::span<const double> stances = turn.world.row(quantities().dataStance);
    const std::span<const double> inForce = turn.world.row(quantities().dataRules).subspan(c * regimes, regimes);
    ExactSum market;
    ExactSum persuasion;
    for (std::size_t p = 0; p < powers; ++p) {
        const double stands = stances[p * regimes + wanted] / 100;
        market += stands * rules.trade[c * powers + p];
        persuasion += stands * sway[p];
    }
    double rival = 0;
    for (std::size_t r = 0; r < regimes; ++r)
        if (r != wanted)
            rival = std::max(rival, inForce[r] / 100);
    const double kin = 1 - 2 * std::abs(rules.democracy[c] - rules.regimeKin[static_cast<std::size_t>(regime)]);
    return {
        rules.p.adoptionMarket * market.value(),
        rules.p.adoptionPersuasion * persuasion.value(),
        rules.p.adoptionNeighbours * means.regimeStrength(country, regime),
        rules.p.adoptionKinship * kin,
        rules.p.adoptionHabit - rules.p.adoptionLockIn * rival,
    };
}

Link linkOf(const Turn& turn, const BlocMeans& means, int country, int regime, int term) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const RuleSet& rules = turn.rules;
    switch (term) {
    case 0: return {layout.slot(q.dataStance, 0, regime), rules.powers, rules.regimes};
    case 1: return {layout.slot(q.finance, country, 0), rules.powers};
    case 2: return {noSlot, 1, 1, means.leaderOnRegime(country, regime)};
    case 4: return {layout.slot(q.dataRules, country, 0), rules.regimes, 1, Owner::country(country)};
    default: return {};
    }
}

/// One step towards the regime; rival rules give way in proportion to what room is left.
void adopt(const Turn& turn, int country, int regime, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const Cause cause = Cause::rule("regime_adoption", Owner::country(country));
    const Slot from = layout.slot(q.adoptionChance, country, regime);
    const double before = turn.world.at(q.dataRules, country, regime);
    const double after = std::min(100.0, before + turn.rules.p.adoptionStep);
    for (int r = 0; r < turn.rules.regimes; ++r) {
        const Slot slot = layout.slot(q.dataRules, country, r);
        door.add(slot, r == regime ? after - before : -turn.world[slot] * (after - before) / 100, cause, from);
    }
    if (door.recording())
        door.say({.seenBy = 0xFF, .key = "message.regime_adopted",
                  .arguments = {turn.rules.sets().id(Axis::country, country), turn.rules.sets().id(Axis::regime, regime)}});
}

} // namespace

void decideOnDataRegime(const Turn& turn, int country, const BlocMeans& means, Door& door) {
    const RuleSet& rules = turn.rules;
    const Sets& sets = rules.sets();
    if (rules.memberOf[static_cast<std::size_t>(country)] >= 0)
        return; // its government decides by order
    // One draw against the regimes in the order of their ids: at most one is adopted in a half-year.
    const double draw = turn.luck.draw(turn.number(), regimeDecision, sets.luckId(Axis::country, country));
    std::array<double, 8> sway{}; // by power: nearness and money lend weight to its example
    for (int p = 0; p < rules.powers; ++p)
        sway[static_cast<std::size_t>(p)] =
            turn.world.at(quantities().alignment, country, p) / 100 +
            curve::saturate(turn.world.at(quantities().finance, country, p), rules.p.stanceOfferHalf);
    double from = 0;
    for (int place = 0; place < rules.regimes; ++place) {
        const int r = rules.regimesById[static_cast<std::size_t>(place)];
        const double chance = door.deriveThrough(
            quantities().adoptionChance, country * rules.regimes + r, termsOf(turn, sway, country, r, means),
            [&](double pressure) { return rules.p.adoptionCeiling * curve::resolve(pressure); },
            [&](int k) { return linkOf(turn, means, country, r, k); });
        if (draw >= from && draw < from + chance &&
            turn.world.at(quantities().dataRules, country, r) + rules.p.adoptionStep <= 100) // else it follows already
            adopt(turn, country, r, door);
        from += chance;
    }
}

} // namespace chokepoint
