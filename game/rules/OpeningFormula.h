#pragma once

#include "rulebook/Rulebook.h"

#include <vector>

namespace chokepoint {

/// What a formula of content gives each country; `known` says for which a column gave the value itself.
struct FormulaValues {
    std::vector<double> values;
    std::vector<char> known;
};

FormulaValues evaluate(const Formula& formula, const CountryColumns& columns, std::size_t countries);

} // namespace chokepoint
