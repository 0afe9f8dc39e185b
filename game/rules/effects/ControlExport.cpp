#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

Slot slotOf(const EffectUse& use, Quantity quantity) {
    return use.world.layout().slot(quantity, use.seat, use.member("technology"), use.member("target"));
}

/// Announces the level; it is in force from the next half-year. What is eased is eased at once. What it cuts off is the
/// denial phase's business.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const double level = use.member("level");
    door.set(slotOf(use, q.controlAnnounced), level, cause);
    if (level < use.world[slotOf(use, q.control)])
        door.set(slotOf(use, q.control), level, cause);
}

void establish(const EffectUse& use, Cause cause, Door& door) {
    door.set(slotOf(use, quantities().control), use.member("level"), cause);
}

} // namespace

EffectKind controlExport() {
    return {{"control_export",
             {{"technology", {ParameterKind::technology}},
              {"target", {ParameterKind::economy}},
              {"level", {ParameterKind::level}}},
             {}},
            nullptr,
            apply,
            establish};
}

} // namespace chokepoint
