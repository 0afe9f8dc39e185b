#include "ai/Prospects.h"

#include <algorithm>

namespace chokepoint {

Outline::Outline(const RuleSet& rules, int which)
    : index(which), instrument(rules.book.instruments[static_cast<std::size_t>(which)]),
      level(instrument.level()), money(instrument.find(instrument.cost.moneyParameter)), none(-1) {
    if (level >= 0 && instrument.standing) {
        const std::vector<std::string>& options =
            instrument.parameters[static_cast<std::size_t>(level)].options;
        const auto at = std::find(options.begin(), options.end(), "none");
        none = at == options.end() ? -1 : static_cast<int>(at - options.begin());
    }
    bindAppeals(rules);
    bindEffects(rules);
    bindGain();
}

namespace {

void add(Outline::HangsOn& all, int parameter) {
    if (parameter >= 0 && std::find(all.begin(), all.end(), parameter) == all.end())
        all.push_back(parameter);
}

/// The parameters that name members of a number's subject.
void add(Outline::HangsOn& all, const Outline::Number& number) {
    for (int axis = 0; axis < number.count; ++axis)
        add(all, number.target.subject[static_cast<std::size_t>(axis)]);
}

} // namespace

Outline::Number Outline::bind(const RuleSet& rules, const Target& target, double scale) const {
    const QuantityDeclaration& declared = rules.layout().table()[target.quantity];
    Number number{target, {}, static_cast<int>(declared.scope.size())};
    std::copy(declared.scope.begin(), declared.scope.end(), number.axes.begin());
    number.low = scale > 0 ? 0 : declared.low;
    number.range = scale > 0 ? scale : declared.high - declared.low;
    return number;
}

void Outline::bindAppeals(const RuleSet& rules) {
    for (const chokepoint::Appeal& said : instrument.appeals) {
        Appeal appeal{termNamed(said.term).value_or(Term::innovation), said.weight, {}};
        for (const AppealFactor& each : said.factors) {
            Factor factor{each, {}, Axis::power, {}};
            if (each.feature) {
                factor.axis = axisOf(instrument.parameters[static_cast<std::size_t>(each.parameter)].kind);
                add(factor.hangsOn, each.parameter);
            } else {
                factor.number = bind(rules, each.target, each.scale);
                add(factor.hangsOn, factor.number);
            }
            appeal.factors.push_back(std::move(factor));
        }
        appeals.push_back(std::move(appeal));
    }
}

void Outline::bindEffects(const RuleSet& rules) {
    for (const InstrumentEffect& effect : instrument.effects) {
        if (effect.kind == "set" && lever.parameter < 0) {
            const int value = effect.parameter("value");
            const bool isLevel =
                instrument.parameters[static_cast<std::size_t>(value)].kind == ParameterKind::level;
            if (!isLevel || value == level)
                lever = {value, isLevel, effect.number("per", 1), bind(rules, effect.target, 0)};
        } else if (const auto each = SharedEffect::of(effect)) {
            shared.push_back({*each, &effect, effect.parameter("target"), effect.parameter("vendor")});
        }
    }
}

void Outline::bindGain() {
    if (lever.parameter >= 0) {
        add(gainHangsOn, lever.number);
        add(gainHangsOn, lever.parameter);
        add(gainHangsOn, none >= 0 ? level : -1);
        return;
    }
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i)
        if (instrument.parameters[i].kind == ParameterKind::amount)
            add(gainHangsOn, static_cast<int>(i));
}

} // namespace chokepoint
