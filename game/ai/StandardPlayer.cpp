#include "ai/StandardPlayer.h"

#include "ai/Negotiation.h"

#include "rules/Refuse.h"

#include <algorithm>
#include <cmath>

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
        if (m_repertoire.has(i))
            m_outlines.emplace_back(rules, i);
}

void StandardPlayer::consider(const Doctrine& doctrine, const Terms& terms, int instrument,
                              const std::array<double, mostArguments>& arguments) {
    const double score = doctrine.score(terms);
    if (score <= leastWorth)
        return;
    m_piles[static_cast<std::size_t>(instrument)].heap.push_back(
        {score, static_cast<std::uint32_t>(m_candidates.size())});
    m_candidates.push_back({instrument, arguments, score, terms});
}

/// Lists what one effect kind lets the seat order. A new kind that computer players shall use gets a branch here and a
/// question in Appraisal.
void StandardPlayer::thinkOf(const Appraisal& appraisal, const Outline& outline,
                             const InstrumentEffect& effect, const Doctrine& doctrine) {
    const Quantities& q = quantities();
    const World& world = appraisal.world();
    const Instrument& instrument = outline.instrument;
    const int index = outline.index;
    const auto at = [&](std::string_view role) { return static_cast<std::size_t>(effect.parameter(role)); };
    const auto with = [&](Terms terms, double money, double steps) {
        of(terms, Term::money) -= money + instrument.cost.money + instrument.cost.upkeep;
        of(terms, Term::capital) -= 0.05 * instrument.cost.politicalCapital * steps;
        return terms;
    };
    const auto against = [&](Terms terms, int economy, double steps) {
        for (const Outline::Shared& each : outline.shared)
            appraisal.addShared(terms, each.effect, economy, steps);
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
        for (int r = 0; r < m_rules.sets().size(Axis::region); ++r) {
            arguments[region] = r;
            Move move = moveOf({index, arguments, 0, {}});
            const EffectUse use{m_rules, world, appraisal.seat(), instrument, effect, move, 1};
            const std::vector<int> takers = takersInRegion(use);
            for (const double amount : {1.0, 3.0}) {
                arguments[money] = amount;
                move.arguments[money] = amount;
                consider(doctrine, with(appraisal.inRegion(use, takers), amount, 1), index, arguments);
            }
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
    m_piles.resize(m_rules.book.instruments.size());
    for (Pile& pile : m_piles) {
        pile.heap.clear();
        pile.attention = 1;
    }
    m_profile = plannedResearch(appraisal, sight);
    const Doctrine& doctrine = m_doctrines[static_cast<std::size_t>(appraisal.seat())];
    Prospects prospects(appraisal);
    for (const Outline& outline : m_outlines)
        if (outline.appeals.empty())
            for (const InstrumentEffect& effect : outline.instrument.effects)
                thinkOf(appraisal, outline, effect, doctrine);
        else
            prospects.forEach(outline, [&](const Prospect& prospect) {
                consider(doctrine, prospect.terms, prospect.instrument, prospect.arguments);
            });
    for (Pile& pile : m_piles)
        std::make_heap(pile.heap.begin(), pile.heap.end(), worse());
}

/// Where two orders are worth the same, ids decide, so that the order of content changes nothing.
bool StandardPlayer::comesAfter(const Candidate& a, const Candidate& b) const {
    const auto& parameters = m_rules.book.instruments[static_cast<std::size_t>(a.instrument)].parameters;
    const auto rankOf = [&](const Candidate& candidate, std::size_t i) {
        if (i >= parameters.size() || parameters[i].kind == ParameterKind::level ||
            parameters[i].kind == ParameterKind::amount || parameters[i].kind == ParameterKind::profile)
            return candidate.arguments[i];
        return static_cast<double>(
            m_rules.sets().rank(axisOf(parameters[i].kind), static_cast<int>(candidate.arguments[i])));
    };
    for (std::size_t i = 0; i < a.arguments.size(); ++i)
        if (rankOf(a, i) != rankOf(b, i))
            return rankOf(a, i) > rankOf(b, i);
    return false;
}

Move StandardPlayer::moveOf(const Candidate& candidate) const {
    const Instrument& instrument = m_rules.book.instruments[static_cast<std::size_t>(candidate.instrument)];
    Move move{candidate.instrument, {}};
    move.arguments.reserve(instrument.parameters.size());
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

/// A ministry that has been busy once this half-year is worth less attention: each use of an instrument halves and more
/// what speaks for using it again.
void StandardPlayer::Pile::use() { attention *= repeatedAttention; }

/// The best prospect not yet tried, if it is worth an order: of all piles' best the one that is worth most, where that
/// is the same the one that was worth more.
std::optional<StandardPlayer::Candidate> StandardPlayer::takeBest() {
    Pile* best = nullptr;
    double most = leastWorth;
    double mostAlone = 0;
    for (Pile& pile : m_piles) {
        if (pile.heap.empty())
            continue;
        const double alone = pile.heap.front().score;
        const double score = alone * pile.attention;
        if (score > most || (score == most && best != nullptr && alone > mostAlone)) {
            best = &pile;
            most = score;
            mostAlone = alone;
        }
    }
    if (best == nullptr)
        return std::nullopt;
    Candidate taken = m_candidates[best->heap.front().candidate];
    std::pop_heap(best->heap.begin(), best->heap.end(), worse());
    best->heap.pop_back();
    for (double& term : taken.terms)
        term *= best->attention;
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
    for (Move& due : negotiator.dues())
        if (!refuse(m_rules, sight, purse, due)) {
            m_piles[static_cast<std::size_t>(due.instrument)].use();
            purse.pay(m_rules, sight, due);
            orders.moves.push_back(std::move(due));
        }
    negotiator.reserve(purse);
    const LeastMoney leastMoney(m_rules, sight);
    while (purse.movesLeft() > 0) {
        const std::optional<Candidate> candidate = takeBest();
        if (!candidate)
            break;
        Move move = moveOf(*candidate);
        const bool logs = m_weighed.size() < mostLogged;
        if (!logs && !leastMoney.mayBePaid(purse, move))
            continue;
        const WeighedMove weighed = weigh(m_rules, sight, move);
        const bool take = purse.pays(weighed) && !refuse(m_rules, sight, purse, weighed) &&
                          !negotiator.forbids(move, candidate->score);
        if (take || logs)
            log(*candidate, move, take, m_doctrines[static_cast<std::size_t>(view.seat())]);
        if (!take)
            continue;
        m_piles[static_cast<std::size_t>(candidate->instrument)].use();
        purse.pay(weighed);
        orders.moves.push_back(std::move(move));
    }
    negotiator.speak(purse, orders);
    for (const PendingEvent& event : view.world().pendingEvents)
        orders.answers[event.event] = answer(event, m_doctrines[static_cast<std::size_t>(view.seat())]);
    return orders;
}

} // namespace chokepoint
