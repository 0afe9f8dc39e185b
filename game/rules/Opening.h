#pragma once

#include "rulebook/Rulebook.h"
#include "world/World.h"

namespace chokepoint {

/// Turn 0: the stocks as MODEL.md §1 says, from content. Every value lies on its quantity's quantum and
/// inside its bounds, and none depends on the order in which content lists powers, economies or countries.
/// Derived quantities stand at their declared start.
World openingStocks(const Rulebook& book);

} // namespace chokepoint
