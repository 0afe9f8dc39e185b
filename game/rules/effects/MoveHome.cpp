#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// How the measure is taken at home, per level raised.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    door.add(layout.slot(q.support, use.seat), use.step * use.number("support"), cause);
    door.add(layout.slot(q.confidence, use.seat), use.step * use.number("confidence"), cause);
}

} // namespace

EffectKind moveHome() { return {{"home", {}, {"support", "confidence"}}, nullptr, apply}; }

} // namespace chokepoint
