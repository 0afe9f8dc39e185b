#pragma once

#include "cli/Console.h"
#include "rules/RuleSet.h"

#include <string>

namespace chokepoint {

/// Where a power stands, for people: its own numbers, by technology, towards others, in arenas and contests.
std::string positionText(const Console& console, const RuleSet& rules, const World& world, int power);

/// How the standards contests stand.
std::string contestsText(const Console& console, const RuleSet& rules, const World& world);
Json contestsJson(const Console& console, const RuleSet& rules, const World& world);

/// Standing policies; those of one power, or of all with -1.
std::string policiesText(const Console& console, const RuleSet& rules, const World& world, int power);
Json policiesJson(const RuleSet& rules, const World& world);

} // namespace chokepoint
