#include "rules/EffectKinds.h"

#include "base/Curve.h"

namespace chokepoint {

namespace {

constexpr double evenTrust = 50;

/// Powers that already trust the mover more than evenly take the measure as a sign of being like-minded.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    for (int p = 0; p < use.rules.powers; ++p) {
        const double closeness = curve::positive(use.world.at(q.trust, p, use.seat) - evenTrust) / evenTrust;
        if (p != use.seat)
            door.add(use.world.layout().slot(q.trust, p, use.seat),
                     use.step * closeness * use.number("trust"), cause);
    }
}

} // namespace

EffectKind reassurePartners() {
    return {{"reassure", {{"level", {ParameterKind::level}}}, {"trust"}}, nullptr, apply};
}

} // namespace chokepoint
