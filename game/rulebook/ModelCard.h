#pragma once

#include "rulebook/Rulebook.h"

#include <string>
#include <string_view>

namespace chokepoint {

/// The model on one page: every law with its form and its figures, each with value, unit, range and source or the reason
/// why it is assumed, and what is left out (`limits`, as content/LIMITS.md says it). Markdown, the same for equal content.
std::string modelCard(const Rulebook& book, std::string_view limits);

/// Parameters of content/parameters/ that no law claims.
std::vector<std::string> lawlessParameters(const Rulebook& book);

} // namespace chokepoint
