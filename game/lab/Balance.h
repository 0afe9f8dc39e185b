#pragma once

#include "lab/Batch.h"
#include "lab/Par.h"
#include "lab/Statistics.h"

#include <optional>

namespace chokepoint {

/// Bounds of what a balanced game is (property 12 of the model).
struct BalanceBounds {
    Interval wins{0.15, 0.35}; ///< share of games that a seat wins
    double leastGames = 0.05;  ///< share of games in which an instrument is used
    double mostMoves = 0.12;   ///< share of all moves that an instrument makes up
    double mostPairsBeaten =
        0.5; ///< share of pairs that a restricted player wins against the unrestricted one
};

/// How a measured share stands to its bounds. It strays where it lies outside, but its interval reaches inside, so that
/// chance may be all of it.
enum class Standing { within, strays, outside };
Standing standingOf(const Rate& rate, const Interval& bounds);

struct SeatBalance {
    Rate wins; ///< a shared first place counts in parts
    Mean achievement;
    SeatPar par;
    Standing standing = Standing::within;
};

struct InstrumentUse {
    int instrument = -1;
    Rate games, moves;
    Standing often = Standing::within; ///< used in enough games
    Standing rare = Standing::within;  ///< not too large a part of the moves
};

/// A reference player that may use only one family's instruments, or all but these, against the same player with all
/// of them: same seat, seed and opponents, so that both have the same luck.
struct Restriction {
    std::string option;       ///< as the driver takes it: `only=talent`
    std::vector<Rate> bySeat; ///< pairs that it wins; halves are ties
    Rate wins;                ///< all seats together
    Mean gain;                ///< of achievement, over all pairs
    Standing standing = Standing::within;
};

struct BalanceStudy {
    std::string scenario;
    std::string player; ///< by name and version
    std::uint64_t firstSeed = 1;
    int games = 0, pairs = 0;       ///< pairs for each seat and restriction
    std::vector<SeatBalance> seats; ///< by power
    std::vector<InstrumentUse> instruments;
    std::vector<Restriction> restrictions;

    // The three parts of the property: the worst of their lines.
    Standing wins() const;
    Standing use() const;
    Standing families() const;
};

struct BalancePlan {
    std::uint64_t firstSeed = 1;
    int games = 200;
    int pairs = 10;      ///< at most as many as there are games; 0: no restricted players
    bool ownPar = false; ///< judge achievements by the par that these games show instead of the scenario's
};

/// Plays the scenario with four reference players on seeds that follow each other, then each restricted player in each
/// seat on the first of these seeds. Nothing if progress ended the work.
Result<std::optional<BalanceStudy>> studyBalance(const std::filesystem::path& root, std::string_view scenario,
                                                 const BalancePlan& plan, const BatchProgress& progress = {});

/// How a study's par was measured, for the scenario's file.
std::string parSource(const BalanceStudy& study, int turns);

} // namespace chokepoint
