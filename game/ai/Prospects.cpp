#include "ai/Prospects.h"

#include "base/Curve.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// What an amount brings against the whole range of it: the first money brings most.
double worth(double amount, const InstrumentParameter& parameter) {
    return parameter.high > 0 ? std::sqrt(curve::clamp01(amount / parameter.high)) : 0.0;
}

double toStep(double amount, const InstrumentParameter& parameter) {
    const double steps = std::floor((amount - parameter.low) / parameter.step + 0.5);
    return std::clamp(parameter.low + steps * parameter.step, parameter.low, parameter.high);
}

} // namespace

/// Looks up all that speaks for or against orders of the instrument, before they are gone through.
void Prospects::begin(const Outline& outline) {
    m_outline = &outline;
    m_prospect.instrument = outline.index;
    for (std::size_t i = 0; i < outline.instrument.parameters.size(); ++i)
        choose(i);
    tabulate(m_gain, outline.gainHangsOn, [&] { return gain(); });
    std::size_t place = 0;
    for (const Outline::Appeal& appeal : outline.appeals)
        for (const Outline::Factor& each : appeal.factors) {
            if (place == m_factors.size())
                m_factors.emplace_back();
            tabulate(m_factors[place++], each.hangsOn, [&] { return factor(each); });
        }
}

/// What orders may say for a parameter.
void Prospects::choose(std::size_t index) {
    const Instrument& instrument = m_outline->instrument;
    const InstrumentParameter& parameter = instrument.parameters[index];
    std::vector<double>& choices = m_choices[index];
    choices.clear();
    const auto all = [&](Axis axis, int except) {
        for (int i = 0; i < m_rules.sets().size(axis); ++i)
            if (i != except)
                choices.push_back(i);
    };
    switch (parameter.kind) {
    case ParameterKind::level:
        for (std::size_t option = 0; option < parameter.options.size(); ++option)
            if (instrument.standing || parameter.options[option] != "none")
                choices.push_back(static_cast<double>(option));
        break;
    case ParameterKind::amount:
        for (const double share : {0.15, 0.5})
            choices.push_back(std::max(parameter.step, toStep(share * parameter.high, parameter)));
        if (instrument.standing && m_outline->level < 0)
            choices.push_back(0);
        break;
    case ParameterKind::country:
        choices.assign(m_appraisal.swingCountries().begin(), m_appraisal.swingCountries().end());
        break;
    case ParameterKind::contest:
        for (int k = 0; k < m_rules.contests; ++k)
            if (m_world.contests[at(k)].outcome == ContestState::Outcome::open)
                choices.push_back(k);
        break;
    case ParameterKind::power:
        all(Axis::power, m_appraisal.seat());
        break;
    case ParameterKind::economy:
        all(Axis::economy, m_appraisal.economy());
        break;
    case ParameterKind::technology:
    case ParameterKind::vendor:
        all(axisOf(parameter.kind), -1);
        break;
    default:
        break; // sets of partners and profiles are weighed by rules of their own
    }
}

/// The member that an argument names, on an axis of powers or economies whichever it is asked for.
int Prospects::memberAt(int parameter, Axis axis) const {
    if (parameter == Target::seat)
        return axis == Axis::economy ? m_appraisal.economy() : m_appraisal.seat();
    if (parameter == Target::members)
        return m_rules.largestMember[at(m_appraisal.seat())];
    const InstrumentParameter& declared = m_outline->instrument.parameters[at(parameter)];
    const int member = static_cast<int>(m_prospect.arguments[at(parameter)]);
    if (declared.kind == ParameterKind::level)
        return m_rules.sets().find(axis, declared.options[at(member)]);
    const Axis named = axisOf(declared.kind);
    if (named == axis || (axis != Axis::power && axis != Axis::economy))
        return member;
    return named == Axis::power ? m_rules.economyOf[at(member)] : m_rules.powerOf[at(member)];
}

int Prospects::homeOf(int vendorParameter) const {
    return m_rules.book.vendors[at(static_cast<int>(m_prospect.arguments[at(vendorParameter)]))].home;
}

Slot Prospects::slotOf(const Outline::Number& number) const {
    std::array<int, 3> subject{};
    for (std::size_t axis = 0; axis < at(number.count); ++axis) {
        subject[axis] = memberAt(number.target.subject[axis], number.axes[axis]);
        if (subject[axis] < 0)
            return noSlot;
    }
    return m_rules.layout().slot(number.target.quantity, subject[0], subject[1], subject[2]);
}

double Prospects::feature(const Outline::Factor& factor) const {
    const int parameter = factor.said.parameter;
    const int member = memberAt(parameter, factor.axis);
    const auto economy = [&] {
        return factor.axis == Axis::vendor ? homeOf(parameter) : memberAt(parameter, Axis::economy);
    };
    switch (*factor.said.feature) {
    case Feature::rivalry:
        return m_appraisal.rivalry(economy());
    case Feature::friendship:
        return m_rules.powerOf[at(economy())] < 0 ? 0.0 : 1 - m_appraisal.rivalry(economy());
    default:
        return m_appraisal.feature(*factor.said.feature, member);
    }
}

double Prospects::factor(const Outline::Factor& factor) const {
    double value = 0;
    if (factor.said.feature)
        value = feature(factor);
    else if (const Slot slot = slotOf(factor.number); slot != noSlot)
        value = (m_world[slot] - factor.number.low) / factor.number.range;
    return factor.said.rises ? value : curve::positive(1 - value);
}

/// Levels up or down, or how much more of an amount's range; 0 where the order would change nothing.
Prospects::Gain Prospects::gain() const {
    const std::vector<InstrumentParameter>& parameters = m_outline->instrument.parameters;
    const bool ends = m_outline->none >= 0 &&
                      static_cast<int>(m_prospect.arguments[at(m_outline->level)]) == m_outline->none;
    if (const Outline::Lever& lever = m_outline->lever; lever.parameter >= 0) {
        const Slot slot = slotOf(lever.number);
        if (slot == noSlot)
            return {};
        const double now = m_world[slot] / lever.per;
        const double then = ends ? 0.0 : m_prospect.arguments[at(lever.parameter)];
        if (lever.isLevel)
            return {std::abs(then - now) > 1.5 ? 0.0 : then - now}; // a step at a time
        const InstrumentParameter& declared = parameters[at(lever.parameter)];
        return {worth(then, declared) - worth(now, declared), now};
    }
    double change = 1;
    for (std::size_t i = 0; i < parameters.size(); ++i)
        if (parameters[i].kind == ParameterKind::amount)
            change *= worth(m_prospect.arguments[i], parameters[i]);
    return {change};
}

/// What the effects that every instrument shares do, by their own figures.
void Prospects::addShared(double step) {
    for (const Outline::Shared& each : m_outline->shared) {
        const InstrumentEffect& said = *each.said;
        const double factor =
            said.variant < 0
                ? step
                : step * said.variants[at(static_cast<int>(m_prospect.arguments[at(said.variant)]))];
        const int economy = each.vendor >= 0   ? homeOf(each.vendor)
                            : each.target >= 0 ? memberAt(each.target, Axis::economy)
                                               : -1;
        m_appraisal.addShared(m_prospect.terms, each.effect, economy, factor);
    }
}

void Prospects::addCost(const Gain& gain) {
    const InstrumentCost& cost = m_outline->instrument.cost;
    const double amount =
        m_outline->money >= 0 ? m_prospect.arguments[at(m_outline->money)] - gain.moneyBefore : 0.0;
    of(m_prospect.terms, Term::money) -= amount + (gain.change > 0 ? cost.money + cost.upkeep : -cost.upkeep);
    of(m_prospect.terms, Term::capital) -= gain.change > 0 ? 0.05 * cost.politicalCapital : 0.0;
}

bool Prospects::weigh() {
    const Gain& gain = in(m_gain);
    if (gain.change == 0)
        return false;
    m_prospect.terms = {};
    double promise = 0;
    const Table<double>* factor = m_factors.data();
    for (const Outline::Appeal& appeal : m_outline->appeals) {
        double value = appeal.weight * gain.change;
        for (std::size_t i = 0; i < appeal.factors.size(); ++i)
            value *= in(*factor++);
        of(m_prospect.terms, appeal.term) += value;
        promise = std::max(promise, value);
    }
    if (promise <= 0)
        return false; // nothing speaks for it, whatever it would cost
    addShared(m_outline->level >= 0 && m_outline->instrument.standing ? gain.change : 1.0);
    addCost(gain);
    return true;
}

} // namespace chokepoint
