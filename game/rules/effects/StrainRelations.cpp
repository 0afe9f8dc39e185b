#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// The economy a hostile act is aimed at: named, or the home of a vendor.
int targetEconomy(const EffectUse& use) {
    return use.has("vendor") ? use.rules.book.vendors[static_cast<std::size_t>(use.member("vendor"))].home
                             : use.member("target");
}

/// Tension with the target's power both ways, its trust, and the access its market gives; per level raised. Lowering a
/// level gives half of the tension back: it is easier to offend than to make up.
void apply(const EffectUse& use, const Cause& cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int target = targetEconomy(use);
    const int power = use.rules.powerOf[static_cast<std::size_t>(target)];
    const double step = use.step > 0 ? use.step : 0.5 * use.step;
    door.add(layout.slot(q.marketAccess, use.seat, target), step * use.number("market_access"), cause);
    if (power < 0 || power == use.seat)
        return;
    door.add(layout.slot(q.tension, use.seat, power), step * use.number("tension"), cause);
    door.add(layout.slot(q.tension, power, use.seat), step * use.number("tension"), cause);
    door.add(layout.slot(q.trust, power, use.seat), step * use.number("trust"), cause);
}

} // namespace

EffectKind strainRelations() {
    return {{"strain",
             {{"level", {ParameterKind::level}}},
             {"tension", "trust", "market_access"},
             {"target", "vendor"}},
            nullptr,
            apply};
}

} // namespace chokepoint
