#pragma once

#include "rules/RuleSet.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace chokepoint {

using ScoreChanges = std::array<double, scoreNames.size()>;

/// What a power's objectives make of its scores' changes over a whole game, before par is taken off.
double weighted(const std::map<std::string, double>& objectives, const ScoreChanges& changes);

/// How a whole game went, in the numbers that studies count.
struct GameSummary {
    std::uint64_t seed = 0;
    std::string hash;
    std::vector<std::array<double, scoreNames.size()>> scores; ///< at the end, by power
    std::vector<ScoreChanges> changes;                         ///< since the opening, by power
    std::vector<double> achievements;                          ///< by power
    std::vector<int> uses;                                     ///< by instrument: moves that took effect
};

/// Plays a game of computer players to its end, by the rules given. Drivers are named by power; other seats are played
/// by the reference player.
Result<GameSummary> playGame(std::shared_ptr<const RuleSet> rules, const std::filesystem::path& root,
                             std::uint64_t seed, const std::map<std::string, std::string>& drivers = {});

} // namespace chokepoint
