#include "rules/EffectKinds.h"

#include <array>

namespace chokepoint {

std::span<const EffectKind> effectKinds() {
    static const std::array<EffectKind, 12> registry = {
        setResearch(),    campaignForStandard(), banVendor(),        setDataRegime(), controlExport(),
        financeNetwork(), strainRelations(),     reassurePartners(), moveHome(),      setLever(),
        moveStock(),      actInRegion(),
    };
    return registry;
}

EffectUse useOf(const RuleSet& rules, const World& world, int seat, const Instrument& instrument,
                const InstrumentEffect& effect, const Move& move, double step) {
    const double factor =
        effect.variant < 0 ? 1.0 : effect.variants[static_cast<std::size_t>(move.member(effect.variant))];
    return {rules, world, seat, instrument, effect, move, step * factor};
}

} // namespace chokepoint
