#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chokepoint {

/// A game by its start and by what came in each turn: enough to play it again, as it was or under other rules.
struct GameRecord {
    std::shared_ptr<const RuleSet> rules; ///< that it was played under
    std::vector<Override> overrides;
    AssumptionSettings assumptions;
    std::vector<TurnInputs> inputs;  ///< by turn, from the first
    std::vector<std::uint64_t> luck; ///< seed in force, by turn
};

/// What a session's file holds; it has to be one of this program's rules and content, with at least one turn.
Result<GameRecord> recordedGame(const std::filesystem::path& file, const std::filesystem::path& root);

/// A game of reference players.
Result<GameRecord> selfPlayedGame(const std::filesystem::path& root, std::string_view scenario,
                                  std::uint64_t seed);

/// The record's last world, played again under these rules: they have to be of the same content, but figures and
/// assumptions may differ. Orders that are no longer possible fall away as they do in a game.
Result<World> playAgain(const GameRecord& record, const std::shared_ptr<const RuleSet>& rules,
                        const std::filesystem::path& root);

} // namespace chokepoint
