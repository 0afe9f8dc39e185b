#pragma once

#include "lab/Batch.h"
#include "rulebook/Coverage.h"
#include "rules/Experiment.h"

#include <filesystem>
#include <string>
#include <vector>

namespace chokepoint {

/// What became of one carrier's experiment.
struct CarrierCheck {
    Carrier carrier;
    Comparison normal;
    Comparison off; ///< with the parameter at zero
    Faults faults;  ///< why it could not be carried out

    bool shown() const; ///< holds, and does not without the mechanism
};

/// A row of the mission with everything that carries it.
struct RowCoverage {
    MissionRow row;
    std::vector<CarrierCheck> checks;

    /// Something carries it, and every experiment that claims so shows it.
    bool covered() const;
    bool failed() const { return !checks.empty() && !covered(); }
};

/// Carries out the experiments of all rows of the mission, or of one; a fault where there is no such row, or where content
/// does not load. A job is all that one parameter switches off; ended early, the other rows' experiments are empty.
Result<std::vector<RowCoverage>> checkCoverage(const std::filesystem::path& root, const std::string& row = {},
                                               const BatchProgress& progress = {});

} // namespace chokepoint
