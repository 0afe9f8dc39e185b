#include "ai/Prospects.h"

#include "base/Curve.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

/// What an amount brings against the whole range of it: the first money brings most.
double worth(double amount, const InstrumentParameter& parameter) {
    return parameter.high > 0 ? std::sqrt(curve::clamp01(amount / parameter.high)) : 0.0;
}

double toStep(double amount, const InstrumentParameter& parameter) {
    const double steps = std::floor((amount - parameter.low) / parameter.step + 0.5);
    return std::clamp(parameter.low + steps * parameter.step, parameter.low, parameter.high);
}

} // namespace

Prospects::Prospects(const Appraisal& appraisal, int instrument)
    : m_appraisal(appraisal), m_rules(appraisal.rules()),
      m_instrument(m_rules.book.instruments[static_cast<std::size_t>(instrument)]) {
    m_prospect.instrument = instrument;
    for (std::size_t i = 0; i < m_instrument.parameters.size(); ++i)
        m_choices.push_back(choicesOf(i));
}

std::vector<double> Prospects::choicesOf(std::size_t index) const {
    const InstrumentParameter& parameter = m_instrument.parameters[index];
    std::vector<double> choices;
    switch (parameter.kind) {
    case ParameterKind::level:
        for (std::size_t option = 0; option < parameter.options.size(); ++option)
            if (m_instrument.standing || parameter.options[option] != "none")
                choices.push_back(static_cast<double>(option));
        break;
    case ParameterKind::amount:
        for (const double share : {0.15, 0.5})
            choices.push_back(std::max(parameter.step, toStep(share * parameter.high, parameter)));
        if (m_instrument.standing && m_instrument.level() < 0)
            choices.push_back(0);
        break;
    case ParameterKind::country:
        for (const int country : m_appraisal.swingCountries())
            choices.push_back(country);
        break;
    case ParameterKind::contest:
        for (int k = 0; k < m_rules.contests; ++k)
            if (m_appraisal.world().contests[static_cast<std::size_t>(k)].outcome ==
                ContestState::Outcome::open)
                choices.push_back(k);
        break;
    case ParameterKind::power:
    case ParameterKind::economy: {
        const Axis axis = axisOf(parameter.kind);
        const int own = axis == Axis::power ? m_appraisal.seat() : m_appraisal.economy();
        for (int i = 0; i < m_rules.sets().size(axis); ++i)
            if (i != own)
                choices.push_back(i);
        break;
    }
    case ParameterKind::technology:
    case ParameterKind::vendor:
        for (int i = 0; i < m_rules.sets().size(axisOf(parameter.kind)); ++i)
            choices.push_back(i);
        break;
    default:
        break; // sets of partners and profiles are weighed by rules of their own
    }
    return choices;
}

/// The member that an argument names, on an axis of powers or economies whichever it is asked for.
int Prospects::memberAt(int parameter, Axis axis) const {
    if (parameter == Target::seat)
        return axis == Axis::economy ? m_appraisal.economy() : m_appraisal.seat();
    if (parameter == Target::members)
        return m_rules.largestMember[static_cast<std::size_t>(m_appraisal.seat())];
    const InstrumentParameter& declared = m_instrument.parameters[static_cast<std::size_t>(parameter)];
    const int member = static_cast<int>(m_prospect.arguments[static_cast<std::size_t>(parameter)]);
    if (declared.kind == ParameterKind::level)
        return m_rules.sets().find(axis, declared.options[static_cast<std::size_t>(member)]);
    const Axis named = axisOf(declared.kind);
    if (named == axis || (axis != Axis::power && axis != Axis::economy))
        return member;
    return named == Axis::power ? m_rules.economyOf[static_cast<std::size_t>(member)]
                                : m_rules.powerOf[static_cast<std::size_t>(member)];
}

Slot Prospects::slotOf(const Target& target) const {
    const std::vector<Axis>& scope = m_rules.layout().table()[target.quantity].scope;
    std::array<int, 3> subject{};
    for (std::size_t axis = 0; axis < scope.size(); ++axis) {
        subject[axis] = memberAt(target.subject[axis], scope[axis]);
        if (subject[axis] < 0)
            return noSlot;
    }
    return m_rules.layout().slot(target.quantity, subject[0], subject[1], subject[2]);
}

double Prospects::feature(const AppealFactor& factor) const {
    const InstrumentParameter& declared = m_instrument.parameters[static_cast<std::size_t>(factor.parameter)];
    const int member = memberAt(factor.parameter, axisOf(declared.kind));
    const std::size_t index = static_cast<std::size_t>(std::max(0, member));
    const auto economy = [&] {
        if (declared.kind == ParameterKind::vendor)
            return m_rules.book.vendors[index].home;
        return memberAt(factor.parameter, Axis::economy);
    };
    switch (*factor.feature) {
    case Feature::rivalry:
        return m_appraisal.rivalry(economy());
    case Feature::friendship:
        return m_rules.powerOf[static_cast<std::size_t>(economy())] < 0 ? 0.0
                                                                        : 1 - m_appraisal.rivalry(economy());
    case Feature::market:
        return m_rules.marketSize[index] / m_rules.marketTotal * m_rules.technologies;
    case Feature::dual_use:
        return m_rules.dualUse[index];
    case Feature::chain:
        return m_appraisal.chainWeight(member);
    case Feature::exposure:
        return m_appraisal.exposure(member);
    case Feature::swing:
        return m_appraisal.swing(member);
    }
    return 0;
}

double Prospects::factor(const AppealFactor& factor) const {
    double value = 0;
    if (factor.feature) {
        value = feature(factor);
    } else {
        const Slot slot = slotOf(factor.target);
        const QuantityDeclaration& declared = m_rules.layout().table()[factor.target.quantity];
        const double low = factor.scale > 0 ? 0 : declared.low;
        const double range = factor.scale > 0 ? factor.scale : declared.high - declared.low;
        value = slot == noSlot ? 0.0 : (m_appraisal.world()[slot] - low) / range;
    }
    return factor.rises ? value : curve::positive(1 - value);
}

/// Levels up or down, or how much more of an amount's range; 0 where the order would change nothing.
double Prospects::gain() {
    m_moneyBefore = 0;
    const int level = m_instrument.level();
    const bool ends =
        level >= 0 && m_instrument.standing &&
        m_instrument.parameters[static_cast<std::size_t>(level)]
                .options[static_cast<std::size_t>(m_prospect.arguments[static_cast<std::size_t>(level)])] ==
            "none";
    for (const InstrumentEffect& effect : m_instrument.effects) {
        if (effect.kind != "set")
            continue;
        const int parameter = m_instrument.find(effect.word("value"));
        const InstrumentParameter& declared = m_instrument.parameters[static_cast<std::size_t>(parameter)];
        const Slot slot = slotOf(effect.target);
        if (slot == noSlot || (declared.kind == ParameterKind::level && parameter != level))
            continue;
        const double now = m_appraisal.world()[slot] / effect.number("per", 1);
        const double then = ends ? 0.0 : m_prospect.arguments[static_cast<std::size_t>(parameter)];
        if (declared.kind == ParameterKind::level)
            return std::abs(then - now) > 1.5 ? 0.0 : then - now; // a step at a time
        m_moneyBefore = now;
        return worth(then, declared) - worth(now, declared);
    }
    double gain = 1;
    for (std::size_t i = 0; i < m_instrument.parameters.size(); ++i)
        if (m_instrument.parameters[i].kind == ParameterKind::amount)
            gain *= worth(m_prospect.arguments[i], m_instrument.parameters[i]);
    return gain;
}

/// What the effects that every instrument shares do, by their own figures.
void Prospects::addEffects(double step) {
    for (const InstrumentEffect& effect : m_instrument.effects) {
        const double variant = effect.variant < 0
                                   ? 1.0
                                   : effect.variants[static_cast<std::size_t>(
                                         m_prospect.arguments[static_cast<std::size_t>(effect.variant)])];
        if (effect.kind == "strain") {
            const int target = m_instrument.find(effect.word("target"));
            const int vendor = m_instrument.find(effect.word("vendor"));
            const int economy = vendor >= 0 ? m_rules.book
                                                  .vendors[static_cast<std::size_t>(
                                                      m_prospect.arguments[static_cast<std::size_t>(vendor)])]
                                                  .home
                                : target >= 0 ? memberAt(target, Axis::economy)
                                              : -1;
            if (economy >= 0)
                m_appraisal.addStrain(m_prospect.terms, effect, economy, step * variant);
        } else if (effect.kind == "home") {
            m_appraisal.addHome(m_prospect.terms, effect, step * variant);
        } else if (effect.kind == "reassure") {
            m_appraisal.addReassurance(m_prospect.terms, effect, step * variant);
        }
    }
}

void Prospects::addCost(double gain) {
    const InstrumentCost& cost = m_instrument.cost;
    const int money = m_instrument.find(cost.moneyParameter);
    const double amount =
        money >= 0 ? m_prospect.arguments[static_cast<std::size_t>(money)] - m_moneyBefore : 0.0;
    of(m_prospect.terms, Term::money) -= amount + (gain > 0 ? cost.money + cost.upkeep : -cost.upkeep);
    of(m_prospect.terms, Term::capital) -= gain > 0 ? 0.05 * cost.politicalCapital : 0.0;
}

bool Prospects::weigh() {
    const double change = gain();
    if (change == 0)
        return false;
    m_prospect.terms = {};
    for (const Appeal& appeal : m_instrument.appeals) {
        double value = appeal.weight * change;
        for (const AppealFactor& each : appeal.factors)
            value *= factor(each);
        if (const auto term = termNamed(appeal.term))
            of(m_prospect.terms, *term) += value;
    }
    addEffects(m_instrument.level() >= 0 && m_instrument.standing ? change : 1.0);
    addCost(change);
    return true;
}

} // namespace chokepoint
