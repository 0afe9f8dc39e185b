#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// The profile replaces public research in every technology at once.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const std::vector<double>& profile = use.profile("profile");
    const Layout& layout = use.world.layout();
    for (int t = 0; t < use.rules.technologies; ++t)
        door.set(layout.slot(quantities().publicRd, use.seat, t), profile[static_cast<std::size_t>(t)],
                 cause);
}

} // namespace

EffectKind setResearch() {
    return {{"set_research", {{"profile", {ParameterKind::profile}}}, {}}, nullptr, apply, apply};
}

} // namespace chokepoint
