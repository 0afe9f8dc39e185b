#include "base/Curve.h"
#include "rules/phases/Decisions.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr double banned = 2;
const std::uint64_t vendorDecision = hashText("vendor_decision");

constexpr std::size_t mostPowers = 8;

/// What a country sees of the powers, worked out once for all vendors.
struct Outlook {
    std::array<double, mostPowers> nearness{}; ///< 0-1, by power
    std::array<double, mostPowers> felt{};     ///< by vendor's home: tension of the other powers with it, by nearness; 0-1
    std::array<double, mostPowers> offers{};   ///< by vendor's home: the others' finance against its own; -1 to 1
    double offersOfAll = 0;                    ///< the same for a home without a seat
};

Outlook lookOut(const Turn& turn, int country) {
    const Quantities& q = quantities();
    const int powers = turn.rules.powers;
    const std::size_t row = static_cast<std::size_t>(country * powers);
    const std::span<const double> alignment = turn.world.row(q.alignment).subspan(row);
    const std::span<const double> finance = turn.world.row(q.finance).subspan(row);
    const std::span<const double> tension = turn.world.row(q.tension);
    const double half = turn.rules.p.stanceOfferHalf;
    Outlook outlook;
    ExactSum lent;
    for (std::size_t p = 0; p < static_cast<std::size_t>(powers); ++p) {
        outlook.nearness[p] = alignment[p] / 100;
        lent += finance[p];
    }
    outlook.offersOfAll = curve::saturate(lent.value(), half);
    for (std::size_t home = 0; home < static_cast<std::size_t>(powers); ++home) {
        ExactSum heat;
        for (std::size_t p = 0; p < static_cast<std::size_t>(powers); ++p)
            if (p != home)
                heat += tension[p * static_cast<std::size_t>(powers) + home] / 100 * outlook.nearness[p];
        outlook.felt[home] = heat.value() / std::max(1, powers - 1);
        outlook.offers[home] =
            lent.value() > 0 ? curve::saturate(lent.value() - finance[home], half) - curve::saturate(finance[home], half) : 0.0;
    }
    return outlook;
}

/// Pull of the powers that ban the vendor themselves, by how near the country is to each; 0-1 a power.
double followed(const Turn& turn, const Outlook& outlook, int vendor) {
    const std::span<const double> bans = turn.world.row(quantities().ban);
    ExactSum sum;
    for (std::size_t p = 0; p < static_cast<std::size_t>(turn.rules.powers); ++p)
        sum += bans[p * static_cast<std::size_t>(turn.rules.vendors) + static_cast<std::size_t>(vendor)] / 3 * outlook.nearness[p];
    return sum.value();
}

using Terms = std::array<double, 9>;

Terms termsOf(const Turn& turn, const Outlook& outlook, int country, int vendor, const BlocMeans& means) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const std::size_t c = static_cast<std::size_t>(country);
    const Vendor& maker = rules.book.vendors[static_cast<std::size_t>(vendor)];
    const int seat = rules.powerOf[static_cast<std::size_t>(maker.home)];
    const std::size_t home = static_cast<std::size_t>(std::max(0, seat));
    const int own = rules.memberOf[c];
    const double distance =
        curve::positive(rules.democracy[c] - rules.economyDemocracy[static_cast<std::size_t>(maker.home)]);
    const bool atHome = rules.book.countries[c].economy == maker.home;
    return {
        p.stanceRegimeDistance * distance + (seat >= 0 ? p.stanceTension * outlook.felt[home] : 0.0),
        p.stanceFollow * followed(turn, outlook, vendor) - p.stanceAlignment * (seat >= 0 ? outlook.nearness[home] : 0.5),
        p.stancePartners * means.restriction(country, vendor),
        p.stanceOffers * (seat >= 0 ? outlook.offers[home] : outlook.offersOfAll),
        own >= 0 ? p.stanceCommonLine * turn.world.at(q.ban, own, vendor) / 3 : 0.0,
        -p.stanceLockIn * turn.world.at(q.installed, country, vendor),
        seat >= 0 ? -p.stanceTrade * rules.trade[c * static_cast<std::size_t>(rules.powers) + home] : 0.0,
        -p.stancePrice * (maker.quality / maker.price - 1),
        p.stanceHabit - (atHome ? p.stanceHome : 0.0),
    };
}

Link linkOf(const Turn& turn, const BlocMeans& means, int country, int vendor, int term) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const RuleSet& rules = turn.rules;
    const int home = rules.powerOf[static_cast<std::size_t>(rules.book.vendors[static_cast<std::size_t>(vendor)].home)];
    const int own = rules.memberOf[static_cast<std::size_t>(country)];
    switch (term) {
    case 0: return home >= 0 ? Link{layout.slot(q.tension, home, 0), rules.powers} : Link{};
    case 1: return {layout.slot(q.ban, 0, vendor), rules.powers, rules.vendors};
    // What partners decided, they decided the half-year before.
    case 2: return {noSlot, 1, 1, means.leaderOnVendor(country, vendor)};
    case 3: return {layout.slot(q.finance, country, 0), rules.powers};
    case 4: return own >= 0 ? Link{layout.slot(q.ban, own, vendor)} : Link{};
    case 5: return {layout.slot(q.installed, country, vendor), 1, 1, Owner::country(country)};
    default: return {};
    }
}

} // namespace

void decideOnVendors(const Turn& turn, int country, const BlocMeans& means, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Sets& sets = rules.sets();
    const double ceiling = rules.p.stanceCeiling;
    const Outlook outlook = lookOut(turn, country);
    const Luck::Draws draws = turn.luck.draws(turn.number(), vendorDecision);
    for (int v = 0; v < rules.vendors; ++v) {
        const int subject = country * rules.vendors + v;
        const double chance = door.deriveThrough(
            q.stanceChance, subject, termsOf(turn, outlook, country, v, means),
            [&](double pressure) { return ceiling * curve::resolve(pressure); },
            [&](int k) { return linkOf(turn, means, country, v, k); });
        const Slot stance = turn.world.layout().slot(q.stance, country, v);
        if (turn.world[stance] >= banned)
            continue;
        const std::uint64_t luckId = mix(sets.luckId(Axis::country, country), sets.luckId(Axis::vendor, v));
        if (draws(luckId) >= chance)
            continue;
        door.add(stance, 1, Cause::rule("vendor_decision", Owner::country(country)),
                 turn.world.layout().slot(q.stanceChance, country, v));
        if (door.recording())
            door.say({.seenBy = 0xFF,
                      .key = turn.world[stance] > 0 ? "message.vendor_banned" : "message.vendor_restricted",
                      .arguments = {sets.id(Axis::country, country), sets.id(Axis::vendor, v)}});
    }
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
        const double out = Quantum(-20).round(installed * (stance >= banned ? rules.p.ripRate : rules.p.runDownRate));
        const Cause cause = Cause::rule("replacement", Owner::country(country));
        const Slot from = layout.slot(q.stance, country, v);
        door.add(layout.slot(q.installed, country, v), -out, cause, from);
        for (int other = 0; other < rules.vendors; ++other)
            door.add(layout.slot(q.installed, country, other), out * weight(other) / open.value(), cause, from);
    }
}

} // namespace chokepoint
