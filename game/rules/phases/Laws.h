#pragma once

#include "base/Curve.h"
#include "rules/Limits.h"
#include "rules/Turn.h"

#include <array>
#include <span>

namespace chokepoint {

// What several files of the technology phases share.

using TechnologyRow = std::array<double, mostTechnologies>;
using ByEconomy = std::array<double, mostEconomies>;

inline std::size_t index(int member) { return static_cast<std::size_t>(member); }

/// How far a lever stands from where it opened: what was in force at the opening is in the opening's numbers already.
inline double lift(const Turn& turn, Slot slot) { return turn.world[slot] - turn.rules.opening()[slot]; }

/// The same for money with diminishing returns.
inline double liftOfMoney(const Turn& turn, Slot slot, double half) {
    const double now = turn.world[slot];
    const double then = turn.rules.opening()[slot];
    return now == then ? 0.0 : curve::saturate(now, half) - curve::saturate(then, half);
}

/// 1 at 1, towards 2: what more of an input is worth, relative to the opening.
inline double worthOf(double relative) { return 2 * relative / (1 + relative); }

/// Moves a run of stocks, each with its own mover; the neighbours of `from` are the neighbours' movers.
inline void addEach(Door& door, Slot first, std::span<const double> deltas, Cause cause, Slot from) {
    if (from == noSlot)
        return door.addRow(first, deltas, cause);
    door.addGrid(
        first, deltas, deltas.size(), [&](std::size_t, std::size_t) { return cause; },
        [&](std::size_t, std::size_t i) { return from + static_cast<Slot>(i); });
}

/// Share of a power's own supplies of a technology that its control and its listings keep from a target.
double closedShare(const Turn& turn, int power, int technology, int target);

/// Which powers deny anything to anybody: most laws of denial have nothing to do for the others.
std::array<bool, mostPowers> deniers(const Turn& turn);

/// Research that money buys before anything helps or hinders it, in index points a half-year.
double researchPace(const RuleSet& rules, int technology, double publicMoney, double privateMoney);

/// What joint research between a power and an economy is worth: a power's own programme in money, and the fields that
/// both have agreed on. `from` is what of it moved last.
struct JointWork {
    double worth; ///< 0–1, with diminishing returns
    Slot from;
};
JointWork jointWork(const RuleSet& rules, const World& world, int power, int economy);

/// How a power is tied to an economy, each 0-100: programmes, supplies both ways, people.
struct Ties {
    double frameworks, chains, mobility;
};
Ties tiesBetween(const RuleSet& rules, const World& world, int power, int economy);

/// How much each economy draws researchers who are on the move.
ByEconomy talentPulls(const RuleSet& rules, const World& world, const World& opening);
/// Researchers, in thousands a half-year, who move from one economy to each other.
ByEconomy migrationFrom(const RuleSet& rules, const World& world, const World& opening,
                        std::span<const double> pulls, int origin);

/// Own researchers, in thousands a half-year, whom a power's programmes bring back from an economy.
double returneesFrom(const RuleSet& rules, const World& world, int power, int host);

/// How open an economy is to foreign scholars, 0-1.
double academicOpenness(const RuleSet& rules, const World& world, int economy);

/// Stocks of the opening that only the laws can say: each where the opening's levers hold it steady.
void settleOpening(const RuleSet& rules, World& opening);

// Parts of the phases, one file each.
void bringRulesIntoForce(const Turn& turn, Door& door); ///< agreements: controls announced the turn before
void useStockpiles(const Turn& turn, int economy, std::span<double> unbridged, Door& door); ///< access
void fillStockpiles(const Turn& turn, Door& door);                                          ///< access
void substituteSupplies(const Turn& turn, Door& door);                                      ///< access
void rebuildChains(const Turn& turn, Door& door);                                           ///< access
void moveTalent(const Turn& turn, Door& door);                                              ///< innovation
void moveFoundations(const Turn& turn, Door& door);                                         ///< innovation
void diffuse(const Turn& turn, Door& door);                                                 ///< innovation
void tie(const Turn& turn, Door& door);                                                     ///< innovation
void arm(const Turn& turn, std::span<const double> frontier, Door& door);                   ///< innovation
void suspect(const Turn& turn, Door& door);                                                 ///< innovation
void planPrivateResearch(const Turn& turn, int technology, const std::array<bool, mostPowers>& denies,
                         Door& door);                   ///< markets
void winEssentialPatents(const Turn& turn, Door& door); ///< markets

/// Moves part of what an economy takes from one supplier to others, by `weights` (per economy).
void divertTo(const Turn& turn, int economy, int input, int supplier, double amount,
              std::span<const double> weights, Cause cause, Slot from, Door& door);
/// The same, all of it to one other.
void divertTo(const Turn& turn, int economy, int input, int supplier, double amount, int other, Cause cause,
              Slot from, Door& door);

} // namespace chokepoint
