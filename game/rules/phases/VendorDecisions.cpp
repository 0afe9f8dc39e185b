#include "base/Curve.h"
#include "rules/phases/Decisions.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr double banned = 2;
const std::uint64_t vendorDecision = hashText("vendor_decision");

/// Pull of the powers that ban the vendor themselves, by how near the country is to each; 0-1 a power.
double followed(const VendorCase& vendor, const Outlooks& outlooks, std::size_t country) {
    ExactSum sum;
    for (std::size_t p = 0; p < outlooks.powers; ++p)
        sum += vendor.bans[p] * outlooks.nearness[p * outlooks.countries + country];
    return sum.value();
}

constexpr std::size_t termCount = 9;

/// The terms of one vendor's chances, a row of countries each.
class TermRows {
public:
    explicit TermRows(std::size_t countries) : m_countries(countries), m_rows(termCount * countries) {}

    double* row(std::size_t term) { return m_rows.data() + term * m_countries; }
    std::array<double, termCount> of(std::size_t country) const {
        std::array<double, termCount> terms;
        for (std::size_t k = 0; k < termCount; ++k)
            terms[k] = m_rows[k * m_countries + country];
        return terms;
    }

private:
    std::size_t m_countries;
    std::vector<double> m_rows;
};

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

Outlooks::Outlooks(const Turn& turn)
    : powers(static_cast<std::size_t>(turn.rules.powers)),
      countries(static_cast<std::size_t>(turn.rules.countries)), nearness(powers * countries),
      felt(powers * countries), offers(powers * countries), offersOfAll(countries) {
    const Quantities& q = quantities();
    const std::span<const double> alignment = turn.world.row(q.alignment);
    const std::span<const double> tension = turn.world.row(q.tension);
    for (std::size_t c = 0; c < countries; ++c)
        for (std::size_t p = 0; p < powers; ++p)
            nearness[p * countries + c] = alignment[c * powers + p] / 100;
    const double others = 100 * std::max(1.0, static_cast<double>(powers - 1));
    std::vector<ExactSum> heat(countries);
    for (std::size_t home = 0; home < powers; ++home) {
        std::fill(heat.begin(), heat.end(), ExactSum());
        for (std::size_t p = 0; p < powers; ++p)
            for (std::size_t c = 0; c < countries && p != home; ++c) // of the others
                heat[c] += tension[p * powers + home] * nearness[p * countries + c];
        for (std::size_t c = 0; c < countries; ++c)
            felt[home * countries + c] = heat[c].value() / others;
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

namespace {

/// What speaks for and against a step, vendor by vendor, in rows of countries: each loop is one law.
void fillTerms(const Turn& turn, const BlocMeans& means, const VendorCase& vendor, const Outlooks& outlooks,
               TermRows& terms) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const std::size_t powers = outlooks.powers;
    const bool seated = vendor.seat >= 0;
    const std::size_t home = static_cast<std::size_t>(std::max(0, vendor.seat));
    const double* const nearHome = outlooks.nearness.data() + home * outlooks.countries;
    const double* const felt = outlooks.felt.data() + home * outlooks.countries;
    const double* const offers =
        seated ? outlooks.offers.data() + home * outlooks.countries : outlooks.offersOfAll.data();
    const std::span<const double> installed = turn.world.row(quantities().installed);
    const std::size_t vendors = static_cast<std::size_t>(rules.vendors);
    const std::size_t v = static_cast<std::size_t>(vendor.index);
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(0)[c] = p.stanceRegimeDistance * curve::positive(rules.democracy[c] - vendor.democracy) +
                          (seated ? p.stanceTension * felt[c] : 0.0);
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(1)[c] =
            p.stanceFollow * followed(vendor, outlooks, c) - p.stanceAlignment * (seated ? nearHome[c] : 0.5);
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(2)[c] = p.stancePartners * means.restriction(static_cast<int>(c), vendor.index);
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(3)[c] = p.stanceOffers * offers[c];
    for (std::size_t c = 0; c < outlooks.countries; ++c) {
        const int own = rules.memberOf[c];
        terms.row(4)[c] = own >= 0 ? p.stanceCommonLine * vendor.bans[static_cast<std::size_t>(own)] : 0.0;
    }
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(5)[c] = -p.stanceLockIn * installed[c * vendors + v];
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(6)[c] = seated ? -p.stanceTrade * rules.trade[c * powers + home] : 0.0;
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(7)[c] = -p.stancePrice * vendor.bargain;
    for (std::size_t c = 0; c < outlooks.countries; ++c)
        terms.row(8)[c] =
            p.stanceHabit - (rules.book.countries[c].economy == vendor.home ? p.stanceHome : 0.0);
}

} // namespace

void VendorMarket::decide(Door& door) const {
    const RuleSet& rules = m_turn.rules;
    const Outlooks outlooks(m_turn);
    TermRows rows(outlooks.countries);
    const double ceiling = rules.p.stanceCeiling;
    for (const VendorCase& vendor : m_vendors) {
        fillTerms(m_turn, m_means, vendor, outlooks, rows);
        for (int c = 0; c < rules.countries; ++c) {
            const double chance = door.deriveThrough(
                quantities().stanceChance, c * rules.vendors + vendor.index,
                rows.of(static_cast<std::size_t>(c)),
                [ceiling](double pressure) { return ceiling * curve::resolve(pressure); },
                [&](int k) { return linkOf(m_turn, m_means, c, vendor.index, k); });
            move(c, vendor.index, chance, door);
        }
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
