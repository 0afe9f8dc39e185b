#include "rules/Derivation.h"
#include "rules/Phases.h"
#include "rules/phases/Laws.h"

#include <algorithm>
#include <functional>

namespace chokepoint {

namespace {

/// World sales of a technology this turn, bn USD 2019; the market grows by a steady amount each half-year.
double marketSize(const Turn& turn, int technology) {
    return turn.rules.marketSize[static_cast<std::size_t>(technology)] *
           (1 + turn.rules.p.marketTrend * turn.number());
}

/// How the world's output has grown since the opening.
double worldGrowth(const Turn& turn) {
    const std::span<const double> now = turn.world.row(quantities().gdp);
    const std::span<const double> then = turn.rules.opening().row(quantities().gdp);
    ExactSum sum, before;
    for (std::size_t e = 0; e < now.size(); ++e) {
        sum += now[e];
        before += then[e];
    }
    return sum.value() / before.value();
}

/// By how much each economy has grown more than the world since the opening; 0 as much.
ByEconomy outgrown(const Turn& turn) {
    const std::span<const double> now = turn.world.row(quantities().gdp);
    const std::span<const double> then = turn.rules.opening().row(quantities().gdp);
    const double growth = worldGrowth(turn);
    ByEconomy more{};
    for (std::size_t e = 0; e < now.size(); ++e)
        more[e] = now[e] / then[e] / growth - 1;
    return more;
}

/// What draws customers besides quality: a subsidised price, and the learning that a growing home market brings.
double favour(const Turn& turn, int economy, int technology, double outgrown) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int power = rules.powerOf[index(economy)];
    const double price =
        power >= 0 ? rules.p.subsidyPull * liftOfMoney(turn, layout.slot(q.industrialFund, power, technology),
                                                       rules.p.subsidyHalf)
                   : 0.0;
    const double scale = rules.p.scalePull * rules.scaleWeight[index(technology)] * outgrown;
    return std::max(0.1, 1 + price + scale);
}

/// Shares follow what is in use: customers move, slowly, to whoever is better.
void moveShares(const Turn& turn, int technology, const ByEconomy& outgrown, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    ByEconomy pull{};
    ExactSum total;
    for (int e = 0; e < turn.rules.economies; ++e) {
        const double level = turn.world.at(q.deployed, e, technology) / 100;
        pull[index(e)] = level * level * favour(turn, e, technology, outgrown[index(e)]);
        total += pull[index(e)];
    }
    if (total.value() <= 0)
        return;
    for (int e = 0; e < turn.rules.economies; ++e) {
        const double share = turn.world.at(q.marketShare, e, technology);
        const int power = turn.rules.powerOf[index(e)];
        const Slot fund = power >= 0 ? layout.slot(q.industrialFund, power, technology) : noSlot;
        const bool paid = door.recording() && fund != noSlot && door.ledger()->moverOf(fund) != noEntry;
        door.add(layout.slot(q.marketShare, e, technology),
                 turn.rules.p.shareSpeed * (pull[index(e)] / total.value() - share),
                 Cause::rule("competition", Owner::economy(e)),
                 paid ? fund : layout.slot(q.deployed, e, technology));
    }
}

/// Sales that a power's own controls and listings cost its firms.
double deniedSales(const Turn& turn, int power, int technology, double size) {
    const Quantities& q = quantities();
    const int own = turn.rules.economyOf[index(power)];
    ExactSum lost;
    for (int target = 0; target < turn.rules.economies; ++target)
        if (const double closed = closedShare(turn, power, technology, target); closed > 0)
            lost += closed * turn.rules.economyGdpShare[index(target)] *
                    turn.world.at(q.dependence, target, technology, own);
    return -turn.rules.p.lostSales * size * lost.value();
}

/// Sales that vendor bans abroad cost a vendor's home, by the output of the countries that closed.
double bannedSales(const Turn& turn, int economy, int technology, double sales) {
    ExactSum closed;
    for (int v = 0; v < turn.rules.vendors; ++v) {
        const Vendor& vendor = turn.rules.book.vendors[static_cast<std::size_t>(v)];
        if (vendor.home != economy || vendor.technology != technology)
            continue;
        const std::span<const double> now = turn.world.row(quantities().stance);
        const std::span<const double> then = turn.rules.opening().row(quantities().stance);
        for (std::size_t c = 0, i = index(v); i < now.size(); ++c, i += index(turn.rules.vendors))
            if (now[i] != then[i])
                closed += turn.rules.gdpShare[c] * (now[i] - then[i]) / 2;
    }
    return -turn.rules.p.bannedSales * sales * closed.value();
}

/// The part of the world market that has closed to a power's firms since the opening, by output; below 0 it has opened.
double closedMarkets(const Turn& turn, int power) {
    const RuleSet& rules = turn.rules;
    ExactSum closed;
    for (int e = 0; power >= 0 && e < rules.economies; ++e)
        closed += rules.economyGdpShare[index(e)] *
                  (turn.world.at(quantities().marketAccess, power, e) - rules.p.openingAccess) / 100;
    return closed.value();
}

using Revenue = Door::Derivation<6>;

void earn(const Turn& turn, int economy, int technology, bool denies, double closed, const Revenue& derive) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t t = static_cast<std::size_t>(technology);
    const int power = rules.powerOf[static_cast<std::size_t>(economy)];
    const double size = marketSize(turn, technology);
    const double share = turn.world.at(q.marketShare, economy, technology);
    const double sales = size * share;
    const std::array<double, 6> terms = {
        sales,
        denies ? deniedSales(turn, power, technology, size) : 0.0,
        bannedSales(turn, economy, technology, sales),
        rules.p.accessSales * sales * closed,
        rules.p.royaltyRate * rules.standardsWeight[t] * size *
            (turn.world.at(q.essentialShare, economy, technology) - share),
        -rules.p.fragmentationCost * sales * turn.world.at(q.fragmentation, technology),
    };
    const auto linkOf = [&](int k) -> Link {
        switch (k) {
        case 0:
            return {layout.slot(q.marketShare, economy, technology)};
        case 1:
            return {layout.slot(q.control, power, technology, 0), rules.economies};
        case 2:
            return {layout.first(q.stance), layout.count(q.stance)};
        case 3:
            return {layout.slot(q.marketAccess, power, 0), rules.economies};
        case 4:
            return {layout.slot(q.essentialShare, economy, technology)};
        default:
            return {layout.slot(q.fragmentation, technology)};
        }
    };
    derive(economy * rules.technologies + technology, terms, std::identity(), linkOf);
}

/// Growth of a power's economy in this half-year, from what its firms sold and lacked.
double grow(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum revenue;
    ExactSum lacking;
    ExactSum split;
    for (int t = 0; t < rules.technologies; ++t) {
        const double weight = rules.marketSize[static_cast<std::size_t>(t)] / rules.marketTotal;
        revenue += turn.world.at(q.revenue, e, t);
        lacking += weight * (1 - turn.world.at(q.access, e, t));
        split += weight * turn.world.at(q.fragmentation, t);
    }
    const double before = rules.openingRevenue[static_cast<std::size_t>(e)] *
                          (1 + rules.p.marketTrend * std::max(0, turn.number() - 1));
    const double gdp = turn.world.at(q.gdp, e);
    const std::array<double, 7> terms = {
        rules.trend[index(power)],
        rules.p.growthMarkets * (revenue.value() - before) / gdp * 100,
        -rules.p.growthAccess * lacking.value(),
        -rules.p.growthNetworks * turn.world.at(q.networkCost, power) / gdp * 100,
        -rules.p.growthFragmentation * split.value(),
        rules.p.growthDigital * lift(turn, layout.slot(q.digitalAdoption, power)) / 100,
        turn.world.at(q.shock, power),
    };
    return door.derive(q.growth, power, terms, [&](int k) -> Link {
        switch (k) {
        case 1:
            return {layout.slot(q.revenue, e, 0), rules.technologies};
        case 2:
            return {layout.slot(q.access, e, 0), rules.technologies};
        case 3:
            return {layout.slot(q.networkCost, power)};
        case 4:
            return {layout.first(q.fragmentation), rules.technologies};
        case 5:
            return {layout.slot(q.digitalAdoption, power)};
        case 6:
            return {layout.slot(q.shock, power)};
        default:
            return {};
        }
    });
}

} // namespace

/// Phase 6: shares, revenues, private research for the next turn, growth.
void clearMarkets(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const ByEconomy more = outgrown(turn);
    const std::array<bool, mostPowers> denies = deniers(turn);
    ByEconomy closed{};
    for (int e = 0; e < turn.rules.economies; ++e)
        closed[index(e)] = closedMarkets(turn, turn.rules.powerOf[index(e)]);
    const Revenue derive(door, q.revenue);
    for (int t = 0; t < turn.rules.technologies; ++t) {
        moveShares(turn, t, more, door);
        for (int e = 0; e < turn.rules.economies; ++e)
            earn(turn, e, t, turn.rules.powerOf[index(e)] >= 0 && denies[index(turn.rules.powerOf[index(e)])],
                 closed[index(e)], derive);
        planPrivateResearch(turn, t, denies, door);
    }
    winEssentialPatents(turn, door);
    for (int e = 0; e < turn.rules.economies; ++e) {
        const int power = turn.rules.powerOf[static_cast<std::size_t>(e)];
        const double percent = power >= 0 ? grow(turn, power, door) : turn.rules.p.growthOthers;
        const Slot gdp = turn.world.layout().slot(q.gdp, e);
        door.add(gdp, turn.world[gdp] * percent / 100, Cause::rule("growth", Owner::economy(e)),
                 power >= 0 ? turn.world.layout().slot(q.growth, power) : noSlot);
    }
}

} // namespace chokepoint
