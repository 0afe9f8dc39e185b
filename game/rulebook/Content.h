#pragma once

#include "rulebook/Loading.h"

#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// The files below content/ that a scenario is made of, each read once.
struct Content {
    TomlFile powers, technologies, vendors, arenas, issues, regimes, families, openings, openingPolicies,
        scenario, assumptions;
    std::vector<TomlFile> parameters, instruments, clauses; ///< in order of file name
    CsvTable economies, countries, countrySources;
    CsvTable technologyShares, capabilityLevels, essentialShares, dependencies;
    CsvTable vendorStances, dataRules, policies, history, mission;
};

Content readContent(Loading& loading, std::string_view scenario);

/// Declares the members of every axis, in the order of their files.
void declareMembers(Loading& loading, const Content& content);

/// Path of a scenario's file.
std::string scenarioFile(std::string_view id);

} // namespace chokepoint
