#include "rules/EffectKinds.h"

#include <algorithm>
#include <array>

namespace chokepoint {

std::span<const EffectKind> effectKinds() {
    static const std::array<EffectKind, 9> registry = {
        setResearch(),    campaignForStandard(), banVendor(),        setDataRegime(), controlExport(),
        financeNetwork(), strainRelations(),     reassurePartners(), moveHome(),
    };
    return registry;
}

const EffectKind& effectKind(std::string_view kind) {
    const std::span<const EffectKind> all = effectKinds();
    return *std::find_if(all.begin(), all.end(),
                         [&](const EffectKind& each) { return each.signature.kind == kind; });
}

} // namespace chokepoint
