#include "base/Curve.h"
#include "rules/Phases.h"

#include <array>

namespace chokepoint {

namespace {

constexpr int extraterritorial = 3;

/// How far an economy's independent suppliers comply with a power's extraterritorial control: alignment makes them.
double compliance(const Turn& turn, int supplier, int power) {
    ExactSum aligned;
    ExactSum weight;
    for (const int c : turn.rules.book.economies[static_cast<std::size_t>(supplier)].countries) {
        const double gdp = turn.rules.gdpShare[static_cast<std::size_t>(c)];
        aligned += gdp * turn.world.at(quantities().alignment, c, power);
        weight += gdp;
    }
    return weight.value() > 0 ? turn.rules.p.compliance * aligned.value() / weight.value() / 100 : 0.0;
}

/// Share of `target`'s use of a technology that a power's control cuts off.
double cutOff(const Turn& turn, int power, int technology, int target, int level) {
    const Quantities& q = quantities();
    const int own = turn.rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum share;
    share += turn.rules.severity[static_cast<std::size_t>(level)] *
             turn.world.at(q.dependence, target, technology, own);
    for (int s = 0; level >= extraterritorial && s < turn.rules.economies; ++s)
        if (s != own && s != target)
            share += compliance(turn, s, power) * turn.world.at(q.dependence, target, technology, s);
    return curve::clamp01(share.value());
}

} // namespace

/// Phase 3: who is denied what. A control on something the target does not take from the user's economy denies nothing.
/// Between two turns the cut-off share moves with the control or with the target's own dependence on it.
void denySupplies(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < turn.rules.powers; ++power)
        for (int t = 0; t < turn.rules.technologies; ++t)
            for (int target = 0; target < turn.rules.economies; ++target) {
                const int level = static_cast<int>(turn.world.at(q.control, power, t, target));
                const Slot slot = layout.slot(q.denied, target, t, power);
                if (level == 0 && turn.world[slot] == 0)
                    continue;
                const Slot control = layout.slot(q.control, power, t, target);
                const bool moved = door.recording() && door.ledger()->moverOf(control) != noEntry;
                const Cause cause = moved ? Cause::rule("denial", Owner::power(power))
                                          : Cause::rule("substitution", Owner::economy(target));
                door.set(slot, level == 0 ? 0.0 : cutOff(turn, power, t, target, level), cause, control);
            }
}

} // namespace chokepoint
