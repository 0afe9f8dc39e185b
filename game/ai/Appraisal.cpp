#include "ai/Appraisal.h"

#include "base/Curve.h"
#include "rules/phases/Laws.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

/// What a point of a score weighs beside an index point of own progress a half-year, which lasts some half-years and
/// counts in capability, edge and markets.
constexpr double scorePoint = 2.5;

} // namespace

double rivalryBetween(const RuleSet& rules, const World& world, int power, int economy) {
    const Quantities& q = quantities();
    const int other = rules.powerOf[static_cast<std::size_t>(economy)];
    if (other < 0 || other == power)
        return 0;
    return curve::clamp01((1 - world.at(q.trust, power, other) / 100) *
                          (0.4 + 1.2 * world.at(q.tension, power, other) / 100));
}

Appraisal::Appraisal(const RuleSet& rules, const View& view)
    : m_rules(rules), m_world(view.world()), m_seat(view.seat()),
      m_economy(rules.economyOf[static_cast<std::size_t>(view.seat())]) {
    const Quantities& q = quantities();
    for (int e = 0; e < rules.economies; ++e)
        m_rivalry.push_back(rivalryBetween(rules, m_world, m_seat, e));
    m_chainWeight.assign(static_cast<std::size_t>(rules.technologies), rules.p.ownNeed);
    for (const Technology& technology : rules.book.technologies)
        for (const Need& need : technology.needs)
            m_chainWeight[static_cast<std::size_t>(need.input)] += need.weight;
    for (int t = 0; t < rules.technologies; ++t) {
        const std::size_t k = static_cast<std::size_t>(t);
        m_worth.push_back(rules.marketSize[k] / rules.marketTotal * rules.technologies + rules.dualUse[k]);
        ExactSum exposed; // what rivals could deny makes home research worth more
        for (int e = 0; e < rules.economies; ++e)
            exposed += m_rivalry[static_cast<std::size_t>(e)] * m_world.at(q.dependence, m_economy, t, e);
        m_exposure.push_back(exposed.value());
        m_researchValue.push_back(progress(t, 1) - progress(t, 0));
        m_revenue += m_world.at(q.revenue, m_economy, t);
    }
    findWhatHangs();
    findWhatScoresMakeOf();
    findSwingCountries();
}

/// What the seat's research in a technology brings with so much more public money, by the rule's own curve.
double Appraisal::progress(int technology, double more) const {
    const Quantities& q = quantities();
    const double publicMoney = m_rules.p.publicYield * (m_world.at(q.publicRd, m_seat, technology) + more);
    const std::size_t t = static_cast<std::size_t>(technology);
    return (m_worth[t] + 2 * m_exposure[t]) *
           researchPace(m_rules, technology, publicMoney, m_world.at(q.privateRd, m_economy, technology));
}

/// A rival's pace in each technology, shared out to the inputs that it would miss. Of what it loses only that shows in
/// the seat's own scores which is judged against others: market and edge, and the frontier where the rival leads.
void Appraisal::findWhatHangs() {
    const Quantities& q = quantities();
    const Parameters& p = m_rules.p;
    const double against = p.supremacyMarket + p.supremacyMilitary;
    const std::size_t technologies = static_cast<std::size_t>(m_rules.technologies);
    m_hanging.assign(static_cast<std::size_t>(m_rules.economies) * technologies, 0);
    for (int power = 0; power < m_rules.powers; ++power) {
        const int economy = m_rules.economyOf[static_cast<std::size_t>(power)];
        double* const hanging = &m_hanging[static_cast<std::size_t>(economy) * technologies];
        for (int t = 0; t < m_rules.technologies; ++t) {
            const std::size_t k = static_cast<std::size_t>(t);
            const bool leads = m_world.at(q.capability, economy, t) >= m_world.at(q.capability, m_economy, t);
            const double judged = against + (leads ? p.supremacyCapability : 0);
            const double pace = judged / (p.supremacyCapability + against) * m_worth[k] *
                                researchPace(m_rules, t, p.publicYield * m_world.at(q.publicRd, power, t),
                                             m_world.at(q.privateRd, economy, t));
            hanging[k] += m_rules.p.ownNeed * pace;
            for (const Need& need : m_rules.book.technologies[k].needs)
                hanging[need.input] += need.weight * pace;
        }
    }
}

double Appraisal::feature(Feature feature, int member) const {
    const auto index = static_cast<std::size_t>(member);
    switch (feature) {
    case Feature::market:
        return m_rules.marketSize[index] / m_rules.marketTotal * m_rules.technologies;
    case Feature::dual_use:
        return m_rules.dualUse[index];
    case Feature::chain:
        return chainWeight(member);
    case Feature::exposure:
        return exposure(member);
    case Feature::swing:
        return swing(member);
    case Feature::rivalry:
    case Feature::friendship:
        break; // of economies
    }
    return 0;
}

/// Friends for ever and foes for ever are not worth the effort.
double Appraisal::swing(int country) const {
    const double near = m_world.at(quantities().alignment, country, m_seat) / 100;
    return (60 * m_rules.gdpShare[static_cast<std::size_t>(country)] + 0.5) * 4 * near * (1 - near);
}

void Appraisal::findSwingCountries() {
    constexpr std::size_t most = 12;
    std::vector<std::pair<double, int>> ranking;
    for (int c = 0; c < m_rules.countries; ++c)
        if (m_rules.memberOf[static_cast<std::size_t>(c)] < 0)
            ranking.emplace_back(swing(c), c);
    const std::size_t kept = std::min(most, ranking.size());
    std::partial_sort(ranking.begin(), ranking.begin() + static_cast<std::ptrdiff_t>(kept), ranking.end(),
                      [&](const auto& a, const auto& b) {
                          const Sets& sets = m_rules.sets();
                          return a.first != b.first ? a.first > b.first
                                                    : sets.rank(Axis::country, a.second) <
                                                          sets.rank(Axis::country, b.second);
                      });
    for (std::size_t i = 0; i < kept; ++i)
        m_swingCountries.push_back(ranking[i].second);
}

std::optional<SharedEffect> SharedEffect::of(const InstrumentEffect& effect) {
    SharedEffect shared;
    if (effect.kind == "home")
        shared.kind = Kind::home;
    else if (effect.kind == "reassure")
        shared.kind = Kind::reassure;
    else if (effect.kind != "strain")
        return std::nullopt;
    shared.marketAccess = effect.number("market_access");
    shared.tension = effect.number("tension");
    shared.trust = effect.number("trust");
    shared.support = effect.number("support");
    shared.confidence = effect.number("confidence");
    return shared;
}

void Appraisal::addShared(Terms& terms, const SharedEffect& effect, int economy, double step) const {
    switch (effect.kind) {
    case SharedEffect::Kind::strain:
        if (economy >= 0)
            addStrain(terms, effect, economy, step);
        break;
    case SharedEffect::Kind::home:
        return addHome(terms, effect, step);
    case SharedEffect::Kind::reassure:
        return addReassurance(terms, effect, step);
    }
}

void Appraisal::findWhatScoresMakeOf() {
    const Quantities& q = quantities();
    const Parameters& p = m_rules.p;
    m_confidence = scorePoint * p.prosperityConfidence / 100;
    // Sales count by themselves and as growth.
    const double alone = p.prosperityRevenue / 4; // the score is half full at the opening's sales
    const double pace = 1 + std::abs(m_world.at(q.growth, m_seat)) / p.prosperityGrowthHalf;
    const double growth = p.growthMarkets * m_revenue / m_world.at(q.gdp, m_economy) * 100;
    const double grown = p.prosperityGrowth * growth / (2 * pace * pace * p.prosperityGrowthHalf);
    m_sales = scorePoint * (alone + grown) / 100;
    // Access brings sales while it lasts, and firms that trust in them.
    m_access = sales(p.accessSales) + confidence(p.confidenceAccess / (p.confidenceReturn + p.accessReturn));
}

double Appraisal::access(double points, int economy) const {
    return points * m_rules.economyGdpShare[static_cast<std::size_t>(economy)] * m_access;
}

void Appraisal::addStrain(Terms& terms, const SharedEffect& effect, int economy, double step) const {
    const Quantities& q = quantities();
    const Parameters& p = m_rules.p;
    const int power = m_rules.powerOf[static_cast<std::size_t>(economy)];
    // It is easier to offend than to make up, and a rival answers in kind.
    const double half = step > 0 ? step * (1 + m_rivalry[static_cast<std::size_t>(economy)]) : 0.5 * step;
    double opened = half * effect.marketAccess;
    if (power >= 0 && power != m_seat) {
        const double tension = m_world.at(q.tension, m_seat, power);
        const double hotter = half * effect.tension;
        // Tension unsettles firms while it lasts, and closes doors of its own once it is high.
        if (tension >= p.closingThreshold)
            opened -= hotter * p.closingRate / (100 - p.closingThreshold) / p.cooling;
        of(terms, Term::revenue) -= confidence(
            hotter *
            (p.confidenceTension + p.confidenceExposure * m_world.at(q.exposure, m_seat, power) / 100) /
            (p.confidenceReturn + p.cooling));
        of(terms, Term::tension) -= 0.007 * hotter * (20 + tension);
        of(terms, Term::standing) += 0.007 * half * effect.trust * m_world.at(q.trust, m_seat, power);
    }
    of(terms, Term::revenue) += access(opened, economy);
}

void Appraisal::addHome(Terms& terms, const SharedEffect& effect, double step) const {
    of(terms, Term::standing) += 0.3 * step * effect.support;
    of(terms, Term::revenue) += confidence(step * effect.confidence);
}

void Appraisal::addReassurance(Terms& terms, const SharedEffect& effect, double step) const {
    for (int p = 0; p < m_rules.powers; ++p)
        if (p != m_seat)
            of(terms, Term::standing) += 0.3 * step * effect.trust *
                                         curve::positive(m_world.at(quantities().trust, p, m_seat) - 50) / 50;
}

double Appraisal::cutOff(int technology, int target, int level) const {
    const Quantities& q = quantities();
    const double own = m_world.at(q.dependence, target, technology, m_economy);
    const double home = m_world.at(q.dependence, target, technology, target);
    // Beyond one's own supplies only an extraterritorial control reaches; it counts on half of the allies' compliance.
    const double others = level == 3 ? 0.5 * m_rules.p.compliance * std::max(0.0, 1 - own - home) : 0.0;
    return std::min(1.0, own * m_rules.severity[static_cast<std::size_t>(level)] + others);
}

Terms Appraisal::control(int technology, int target, int level, int levelBefore) const {
    const Quantities& q = quantities();
    const std::size_t t = static_cast<std::size_t>(technology);
    const std::size_t e = static_cast<std::size_t>(target);
    Terms terms{};
    const double cut = cutOff(technology, target, level) - cutOff(technology, target, levelBefore);
    const double dependence = m_world.at(q.dependence, target, technology, m_economy);
    const double severity = m_rules.severity[static_cast<std::size_t>(level)] -
                            m_rules.severity[static_cast<std::size_t>(levelBefore)];
    const double hanging = m_rivalry[e] * m_hanging[e * static_cast<std::size_t>(m_rules.technologies) + t];
    of(terms, Term::denial) = hanging * cut;
    const double size = m_rules.marketSize[t] * (1 + m_rules.p.marketTrend * m_world.turn);
    of(terms, Term::revenue) = -sales(100 * m_rules.p.lostSales * size * m_rules.economyGdpShare[e] *
                                      dependence * severity / std::max(1.0, m_revenue));
    // A choke point is worth most unused: dependence moves away at the rule's own speed, and does not come back.
    if (level > levelBefore)
        of(terms, Term::wear) = -hanging * std::min(1.0, cut + m_rules.p.substitutionFear * dependence) *
                                m_rules.p.substitutionRate * m_rules.p.substitutionYears /
                                m_rules.catchUpYears[t];
    return terms;
}

Terms Appraisal::campaign(int contest, int proposal, double points) const {
    const Quantities& q = quantities();
    Terms terms{};
    const Contest& declared = m_rules.book.contests[static_cast<std::size_t>(contest)];
    const std::size_t t = static_cast<std::size_t>(declared.technology);
    double best = 0;
    for (const int p : declared.proposers)
        if (p != proposal)
            best = std::max(best, m_world.at(q.contestSupport, contest, p));
    const double gap = m_world.at(q.contestSupport, contest, proposal) - best;
    const double effort = m_world.at(q.campaign, contest, proposal);
    const double half = m_rules.p.campaignHalf;
    const double moved =
        m_rules.p.contestCampaign * (curve::saturate(effort + points, half) - curve::saturate(effort, half));
    // A campaign counts where the contest is near and soon.
    const double near = 1 / (1 + std::abs(gap) / 12);
    const double soon = 1 / (1 + 0.25 * std::max(0, declared.decides - m_world.turn));
    const double own =
        proposal == m_seat ? 1.0 : curve::positive(m_world.at(q.trust, m_seat, proposal) - 55) / 90;
    of(terms, Term::innovation) = own * moved * near * soon * 0.5 * m_rules.standardsWeight[t];
    of(terms, Term::order) = own * moved * near * soon * 0.6;
    return terms;
}

Terms Appraisal::finance(int country, double amount, double alignmentPerBn) const {
    const Quantities& q = quantities();
    Terms terms{};
    const std::size_t c = static_cast<std::size_t>(country);
    const double built = m_world.at(q.finance, country, m_seat);
    const double gained = amount / (1 + built) * alignmentPerBn;
    double rival = 0;
    for (int p = 0; p < m_rules.powers; ++p)
        if (p != m_seat)
            rival = std::max(
                rival, m_rivalry[static_cast<std::size_t>(m_rules.economyOf[static_cast<std::size_t>(p)])] *
                           m_world.at(q.alignment, country, p) / 100);
    // What a country weighs: its output and its vote; friends for ever and foes for ever are not worth the money.
    const double near = m_world.at(q.alignment, country, m_seat) / 100;
    const double weight = 60 * m_rules.gdpShare[c] + 0.5;
    of(terms, Term::influence) = 1.5 * weight * gained / 10 * near * (1 - near) * 4 * (0.5 + rival);
    of(terms, Term::revenue) = 0.3 * amount * m_rules.gdpShare[c] * 20;
    return terms;
}

Terms Appraisal::inRegion(const EffectUse& use, std::span<const int> takers) const {
    Terms terms{};
    const std::vector<double> shares = sharesInRegion(use, takers);
    for (const InstrumentEffect& effect : instrumentInRegion(use).effects) {
        if (effect.kind != "finance_network")
            continue;
        const double alignment = effect.number("alignment_per_bn");
        for (std::size_t i = 0; i < takers.size(); ++i) {
            const Terms each = finance(takers[i], shares[i], alignment);
            for (std::size_t k = 0; k < terms.size(); ++k)
                terms[k] += each[k];
        }
    }
    return terms;
}

Terms Appraisal::dataRegime(int regime, double strength) const {
    const Quantities& q = quantities();
    Terms terms{};
    ExactSum change, fit;
    const Power& self = m_rules.book.powers[static_cast<std::size_t>(m_seat)];
    for (int r = 0; r < m_rules.regimes; ++r) {
        const double now = m_world.at(q.dataStance, m_seat, r);
        const double then = r == regime ? strength : 0.0;
        const double professed = self.values[static_cast<std::size_t>(r)];
        fit += std::abs(now - professed) - std::abs(then - professed);
        change += (m_rules.dataHomeUse[static_cast<std::size_t>(r)] - 0.9) * (then - now) / 100;
    }
    of(terms, Term::standing) = fit.value() / 80;
    of(terms, Term::innovation) = 2 * change.value();
    of(terms, Term::order) = (strength - m_world.at(q.dataStance, m_seat, regime)) / 30 *
                             (self.values[static_cast<std::size_t>(regime)] / 100);
    return terms;
}

Terms Appraisal::research(const std::vector<double>& profile) const {
    const Quantities& q = quantities();
    Terms terms{};
    ExactSum gained;
    for (int t = 0; t < m_rules.technologies; ++t)
        gained += progress(t, profile[static_cast<std::size_t>(t)] - m_world.at(q.publicRd, m_seat, t)) -
                  progress(t, 0);
    of(terms, Term::innovation) = gained.value();
    return terms;
}

} // namespace chokepoint
