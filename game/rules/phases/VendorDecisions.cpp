#include "base/Curve.h"
#include "rules/phases/Decisions.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr double banned = 2;
const std::uint64_t vendorDecision = hashText("vendor_decision");

/// What a country sees of the powers, worked out once for all vendors.
struct Outlook {
    std::array<double, mostPowers> nearness{}; ///< 0-1, by power
    std::array<double, mostPowers>
        felt{}; ///< by vendor's home: tension of the other powers with it, by nearness; 0-1
    std::array<double, mostPowers>
        offers{};           ///< by vendor's home: the others' finance against its own; -1 to 1
    double offersOfAll = 0; ///< the same for a home without a seat
};

Outlook lookOut(const Turn& turn, int country) {
    const Quantities& q = quantities();
    const std::size_t powers = static_cast<std::size_t>(turn.rules.powers);
    const std::size_t row = static_cast<std::size_t>(country) * powers;
    const std::span<const double> alignment = turn.world.row(q.alignment).subspan(row, powers);
    const std::span<const double> finance = turn.world.row(q.finance).subspan(row, powers);
    const std::span<const double> tension = turn.world.row(q.tension);
    const double half = turn.rules.p.stanceOfferHalf;
    Outlook outlook;
    ExactSum lent;
    for (std::size_t p = 0; p < powers; ++p) {
        outlook.nearness[p] = alignment[p] / 100;
        lent += finance[p];
    }
    for (std::size_t home = 0; home < powers; ++home) {
        ExactSum heat; // of the others: nobody is at odds with itself
        for (std::size_t p = 0; p < powers; ++p)
            heat += p == home ? 0.0 : tension[p * powers + home] * outlook.nearness[p];
        outlook.felt[home] = heat.value() / (100 * std::max(1.0, static_cast<double>(powers - 1)));
    }
    if (lent.value() == 0)
        return outlook;
    outlook.offersOfAll = curve::saturate(lent.value(), half);
    for (std::size_t home = 0; home < powers; ++home)
        outlook.offers[home] =
            curve::saturate(lent.value() - finance[home], half) - curve::saturate(finance[home], half);
    return outlook;
}

/// Pull of the powers that ban the vendor themselves, by how near the country is to each; 0-1 a power.
double followed(const VendorCase& vendor, const Outlook& outlook, std::size_t powers) {
    ExactSum sum;
    for (std::size_t p = 0; p < powers; ++p)
        sum += vendor.bans[p] * outlook.nearness[p];
    return sum.value();
}

using Terms = std::array<double, 9>;

Terms termsOf(const Turn& turn, const VendorCase& vendor, const Outlook& outlook, int country,
              double partners) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const std::size_t c = static_cast<std::size_t>(country);
    const std::size_t powers = static_cast<std::size_t>(rules.powers);
    const std::size_t home = static_cast<std::size_t>(std::max(0, vendor.seat));
    const bool seated = vendor.seat >= 0;
    const int own = rules.memberOf[c];
    const double distance = curve::positive(rules.democracy[c] - vendor.democracy);
    const bool atHome = rules.book.countries[c].economy == vendor.home;
    return {
        p.stanceRegimeDistance * distance + (seated ? p.stanceTension * outlook.felt[home] : 0.0),
        p.stanceFollow * followed(vendor, outlook, powers) -
            p.stanceAlignment * (seated ? outlook.nearness[home] : 0.5),
        p.stancePartners * partners,
        p.stanceOffers * (seated ? outlook.offers[home] : outlook.offersOfAll),
        own >= 0 ? p.stanceCommonLine * vendor.bans[static_cast<std::size_t>(own)] : 0.0,
        -p.stanceLockIn * turn.world.at(quantities().installed, country, vendor.index),
        seated ? -p.stanceTrade * rules.trade[c * powers + home] : 0.0,
        -p.stancePrice * vendor.bargain,
        p.stanceHabit - (atHome ? p.stanceHome : 0.0),
    };
}

Link linkOf(const Turn& turn, const BlocMeans& means, int country, int vendor, int term) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const RuleSet& rules = turn.rules;
    const int home =
        rules.powerOf[static_cast<std::size_t>(rules.book.vendors[static_cast<std::size_t>(vendor)].home)];
    const int own = rules.memberOf[static_cast<std::size_t>(country)];
    switch (term) {
    case 0:
        return home >= 0 ? Link{layout.slot(q.tension, home, 0), rules.powers} : Link{};
    case 1:
        return {layout.slot(q.ban, 0, vendor), rules.powers, rules.vendors};
    // What partners decided, they decided the half-year before.
    case 2:
        return {noSlot, 1, 1, means.leaderOnVendor(country, vendor)};
    case 3:
        return {layout.slot(q.finance, country, 0), rules.powers};
    case 4:
        return own >= 0 ? Link{layout.slot(q.ban, own, vendor)} : Link{};
    case 5:
        return {layout.slot(q.installed, country, vendor), 1, 1, Owner::country(country)};
    default:
        return {};
    }
}

} // namespace

VendorMarket::VendorMarket(const Turn& turn, const BlocMeans& means)
    : m_turn(turn), m_means(means), m_draws(turn.luck.draws(turn.number(), vendorDecision)) {
    const RuleSet& rules = turn.rules;
    for (int v = 0; v < rules.vendors; ++v) {
        const Vendor& maker = rules.book.vendors[static_cast<std::size_t>(v)];
        const std::size_t home = static_cast<std::size_t>(maker.home);
        VendorCase vendor{
            v, maker.home, rules.powerOf[home], rules.economyDemocracy[home], maker.quality / maker.price - 1,
            {}};
        for (int p = 0; p < rules.powers; ++p)
            vendor.bans[static_cast<std::size_t>(p)] = turn.world.at(quantities().ban, p, v) / 3;
        m_vendors.push_back(vendor);
    }
}

void VendorMarket::decide(int country, Door& door) const {
    const Outlook outlook = lookOut(m_turn, country);
    for (const VendorCase& vendor : m_vendors) {
        const Terms terms =
            termsOf(m_turn, vendor, outlook, country, m_means.restriction(country, vendor.index));
        const double chance = door.deriveThrough(
            quantities().stanceChance, country * m_turn.rules.vendors + vendor.index, terms,
            [ceiling = m_turn.rules.p.stanceCeiling](double pressure) {
                return ceiling * curve::resolve(pressure);
            },
            [&](int k) { return linkOf(m_turn, m_means, country, vendor.index, k); });
        move(country, vendor.index, chance, door);
    }
}

/// One step towards a ban if the draw says so.
void VendorMarket::move(int country, int vendor, double chance, Door& door) const {
    const Quantities& q = quantities();
    const Sets& sets = m_turn.rules.sets();
    const Slot stance = m_turn.world.layout().slot(q.stance, country, vendor);
    if (m_turn.world[stance] >= banned ||
        m_draws(mix(sets.luckId(Axis::country, country), sets.luckId(Axis::vendor, vendor))) >= chance)
        return;
    door.add(stance, 1, Cause::rule("vendor_decision", Owner::country(country)),
             m_turn.world.layout().slot(q.stanceChance, country, vendor));
    if (door.recording())
        door.say({.seenBy = 0xFF,
                  .key = m_turn.world[stance] > 0 ? "message.vendor_banned" : "message.vendor_restricted",
                  .arguments = {sets.id(Axis::country, country), sets.id(Axis::vendor, vendor)}});
}

void replaceKit(const Turn& turn, int country, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    ExactSum open;
    bool anyClosed = false;
    const auto weight = [&](int v) { // what stays open gains by what it has and how good it is for its price
        const Vendor& maker = rules.book.vendors[static_cast<std::size_t>(v)];
        return turn.world.at(q.stance, country, v) == 0
                   ? (turn.world.at(q.installed, country, v) + 0.05) * maker.quality / maker.price
                   : 0.0;
    };
    for (int v = 0; v < rules.vendors; ++v) {
        open += weight(v);
        anyClosed = anyClosed || turn.world.at(q.stance, country, v) > 0;
    }
    if (!anyClosed || open.value() <= 0)
        return;
    for (int v = 0; v < rules.vendors; ++v) {
        const double stance = turn.world.at(q.stance, country, v);
        const double installed = turn.world.at(q.installed, country, v);
        if (stance == 0 || installed == 0)
            continue;
        const double out =
            Quantum(-20).round(installed * (stance >= banned ? rules.p.ripRate : rules.p.runDownRate));
        const Cause cause = Cause::rule("replacement", Owner::country(country));
        const Slot from = layout.slot(q.stance, country, v);
        door.add(layout.slot(q.installed, country, v), -out, cause, from);
        for (int other = 0; other < rules.vendors; ++other)
            door.add(layout.slot(q.installed, country, other), out * weight(other) / open.value(), cause,
                     from);
    }
}

} // namespace chokepoint
