#include "ui/cabinet/OrderStart.h"

#include "session/Offers.h"
#include "ui/models/Desk.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

/// A profile as a policy writes it: numbers parted by commas.
std::vector<double> profileOf(const QString& words, int size) {
    std::vector<double> profile(static_cast<std::size_t>(size), 0.0);
    const QStringList numbers = words.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (int i = 0; i < size && i < numbers.size(); ++i)
        profile[static_cast<std::size_t>(i)] = numbers[i].toDouble();
    return profile;
}

} // namespace

OrderStart::OrderStart(const Desk& desk, int instrument)
    : m_desk(desk), m_index(instrument),
      m_instrument(desk.rules().book.instruments[static_cast<std::size_t>(instrument)]),
      m_choices(desk, instrument) {}

Move OrderStart::first() const {
    const Offer offer = offerOf(m_desk.rules(), m_desk.view(), m_index);
    Move move{m_index, {}};
    for (std::size_t i = 0; i < m_instrument.parameters.size(); ++i)
        move.arguments.push_back(argumentFor(m_instrument.parameters[i], offer.example, i));
    aimAtDependence(move);
    takeStanding(move);
    settle(move, 0);
    return move;
}

void OrderStart::follow(Move& move, std::size_t parameter) const {
    takeStanding(move);
    settle(move, parameter + 1);
}

const StandingPolicy* OrderStart::standing(const Move& move) const {
    if (!m_instrument.standing)
        return nullptr;
    return m_desk.world().policy(policyId(m_desk.rules().book, m_desk.seat(), move));
}

Argument OrderStart::argumentFor(const InstrumentParameter& parameter, const std::optional<Move>& example,
                                 std::size_t at) const {
    if (const std::optional<Argument> chosen = selected(parameter))
        return *chosen;
    // Money begins small; what is no money begins in the middle of its range.
    if (parameter.kind == ParameterKind::amount && parameter.id != m_instrument.cost.moneyParameter)
        return parameter.low +
               parameter.step * std::round((parameter.high - parameter.low) / 2 / parameter.step);
    if (parameter.kind == ParameterKind::country || parameter.kind == ParameterKind::region)
        return heaviest(parameter.kind);
    if (example)
        return example->arguments[at];
    if (parameter.kind == ParameterKind::amount)
        return std::max(parameter.low, parameter.step);
    if (parameter.kind == ParameterKind::profile)
        return profileOf({}, m_desk.rules().technologies);
    if (parameter.kind == ParameterKind::partners)
        return std::vector<int>();
    return 0;
}

std::optional<Argument> OrderStart::selected(const InstrumentParameter& parameter) const {
    const Inspected& what = m_desk.inspected();
    const int country = m_desk.selectedCountry();
    const auto* power = std::get_if<SelectedPower>(&what);
    const auto* technology = std::get_if<SelectedTechnology>(&what);
    if (parameter.kind == ParameterKind::country && country >= 0)
        return country;
    if (parameter.kind == ParameterKind::region && country >= 0)
        if (const int region = m_desk.rules().regionOf[static_cast<std::size_t>(country)]; region >= 0)
            return region;
    if (parameter.kind == ParameterKind::economy && country >= 0)
        if (const int economy = m_desk.rules().book.countries[static_cast<std::size_t>(country)].economy;
            economy >= 0)
            return economy;
    if (parameter.kind == ParameterKind::economy && power != nullptr)
        return m_desk.rules().economyOf[static_cast<std::size_t>(power->power)];
    if (parameter.kind == ParameterKind::power && power != nullptr)
        return power->power;
    if (parameter.kind == ParameterKind::technology && technology != nullptr)
        return technology->technology;
    return std::nullopt;
}

/// Where nothing is selected: the power with which tension is highest, and the technology it needs most from the seat.
void OrderStart::aimAtDependence(Move& move) const {
    const Quantities& q = quantities();
    int* technology = nullptr;
    int* target = nullptr;
    for (std::size_t i = 0; i < m_instrument.parameters.size(); ++i) {
        const InstrumentParameter& parameter = m_instrument.parameters[i];
        if (parameter.kind == ParameterKind::technology && !selected(parameter))
            technology = std::get_if<int>(&move.arguments[i]);
        if (parameter.kind == ParameterKind::economy)
            target = std::get_if<int>(&move.arguments[i]);
    }
    if (technology == nullptr || target == nullptr)
        return;
    const std::vector<int>& economies = m_desk.rules().economyOf;
    if (const int rival = m_desk.hottestRival();
        rival >= 0 && std::holds_alternative<NoSelection>(m_desk.inspected()))
        *target = economies[static_cast<std::size_t>(rival)];
    const int home = economies[static_cast<std::size_t>(m_desk.seat())];
    for (int each = 0; each < m_desk.rules().technologies; ++each)
        if (m_desk.value(q.dependence, *target, each, home) >
            m_desk.value(q.dependence, *target, *technology, home))
            *technology = each;
}

/// Level and amounts of the policy that stands, where the key names one.
void OrderStart::takeStanding(Move& move) const {
    const StandingPolicy* policy = standing(move);
    if (policy == nullptr)
        return;
    // Arguments stand in the policy as text, in the order of the parameters.
    const QStringList words = QString::fromStdString(policy->arguments).split(QLatin1Char(' '));
    for (std::size_t i = 0; i < move.arguments.size() && i < static_cast<std::size_t>(words.size()); ++i) {
        if (static_cast<int>(i) == m_instrument.level())
            move.arguments[i] = static_cast<int>(policy->level);
        else if (const std::optional<Argument> argument =
                     argumentIn(words[static_cast<int>(i)], m_instrument.parameters[i]))
            move.arguments[i] = *argument;
    }
}

/// Parameters from this one on whose choice may not be made take the weightiest that may be.
void OrderStart::settle(Move& move, std::size_t from) const {
    for (std::size_t i = from; i < move.arguments.size(); ++i) {
        const std::vector<std::optional<Fault>> refusals = m_choices.refusals(move, static_cast<int>(i));
        const auto* chosen = std::get_if<int>(&move.arguments[i]);
        const InstrumentParameter& parameter = m_instrument.parameters[i];
        // A level that stands stays chosen: that it is in force is what the person has to see.
        if (chosen == nullptr || refusals.empty() || !refusals[static_cast<std::size_t>(*chosen)] ||
            (parameter.kind == ParameterKind::level && standing(move) != nullptr))
            continue;
        int best = -1;
        for (int choice = 0; choice < static_cast<int>(refusals.size()); ++choice) {
            const auto at = static_cast<std::size_t>(choice);
            const bool ends = parameter.kind == ParameterKind::level && parameter.options[at] == "none";
            if (!refusals[at] && !ends &&
                (best < 0 || weight(parameter.kind, choice) > weight(parameter.kind, best)))
                best = choice;
        }
        if (best >= 0)
            move.arguments[i] = best;
    }
}

double OrderStart::weight(ParameterKind kind, int choice) const {
    const RuleSet& rules = m_desk.rules();
    const auto output = [&](int country) {
        const auto at = static_cast<std::size_t>(country);
        return rules.memberOf[at] < 0 ? rules.gdpShare[at] : 0.0;
    };
    if (kind == ParameterKind::country)
        return output(choice);
    double sum = 0;
    if (kind == ParameterKind::region)
        for (const int country : rules.book.regions[static_cast<std::size_t>(choice)].countries)
            sum += output(country);
    return sum;
}

int OrderStart::heaviest(ParameterKind kind) const {
    int best = 0;
    for (int choice = 1; choice < m_desk.sets().size(axisOf(kind)); ++choice)
        if (weight(kind, choice) > weight(kind, best))
            best = choice;
    return best;
}

std::optional<Argument> OrderStart::argumentIn(const QString& words,
                                               const InstrumentParameter& parameter) const {
    const auto member = [&](const QString& id) {
        return m_desk.sets().find(axisOf(parameter.kind), id.toStdString());
    };
    switch (parameter.kind) {
    case ParameterKind::amount:
        return words.toDouble();
    case ParameterKind::profile:
        return profileOf(words, m_desk.rules().technologies);
    case ParameterKind::partners: {
        std::vector<int> partners;
        for (const QString& id : words.split(QLatin1Char(','), Qt::SkipEmptyParts))
            if (member(id) >= 0)
                partners.push_back(member(id));
        return partners;
    }
    case ParameterKind::level: {
        const auto option =
            std::find(parameter.options.begin(), parameter.options.end(), words.toStdString());
        if (option == parameter.options.end())
            return std::nullopt;
        return static_cast<int>(option - parameter.options.begin());
    }
    default:
        return member(words) < 0 ? std::nullopt : std::optional<Argument>(member(words));
    }
}

} // namespace chokepoint
