#include "ai/StandardPlayer.h"

#include "ai/Negotiation.h"

#include "rules/Refuse.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chokepoint {

namespace {

constexpr double leastWorth = 0.15; ///< below this an order is not worth a minister's afternoon
constexpr std::size_t mostLogged = 12;
constexpr double repeatedAttention = 0.4; ///< what is left of a prospect's worth once its instrument was used
constexpr double spareShare = 0.5;        ///< of free money that new research may take

/// Level a standing control or ban of the seat has now.
int levelNow(const World& world, Quantity quantity, int seat, int member, int target = 0) {
    return static_cast<int>(world.at(quantity, seat, member, target));
}

} // namespace

StandardPlayer::StandardPlayer(const RuleSet& rules, Repertoire repertoire)
    : m_rules(rules), m_repertoire(std::move(repertoire)) {
    for (const Power& power : rules.book.powers)
        m_doctrines.push_back(Doctrine::of(rules, power.doctrine));
    for (int i = 0; i < static_cast<int>(rules.book.instruments.size()); ++i)
        if (m_repertoire.has(i) && !rules.book.instruments[static_cast<std::size_t>(i)].appeals.empty())
            m_outlines.emplace_back(rules, i);
}

void StandardPlayer::consider(const Doctrine& doctrine, const Terms& terms, int instrument,
                              std::array<double, mostArguments> arguments) {
    const double score = doctrine.score(terms);
    if (score > leastWorth)
        m_candidates.push_back({instrument, arguments, score, terms});
}

/// Lists what one effect kind lets the seat order. A new kind that computer players shall use gets a branch here and a
/// question in Appraisal.
void StandardPlayer::thinkOf(const Appraisal& appraisal, int index, const InstrumentEffect& effect,
                             const Doctrine& doctrine) {
    const Quantities& q = quantities();
    const World& world = appraisal.world();
    const Instrument& instrument = m_rules.book.instruments[static_cast<std::size_t>(index)];
    const auto at = [&](std::string_view role) {
        return static_cast<std::size_t>(instrument.find(effect.word(role)));
    };
    const auto with = [&](Terms terms, double money, double steps) {
        of(terms, Term::money) -= money + instrument.cost.money + instrument.cost.upkeep;
        of(terms, Term::capital) -= 0.05 * instrument.cost.politicalCapital * steps;
        return terms;
    };
    const auto against = [&](Terms terms, int economy, double steps) {
        for (const InstrumentEffect& each : instrument.effects)
            appraisal.addShared(terms, each, economy, steps);
        return with(terms, 0, steps > 0 ? 1 : 0);
    };
    std::array<double, mostArguments> arguments{};
    if (effect.kind == "control_export") {
        const std::size_t technology = at("technology"), target = at("target"), to = at("level");
        for (int t = 0; t < m_rules.technologies; ++t)
            for (int e = 0; e < m_rules.economies; ++e) {
                if (e == appraisal.economy())
                    continue;
                const int now = levelNow(world, q.controlAnnounced, appraisal.seat(), t, e);
                arguments[technology] = t;
                arguments[target] = e;
                for (const int level : {now - 1, now + 1}) {
                    if (level < 0 || level > 3)
                        continue;
                    arguments[to] = level;
                    consider(doctrine, against(appraisal.control(t, e, level, now), e, level - now), index,
                             arguments);
                }
            }
    } else if (effect.kind == "campaign") {
        const std::size_t contest = at("contest"), proposer = at("proposal"), money = at("amount");
        const double points = effect.number("points_per_bn");
        for (int k = 0; k < m_rules.contests; ++k) {
            if (world.contests[static_cast<std::size_t>(k)].outcome != ContestState::Outcome::open)
                continue;
            for (const int proposal : m_rules.book.contests[static_cast<std::size_t>(k)].proposers)
                for (const double amount : {0.5, 1.0, 2.0}) {
                    arguments[contest] = k;
                    arguments[proposer] = proposal;
                    arguments[money] = amount;
                    consider(doctrine, with(appraisal.campaign(k, proposal, amount * points), amount, 1),
                             index, arguments);
                }
        }
    } else if (effect.kind == "finance_network") {
        const std::size_t country = at("country"), money = at("amount");
        const double alignment = effect.number("alignment_per_bn");
        for (int c = 0; c < m_rules.countries; ++c) {
            if (m_rules.memberOf[static_cast<std::size_t>(c)] >= 0)
                continue;
            for (const double amount : {0.5, 1.5}) {
                arguments[country] = c;
                arguments[money] = amount;
                consider(doctrine, with(appraisal.finance(c, amount, alignment), amount, 1), index,
                         arguments);
            }
        }
    } else if (effect.kind == "in_region") {
        const std::size_t region = at("region"), money = at("amount");
        for (int r = 0; r < m_rules.sets().size(Axis::region); ++r)
            for (const double amount : {1.0, 3.0}) {
                arguments[region] = r;
                arguments[money] = amount;
                const Move move = moveOf({index, arguments, 0, {}});
                consider(
                    doctrine,
                    with(appraisal.inRegion({m_rules, world, appraisal.seat(), instrument, effect, move, 1}),
                         amount, 1),
                    index, arguments);
            }
    } else if (effect.kind == "set_data_regime") {
        const std::size_t option = at("model"), strength = at("strength");
        const std::vector<std::string>& models = instrument.parameters[option].options;
        for (std::size_t model = 0; model < models.size(); ++model) {
            const int regime = m_rules.sets().find(Axis::regime, models[model]);
            for (const double hard : {60.0, 80.0, 100.0}) {
                arguments[option] = static_cast<double>(model);
                arguments[strength] = hard;
                if (regime >= 0)
                    consider(doctrine, with(appraisal.dataRegime(regime, hard), 0, 1), index, arguments);
            }
        }
    } else if (effect.kind == "set_research") {
        consider(doctrine, with(appraisal.research(m_profile), 0, 1), index, arguments);
    }
}

/// Keeps what is being researched and puts part of the free money where the next unit is worth most.
std::vector<double> StandardPlayer::plannedResearch(const Appraisal& appraisal, const Sight& sight) const {
    const std::vector<double>& value = appraisal.researchValue();
    std::vector<double> profile(value.size());
    ExactSum total;
    for (std::size_t t = 0; t < value.size(); ++t) {
        profile[t] = appraisal.world().at(quantities().publicRd, appraisal.seat(), static_cast<int>(t));
        total += value[t] * value[t];
    }
    const double spare = spareShare * std::max(0.0, Purse(m_rules, sight).money());
    for (std::size_t t = 0; t < value.size() && total.value() > 0; ++t) {
        const double wanted = profile[t] + spare * value[t] * value[t] / total.value();
        profile[t] = std::floor(wanted * 10) / 10; // ministries think in hundreds of millions
    }
    return profile;
}

void StandardPlayer::think(const Appraisal& appraisal, const Sight& sight) {
    m_candidates.clear();
    m_profile = plannedResearch(appraisal, sight);
    const Doctrine& doctrine = m_doctrines[static_cast<std::size_t>(appraisal.seat())];
    for (int i = 0; i < static_cast<int>(m_rules.book.instruments.size()); ++i)
        if (m_repertoire.has(i) && m_rules.book.instruments[static_cast<std::size_t>(i)].appeals.empty())
            for (const InstrumentEffect& effect :
                 m_rules.book.instruments[static_cast<std::size_t>(i)].effects)
                thinkOf(appraisal, i, effect, doctrine);
    for (const Outline& outline : m_outlines)
        Prospects(appraisal, outline).forEach([&](const Prospect& prospect) {
            consider(doctrine, prospect.terms, prospect.instrument, prospect.arguments);
        });
    const Sets& sets = m_rules.sets();
    // Where two orders are worth the same, ids decide, so that the order of content changes nothing.
    const auto rankOf = [&](const Candidate& candidate, std::size_t i) {
        const auto& parameters =
            m_rules.book.instruments[static_cast<std::size_t>(candidate.instrument)].parameters;
        if (i >= parameters.size() || parameters[i].kind == ParameterKind::level ||
            parameters[i].kind == ParameterKind::amount || parameters[i].kind == ParameterKind::profile)
            return candidate.arguments[i];
        return static_cast<double>(
            sets.rank(axisOf(parameters[i].kind), static_cast<int>(candidate.arguments[i])));
    };
    m_next = 0;
    m_ranking.resize(m_candidates.size());
    std::iota(m_ranking.begin(), m_ranking.end(), 0U);
    std::sort(m_ranking.begin(), m_ranking.end(), [&](std::uint32_t first, std::uint32_t second) {
        const Candidate& a = m_candidates[first];
        const Candidate& b = m_candidates[second];
        if (a.score != b.score)
            return a.score > b.score;
        if (a.instrument != b.instrument)
            return a.instrument < b.instrument;
        for (std::size_t i = 0; i < a.arguments.size(); ++i)
            if (rankOf(a, i) != rankOf(b, i))
                return rankOf(a, i) < rankOf(b, i);
        return false;
    });
}

Move StandardPlayer::moveOf(const Candidate& candidate) const {
    const Instrument& instrument = m_rules.book.instruments[static_cast<std::size_t>(candidate.instrument)];
    Move move{candidate.instrument, {}};
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        const ParameterKind kind = instrument.parameters[i].kind;
        if (kind == ParameterKind::profile)
            move.arguments.emplace_back(m_profile);
        else if (kind == ParameterKind::amount)
            move.arguments.emplace_back(candidate.arguments[i]);
        else
            move.arguments.emplace_back(static_cast<int>(candidate.arguments[i]));
    }
    return move;
}

std::string_view StandardPlayer::answer(const PendingEvent& event, const Doctrine& doctrine) const {
    std::string_view best = event.fallback;
    double bestScore = 0;
    for (const EventOption& option : event.options) {
        double score = 0;
        for (const auto& [name, weight] : option.appeal)
            for (int k = 0; k < termCount; ++k)
                if (nameOf(static_cast<Term>(k)) == name)
                    score += doctrine.weights[static_cast<std::size_t>(k)] * weight;
        if (score > bestScore) {
            bestScore = score;
            best = option.letter;
        }
    }
    return best;
}

/// The best prospect not yet tried. A ministry that has been busy once this half-year is worth less attention: each use
/// of an instrument halves and more what speaks for using it again.
std::optional<StandardPlayer::Candidate> StandardPlayer::takeBest(const std::vector<int>& uses) {
    const auto attention = [&](const Candidate& candidate) {
        double share = 1;
        for (int i = 0; i < uses[static_cast<std::size_t>(candidate.instrument)]; ++i)
            share *= repeatedAttention;
        return share;
    };
    Candidate* best = nullptr;
    double most = leastWorth;
    while (m_next < m_ranking.size() && m_candidates[m_ranking[m_next]].tried)
        ++m_next;
    for (std::size_t place = m_next; place < m_ranking.size(); ++place) {
        Candidate& candidate = m_candidates[m_ranking[place]];
        if (candidate.score <= most)
            break; // sorted: nothing further down can be better
        if (candidate.tried)
            continue;
        if (const double score = candidate.score * attention(candidate); score > most) {
            most = score;
            best = &candidate;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    best->tried = true;
    Candidate taken = *best;
    for (double& term : taken.terms)
        term *= attention(taken);
    taken.score = most;
    return taken;
}

void StandardPlayer::log(const Candidate& candidate, const Move& move, bool take, const Doctrine& doctrine) {
    Weighed weighed{move, candidate.score, {}, take};
    for (int k = 0; k < termCount; ++k)
        if (const double part =
                doctrine.weights[static_cast<std::size_t>(k)] * candidate.terms[static_cast<std::size_t>(k)];
            part != 0)
            weighed.terms.emplace_back(nameOf(static_cast<Term>(k)), part);
    m_weighed.push_back(std::move(weighed));
}

SeatOrders StandardPlayer::decide(const View& view) {
    const Sight sight(view);
    const Appraisal appraisal(m_rules, view);
    think(appraisal, sight);
    m_weighed.clear();
    SeatOrders orders;
    Purse purse(m_rules, sight);
    const Negotiator negotiator(appraisal, sight, m_doctrines, m_repertoire);
    std::vector<int> uses(m_rules.book.instruments.size(), 0);
    for (Move& due : negotiator.dues())
        if (!refuse(m_rules, sight, purse, due)) {
            ++uses[static_cast<std::size_t>(due.instrument)];
            purse.pay(m_rules, sight, due);
            orders.moves.push_back(std::move(due));
        }
    negotiator.reserve(purse);
    while (purse.movesLeft() > 0) {
        const std::optional<Candidate> candidate = takeBest(uses);
        if (!candidate)
            break;
        Move move = moveOf(*candidate);
        const WeighedMove weighed = weigh(m_rules, sight, move);
        const bool take = purse.pays(weighed) && !refuse(m_rules, sight, purse, weighed) &&
                          !negotiator.forbids(move, candidate->score);
        if (take || m_weighed.size() < mostLogged)
            log(*candidate, move, take, m_doctrines[static_cast<std::size_t>(view.seat())]);
        if (!take)
            continue;
        ++uses[static_cast<std::size_t>(candidate->instrument)];
        purse.pay(weighed);
        orders.moves.push_back(std::move(move));
    }
    negotiator.speak(purse, orders);
    for (const PendingEvent& event : view.world().pendingEvents)
        orders.answers[event.event] = answer(event, m_doctrines[static_cast<std::size_t>(view.seat())]);
    return orders;
}

} // namespace chokepoint
