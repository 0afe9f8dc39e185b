#include "rules/OpeningFormula.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

/// The known values of a column in rising order, so that nothing depends on the order of countries.
std::vector<double> sortedKnown(const std::vector<double>& column) {
    std::vector<double> known;
    std::copy_if(column.begin(), column.end(), std::back_inserter(known),
                 [](double value) { return !std::isnan(value); });
    std::sort(known.begin(), known.end());
    return known;
}

double median(const std::vector<double>& sorted) {
    if (sorted.empty())
        return 0;
    return (sorted[(sorted.size() - 1) / 2] + sorted[sorted.size() / 2]) / 2;
}

/// Replaces each known value by its rank from 0 to 1; equals share the middle of their ranks.
void rank(std::vector<double>& column) {
    const std::vector<double> known = sortedKnown(column);
    const double last = known.size() > 1 ? static_cast<double>(known.size() - 1) : 1.0;
    for (double& value : column) {
        if (std::isnan(value))
            continue;
        const auto [first, end] = std::equal_range(known.begin(), known.end(), value);
        value = static_cast<double>((first - known.begin()) + (end - known.begin() - 1)) / 2 / last;
    }
}

/// What a term multiplies, by country.
std::vector<double> termColumn(const FormulaTerm& term, const CountryColumns& columns) {
    const std::span<const double> raw = columns[term.column];
    std::vector<double> column(raw.begin(), raw.end());
    if (term.transform == "missing") {
        std::transform(column.begin(), column.end(), column.begin(),
                       [](double value) { return std::isnan(value) ? 1.0 : 0.0; });
        return column;
    }
    for (double& value : column)
        value /= term.scale;
    if (term.transform == "rank")
        rank(column);
    const auto unknown = [](double value) { return std::isnan(value); };
    if (std::any_of(column.begin(), column.end(), unknown))
        std::replace_if(column.begin(), column.end(), unknown, median(sortedKnown(column)));
    return column;
}

} // namespace

FormulaValues evaluate(const Formula& formula, const CountryColumns& columns, std::size_t countries) {
    FormulaValues result{std::vector<double>(countries, formula.base), std::vector<char>(countries, 0)};
    for (const FormulaTerm& term : formula.terms) {
        const std::vector<double> column = termColumn(term, columns);
        for (std::size_t c = 0; c < countries; ++c)
            result.values[c] += term.weight * column[c];
    }
    const std::span<const double> known = columns[formula.known];
    for (std::size_t c = 0; c < countries; ++c) {
        result.known[c] = !known.empty() && !std::isnan(known[c]) ? 1 : 0;
        result.values[c] = result.known[c] ? known[c] / formula.knownScale
                                           : std::clamp(result.values[c], formula.low, formula.high);
    }
    return result;
}

} // namespace chokepoint
