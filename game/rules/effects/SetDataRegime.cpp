#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// The model's options after "none" are the regimes, in the order of content; checked when rules are bound.
int chosenRegime(const EffectUse& use) {
    const std::size_t parameter = static_cast<std::size_t>(use.parameter("model"));
    const std::string& option =
        use.instrument.parameters[parameter].options[static_cast<std::size_t>(use.member("model"))];
    return use.rules.sets().find(Axis::regime, option);
}

/// The power stands for one regime and gives it to its own countries; values it professes and does not keep cost.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int chosen = chosenRegime(use);
    const Power& power = use.rules.book.powers[static_cast<std::size_t>(use.seat)];
    ExactSum betrayed;
    for (int r = 0; r < use.rules.regimes; ++r) {
        const double strength = r == chosen ? use.amount("strength") : 0.0;
        door.set(layout.slot(q.dataStance, use.seat, r), strength, cause);
        for (const int c : power.countries)
            door.set(layout.slot(q.dataRules, c, r), strength, cause);
        const double professed = power.values[static_cast<std::size_t>(r)];
        betrayed +=
            std::abs(strength - professed) - std::abs(use.world.at(q.dataStance, use.seat, r) - professed);
    }
    door.add(layout.slot(q.valuesKept, use.seat), -betrayed.value() * use.number("values_per_point"), cause);
}

} // namespace

EffectKind setDataRegime() {
    return {{"set_data_regime",
             {{"model", {ParameterKind::level}}, {"strength", {ParameterKind::amount}}},
             {"values_per_point"}},
            nullptr,
            apply};
}

} // namespace chokepoint
