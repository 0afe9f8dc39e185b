#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

std::optional<Fault> refuse(const EffectUse& use) {
    if (use.member("target") == use.rules.economyOf[static_cast<std::size_t>(use.seat)])
        return Fault{"refusal_own_economy", {use.rules.sets().id(Axis::economy, use.member("target"))}};
    return std::nullopt;
}

/// Sets the level; what it cuts off is the denial phase's business.
void apply(const EffectUse& use, const Cause& cause, Door& door) {
    door.set(use.world.layout().slot(quantities().control, use.seat, use.member("technology"),
                                     use.member("target")),
             use.member("level"), cause);
}

} // namespace

EffectKind controlExport() {
    return {{"control_export",
             {{"technology", {ParameterKind::technology}},
              {"target", {ParameterKind::economy}},
              {"level", {ParameterKind::level}}},
             {}},
            refuse,
            apply,
            apply};
}

} // namespace chokepoint
