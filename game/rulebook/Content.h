#pragma once

#include "rulebook/Loading.h"

#include <future>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Every language's texts, and what is wrong with their files.
struct SpokenTexts {
    std::map<std::string, Texts> texts; ///< empty where there is no English
    Faults faults;
};

/// All languages; what one of them leaves out it says in English.
SpokenTexts readTexts(const ContentFolder& folder);

/// Hash of all content and scripts that decide anything.
std::uint64_t hashFiles(const ContentFolder& folder);

/// The files below content/ that a scenario is made of, each read once.
struct Content {
    TomlFile powers, technologies, vendors, arenas, issues, regimes, regions, families, openings,
        openingPolicies, scenario, assumptions;
    TomlFile inherited; ///< the scenario that this one takes over from; empty if none
    std::vector<TomlFile> parameters, instruments, clauses; ///< in order of file name
    CsvTable economies, countries, countrySources;
    CsvTable technologyShares, capabilityLevels, essentialShares, dependencies;
    CsvTable vendorStances, dataRules, policies, history;
    // What is needed last is read by other threads while the rest is checked; taken once.
    std::future<SpokenTexts> texts;
    std::future<std::uint64_t> hash; ///< of all files that decide anything
};

/// The folder of `loading` has to outlive the content.
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

/// Path of a scenario's file: `content/scenarios/ID/scenario.toml` where it has a folder with more, else
/// `content/scenarios/ID.toml`.
std::string scenarioFile(const ContentFolder& folder, std::string_view id);

} // namespace chokepoint
