#pragma once

#include "rulebook/Rulebook.h"

#include <string>
#include <string_view>

namespace chokepoint {

/// The model on one page: every law with its form and its figures, each with value, unit, range and source or the reason
/// why it is assumed; which laws move which quantity; the contested assumptions; what is left out (`limits`, as
/// content/LIMITS.md says it); how many figures have a source. Markdown, framed in the words of `texts` (`card.*`); the laws
/// themselves are in English. The same for equal content.
std::string modelCard(const Rulebook& book, const Vocabulary& vocabulary, const Texts& texts,
                      std::string_view limits);

} // namespace chokepoint
