#include "rules/Refuse.h"

#include "rules/EffectKinds.h"
#include "rules/Negotiation.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

namespace {

const Instrument& instrumentOf(const RuleSet& rules, const Move& move) {
    return rules.book.instruments[static_cast<std::size_t>(move.instrument)];
}

/// Measures against a power are dear where few at home back them, and cheap where most do.
double consensusFactor(const RuleSet& rules, const Sight& sight, const Instrument& instrument,
                       const Move& move) {
    const int power = strainedPower(rules, sight.seat(), instrument, move);
    if (power < 0)
        return 1;
    const double backing = (sight.world().at(quantities().consensus, sight.seat(), power) - 50) / 50;
    return std::max(0.25, 1 - rules.p.consensusCost * backing);
}

double moneyArgument(const Instrument& instrument, const Move& move) {
    const int parameter = instrument.find(instrument.cost.moneyParameter);
    if (parameter < 0)
        return 0;
    if (instrument.parameters[static_cast<std::size_t>(parameter)].kind == ParameterKind::amount)
        return move.amount(parameter);
    ExactSum sum;
    for (const double each : move.profile(parameter))
        sum += each;
    return sum.value();
}

} // namespace

std::optional<Fault> refuseArgument(const RuleSet& rules, const InstrumentParameter& parameter,
                                    const Argument& argument) {
    const auto outside = [&](double value) {
        return !std::isfinite(value) || value < parameter.low || value > parameter.high;
    };
    const auto range = [&](double value) {
        return Fault{"refusal_out_of_range",
                     {parameter.id, fmt::format("{}", value), fmt::format("{}", parameter.low),
                      fmt::format("{}", parameter.high), parameter.unit}};
    };
    if (parameter.kind == ParameterKind::amount) {
        const double value = std::get<double>(argument);
        if (outside(value))
            return range(value);
    } else if (parameter.kind == ParameterKind::profile) {
        const std::vector<double>& profile = std::get<std::vector<double>>(argument);
        if (static_cast<int>(profile.size()) != rules.technologies)
            return Fault{"refusal_profile_size", {parameter.id, fmt::format("{}", rules.technologies)}};
        for (const double value : profile)
            if (outside(value))
                return range(value);
    }
    return std::nullopt;
}

std::optional<Fault> refuseUnmet(const RuleSet& rules, const Sight& sight, const Instrument& instrument,
                                 const Move& move) {
    for (const Requirement& needed : instrument.requirements)
        for (const Slot slot : slotsOf(rules, instrument, needed.target, sight.seat(), move)) {
            const double value = sight.world()[slot];
            if (needed.atLeast ? value >= needed.bound : value <= needed.bound)
                continue;
            if (sight.isTruth() && !knows(rules.layout(), slot, sight.seat(), rules.powerOf))
                return Fault{"refusal_not_as_believed", {rules.layout().address(slot)}};
            return Fault{needed.atLeast ? "refusal_too_low" : "refusal_too_high",
                         {rules.layout().address(slot), fmt::format("{:.1f}", value),
                          fmt::format("{:.1f}", needed.bound)}};
        }
    return std::nullopt;
}

namespace {

/// What a move that ends nothing takes of money.
void addMoney(MoveCost& cost, const Instrument& instrument, const Move& move) {
    const double variable = moneyArgument(instrument, move);
    cost.money = instrument.standing ? instrument.cost.money : variable + instrument.cost.money;
    cost.upkeep = instrument.standing ? instrument.cost.upkeep + variable : 0.0;
}

MoveCost costOf(const RuleSet& rules, const Sight& sight, const Move& move, const StandingPolicy* before,
                bool ends) {
    const Instrument& instrument = instrumentOf(rules, move);
    MoveCost cost;
    const int level = levelOf(instrument, move);
    if (instrument.standing) {
        const int levelBefore = before ? before->level : 0;
        cost.upkeepBefore = before ? before->upkeep : 0.0;
        cost.step = level >= 0 ? level - levelBefore : 1;
        // What was fought over is not given up for nothing.
        cost.capital = instrument.cost.reversal * std::max(0.0, -cost.step);
        if (ends)
            return cost;
    }
    addMoney(cost, instrument, move);
    // Raising a level costs by the step; changing what a policy says at the same level, or lowering it, once.
    const double backed = level < 0 || cost.step > 0 ? consensusFactor(rules, sight, instrument, move) : 1.0;
    cost.capital += instrument.cost.politicalCapital * std::max(1.0, cost.step) * backed;
    return cost;
}

} // namespace

WeighedMove weigh(const RuleSet& rules, const Sight& sight, const Move& move) {
    WeighedMove weighed{move, policyId(rules.book, sight.seat(), move)};
    if (instrumentOf(rules, move).standing)
        weighed.before = sight.world().policy(weighed.policy);
    weighed.ends = endsPolicy(rules.book, move);
    weighed.cost = costOf(rules, sight, move, weighed.before, weighed.ends);
    return weighed;
}

MoveCost costOf(const RuleSet& rules, const Sight& sight, const Move& move) {
    return weigh(rules, sight, move).cost;
}

Purse::Purse(const RuleSet& rules, const Sight& sight)
    : m_movesLeft(rules.book.scenario.movesPerTurn),
      m_money(sight.world().at(quantities().budget, sight.seat())),
      m_capital(sight.world().at(quantities().politicalCapital, sight.seat())) {
    for (const StandingPolicy& policy : sight.world().policies)
        if (policy.owner == sight.seat())
            m_money -= policy.upkeep;
}

LeastMoney::LeastMoney(const RuleSet& rules, const Sight& sight)
    : m_rules(rules), m_replaced(rules.book.instruments.size(), 0.0) {
    for (const StandingPolicy& policy : sight.world().policies) {
        if (policy.owner != sight.seat())
            continue;
        const Instrument* const instrument =
            rules.book.instrument(std::string_view(policy.id).substr(0, policy.id.find('/')));
        if (instrument == nullptr) // of a game under other content
            continue;
        double& replaced = m_replaced[static_cast<std::size_t>(instrument - rules.book.instruments.data())];
        replaced = std::max(replaced, policy.upkeep);
    }
}

bool LeastMoney::mayBePaid(const Purse& purse, const Move& move) const {
    const Instrument& instrument = instrumentOf(m_rules, move);
    MoveCost cost;
    addMoney(cost, instrument, move);
    cost.upkeepBefore = m_replaced[static_cast<std::size_t>(move.instrument)];
    return purse.hasMoney(cost) || endsPolicy(m_rules.book, move);
}

bool Purse::hasUsed(const std::string& policy) const {
    return std::find(m_used.begin(), m_used.end(), policy) != m_used.end();
}

void Purse::pay(const WeighedMove& weighed) {
    m_money -= weighed.cost.newMoney();
    m_capital -= weighed.cost.capital;
    if (!weighed.ends)
        --m_movesLeft;
    m_used.push_back(weighed.policy);
}

namespace {

/// True where an effect lies between the seat and whoever a parameter names.
bool tiesSeatTo(const Instrument& instrument, int parameter) {
    const auto names = [](const InstrumentEffect& effect, int word) {
        return std::ranges::find(effect.target.subject, word) != effect.target.subject.end();
    };
    return std::ranges::any_of(instrument.effects, [&](const InstrumentEffect& effect) {
        return names(effect, Target::seat) && names(effect, parameter);
    });
}

/// What is wrong with the move in itself, whatever is in force and in the purse.
std::optional<Fault> refuseForm(const RuleSet& rules, const Sight& sight, const Move& move) {
    const Instrument& instrument = instrumentOf(rules, move);
    const std::string& power = rules.sets().id(Axis::power, sight.seat());
    if (!instrument.users.empty() &&
        std::find(instrument.users.begin(), instrument.users.end(), power) == instrument.users.end())
        return Fault{"refusal_not_a_user", {power, instrument.id}};
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        if (auto fault = refuseArgument(rules, instrument.parameters[i], move.arguments[i]))
            return fault;
        const int own = rules.economyOf[static_cast<std::size_t>(sight.seat())];
        if (instrument.parameters[i].kind == ParameterKind::economy &&
            std::get<int>(move.arguments[i]) == own)
            return Fault{"refusal_own_economy", {rules.sets().id(Axis::economy, own)}};
        if (instrument.parameters[i].kind == ParameterKind::power &&
            move.member(static_cast<int>(i)) == sight.seat() && tiesSeatTo(instrument, static_cast<int>(i)))
            return Fault{"refusal_own_power", {power}};
        if (instrument.parameters[i].kind == ParameterKind::country &&
            rules.memberOf[static_cast<std::size_t>(move.member(static_cast<int>(i)))] == sight.seat())
            return Fault{"refusal_own_country",
                         {rules.sets().id(Axis::country, move.member(static_cast<int>(i)))}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> refuse(const RuleSet& rules, const Sight& sight, const Purse& purse, const Move& move) {
    return refuse(rules, sight, purse, weigh(rules, sight, move));
}

std::optional<Fault> refuse(const RuleSet& rules, const Sight& sight, const Purse& purse,
                            const WeighedMove& weighed) {
    const auto& [move, policy, before, ends, cost] = weighed;
    const Instrument& instrument = instrumentOf(rules, move);
    if (auto fault = refuseForm(rules, sight, move))
        return fault;
    if (purse.hasUsed(policy))
        return Fault{"refusal_twice", {instrument.id}};
    if (ends && before == nullptr)
        return Fault{"refusal_nothing_to_end", {instrument.id}};
    if (before != nullptr && before->arguments == argumentText(rules.book, move))
        return Fault{"refusal_already_in_force", {instrument.id}};
    for (const InstrumentEffect& effect : instrument.effects) {
        const EffectKind& kind = kindOf(effect);
        if (kind.refuse == nullptr)
            continue;
        if (auto fault =
                kind.refuse(useOf(rules, sight.world(), sight.seat(), instrument, effect, move, cost.step)))
            return fault;
    }
    if (!purse.hasCapital(cost))
        return Fault{"refusal_capital",
                     {fmt::format("{:.1f}", cost.capital), fmt::format("{:.1f}", purse.capital())}};
    if (ends)
        return std::nullopt;
    if (auto fault = refuseUnmet(rules, sight, instrument, move))
        return fault;
    if (purse.movesLeft() <= 0)
        return Fault{"refusal_no_moves_left", {fmt::format("{}", rules.book.scenario.movesPerTurn)}};
    if (!purse.hasMoney(cost))
        return Fault{
            "refusal_money",
            {fmt::format("{:.2f}", cost.newMoney()), fmt::format("{:.2f}", std::max(0.0, purse.money()))}};
    return std::nullopt;
}

Faults refuseAll(const RuleSet& rules, const Sight& sight, const SeatOrders& orders) {
    Faults faults;
    Purse purse(rules, sight);
    for (std::size_t i = 0; i < orders.moves.size(); ++i) {
        if (auto fault = refuse(rules, sight, purse, orders.moves[i])) {
            fault->place.file = fmt::format("moves[{}]", i);
            faults.push_back(std::move(*fault));
        } else {
            purse.pay(rules, sight, orders.moves[i]);
        }
    }
    for (const auto& [event, option] : orders.answers) {
        const auto& pending = sight.world().pendingEvents;
        const auto waits =
            std::find_if(pending.begin(), pending.end(), [&, &name = event](const PendingEvent& each) {
                return each.event == name && each.seat == sight.seat();
            });
        if (waits == pending.end())
            faults.push_back(Fault{"refusal_no_such_event", {event}});
        else if (!offers(*waits, option))
            faults.push_back(Fault{"refusal_no_such_option", {event, option}});
    }
    refuseNegotiation(rules, sight, purse, sight.world().turn + 1, orders, faults);
    return faults;
}

bool offers(const PendingEvent& event, std::string_view letter) {
    return std::any_of(event.options.begin(), event.options.end(),
                       [&](const EventOption& option) { return option.letter == letter; });
}

} // namespace chokepoint
