#include "rules/EffectKinds.h"

#include "base/Curve.h"

namespace chokepoint {

namespace {

std::optional<Fault> refuse(const EffectUse& use) {
    const int country = use.member("country");
    if (use.rules.memberOf[static_cast<std::size_t>(country)] >= 0)
        return Fault{"refusal_not_a_third_country", {use.rules.sets().id(Axis::country, country)}};
    return std::nullopt;
}

/// Money builds networks with the power's own kit, as far as kit is what is built, and wins goodwill, with
/// diminishing returns on what the power has already built there.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int country = use.member("country");
    const double amount = use.amount("amount");
    const double fresh = amount / (1.0 + use.world.at(q.finance, country, use.seat));
    door.add(layout.slot(q.finance, country, use.seat), amount, cause);
    door.add(layout.slot(q.alignment, country, use.seat), fresh * use.number("alignment_per_bn"), cause);
    for (int v = 0; v < use.rules.vendors; ++v) {
        if (use.rules.book.vendors[static_cast<std::size_t>(v)].home !=
            use.rules.economyOf[static_cast<std::size_t>(use.seat)])
            continue;
        const double room =
            use.world.at(q.stance, country, v) == 0 ? 1.0 - use.world.at(q.installed, country, v) : 0.0;
        const double gained = room * curve::clamp01(fresh * use.step * use.number("kit_per_bn"));
        for (int other = 0; other < use.rules.vendors; ++other) {
            const double share = use.world.at(q.installed, country, other);
            const double lost =
                room > 0 ? gained * share / (1.0 - use.world.at(q.installed, country, v)) : 0.0;
            door.add(layout.slot(q.installed, country, other), other == v ? gained : -lost, cause);
        }
    }
}

} // namespace

EffectKind financeNetwork() {
    return {{"finance_network",
             {{"country", {ParameterKind::country}}, {"amount", {ParameterKind::amount}}},
             {"alignment_per_bn", "kit_per_bn"}},
            refuse,
            apply};
}

} // namespace chokepoint
