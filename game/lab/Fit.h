#pragma once

#include "lab/Hindcast.h"

namespace chokepoint {

/// What came of a fit: a value for each of the study's figures, and how well the forecasts then do.
struct FitResult {
    std::vector<double> values;
    double loss = 0;                ///< mean log loss of the countries fitted to
    std::vector<double> restricted; ///< by country
};

/// Finds the values of the study's figures at which an ensemble of games loses least: the mean log loss of the chances of
/// the decided countries of which `fitted` is true, chances kept between 1 and 99 per cent. A search in steps that halve,
/// from the best of two dozen starts spread over the ranges; all games of all tries share their luck, so the same study gives the same values. Nothing
/// if progress, which counts tries, ended the work.
Result<std::optional<FitResult>> fitStudy(const std::filesystem::path& root, const RuleSet& rules,
                                          const HindcastStudy& study, const std::vector<bool>& fitted,
                                          std::size_t games, const std::function<bool(int tries)>& progress);

} // namespace chokepoint
