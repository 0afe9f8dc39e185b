#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double banned = 2;

/// What a vendor bids with in each country: quality for its price, money from home, and being there already; nothing
/// where it is banned.
void bid(const Turn& turn, const VendorCase& vendor, std::span<const double> worries,
         std::span<double> bids) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const std::size_t powers = index(turn.rules.powers);
    const std::size_t vendors = index(turn.rules.vendors);
    const std::size_t v = index(vendor.index);
    const double* const stances = turn.world.row(q.stance).data() + v;
    const double* const installed = turn.world.row(q.installed).data() + v;
    const double* const lent = turn.world.row(q.finance).data() + std::max(0, vendor.seat);
    const double finance = vendor.seat >= 0 ? p.tenderFinance : 0.0;
    const double value = (1 + vendor.bargain) * (1 + vendor.bargain);
    const double half = p.stanceOfferHalf, incumbent = p.tenderIncumbent, worry = p.tenderWorry,
                 restricted = p.tenderRestricted;
    for (std::size_t c = 0; c < bids.size(); ++c) {
        const double credit = finance * curve::saturate(lent[c * powers], half);
        const double stance = stances[c * vendors];
        const double allowed = stance >= banned ? 0.0 : stance > 0 ? restricted : 1.0;
        bids[c] = (installed[c * vendors] + incumbent) * value * (1 + credit) * allowed *
                  curve::positive(1 - worry * worries[c]);
    }
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
    const double built = p.rolloutRate * (0.25 + 0.75 * rules.incomeRank[index(country)]) * (1 + digital) *
                         (share + p.rolloutStart) * (1 - share);
    return built < 1e-5 ? 0.0 : built;
}

} // namespace

/// Phase 7: networks of the new generation are built, and each half-year's part of them is put out to tender.
void buildNetworks(const Turn& turn, std::span<const VendorCase> vendors, const Worries& worries,
                   Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const std::size_t n = index(turn.rules.countries);
    const double* const installed = turn.world.row(q.installed).data();
    const double turnover = turn.rules.p.tenderTurnover;
    const std::span<double> built = turn.scratch.unset(n);
    const std::span<double> all = turn.scratch.row(n);
    const std::span<double> bids = turn.scratch.unset(n * vendors.size());
    const std::span<double> moved = turn.scratch.unset(bids.size());
    for (std::size_t c = 0; c < n; ++c)
        built[c] = builtNow(turn, static_cast<int>(c));
    const auto country = [](Words verb, std::size_t c) {
        return Cause::rule(verb, Owner::country(static_cast<int>(c)));
    };
    door.addGrid(
        layout.first(q.rollout), built, 1, [&](std::size_t c, std::size_t) { return country("rollout", c); },
        [](std::size_t, std::size_t) { return noSlot; });
    for (std::size_t v = 0; v < vendors.size(); ++v) {
        const std::span<double> row = bids.subspan(v * n, n);
        bid(turn, vendors[v], worries.of(v), row);
        for (std::size_t c = 0; c < n; ++c)
            all[c] += ExactSum::part(row[c]);
    }
    for (std::size_t v = 0; v < vendors.size(); ++v)
        for (std::size_t c = 0, i = v; c < n; ++c, i += vendors.size()) {
            const double won = all[c] > 0 ? bids[v * n + c] / all[c] - installed[i] : 0.0;
            moved[i] = turnover * built[c] * won;
        }
    door.addGrid(
        layout.first(q.installed), moved, vendors.size(),
        [&](std::size_t c, std::size_t) { return country("tender", c); },
        [&](std::size_t c, std::size_t) { return layout.slot(q.finance, static_cast<int>(c)); });
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
    const auto fade = [&](Quantity quantity, double rate, Words rule) {
        const std::span<const double> row = turn.world.row(quantity);
        for (std::size_t i = 0; i < row.size(); ++i)
            if (row[i] != 0)
                door.add(layout.first(quantity) + static_cast<Slot>(i), -rate * row[i], Cause::rule(rule));
    };
    fade(q.vendorPressure, turn.rules.p.pressureFade, "fading");
    fade(q.cable, turn.rules.p.cableFade, "amortisation");
}

} // namespace chokepoint
