#pragma once

#include "lab/Batch.h"
#include "lab/Forecast.h"
#include "lab/HindcastStudy.h"
#include "lab/Statistics.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// What an ensemble of games says of the study.
struct Ensemble {
    std::vector<double>
        restricted; ///< by country: share of games in which it has restricted or banned the vendor
    std::vector<double> benchmarks; ///< mean over games
};

/// Plays games in which every seat does what history ordered, with luck of the seeds from `firstSeed` on. Nothing if
/// progress ended the work.
Result<std::optional<Ensemble>> playEnsemble(const std::filesystem::path& root,
                                             const std::shared_ptr<const RuleSet>& rules,
                                             const HindcastStudy& study, std::uint64_t firstSeed,
                                             std::size_t games, const BatchSettings& batch);

/// The fold of each decided country in one of any number of ways to deal them into `folds`, equally many that restricted
/// and that did not in each.
std::vector<int> foldsOf(const RuleSet& rules, const HindcastStudy& study, int folds, std::uint64_t way);

/// Something that forecasts the decided countries: its name, and its forecasts in each way to deal folds, one where it
/// needs none.
struct Forecaster {
    std::string name;
    std::vector<std::vector<Forecast>> ways;
};

/// The study's baselines: logistic fits, each country forecast by a fit without its fold, in twenty
/// ways to deal five folds.
std::vector<Forecaster> baselinesOf(const RuleSet& rules, const HindcastStudy& study);

/// How well something forecasts, a mean over its ways, and where that may truly lie.
struct Score {
    std::string name;
    double auc = 0.5, brier = 0;
    Interval aucRange, brierRange;
    Interval behind; ///< its Brier score less that of the first: above 0 where it is surely worse
};

/// Scores forecasters of the same countries. What is uncertain is which countries there are: intervals come from drawing as
/// many again from them a thousand times, the same for all.
std::vector<Score> scoresOf(const std::vector<Forecaster>& forecasters);

/// The forecasts of the decided countries by an ensemble.
std::vector<Forecast> forecastsOf(const HindcastStudy& study, const Ensemble& ensemble);

} // namespace chokepoint
