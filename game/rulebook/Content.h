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
    TomlFile inherited; ///< the scenario that this one takes over from; empty if none
    std::vector<TomlFile> parameters, instruments, clauses; ///< in order of file name
    CsvTable economies, countries, countrySources;
    CsvTable technologyShares, capabilityLevels, essentialShares, dependencies;
    CsvTable vendorStances, dataRules, policies, history, mission;
};

Content readContent(Loading& loading, std::string_view scenario);

/// Declares the members of every axis, in the order of their files.
void declareMembers(Loading& loading, const Content& content);

/// Half-years from the start of one scenario file to that of another; 0 where either has no date.
int halfYearsBetween(const TomlFile& earlier, const TomlFile& later);

/// The tables of that name that make a scenario: those of the one it inherits from that are decided within its own
/// turns, then its own.
struct ScenarioTable {
    const TomlFile* file;
    const TomlValue* table;
    int later; ///< half-years by which its turns count earlier here
};
std::vector<ScenarioTable> scenarioTables(const Content& content, std::string_view name);

/// Path of a scenario's file.
std::string scenarioFile(std::string_view id);

} // namespace chokepoint
