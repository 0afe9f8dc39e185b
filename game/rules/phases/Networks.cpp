#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double banned = 2;

/// What a vendor bids with in one country: quality for its price, money from home, and being there already; nothing
/// where it is banned.
double bidOf(const Parameters& p, const VendorCase& vendor, double stance, double lent, double installed,
             double worry) {
    if (stance >= banned)
        return 0;
    const double value = (1 + vendor.bargain) * (1 + vendor.bargain);
    const double credit = lent > 0 ? p.tenderFinance * curve::saturate(lent, p.stanceOfferHalf) : 0.0;
    return (installed + p.tenderIncumbent) * value * (1 + credit) * (stance > 0 ? p.tenderRestricted : 1.0) *
           curve::positive(1 - p.tenderWorry * worry);
}

/// Richer countries build earlier, those of a power faster where its firms work digitally.
double builtNow(const Turn& turn, int country) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const double share = turn.world.at(quantities().rollout, country);
    const int own = rules.memberOf[index(country)];
    const double digital =
        own < 0 ? 0.0
                : p.rolloutDigital * lift(turn, turn.world.layout().slot(quantities().digitalAdoption, own)) /
                      100;
    return p.rolloutRate * (0.25 + 0.75 * rules.incomeRank[index(country)]) * (1 + digital) *
           (share + p.rolloutStart) * (1 - share);
}

} // namespace

/// Phase 7: networks of the new generation are built, and each half-year's part of them is put out to tender.
void buildNetworks(const Turn& turn, std::span<const VendorCase> vendors, const Worries& worries,
                   Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const std::size_t n = vendors.size();
    const std::size_t powers = index(turn.rules.powers);
    const std::span<const double> stances = turn.world.row(q.stance);
    const std::span<const double> finance = turn.world.row(q.finance);
    const std::span<const double> installed = turn.world.row(q.installed);
    std::vector<double> bids(n), moved(n);
    for (int c = 0; c < turn.rules.countries; ++c) {
        const double built = builtNow(turn, c);
        if (built < 1e-5)
            continue;
        door.add(layout.slot(q.rollout, c), built, Cause::rule("rollout", Owner::country(c)));
        const std::size_t row = index(c) * n;
        ExactSum all;
        for (std::size_t v = 0; v < n; ++v) {
            const double lent =
                vendors[v].seat < 0 ? 0.0 : finance[index(c) * powers + index(vendors[v].seat)];
            bids[v] = bidOf(turn.rules.p, vendors[v], stances[row + v], lent, installed[row + v],
                            worries.of(static_cast<int>(v), c));
            all += bids[v];
        }
        if (all.value() <= 0)
            continue;
        for (std::size_t v = 0; v < n; ++v)
            moved[v] = turn.rules.p.tenderTurnover * built * (bids[v] / all.value() - installed[row + v]);
        door.addRow(layout.slot(q.installed, c), moved, Cause::rule("tender", Owner::country(c)),
                    layout.slot(q.finance, c));
    }
}

/// Open radio networks mature while somebody pays; then no vendor's kit ties a country down so hard.
void matureOpenNetworks(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.openSupply);
    for (int power = 0; power < turn.rules.powers; ++power) {
        const Slot money = layout.slot(q.openNetworks, power);
        if (turn.world[money] > 0)
            door.add(slot,
                     p.openSpeed * curve::saturate(turn.world[money], p.openHalf) * (100 - turn.world[slot]),
                     Cause::rule("open_networks", Owner::power(power)), money);
    }
}

/// What was promised and threatened is soon forgotten; cables wear out more slowly.
void forgetPressure(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const auto fade = [&](Quantity quantity, double rate, std::string_view rule) {
        const std::span<const double> row = turn.world.row(quantity);
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] != 0)
                door.add(layout.first(quantity) + static_cast<Slot>(i), -rate * row[i], Cause::rule(rule));
    };
    fade(q.vendorPressure, turn.rules.p.pressureFade, "fading");
    fade(q.cable, turn.rules.p.cableFade, "amortisation");
}

} // namespace chokepoint
