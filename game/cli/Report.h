#pragma once

#include "cli/Console.h"
#include "rules/Door.h"
#include "rules/RuleSet.h"

#include <string>
#include <vector>

namespace chokepoint {

/// A power's five scores, by name.
Json scoresJson(const RuleSet& rules, const World& world, int power);
/// All powers' scores, by power.
Json scoresJson(const RuleSet& rules, const World& world);

/// Scores of all powers as a table; with an opening each as `opening → now`, and the achievement.
std::string scoresTable(const Console& console, const RuleSet& rules, const World& world,
                        const World* opening);

/// Messages in words with their half-year. Of a kind that comes often only the first is told, with a count.
std::string notable(const Console& console, const RuleSet& rules, const std::vector<Message>& messages);

/// A message as data, with its words.
Json messageJson(const Console& console, const Message& message);

} // namespace chokepoint
