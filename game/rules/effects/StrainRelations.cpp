#include "base/Curve.h"
#include "rules/EffectKinds.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// The economy a hostile act is aimed at: named, or the home of a vendor.
int targetEconomy(const EffectUse& use) {
    return use.has("vendor") ? use.rules.book.vendors[static_cast<std::size_t>(use.member("vendor"))].home
                             : use.member("target");
}

constexpr double evenConsensus = 50;

/// A government that backs down before a rival loses face with those who stood behind it.
void loseFace(const EffectUse& use, int power, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const double behind =
        curve::positive(use.world.at(q.consensus, use.seat, power) - evenConsensus) / evenConsensus;
    door.add(layout.slot(q.support, use.seat), use.rules.p.audienceCost * use.step * behind, cause,
             layout.slot(q.consensus, use.seat, power));
}

/// Tension with the target's power both ways, its trust, and the access its market gives; per level raised, and as the
/// order judges hostility. Lowering a level gives half of the tension back: it is easier to offend than to make up.
void apply(const EffectUse& use, Cause cause, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = use.world.layout();
    const int target = targetEconomy(use);
    const int power = use.rules.powerOf[static_cast<std::size_t>(target)];
    const double step = use.step > 0 ? use.step * use.world.at(q.hostilityFactor) : 0.5 * use.step;
    door.add(layout.slot(q.marketAccess, use.seat, target), step * use.number("market_access"), cause);
    if (power < 0 || power == use.seat)
        return;
    door.add(layout.slot(q.tension, use.seat, power), step * use.number("tension"), cause);
    door.add(layout.slot(q.tension, power, use.seat), step * use.number("tension"), cause);
    door.add(layout.slot(q.trust, power, use.seat), step * use.number("trust"), cause);
    if (use.step < 0)
        loseFace(use, power, cause, door);
}

constexpr std::string_view kind = "strain";

} // namespace

int strainedPower(const RuleSet& rules, int seat, const Instrument& instrument, const Move& move) {
    const auto strain = std::find_if(instrument.effects.begin(), instrument.effects.end(),
                                     [](const InstrumentEffect& effect) { return effect.kind == kind; });
    if (strain == instrument.effects.end())
        return -1;
    const int target = targetEconomy({rules, rules.opening(), seat, instrument, *strain, move, 0});
    const int power = rules.powerOf[static_cast<std::size_t>(target)];
    return power == seat ? -1 : power;
}

EffectKind strainRelations() {
    return {{std::string(kind),
             {{"level", {ParameterKind::level}}},
             {"tension", "trust", "market_access"},
             {"target", "vendor"}},
            nullptr,
            apply};
}

} // namespace chokepoint
