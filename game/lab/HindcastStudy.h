#pragma once

#include "rules/RuleSet.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// A figure that the fit may move, and between what.
struct FittedFigure {
    std::string id;
    double low = 0, high = 0;
};

/// A country whose decision is known well enough to be fitted to: it could still decide when the scenario opens.
struct DecidedCountry {
    int country = -1;
    bool restricted = false; ///< it restricted or banned the vendor by the end
};

/// A number of the world, or how many groups of numbers have one that reaches a level.
struct Measure {
    std::vector<std::vector<Slot>> slots;
    std::optional<double> level;

    double of(const World& world) const;
};

/// A number of the world held against what was reported.
struct Benchmark {
    std::string what, unit;
    int turn = 0;
    Measure measure;
    double scale = 1;
    double target = 0;
};

/// What the model's forecasts are held against: a fit of a few columns of the countries.
struct Baseline {
    std::string id; ///< `democracy`; `lab.score.democracy` says what it is
    std::vector<std::string> columns;
};

/// What a scenario that has happened is held against, as the files beside it say.
struct HindcastStudy {
    int vendor = -1;
    std::vector<FittedFigure> fitted;
    std::vector<Baseline> baselines; ///< at least one
    std::vector<int> countries;      ///< all whose status at the opening is known
    std::vector<DecidedCountry> decided;
    std::vector<Benchmark> benchmarks;
};

/// Reads the study of the scenario that `rules` are of. Faults name file and line.
Result<HindcastStudy> readStudy(const std::filesystem::path& root, const RuleSet& rules);

} // namespace chokepoint
