#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr double banned = 2;
const std::uint64_t vendorDecision = hashText("vendor_decision");

constexpr std::size_t termCount = 11;
using VendorChances = Door::RowDerivation<termCount>;

enum class VendorTerm {
    security,
    assessments,
    nearness,
    partners,
    offers,
    pressure,
    commonLine,
    lockIn,
    trade,
    price,
    habit
};

Link linkOf(const Turn& turn, const BlocMeans& means, int country, int vendor, int term) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const RuleSet& rules = turn.rules;
    using enum VendorTerm;
    switch (VendorTerm{term}) {
    case security: {
        const int home = rules.powerOf[index(rules.book.vendors[index(vendor)].home)];
        return home >= 0 ? Link{layout.slot(q.tension, home, 0), rules.powers} : Link{};
    }
    case assessments:
        return {layout.slot(q.vendorRiskEstimate, 0, vendor), rules.powers, rules.vendors};
    // Where no power's ban moved, it is whom the country is near to.
    case nearness:
        return {layout.slot(q.ban, 0, vendor), rules.powers, rules.vendors, Owner::country(country)};
    // What partners decided, they decided the half-year before.
    case partners:
        return {noSlot, 1, 1, means.leaderOnVendor(country, vendor)};
    case offers:
        return {layout.slot(q.finance, country, 0), rules.powers};
    case pressure:
        return {layout.slot(q.vendorPressure, country, vendor)};
    case commonLine: {
        const int own = rules.memberOf[index(country)];
        return own >= 0 ? Link{layout.slot(q.ban, own, vendor), 1, 1, Owner::power(own)} : Link{};
    }
    case lockIn:
        return {layout.slot(q.installed, country, vendor), 1, 1, Owner::country(country)};
    case price:
        return {layout.slot(q.openSupply)};
    default:
        return {};
    }
}

} // namespace

Outlooks::Outlooks(const Turn& turn)
    : powers(static_cast<std::size_t>(turn.rules.powers)),
      countries(static_cast<std::size_t>(turn.rules.countries)),
      nearness(turn.scratch.unset(powers * countries)), felt(turn.scratch.unset(powers * countries)),
      offers(turn.scratch.row(powers * countries)), offersOfAll(turn.scratch.row(countries)) {
    const Quantities& q = quantities();
    const std::span<const double> alignment = turn.world.row(q.alignment);
    const std::span<const double> tension = turn.world.row(q.tension);
    for (std::size_t c = 0; c < countries; ++c)
        for (std::size_t p = 0; p < powers; ++p)
            nearness[p * countries + c] = alignment[c * powers + p] / 100;
    const double others = 100 * std::max(1.0, static_cast<double>(powers - 1));
    const std::span<double> heat = turn.scratch.unset(countries);
    for (std::size_t home = 0; home < powers; ++home) {
        std::fill(heat.begin(), heat.end(), 0.0);
        for (std::size_t p = 0; p < powers; ++p) {
            if (p == home)
                continue;
            const double hot = tension[p * powers + home];
            for (std::size_t c = 0; c < countries; ++c)
                heat[c] += ExactSum::part(hot * nearness[p * countries + c]);
        }
        for (std::size_t c = 0; c < countries; ++c)
            felt[home * countries + c] = heat[c] / others;
    }
    weighOffers(turn);
}

/// Most countries have borrowed from nobody.
void Outlooks::weighOffers(const Turn& turn) {
    const std::span<const double> finance = turn.world.row(quantities().finance);
    const double half = turn.rules.p.stanceOfferHalf;
    for (std::size_t c = 0; c < countries; ++c) {
        ExactSum lent;
        for (std::size_t p = 0; p < powers; ++p)
            lent += finance[c * powers + p];
        if (lent.value() == 0)
            continue;
        offersOfAll[c] = curve::saturate(lent.value(), half);
        for (std::size_t home = 0; home < powers; ++home) {
            const double own = finance[c * powers + home];
            offers[home * countries + c] =
                curve::saturate(lent.value() - own, half) - curve::saturate(own, half);
        }
    }
}

namespace {

/// Subsidies at home make it cheaper abroad.
double priceOf(const Turn& turn, const Vendor& maker) {
    const Parameters& p = turn.rules.p;
    const int home = turn.rules.powerOf[static_cast<std::size_t>(maker.home)];
    if (home < 0)
        return maker.price;
    const Slot fund = turn.world.layout().slot(quantities().industrialFund, home, maker.technology);
    return maker.price / (1 + p.subsidyPrice * liftOfMoney(turn, fund, p.subsidyHalf));
}

} // namespace

VendorMarket::VendorMarket(const Turn& turn, const BlocMeans& means)
    : m_turn(turn), m_means(means), m_draws(turn.luck.draws(turn.number(), vendorDecision)) {
    const RuleSet& rules = turn.rules;
    m_vendors.reserve(index(rules.vendors));
    for (int v = 0; v < rules.vendors; ++v) {
        const Vendor& maker = rules.book.vendors[static_cast<std::size_t>(v)];
        const std::size_t home = static_cast<std::size_t>(maker.home);
        VendorCase vendor{v,
                          maker.home,
                          rules.powerOf[home],
                          rules.economyDemocracy[home],
                          maker.quality / priceOf(turn, maker) - 1,
                          {},
                          {}};
        for (int p = 0; p < rules.powers; ++p) {
            const std::size_t power = static_cast<std::size_t>(p);
            vendor.bans[power] = turn.world.at(quantities().ban, p, v) / 3;
            vendor.risk[power] = turn.world.at(quantities().vendorRiskEstimate, p, v) / 100;
        }
        m_vendors.push_back(vendor);
    }
}

namespace {

/// How far a power has tightened its criteria since the opening, 0-1.
double tightened(const Turn& turn, int power) {
    return lift(turn, turn.world.layout().slot(quantities().criteria, power)) / 3;
}

/// What each power's ban weighs with those near to it.
std::array<double, mostPowers> standsOn(const Turn& turn, const VendorCase& vendor) {
    std::array<double, mostPowers> stands{};
    for (std::size_t k = 0; k < static_cast<std::size_t>(turn.rules.powers); ++k)
        stands[k] = turn.rules.p.stanceFollow * vendor.bans[k];
    return stands;
}

/// What each power's criteria say to others than its members, for a vendor it thinks a risk.
std::array<double, mostPowers> criteriaOn(const Turn& turn, const VendorCase& vendor) {
    std::array<double, mostPowers> criteria{};
    for (int power = 0; power < turn.rules.powers; ++power) {
        const std::size_t k = static_cast<std::size_t>(power);
        criteria[k] = turn.rules.p.criteriaFollow * tightened(turn, power) * vendor.risk[k];
    }
    return criteria;
}

/// How far each power's assessment of a vendor has changed since the opening, 0-1.
std::array<double, mostPowers> newsOf(const Turn& turn, const VendorCase& vendor) {
    std::array<double, mostPowers> news{};
    for (int power = 0; power < turn.rules.powers; ++power)
        news[static_cast<std::size_t>(power)] =
            vendor.risk[static_cast<std::size_t>(power)] -
            turn.rules.opening().at(quantities().vendorRiskEstimate, power, vendor.index) / 100;
    return news;
}

/// The common line of each power's members: its ban, and its criteria where it thinks the vendor a risk.
std::array<double, mostPowers> linesOn(const Turn& turn, const VendorCase& vendor) {
    const Parameters& p = turn.rules.p;
    std::array<double, mostPowers> lines{};
    for (int power = 0; power < turn.rules.powers; ++power)
        lines[index(power)] = p.stanceCommonLine * vendor.bans[index(power)] +
                              p.criteriaLine * tightened(turn, power) * vendor.risk[index(power)];
    return lines;
}

/// What speaks for and against a step of each country, vendor by vendor: one law after the other.
void fillTerms(const Turn& turn, const BlocMeans& means, const VendorCase& vendor, const Outlooks& outlooks,
               VendorChances& derive) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const std::size_t powers = outlooks.powers;
    const std::size_t vendors = index(rules.vendors);
    const std::size_t v = index(vendor.index);
    const bool seated = vendor.seat >= 0;
    const std::size_t home = index(std::max(0, vendor.seat));
    const double* const nearHome = outlooks.nearness.data() + home * outlooks.countries;
    const double* const democracies = rules.democracy.data();
    const double freedom =
        1 - p.openFreedom * turn.world.at(quantities().openSupply) / 100; // other supply frees from one's own

    // The laws' figures are taken by value: nothing that the loop writes can change them.
    const auto security = [=, heat = outlooks.felt.data() + home * outlooks.countries,
                           distance = p.stanceRegimeDistance, abroad = vendor.democracy,
                           tension = seated ? p.stanceTension : 0.0](std::size_t c) {
        return distance * curve::positive(democracies[c] - abroad) + tension * heat[c];
    };
    const auto assessments = [said = outlooks.weigh(turn, criteriaOn(turn, vendor)).data(),
                              heard = outlooks.weigh(turn, newsOf(turn, vendor)).data(),
                              third = rules.third.data(), risk = p.stanceRisk,
                              all = static_cast<double>(powers)](std::size_t c) {
        return risk * heard[c] / all + third[c] * said[c];
    };
    const auto nearness = [=, followed = outlooks.weigh(turn, standsOn(turn, vendor)).data(),
                           alignment = p.stanceAlignment](std::size_t c) {
        return followed[c] - alignment * (seated ? nearHome[c] : 0.5);
    };
    const auto partners = [restriction = means.restriction(vendor.index),
                           weight = p.stancePartners](std::size_t c) { return weight * restriction[c]; };
    const auto offers = [money = seated ? outlooks.offers.data() + home * outlooks.countries
                                        : outlooks.offersOfAll.data(),
                         weight = p.stanceOffers](std::size_t c) { return weight * money[c]; };
    const auto pressure = [=, pressed = turn.world.row(quantities().vendorPressure).data() + v,
                           weight = p.stancePressure](std::size_t c) {
        return weight * pressed[c * vendors] / 100;
    };
    const auto commonLine = [lines = linesOn(turn, vendor), memberOf = rules.memberOf.data()](std::size_t c) {
        return memberOf[c] >= 0 ? lines[index(memberOf[c])] : 0.0;
    };
    const auto lockIn = [=, installed = turn.world.row(quantities().installed).data() + v,
                         weight = -p.stanceLockIn * freedom](std::size_t c) {
        return weight * installed[c * vendors];
    };
    const auto trade = [=, with = rules.trade.data() + home, weight = seated ? -p.stanceTrade : 0.0](
                           std::size_t c) { return weight * with[c * powers]; };
    const auto price = [bargain = -p.stancePrice * freedom * vendor.bargain](std::size_t) { return bargain; };
    const auto habit = [economyAt = rules.economyAt.data(), maker = vendor.home, usual = p.stanceHabit,
                        athome = p.stanceHome](std::size_t c) {
        return usual - (economyAt[c] == maker ? athome : 0.0);
    };
    derive.terms(security, assessments, nearness, partners, offers, pressure, commonLine, lockIn, trade,
                 price,
                 habit); // in the order of VendorTerm
}

} // namespace

void VendorMarket::decide(const Outlooks& outlooks, Door& door) const {
    VendorChances derive(door, quantities().stanceChance, outlooks.countries, index(m_turn.rules.vendors));
    const double ceiling = m_turn.rules.p.stanceCeiling;
    for (const VendorCase& vendor : m_vendors) {
        derive.begin(index(vendor.index));
        fillTerms(m_turn, m_means, vendor, outlooks, derive);
        move(vendor.index,
             derive.finish(
                 [ceiling](double pressure, std::size_t) { return ceiling * curve::resolve(pressure); },
                 [&](int country, int k) { return linkOf(m_turn, m_means, country, vendor.index, k); }),
             door);
    }
}

/// Countries go one step towards a ban where the draw says so.
void VendorMarket::move(int vendor, std::span<const double> chances, Door& door) const {
    const RuleSet& rules = m_turn.rules;
    const Layout& layout = m_turn.world.layout();
    const std::span<const double> stances = m_turn.world.row(quantities().stance);
    const std::span<double> drawn =
        m_turn.scratch.unset(chances.size()); // all first: nothing waits for what a comparison says
    for (std::size_t c = 0; c < drawn.size(); ++c)
        drawn[c] = m_draws(rules.vendorLuck[c * index(rules.vendors) + index(vendor)]);
    for (int country = 0; country < rules.countries; ++country) {
        if (drawn[index(country)] >= chances[index(country)])
            continue;
        const int subject = country * rules.vendors + vendor;
        const double stance = stances[index(subject)];
        if (stance >= banned)
            continue;
        door.add(layout.first(quantities().stance) + static_cast<Slot>(subject), 1,
                 Cause::rule("vendor_decision", Owner::country(country)),
                 layout.first(quantities().stanceChance) + static_cast<Slot>(subject));
        if (door.recording())
            door.say({.seenBy = 0xFF,
                      .key = stance > 0 ? "message.vendor_banned" : "message.vendor_restricted",
                      .arguments = {rules.sets().id(Axis::country, country),
                                    rules.sets().id(Axis::vendor, vendor)}});
    }
}

std::span<double> Outlooks::weigh(const Turn& turn, const std::array<double, mostPowers>& byPower) const {
    const std::span<double> row = turn.scratch.unset(countries);
    weigh(byPower, row);
    return row;
}

void Outlooks::weigh(const std::array<double, mostPowers>& byPower, std::span<double> row) const {
    // By twos, so that the row is gone through less often: most powers say something, or hardly one does.
    std::array<std::size_t, mostPowers + 1> speakers{};
    std::size_t count = 0;
    for (std::size_t p = 0; p < powers; ++p)
        if (byPower[p] != 0)
            speakers[count++] = p;
    if (count == 0)
        std::fill(row.begin(), row.end(), 0.0);
    for (std::size_t k = 0; k < count; k += 2) {
        const double one = byPower[speakers[k]];
        const double other = k + 1 < count ? byPower[speakers[k + 1]] : 0.0;
        const double* const nearOne = nearness.data() + speakers[k] * countries;
        const double* const nearOther = nearness.data() + speakers[k + 1] * countries;
        const auto said = [=](std::size_t c) {
            return ExactSum::part(one * nearOne[c]) + ExactSum::part(other * nearOther[c]);
        };
        if (k == 0)
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] = said(c);
        else
            for (std::size_t c = 0; c < row.size(); ++c)
                row[c] += said(c);
    }
}

Worries::Worries(const Turn& turn, std::span<const VendorCase> vendors, const Outlooks& outlooks)
    : m_countries(outlooks.countries) {
    std::array<double, mostPowers> even{};
    std::fill_n(even.begin(), turn.rules.powers, 1.0);
    const std::size_t n = outlooks.countries;
    const std::span<const double> near = outlooks.weigh(turn, even);
    m_worry = turn.scratch.unset(vendors.size() * n);
    for (std::size_t v = 0; v < vendors.size(); ++v) {
        const std::span<double> worry = m_worry.subspan(v * n, n);
        outlooks.weigh(vendors[v].risk, worry);
        for (std::size_t c = 0; c < n; ++c)
            worry[c] /= std::max(0.01, near[c]);
    }
}

namespace {

/// `weights`, `gains`: room for a number per vendor.
void replaceKitIn(const Turn& turn, int country, std::span<double> weights, std::span<double> gains,
                  Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t vendors = static_cast<std::size_t>(rules.vendors);
    const std::size_t start = index(country) * vendors;
    const std::span<const double> stances = turn.world.row(q.stance).subspan(start, vendors);
    const std::span<const double> kit = turn.world.row(q.installed).subspan(start, vendors);
    if (std::none_of(stances.begin(), stances.end(), [](double stance) { return stance > 0; }))
        return;
    ExactSum open;
    for (int v = 0; v < rules.vendors;
         ++v) { // what stays open gains by what it has and how good it is for its price
        const Vendor& maker = rules.book.vendors[index(v)];
        weights[index(v)] =
            stances[index(v)] == 0 ? (kit[index(v)] + 0.05) * maker.quality / maker.price : 0.0;
        open += weights[index(v)];
    }
    if (open.value() <= 0)
        return;
    for (int v = 0; v < rules.vendors; ++v) {
        const double stance = stances[static_cast<std::size_t>(v)];
        const double installed = kit[index(v)];
        if (stance == 0 || installed == 0)
            continue;
        const double out =
            usualQuantum.round(installed * (stance >= banned ? rules.p.ripRate : rules.p.runDownRate));
        const Cause cause = Cause::rule("replacement", Owner::country(country));
        const Slot from = layout.slot(q.stance, country, v);
        door.add(layout.slot(q.installed, country, v), -out, cause, from);
        for (std::size_t other = 0; other < vendors; ++other)
            gains[other] = out * weights[other] / open.value();
        door.addRow(layout.slot(q.installed, country, 0), gains, cause, from);
    }
}

} // namespace

void replaceKit(const Turn& turn, Door& door) {
    const std::span<double> weights = turn.scratch.unset(index(turn.rules.vendors));
    const std::span<double> gains = turn.scratch.unset(weights.size());
    for (int country = 0; country < turn.rules.countries; ++country)
        replaceKitIn(turn, country, weights, gains, door);
}

} // namespace chokepoint
