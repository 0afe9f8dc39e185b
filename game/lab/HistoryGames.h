#pragma once

#include "rules/RuleSet.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace chokepoint {

/// A scenario's rules with other values for some figures that the laws read; content is not read again. Figures that make
/// an opening stay as they were loaded.
Result<std::shared_ptr<const RuleSet>> withFigures(const Rulebook& book,
                                                   const std::vector<Override>& figures);

/// One game in which every seat did what history ordered: its world at the opening and after each turn.
using HistoryGame = std::vector<World>;

/// Plays such a game. A fault: an order that the rules refuse, or a script that is broken.
Result<HistoryGame> playHistory(const std::filesystem::path& root,
                                const std::shared_ptr<const RuleSet>& rules, std::uint64_t seed);

} // namespace chokepoint
