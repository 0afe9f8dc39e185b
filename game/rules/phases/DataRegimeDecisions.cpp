#include "base/Curve.h"
#include "rules/phases/Decisions.h"

#include <array>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t regimeDecision = hashText("regime_decision");

} // namespace

/// `sway` is what nearness and money lend each power's example; `inForce` the strength of each regime there.
RegimeChoice::Terms RegimeChoice::termsOf(const RegimeCase& regime, std::span<const double> sway,
                                          std::span<const double> inForce, int country) const {
    const RuleSet& rules = m_turn.rules;
    const std::size_t c = static_cast<std::size_t>(country);
    const std::size_t powers = sway.size();
    const double* const trade = rules.trade.data() + c * powers;
    ExactSum market;
    ExactSum persuasion;
    for (std::size_t p = 0; p < powers; ++p) {
        market += regime.stands[p] * trade[p];
        persuasion += regime.stands[p] * sway[p];
    }
    double rival = 0;
    for (std::size_t r = 0; r < inForce.size(); ++r)
        if (r != static_cast<std::size_t>(regime.index))
            rival = std::max(rival, inForce[r]);
    const double kin = 1 - 2 * std::abs(rules.democracy[c] - regime.kin);
    const double neighbours = m_means.regimeStrength(country, regime.index);
    return {
        rules.p.adoptionMarket * market.value(),
        rules.p.adoptionPersuasion * persuasion.value(),
        rules.p.adoptionNeighbours * neighbours,
        rules.p.adoptionKinship * kin,
        rules.p.adoptionHabit - rules.p.adoptionLockIn * rival / 100,
    };
}

namespace {

Link linkOf(const Turn& turn, const BlocMeans& means, int country, int regime, int term) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const RuleSet& rules = turn.rules;
    switch (term) {
    case 0:
        return {layout.slot(q.dataStance, 0, regime), rules.powers, rules.regimes};
    case 1:
        return {layout.slot(q.finance, country, 0), rules.powers};
    case 2:
        return {noSlot, 1, 1, means.leaderOnRegime(country, regime)};
    case 4:
        return {layout.slot(q.dataRules, country, 0), rules.regimes, 1, Owner::country(country)};
    default:
        return {};
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
        door.add(slot, r == regime ? after - before : -turn.world[slot] * (after - before) / 100, cause,
                 from);
    }
    if (door.recording())
        door.say({.seenBy = 0xFF,
                  .key = "message.regime_adopted",
                  .arguments = {turn.rules.sets().id(Axis::country, country),
                                turn.rules.sets().id(Axis::regime, regime)}});
}

} // namespace

RegimeChoice::RegimeChoice(const Turn& turn, const BlocMeans& means, Door& door)
    : m_turn(turn), m_means(means), m_door(door), m_derive(door, quantities().adoptionChance),
      m_draws(turn.luck.draws(turn.number(), regimeDecision)),
      m_finance(turn.world.row(quantities().finance)), m_alignment(turn.world.row(quantities().alignment)),
      m_dataRules(turn.world.row(quantities().dataRules)) {
    const RuleSet& rules = turn.rules;
    for (const int r : rules.regimesById) {
        RegimeCase regime{r, rules.regimeKin[static_cast<std::size_t>(r)], {}};
        for (int p = 0; p < rules.powers; ++p)
            regime.stands[static_cast<std::size_t>(p)] = turn.world.at(quantities().dataStance, p, r) / 100;
        m_regimes.push_back(regime);
    }
}

void RegimeChoice::decide(int country) const {
    const RuleSet& rules = m_turn.rules;
    const std::size_t powers = static_cast<std::size_t>(rules.powers);
    const std::size_t regimes = static_cast<std::size_t>(rules.regimes);
    const std::size_t c = static_cast<std::size_t>(country);
    if (rules.memberOf[static_cast<std::size_t>(country)] >= 0)
        return; // its government decides by order
    // One draw against the regimes in the order of their ids: at most one is adopted in a half-year.
    const double draw = m_draws(rules.sets().luckId(Axis::country, country));
    std::array<double, mostPowers> sway{}; // by power: nearness and money lend weight to its example
    for (std::size_t p = 0; p < powers; ++p) {
        const double finance = m_finance[c * powers + p];
        sway[p] = m_alignment[c * powers + p] / 100 +
                  (finance > 0 ? curve::saturate(finance, rules.p.stanceOfferHalf) : 0.0);
    }
    const std::span<const double> inForce = m_dataRules.subspan(c * regimes, regimes);
    double from = 0;
    for (const RegimeCase& regime : m_regimes) {
        const double chance = m_derive(
            country * rules.regimes + regime.index,
            termsOf(regime, std::span(sway).first(powers), inForce, country),
            [ceiling = rules.p.adoptionCeiling](double pressure) {
                return ceiling * curve::resolve(pressure);
            },
            [&](int k) { return linkOf(m_turn, m_means, country, regime.index, k); });
        if (draw >= from && draw < from + chance &&
            inForce[static_cast<std::size_t>(regime.index)] + rules.p.adoptionStep <=
                100) // else it follows already
            adopt(m_turn, country, regime.index, m_door);
        from += chance;
    }
}

} // namespace chokepoint
