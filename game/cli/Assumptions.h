#pragma once

#include "cli/Console.h"

#include <string>

namespace chokepoint {

/// All contested assumptions with question, literature and settings, and which setting is in force.
Json assumptionsJson(const Console& console, const Rulebook& book);
std::string assumptionsText(const Console& console, const Rulebook& book);

/// Those that are not at their standard; empty if all are.
std::string assumptionsChangedText(const Console& console, const Rulebook& book);

} // namespace chokepoint
