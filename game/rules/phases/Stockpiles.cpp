#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

/// Stocks bridge what is denied for as long as they last. `unbridged` becomes the share of each denial that is felt.
void useStockpiles(const Turn& turn, int economy, std::span<double> unbridged, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    for (int t = 0; t < turn.rules.technologies; ++t) {
        unbridged[index(t)] = 1;
        const Slot slot = layout.slot(q.stockpile, economy, t);
        const double stock = turn.world[slot];
        if (stock <= 0)
            continue;
        ExactSum denied;
        for (int power = 0; power < turn.rules.powers; ++power)
            denied += turn.world.at(q.denied, economy, t, power);
        if (denied.value() <= 0)
            continue;
        const double bridged = std::min(1.0, turn.rules.p.stockpileRelease * stock / denied.value());
        unbridged[index(t)] = 1 - bridged;
        door.add(slot, -bridged * denied.value(), Cause::rule("stock_drawn", Owner::economy(economy)),
                 layout.slot(q.denied, economy, t, 0));
    }
}

/// Whoever hears of a control before it bites buys ahead; what nobody needs is run down again.
void fillStockpiles(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::span<const double> stocks = turn.world.row(q.stockpile);
    for (int i = 0; i < static_cast<int>(stocks.size()); ++i)
        if (stocks[index(i)] > 0)
            door.add(layout.first(q.stockpile) + static_cast<Slot>(i),
                     -rules.p.stockpileDecay * stocks[index(i)],
                     Cause::rule("fading", Owner::economy(i / rules.technologies)));
    const std::span<const double> announced = turn.world.row(q.controlAnnounced);
    const std::span<const double> inForce = turn.world.row(q.control);
    if (std::equal(announced.begin(), announced.end(), inForce.begin()))
        return;
    for (int power = 0; power < rules.powers; ++power)
        for (int t = 0; t < rules.technologies; ++t)
            for (int target = 0; target < rules.economies; ++target) {
                const Slot heard = layout.slot(q.controlAnnounced, power, t, target);
                if (turn.world[heard] > turn.world.at(q.control, power, t, target))
                    door.add(layout.slot(q.stockpile, target, t),
                             rules.p.hoarding *
                                 turn.world.at(q.dependence, target, t, rules.economyOf[index(power)]),
                             Cause::rule("hoarding", Owner::economy(target)), heard);
            }
}

} // namespace chokepoint
