#pragma once

#include "rulebook/Content.h"

namespace chokepoint {

// The parts of loading, one per kind of content. Each reads its files into the rulebook and reports what is
// wrong to `loading`; the members of all axes are declared before the first is called. Beyond that the order
// below matters: powers lean on economies, countries on powers, arenas and formulas on the countries' columns,
// instruments on families and precedents, clauses on instruments, texts on everything.

/// Contested assumptions come first of all: they replace figures.
void loadAssumptions(Loading& loading, const TomlFile& file, const AssumptionSettings& chosen,
                     Rulebook& book);
/// Once all figures are known: what settings replace has to be there.
void checkAssumptions(Loading& loading, const Rulebook& book);
void loadParameters(Loading& loading, const std::vector<TomlFile>& files);
/// The laws of the files with parameters, after all of these: a law may name a figure of another file.
void loadLaws(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book);
void loadEconomies(Loading& loading, const CsvTable& table, Rulebook& book);
void loadPowers(Loading& loading, const TomlFile& file, Rulebook& book);
void loadCountries(Loading& loading, const CsvTable& table, const CsvTable& sources, Rulebook& book);
void loadRegions(Loading& loading, const TomlFile& file, Rulebook& book);
void loadTechnologies(Loading& loading, const TomlFile& file, Rulebook& book);
void loadShares(Loading& loading, const Content& content, Rulebook& book);
void loadVendors(Loading& loading, const TomlFile& file, Rulebook& book);
void loadArenas(Loading& loading, const TomlFile& file, Rulebook& book);
void loadIssues(Loading& loading, const TomlFile& file, Rulebook& book);
void loadRegimes(Loading& loading, const TomlFile& file, Rulebook& book);
void loadFormulas(Loading& loading, const TomlFile& file, Rulebook& book);
void loadCountryRules(Loading& loading, const Content& content, Rulebook& book);
void loadPrecedents(Loading& loading, const Content& content, Rulebook& book);
void loadFamilies(Loading& loading, const TomlFile& file, Rulebook& book);
void loadInstruments(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book);
void loadClauses(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book);
/// Those of all scenarios, then those of this one.
void loadOpeningPolicies(Loading& loading, const Content& content, Rulebook& book);
/// Its own file, and what it takes over from another scenario.
void loadScenario(Loading& loading, const Content& content, std::string_view id, Rulebook& book);
/// Every language's texts; names of countries come from the country table's columns.
void loadTextsInto(Loading& loading, Content& content, Rulebook& book);

/// Checks that the countries have a numeric column of that name.
void checkColumn(Loading& loading, const CountryColumns& columns, const std::string& column,
                 const Place& place);

} // namespace chokepoint
