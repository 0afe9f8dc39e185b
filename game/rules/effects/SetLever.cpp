#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// A lever stands at the chosen level, or at the amount, times `per` and the variant's factor.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const int parameter = use.parameter("value");
    const ParameterKind kind = use.instrument.parameters[static_cast<std::size_t>(parameter)].kind;
    const double value =
        kind == ParameterKind::amount ? use.move.amount(parameter) : use.move.member(parameter);
    const double factor =
        use.effect.variant < 0
            ? 1.0
            : use.effect.variants[static_cast<std::size_t>(use.move.member(use.effect.variant))];
    const double lever = value * use.effect.number("per", 1) * factor;
    for (const Slot slot : slotsOf(use.rules, use.instrument, use.effect.target, use.seat, use.move))
        door.set(slot, lever, cause);
}

} // namespace

EffectKind setLever() {
    EffectSignature signature{"set", {{"value", {ParameterKind::level, ParameterKind::amount}}}, {}};
    signature.optionalNumbers = {"per"};
    signature.targets = true;
    return {std::move(signature), nullptr, apply, apply};
}

} // namespace chokepoint
