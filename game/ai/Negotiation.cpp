#include "ai/Negotiation.h"

#include "base/Curve.h"
#include "base/Hash.h"
#include "rules/Clauses.h"
#include "rules/EffectKinds.h"
#include "rules/Negotiation.h"
#include "rules/OrdersJson.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double leastWorth = 0.2;     ///< below this a promise is not worth the talks
constexpr double relativeGains = 0.6;  ///< how much a rival's gain spoils one's own
constexpr double wordBroken = 3;       ///< an order has to be worth this to break one's word for it
constexpr double notWorthKeeping = -2; ///< an agreement worth less is left
constexpr double worthAThreat = 2.0;   ///< what has to be at stake to demand it with a threat
constexpr double capitalToSpare = 0.6; ///< of political capital that a promise may take
constexpr int usualDuration = 6;       ///< half-years
constexpr std::uint64_t pace = 3;      ///< half-years between two tries at one kind of promise

} // namespace

Negotiator::Negotiator(const Appraisal& appraisal, const Sight& sight, std::span<const Doctrine> doctrines,
                       const Repertoire& repertoire)
    : m_appraisal(appraisal), m_rules(appraisal.rules()), m_world(appraisal.world()), m_sight(sight),
      m_doctrines(doctrines), m_repertoire(repertoire), m_turn(m_world.turn + 1) {
    for (int party = 0; party < m_rules.powers; ++party)
        for (int economy = 0; economy < m_rules.economies; ++economy)
            m_rivalry.push_back(rivalryBetween(m_rules, m_world, party, economy));
}

// What a promise is worth

double Negotiator::rivalry(int party, int economy) const {
    return m_rivalry[static_cast<std::size_t>(party * m_rules.economies + economy)];
}

double Negotiator::factor(const AppealFactor& factor, const ClauseTerms& terms, int party,
                          int partner) const {
    const Instrument& form = m_rules.book.clauses[static_cast<std::size_t>(terms.clause)].form;
    double value = 0;
    if (!factor.feature) {
        const Slots slots = slotsOf(m_rules, form, factor.target, party, clauseMove(terms, partner));
        const QuantityDeclaration& declared = m_rules.layout().table()[factor.target.quantity];
        const double low = factor.scale > 0 ? 0 : declared.low;
        const double range = factor.scale > 0 ? factor.scale : declared.high - declared.low;
        value = slots.empty() ? 0.0 : (m_world[slots.front()] - low) / range;
    } else {
        const auto parameter = static_cast<std::size_t>(factor.parameter);
        const ParameterKind kind = form.parameters[parameter].kind;
        const int member =
            factor.parameter == Clause::partner ? partner : std::get<int>(terms.arguments[parameter]);
        const auto index = static_cast<std::size_t>(member);
        const int economy = kind == ParameterKind::vendor  ? m_rules.book.vendors[index].home
                            : kind == ParameterKind::power ? m_rules.economyOf[index]
                                                           : member;
        if (*factor.feature == Feature::rivalry)
            value = rivalry(party, economy);
        else if (*factor.feature == Feature::friendship)
            value =
                m_rules.powerOf[static_cast<std::size_t>(economy)] < 0 ? 0.0 : 1 - rivalry(party, economy);
        else
            value = m_appraisal.feature(*factor.feature, member);
    }
    return factor.rises ? value : curve::positive(1 - value);
}

double Negotiator::ownWorth(const ClauseTerms& terms, int party, int partner) const {
    const Clause& clause = m_rules.book.clauses[static_cast<std::size_t>(terms.clause)];
    Terms gained{};
    for (const Appeal& appeal :
         terms.giver < 0 || terms.giver == party ? clause.form.appeals : clause.takerAppeals) {
        double value = appeal.weight;
        for (const AppealFactor& each : appeal.factors) {
            if (value == 0)
                break;
            value *= factor(each, terms, party, partner);
        }
        if (const auto term = termNamed(appeal.term))
            of(gained, *term) += value;
    }
    return m_doctrines[static_cast<std::size_t>(party)].score(gained);
}

/// What is left of a party's own worth once it thinks of what the other gets.
double Negotiator::net(double own, double others, int party, int partner) const {
    const double spoiled = rivalry(party, m_rules.economyOf[static_cast<std::size_t>(partner)]);
    return spoiled > 0 ? own - relativeGains * spoiled * curve::positive(others) : own;
}

double Negotiator::worth(const ClauseTerms& terms, int party, int partner) const {
    return net(ownWorth(terms, party, partner), ownWorth(terms, partner, party), party, partner);
}

double Negotiator::worth(const std::vector<AgreedClause>& clauses, int partner) const {
    double sum = 0;
    for (const AgreedClause& clause : clauses)
        if (const auto terms = understood(m_rules.book, clause))
            sum += worth(*terms, m_appraisal.seat(), partner);
    return sum;
}

// Keeping one's word

std::vector<Move> Negotiator::dues() const {
    std::vector<Move> dues;
    for (const Agreement& agreement : m_world.agreements)
        if (agreement.has(m_appraisal.seat()) && agreement.until >= m_turn)
            for (Move& owed : owedBy(m_rules, m_sight, agreement))
                dues.push_back(std::move(owed));
    for (const Proposal& proposal : m_world.proposals) {
        const Instrument* const instrument = m_rules.book.instrument(proposal.threat.instrument);
        if (proposal.from != m_appraisal.seat() || proposal.unmet < 0 || instrument == nullptr)
            continue;
        auto move = parseMove(m_rules, static_cast<int>(instrument - m_rules.book.instruments.data()),
                              proposal.threat.parameters, {});
        if (move && !forbids(*move, 0))
            dues.push_back(std::move(move).value());
    }
    return dues;
}

bool Negotiator::forbids(const Move& move, double score) const {
    return score < wordBroken &&
           std::any_of(m_world.agreements.begin(), m_world.agreements.end(), [&](const Agreement& agreement) {
               return agreement.has(m_appraisal.seat()) && agreement.until >= m_turn &&
                      breaksPromise(m_rules, m_sight, agreement, move);
           });
}

// Answering and proposing

/// What the threat would cost the seat if it came: the quarrel, and supplies that it could not do without.
double Negotiator::lossBy(const Proposal& proposal) const {
    const Instrument* const instrument = m_rules.book.instrument(proposal.threat.instrument);
    if (instrument == nullptr)
        return 0;
    double loss = 0.4 * (1 + proposal.threat.level);
    const auto move = parseMove(m_rules, static_cast<int>(instrument - m_rules.book.instruments.data()),
                                proposal.threat.parameters, {});
    const int from = m_rules.economyOf[static_cast<std::size_t>(proposal.from)];
    for (std::size_t i = 0; move && i < instrument->parameters.size(); ++i)
        if (instrument->parameters[i].kind == ParameterKind::technology) {
            const int technology = move->member(static_cast<int>(i));
            loss += 3 * m_appraisal.chainWeight(technology) *
                    m_world.at(quantities().dependence, m_appraisal.economy(), technology, from);
        }
    return loss * m_world.at(quantities().credibility, proposal.from) / 100;
}

std::vector<Move> Negotiator::owed(const std::vector<AgreedClause>& clauses, int party, int partner) const {
    Agreement agreement{.parties = {party, partner}, .clauses = clauses};
    return owedBy(m_rules, Sight::ofAuthority(m_world, party), agreement);
}

MoveCost Negotiator::costOfAll(const std::vector<Move>& owed) const {
    MoveCost all;
    for (const Move& move : owed) {
        const MoveCost each = costOf(m_rules, m_sight, move);
        all.money += each.newMoney();
        all.capital += each.capital;
    }
    return all;
}

void Negotiator::reserve(Purse& purse) const {
    for (const Proposal& proposal : m_world.proposals)
        if (proposal.from == m_appraisal.seat() && proposal.unmet < 0) {
            const MoveCost cost = costOfAll(owed(proposal.clauses, proposal.from, proposal.to));
            purse.setAside(cost.money, cost.capital);
        }
}

bool Negotiator::canKeep(const std::vector<Move>& owed, const Purse& purse) const {
    const MoveCost cost = costOfAll(owed);
    return m_repertoire.hasAll(owed) && cost.money <= purse.money() &&
           cost.capital <= capitalToSpare * purse.capital();
}

/// One promise that takes orders a half-year: a government does not owe more than it can order.
void Negotiator::reply(const Purse& purse, SeatOrders& orders, bool& busy) const {
    const int seat = m_appraisal.seat();
    for (const Proposal& proposal : m_world.proposals) {
        if (proposal.to != seat || proposal.unmet >= 0 || proposal.deadline < m_turn)
            continue;
        const std::vector<Move> dues = owed(proposal.clauses, seat, proposal.from);
        const bool accept = worth(proposal.clauses, proposal.from) + lossBy(proposal) > leastWorth &&
                            (dues.empty() || (!busy && canKeep(dues, purse)));
        busy = busy || (accept && !dues.empty());
        orders.replies[proposal.id] = accept;
    }
}

void Negotiator::leave(SeatOrders& orders) const {
    const int seat = m_appraisal.seat();
    for (const Agreement& agreement : m_world.agreements) {
        const int partner = agreement.parties[0] == seat ? agreement.parties[1] : agreement.parties[0];
        if (agreement.has(seat) && agreement.until > m_turn &&
            worth(agreement.clauses, partner) < notWorthKeeping)
            orders.endings.push_back(agreement.id);
    }
}

/// Something that would hurt, and that the seat can do: its strongest hold over the partner.
std::optional<Move> Negotiator::threatTo(int partner) const {
    const int economy = m_rules.economyOf[static_cast<std::size_t>(partner)];
    std::optional<Move> best;
    double most = 0;
    for (std::size_t k = 0; k < m_rules.book.instruments.size(); ++k) {
        const Instrument& instrument = m_rules.book.instruments[k];
        if (!m_repertoire.has(static_cast<int>(k)))
            continue;
        for (const InstrumentEffect& effect : instrument.effects) {
            if (effect.kind != "control_export")
                continue;
            for (int t = 0; t < m_rules.technologies; ++t) {
                const double hold = m_appraisal.chainWeight(t) *
                                    m_world.at(quantities().dependence, economy, t, m_appraisal.economy());
                Move move{static_cast<int>(k),
                          std::vector<Argument>(instrument.parameters.size(), Argument(0))};
                const auto at = [&](std::string_view role) -> Argument& {
                    return move.arguments[static_cast<std::size_t>(effect.parameter(role))];
                };
                at("technology") = t;
                at("target") = economy;
                at("level") = 1;
                if (hold > most && !forbids(move, 0) &&
                    !refuse(m_rules, m_sight, Purse(m_rules, m_sight), move)) {
                    most = hold;
                    best = std::move(move);
                }
            }
        }
    }
    return best;
}

void Negotiator::consider(const ClauseTerms& terms, int partner, std::vector<Idea>& ideas) const {
    const int seat = m_appraisal.seat();
    const double ours = ownWorth(terms, seat, partner);
    if (ours < leastWorth)
        return; // most are worth nothing, whatever a rival would gain
    const double others = ownWorth(terms, partner, seat);
    const double own = net(ours, others, seat, partner);
    if (own < leastWorth)
        return;
    const double theirs = net(others, ours, partner, seat);
    const bool demand = theirs <= leastWorth && terms.giver == partner && own > worthAThreat;
    if (theirs <= leastWorth && !demand)
        return;
    // What the other does anyway need not be asked for.
    if (terms.giver == partner && owed({written(m_rules.book, terms)}, partner, seat).empty())
        return;
    Idea idea{{partner, {terms}, usualDuration, m_turn + 2, {}},
              own + std::min(0.0, theirs),
              clauseText(m_rules.book, written(m_rules.book, terms)) + "/" +
                  m_rules.sets().id(Axis::power, partner)};
    if (demand) {
        idea.draft.threat = threatTo(partner);
        if (!idea.draft.threat)
            return;
    }
    ideas.push_back(std::move(idea));
}

/// Every member that the clause can name, at the lowest level that is more than nothing: fills in the parameters from
/// `next` on, one after another.
void Negotiator::thinkOf(ClauseTerms& terms, std::size_t next, int partner, std::vector<Idea>& ideas) const {
    const Instrument& form = m_rules.book.clauses[static_cast<std::size_t>(terms.clause)].form;
    if (next == form.parameters.size())
        return consider(terms, partner, ideas);
    const InstrumentParameter& parameter = form.parameters[next];
    const auto with = [&](Argument argument) {
        terms.arguments[next] = std::move(argument);
        thinkOf(terms, next + 1, partner, ideas);
    };
    if (parameter.kind == ParameterKind::amount)
        with(parameter.high / 2);
    else if (parameter.kind == ParameterKind::level)
        with(1);
    else
        for (int member = 0; member < m_rules.sets().size(axisOf(parameter.kind)); ++member)
            with(member);
}

void Negotiator::speak(Purse& purse, SeatOrders& orders) const {
    const int seat = m_appraisal.seat();
    bool busy = false;
    reply(purse, orders, busy);
    leave(orders);
    std::vector<Idea> ideas;
    for (int partner = 0; partner < m_rules.powers; ++partner)
        for (std::size_t k = 0; partner != seat && k < m_rules.book.clauses.size(); ++k)
            // Nobody likes to be asked the same every half-year.
            if ((hashText(m_rules.book.clauses[k].form.id) + static_cast<std::uint64_t>(m_turn)) % pace ==
                0) {
                const Clause& clause = m_rules.book.clauses[k];
                ClauseTerms terms{static_cast<int>(k), clause.oneSided ? partner : -1,
                                  std::vector<Argument>(clause.form.parameters.size(), -1)};
                thinkOf(terms, Clause::partner + 1, partner, ideas);
            }
    std::sort(ideas.begin(), ideas.end(), [](const Idea& a, const Idea& b) {
        return a.score != b.score ? a.score > b.score : a.text < b.text;
    });
    for (const Idea& idea : ideas) {
        const std::vector<AgreedClause> clauses = {written(m_rules.book, idea.draft.clauses.front())};
        const std::vector<Move> own = owed(clauses, seat, idea.draft.to);
        if (!own.empty() && (busy || !canKeep(own, purse)))
            continue;
        if (refuseProposal(m_rules, m_sight, purse, m_turn, orders.proposals, idea.draft))
            continue;
        purse.setAside(0, m_rules.p.proposalCapital);
        orders.proposals.push_back(idea.draft);
        return; // one a half-year
    }
}

} // namespace chokepoint
