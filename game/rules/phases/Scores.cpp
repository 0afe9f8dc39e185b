#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/Phases.h"

#include <array>
#include <cmath>

namespace chokepoint {

namespace {

double scoreSupremacy(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum level, share, essential;
    for (int t = 0; t < rules.technologies; ++t) {
        double frontier = 1;
        for (int other = 0; other < rules.economies; ++other)
            frontier = std::max(frontier, turn.world.at(q.capability, other, t));
        level += turn.world.at(q.capability, e, t) / frontier;
        share += turn.world.at(q.marketShare, e, t);
        essential += turn.world.at(q.essentialShare, e, t);
    }
    const double n = rules.technologies;
    const std::array<double, 4> terms = {
        rules.p.supremacyCapability * level.value() / n,
        rules.p.supremacyMarket * share.value() / n,
        rules.p.supremacyEssential * essential.value() / n,
        rules.p.supremacyMilitary * turn.world.at(q.militaryEdge, power) / 100,
    };
    return door.derive(q.supremacy, power, terms, [&](int k) -> Link {
        if (k == 3)
            return Link{layout.slot(q.militaryEdge, power)};
        const Quantity by = k == 1 ? q.marketShare : k == 2 ? q.essentialShare : q.capability;
        return {layout.slot(by, e, 0), rules.technologies};
    });
}

double scoreOrder(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Power& self = rules.book.powers[static_cast<std::size_t>(power)];
    ExactSum near;
    for (int i = 0; i < rules.issues; ++i)
        near +=
            self.salience[static_cast<std::size_t>(i)] *
            (1 - std::abs(turn.world.at(q.orderState, i) - self.ideal[static_cast<std::size_t>(i)]) / 100);
    ExactSum weight;
    for (int a = 0; a < rules.arenas; ++a)
        weight += turn.world.at(q.arenaWeight, a, power);
    const std::array<double, 2> terms = {rules.p.orderNearness * near.value(),
                                         rules.p.orderWeight * weight.value() / rules.arenas};
    return door.derive(q.order, power, terms, [&](int k) -> Link {
        return k == 0 ? Link{layout.first(q.orderState), rules.issues}
                      : Link{layout.slot(q.arenaWeight, 0, power), rules.arenas, rules.powers};
    });
}

double scoreProsperity(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum revenue;
    for (int t = 0; t < rules.technologies; ++t)
        revenue += turn.world.at(q.revenue, e, t);
    const double relative = revenue.value() / rules.openingRevenue[static_cast<std::size_t>(e)];
    const std::array<double, 3> terms = {
        rules.p.prosperityGrowth *
            curve::sigmoid(turn.world.at(q.growth, power) / rules.p.prosperityGrowthHalf),
        rules.p.prosperityRevenue * curve::saturate(std::max(0.0, relative), 1),
        rules.p.prosperityConfidence * turn.world.at(q.confidence, power) / 100,
    };
    return door.derive(q.prosperity, power, terms, [&](int k) -> Link {
        return k == 0   ? Link{layout.slot(q.growth, power)}
               : k == 1 ? Link{layout.slot(q.revenue, e, 0), rules.technologies}
                        : Link{layout.slot(q.confidence, power)};
    });
}

/// How little others can deny, see, or quarrel about.
double scoreSecurity(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum exposed, access, leaks, heat;
    for (int t = 0; t < rules.technologies; ++t) {
        ExactSum foreign;
        for (int p = 0; p < rules.powers; ++p) // dependence hurts as far as the supplier is not trusted
            if (p != power)
                foreign += turn.world.at(q.dependence, e, t, rules.economyOf[static_cast<std::size_t>(p)]) *
                           (1 - turn.world.at(q.trust, power, p) / 100);
        exposed += foreign.value();
        access += turn.world.at(q.access, e, t);
    }
    for (int p = 0; p < rules.powers; ++p)
        if (p != power) {
            leaks += turn.world.at(q.leakage, power, rules.economyOf[static_cast<std::size_t>(p)]) / 100 *
                     (1 - turn.world.at(q.trust, power, p) / 100);
            heat += turn.world.at(q.tension, power, p) / 100;
        }
    const double others = std::max(1, rules.powers - 1);
    const std::array<double, 4> terms = {
        rules.p.securityIndependence * (1 - exposed.value() / rules.technologies),
        rules.p.securityAccess * access.value() / rules.technologies,
        rules.p.securitySecrecy * (1 - std::min(1.0, leaks.value())),
        rules.p.securityCalm * (1 - heat.value() / others),
    };
    return door.derive(q.security, power, terms, [&](int k) -> Link {
        switch (k) {
        case 0:
            return {layout.slot(q.dependence, e, 0, 0), rules.technologies * rules.economies};
        case 1:
            return {layout.slot(q.access, e, 0), rules.technologies};
        case 2:
            return {layout.slot(q.leakage, power, 0), rules.economies};
        default:
            return {layout.slot(q.tension, power, 0), rules.powers};
        }
    });
}

/// How each audience sees the power: the other powers, the third countries, its own public.
void weighReputation(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    ExactSum trust;
    for (int p = 0; p < rules.powers; ++p)
        if (p != power)
            trust += turn.world.at(q.trust, p, power) / 100;
    // Multiples of one quantum: their plain sum is exact in any order.
    const std::span<const double> alignment = turn.world.row(q.alignment);
    double near = 0;
    int countries = 0;
    for (int c = 0; c < rules.countries; ++c)
        if (rules.memberOf[static_cast<std::size_t>(c)] < 0) {
            near += alignment[static_cast<std::size_t>(c * rules.powers + power)];
            ++countries;
        }
    const std::array<double, 3> terms = {
        rules.p.reputationPowers * trust.value() / std::max(1, rules.powers - 1),
        rules.p.reputationCountries * near / 100 / std::max(1, countries),
        rules.p.reputationPublic * turn.world.at(q.support, power) / 100,
    };
    door.derive(q.reputation, power, terms, [&](int k) -> Link {
        return k == 0   ? Link{layout.slot(q.trust, 0, power), rules.powers, rules.powers}
               : k == 1 ? Link{layout.slot(q.alignment, 0, power), rules.countries, rules.powers}
                        : Link{layout.slot(q.support, power)};
    });
}

double scoreLegitimacy(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::array<std::pair<double, Quantity>, 4> parts = {{
        {rules.p.legitimacySupport, q.support},
        {rules.p.legitimacyValues, q.valuesKept},
        {rules.p.legitimacyPromises, q.promisesKept},
        {rules.p.legitimacyReputation, q.reputation},
    }};
    std::array<double, 4> terms{};
    for (std::size_t k = 0; k < parts.size(); ++k)
        terms[k] = parts[k].first * turn.world.at(parts[k].second, power) / 100;
    return door.derive(q.legitimacy, power, terms, [&](int k) {
        return Link{turn.world.layout().slot(parts[static_cast<std::size_t>(k)].second, power)};
    });
}

/// The course: decoupled or interdependent; inside the liberal order or accommodating others.
void plotCourse(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum foreign, controlled, banned, position;
    for (int t = 0; t < rules.technologies; ++t) {
        foreign += 1 - turn.world.at(q.dependence, e, t, e);
        for (int target = 0; target < rules.economies; ++target)
            controlled +=
                rules.severity[static_cast<std::size_t>(turn.world.at(q.control, power, t, target))] *
                rules.economyGdpShare[static_cast<std::size_t>(target)];
    }
    for (int v = 0; v < rules.vendors; ++v)
        banned += turn.world.at(q.ban, power, v) / 3;
    for (int i = 0; i < rules.issues; ++i) {
        ExactSum own, weight;
        for (const int c : rules.book.powers[static_cast<std::size_t>(power)].countries) {
            own += rules.gdpShare[static_cast<std::size_t>(c)] * turn.world.at(q.position, c, i);
            weight += rules.gdpShare[static_cast<std::size_t>(c)];
        }
        position += own.value() / weight.value();
    }
    const std::array<double, 3> interdependence = {
        70 * foreign.value() / rules.technologies + 30,
        -20 * std::min(1.0, controlled.value() / rules.technologies * 5),
        -10 * std::min(1.0, banned.value()),
    };
    door.derive(q.courseInterdependence, power, interdependence, [&](int k) -> Link {
        return k == 0   ? Link{layout.slot(q.dependence, e, 0, 0), rules.technologies * rules.economies}
               : k == 1 ? Link{layout.slot(q.control, power, 0, 0), rules.technologies * rules.economies}
                        : Link{layout.slot(q.ban, power, 0), rules.vendors};
    });
    double restrictive = 0;
    for (int r = 0; r < rules.regimes; ++r)
        restrictive +=
            turn.world.at(q.dataStance, power, r) / 100 * (1 - rules.regimeKin[static_cast<std::size_t>(r)]);
    const std::array<double, 2> order = {10 + 0.9 * position.value() / rules.issues,
                                         -10 * std::min(1.0, restrictive)};
    door.derive(q.courseOrder, power, order, [&](int k) -> Link {
        return k == 0 ? Link{layout.first(q.position), layout.count(q.position)}
                      : Link{layout.slot(q.dataStance, power, 0), rules.regimes};
    });
}

struct Score {
    Quantity quantity;
    double (*compute)(const Turn& turn, int power, Door& door);
};

/// The result of a game: each score's change since the opening, weighted by what the power has set out to do, against
/// what the same seat reaches when four computer players play.
void achieve(const Turn& turn, int power, std::span<const Score> scores, std::span<const double> values,
             Door& door) {
    const RuleSet& rules = turn.rules;
    const Objectives& objectives = rules.objectives[static_cast<std::size_t>(power)];
    std::array<double, scoreNames.size() + 1> terms{};
    for (std::size_t k = 0; k < scores.size(); ++k)
        terms[k] = objectives.weights[k] * (values[k] - rules.opening().at(scores[k].quantity, power));
    // Par is what the whole game yields; it counts in step with the turns played.
    terms.back() =
        -objectives.expected * std::min(1.0, static_cast<double>(turn.number()) / rules.book.scenario.turns);
    door.derive(quantities().achievement, power, terms, [&](int k) -> Link {
        const std::size_t score = static_cast<std::size_t>(k);
        return score < scores.size() ? Link{turn.world.layout().slot(scores[score].quantity, power)} : Link{};
    });
}

} // namespace

/// Phase 12: the five scores, the course, and achievement from the scores just computed.
void keepScore(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const std::array<Score, scoreNames.size()> scores = {{{q.supremacy, scoreSupremacy},
                                                          {q.order, scoreOrder},
                                                          {q.prosperity, scoreProsperity},
                                                          {q.security, scoreSecurity},
                                                          {q.legitimacy, scoreLegitimacy}}}; // as scoreNames
    std::array<double, scoreNames.size()> values{};
    for (int power = 0; power < turn.rules.powers; ++power) {
        weighReputation(turn, power, door);
        for (std::size_t k = 0; k < scores.size(); ++k)
            values[k] = scores[k].compute(turn, power, door);
        plotCourse(turn, power, door);
        achieve(turn, power, scores, values, door);
    }
}

} // namespace chokepoint
