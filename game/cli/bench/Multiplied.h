#pragma once

#include "rulebook/Rulebook.h"

#include <memory>

namespace chokepoint {

// Content in several copies: as many times as many countries, or technologies, each copy like the first. They show how
// the cost of a turn grows and are no scenarios to play: shares of the world add up over the copies.

std::shared_ptr<const Rulebook> withCountries(const Rulebook& book, int times);
std::shared_ptr<const Rulebook> withTechnologies(const Rulebook& book, int times);

} // namespace chokepoint
