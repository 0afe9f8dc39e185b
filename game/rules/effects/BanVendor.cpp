#include "rules/EffectKinds.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int nationwide = 3;

std::optional<Fault> refuse(const EffectUse& use) {
    const int vendor = use.member("vendor");
    if (use.rules.book.vendors[static_cast<std::size_t>(vendor)].home ==
        use.rules.economyOf[static_cast<std::size_t>(use.seat)])
        return Fault{"refusal_own_vendor", {use.rules.sets().id(Axis::vendor, vendor)}};
    return std::nullopt;
}

/// A power of one country decides for it; one of several only draws a common line, which raises each member's own
/// chance (letCountriesDecide).
void decide(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int vendor = use.member("vendor");
    const int level = use.member("level");
    door.set(layout.slot(q.ban, use.seat, vendor), level, cause);
    const std::vector<int>& members = use.rules.book.powers[static_cast<std::size_t>(use.seat)].countries;
    if (members.size() == 1)
        door.set(layout.slot(q.stance, members[0], vendor),
                 level >= nationwide ? 2
                 : level > 0         ? 1
                                     : 0,
                 cause);
}

/// Replacing kit costs by what is installed in the power's networks.
void apply(const EffectUse& use, Cause cause, Door& door) {
    decide(use, cause, door);
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int vendor = use.member("vendor");
    const std::vector<int>& members = use.rules.book.powers[static_cast<std::size_t>(use.seat)].countries;
    ExactSum installed;
    ExactSum weight;
    for (const int c : members) {
        installed += use.rules.gdpShare[static_cast<std::size_t>(c)] * use.world.at(q.installed, c, vendor);
        weight += use.rules.gdpShare[static_cast<std::size_t>(c)];
    }
    door.add(layout.slot(q.networkCost, use.seat),
             use.number("cost_per_share") * std::max(use.step, 0.0) * installed.value() / weight.value(),
             cause);
}

} // namespace

EffectKind banVendor() {
    return {{"ban_vendor",
             {{"vendor", {ParameterKind::vendor}}, {"level", {ParameterKind::level}}},
             {"cost_per_share"}},
            refuse,
            apply,
            decide};
}

} // namespace chokepoint
