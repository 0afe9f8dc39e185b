#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// A stock moves once: by the level raised, the amount or flat; with `half` the less the more of it there is.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const double moved = use.number("by") * (use.has("amount") ? use.amount("amount") : 1.0) * use.step;
    const double half = use.effect.number("half");
    for (const Slot slot : slotsOf(use.rules, use.instrument, use.effect.target, use.seat, use.move)) {
        const double room = half > 0 ? 1 + use.world[slot] / half : 1.0;
        door.add(slot, moved / room, cause);
    }
}

} // namespace

EffectKind moveStock() {
    EffectSignature signature{"move", {}, {"by"}};
    signature.optionalWords = {"amount"};
    signature.optionalNumbers = {"half"};
    signature.targets = true;
    return {std::move(signature), nullptr, apply};
}

} // namespace chokepoint
