#pragma once

#include "cli/Console.h"
#include "rules/RuleSet.h"
#include "rules/View.h"

#include <string>

namespace chokepoint {

// What powers have said to each other, as far as a seat may know.

std::string agreementsText(const Console& console, const RuleSet& rules, const View& view);
Json agreementsJson(const Console& console, const RuleSet& rules, const View& view);

/// Proposals that the seat made or has to answer, and demands whose threat was announced.
std::string proposalsText(const Console& console, const RuleSet& rules, const View& view);
Json proposalsJson(const Console& console, const RuleSet& rules, const View& view);

/// What the seat could propose, to whom, with an example that would be taken or why there is none.
std::string clausesText(const Console& console, const RuleSet& rules, const View& view);
Json clausesJson(const Console& console, const RuleSet& rules, const View& view);

} // namespace chokepoint
