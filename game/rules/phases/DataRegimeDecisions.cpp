#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <array>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t regimeDecision = hashText("regime_decision");

constexpr std::size_t termCount = 5;
using RegimeChances = Door::RowDerivation<termCount>;

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

/// How far each power stands for a regime, 0-1.
std::array<double, mostPowers> standsFor(const Turn& turn, int regime) {
    std::array<double, mostPowers> stands{};
    for (int p = 0; p < turn.rules.powers; ++p)
        stands[index(p)] = turn.world.at(quantities().dataStance, p, regime) / 100;
    return stands;
}

/// What nearness and money lend to each power's example: a row of countries for each power.
std::span<double> swayOf(const Turn& turn, const Outlooks& outlooks) {
    const std::span<const double> finance = turn.world.row(quantities().finance);
    const std::span<double> sway = turn.scratch.unset(outlooks.nearness.size());
    std::copy(outlooks.nearness.begin(), outlooks.nearness.end(), sway.begin());
    for (std::size_t p = 0; p < outlooks.powers; ++p)
        for (std::size_t c = 0; c < outlooks.countries; ++c)
            if (const double lent = finance[c * outlooks.powers + p]; lent > 0)
                sway[p * outlooks.countries + c] += curve::saturate(lent, turn.rules.p.stanceOfferHalf);
    return sway;
}

/// The strongest of the other regimes in force, by country; `rivals` begins with zeros.
void findRivals(std::span<const double> inForce, std::size_t regimes, std::size_t regime,
                std::span<double> rivals) {
    for (std::size_t r = 0; r < regimes; ++r) {
        if (r == regime)
            continue;
        for (std::size_t c = 0; c < rivals.size(); ++c)
            rivals[c] = std::max(rivals[c], inForce[c * regimes + r]);
    }
}

/// What speaks for and against a regime in each country: one law after the other. Powers' own countries have no say.
void fillTerms(const Turn& turn, const BlocMeans& means, int regime, std::span<const double> sway,
               RegimeChances& derive) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const std::size_t n = index(rules.countries);
    const std::size_t powers = index(rules.powers);
    const std::array<double, mostPowers> stands = standsFor(turn, regime);
    const std::span<double> market = turn.scratch.row(n);
    const std::span<double> persuasion = turn.scratch.row(n);
    const std::span<double> rivals = turn.scratch.row(n);
    for (std::size_t k = 0; k < powers; ++k) {
        const double stand = stands[k];
        if (stand == 0) // most powers stand for one regime
            continue;
        for (std::size_t c = 0; c < n; ++c)
            market[c] += ExactSum::part(stand * rules.trade[c * powers + k]);
        for (std::size_t c = 0; c < n; ++c)
            persuasion[c] += ExactSum::part(stand * sway[k * n + c]);
    }
    findRivals(turn.world.row(quantities().dataRules), index(rules.regimes), index(regime), rivals);
    // The laws' figures are taken by value: nothing that the loop writes can change them.
    const double* const third = rules.third.data();
    derive.terms([=, pull = market.data(),
                  weight = p.adoptionMarket](std::size_t c) { return third[c] * (weight * pull[c]); },
                 [=, said = persuasion.data(), weight = p.adoptionPersuasion](std::size_t c) {
                     return third[c] * (weight * said[c]);
                 },
                 [=, neighbours = means.regimeStrength(regime), weight = p.adoptionNeighbours](
                     std::size_t c) { return third[c] * (weight * neighbours[c]); },
                 [=, democracy = rules.democracy.data(), kin = rules.regimeKin[index(regime)],
                  weight = p.adoptionKinship](std::size_t c) {
                     return third[c] * (weight * (1 - 2 * std::abs(democracy[c] - kin)));
                 },
                 [=, rival = rivals.data(), usual = p.adoptionHabit, weight = p.adoptionLockIn](
                     std::size_t c) { return third[c] * (usual - weight * rival[c] / 100); });
}

/// One draw for each country against the regimes in the order of their ids: at most one is adopted in a half-year.
class Draw {
public:
    explicit Draw(const Turn& turn)
        : m_turn(turn), m_drawn(turn.scratch.unset(index(turn.rules.countries))),
          m_from(turn.scratch.row(m_drawn.size())), m_chosen(m_drawn.size(), -1) {
        const Luck::Draws draws = turn.luck.draws(turn.number(), regimeDecision);
        for (int c = 0; c < turn.rules.countries; ++c)
            m_drawn[index(c)] = draws(turn.rules.sets().luckId(Axis::country, c));
    }

    /// The next regime's chances.
    void against(int regime, std::span<const double> chances) {
        for (std::size_t c = 0; c < chances.size(); ++c) {
            if (m_drawn[c] >= m_from[c] && m_drawn[c] < m_from[c] + chances[c])
                m_chosen[c] = regime;
            m_from[c] += chances[c];
        }
    }

    /// Those who follow it already, or nearly, need not adopt it.
    void settle(Door& door) const {
        for (int c = 0; c < m_turn.rules.countries; ++c)
            if (const int regime = m_chosen[index(c)];
                m_turn.rules.memberOf[index(c)] < 0 && regime >= 0 &&
                m_turn.world.at(quantities().dataRules, c, regime) + m_turn.rules.p.adoptionStep <= 100)
                adopt(m_turn, c, regime, door);
    }

private:
    const Turn& m_turn;
    std::span<double> m_drawn, m_from;
    std::vector<int> m_chosen; ///< -1: none
};

} // namespace

/// Third countries' chances to adopt each data regime, and the adoption if the draw says so. In a power's own countries
/// its government decides by order.
void adoptRegimes(const Turn& turn, const BlocMeans& means, const Outlooks& outlooks, Door& door) {
    const RuleSet& rules = turn.rules;
    const std::span<const double> sway = swayOf(turn, outlooks);
    RegimeChances derive(door, quantities().adoptionChance, outlooks.countries, index(rules.regimes));
    Draw draw(turn);
    for (const int regime : rules.regimesById) {
        derive.begin(index(regime));
        fillTerms(turn, means, regime, sway, derive);
        draw.against(
            regime,
            derive.finish([ceiling = rules.p.adoptionCeiling, third = rules.third.data()](
                              double pressure,
                              std::size_t c) { return third[c] * (ceiling * curve::resolve(pressure)); },
                          [&](int country, int k) { return linkOf(turn, means, country, regime, k); }));
    }
    draw.settle(door);
}

} // namespace chokepoint
