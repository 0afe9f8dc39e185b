#include "rulebook/Content.h"

#include "rulebook/Rulebook.h"

#include <algorithm>
#include <functional>
#include <future>

namespace chokepoint {

namespace {

Declaration declaration(const TomlFile& file, const TomlValue& table) {
    const TomlValue* const id = table.find("id");
    const TomlValue& at = id == nullptr ? table : *id;
    return {std::string(table.textOf("id")), {file.file(), at.line, at.column}};
}

std::vector<Declaration> declaredIn(const TomlFile& file, std::string_view array) {
    std::vector<Declaration> declared;
    for (const TomlValue* table : file.root().tables(array))
        declared.push_back(declaration(file, *table));
    return declared;
}

int wholeIn(const TomlValue& table, std::string_view key) {
    const TomlValue* const value = table.find(key);
    return value == nullptr ? 0 : static_cast<int>(value->number);
}

std::vector<Declaration> declaredIn(const CsvTable& table) {
    std::vector<Declaration> declared;
    const int id = table.find("id");
    for (const CsvTable::Row& row : table.rows()) {
        const CsvField& field = row[static_cast<std::size_t>(std::max(id, 0))];
        declared.push_back({std::string(field.text), table.place(field)});
    }
    return declared;
}

} // namespace

int halfYearsBetween(const TomlFile& earlier, const TomlFile& later) {
    const int from = halfYearsTo(earlier.root().textOf("start"));
    const int to = halfYearsTo(later.root().textOf("start"));
    return from == 0 || to == 0 ? 0 : to - from;
}

std::vector<ScenarioTable> scenarioTables(const Content& content, std::string_view name) {
    std::vector<ScenarioTable> all;
    const int later = halfYearsBetween(content.inherited, content.scenario);
    const int turns = wholeIn(content.scenario.root(), "turns");
    for (const TomlValue* table : content.inherited.root().tables(name))
        if (const int decides = wholeIn(*table, "decides") - later; decides >= 1 && decides <= turns)
            all.push_back({&content.inherited, table, later});
    for (const TomlValue* table : content.scenario.root().tables(name))
        all.push_back({&content.scenario, table, 0});
    return all;
}

std::string scenarioFile(const ContentFolder& folder, std::string_view id) {
    const std::string path = "content/scenarios/" + std::string(id);
    const std::string inside = path + "/scenario.toml";
    return folder.has(inside) ? inside : path + ".toml";
}

namespace {

/// Tables: about half of the work of reading what rules are made of.
void readTables(const ContentFolder& folder, Content& content, Faults& faults) {
    content.economies = folder.csv("content/economies.csv", faults);
    content.countries = folder.csv("content/countries.csv", faults);
    content.countrySources = folder.csv("content/countries.sources.csv", faults);
    content.technologyShares = folder.csv("content/technology_shares.csv", faults);
    content.capabilityLevels = folder.csv("content/capability_levels.csv", faults);
    content.essentialShares = folder.csv("content/essential_shares.csv", faults);
    content.dependencies = folder.csv("content/dependencies.csv", faults);
    content.vendorStances = folder.csv("content/vendor_stances.csv", faults);
    content.dataRules = folder.csv("content/data_rules.csv", faults);
    content.policies = folder.csv("content/policies.csv", faults);
    content.history = folder.csv("content/history.csv", faults);
}

} // namespace

Content readContent(Loading& loading, std::string_view scenario) {
    Content content;
    Faults faults; // in the end all faults are put in order of place
    const ContentFolder& folder = loading.folder();
    content.texts = std::async(std::launch::async, readTexts, std::cref(folder));
    const auto tables =
        std::async(std::launch::async, readTables, std::cref(folder), std::ref(content), std::ref(faults));
    for (const std::string& file : folder.filesIn("content/parameters", ".toml"))
        content.parameters.push_back(loading.toml(file));
    for (const std::string& file : folder.filesIn("content/instruments", ".toml"))
        content.instruments.push_back(loading.toml(file));
    for (const std::string& file : folder.filesIn("content/clauses", ".toml"))
        content.clauses.push_back(loading.toml(file));
    content.powers = loading.toml("content/powers.toml");
    content.technologies = loading.toml("content/technologies.toml");
    content.vendors = loading.toml("content/vendors.toml");
    content.arenas = loading.toml("content/arenas.toml");
    content.issues = loading.toml("content/issues.toml");
    content.regimes = loading.toml("content/regimes.toml");
    content.regions = loading.toml("content/regions.toml");
    content.families = loading.toml("content/families.toml");
    content.openings = loading.toml("content/openings.toml");
    content.openingPolicies = loading.toml("content/opening_policies.toml");
    content.assumptions = loading.toml("content/assumptions.toml");
    content.scenario = loading.toml(scenarioFile(folder, scenario));
    if (const std::string_view base = content.scenario.root().textOf("inherits"); !base.empty())
        content.inherited = loading.toml(scenarioFile(folder, base));
    tables.wait();
    content.hash = std::async(std::launch::async, hashFiles, std::cref(folder));
    for (Fault& fault : faults)
        loading.fault(std::move(fault));
    return content;
}

void declareMembers(Loading& loading, const Content& content) {
    const auto tables = [&](Axis axis, const TomlFile& file, std::string_view array) {
        loading.define(axis, declaredIn(file, array), file.complete());
    };
    const auto rows = [&](Axis axis, const CsvTable& table) {
        loading.define(axis, declaredIn(table), table.complete());
    };
    tables(Axis::power, content.powers, "power");
    rows(Axis::economy, content.economies);
    rows(Axis::country, content.countries);
    tables(Axis::technology, content.technologies, "technology");
    tables(Axis::vendor, content.vendors, "vendor");
    tables(Axis::arena, content.arenas, "arena");
    std::vector<Declaration> contests;
    for (const ScenarioTable& contest : scenarioTables(content, "contest"))
        contests.push_back(declaration(*contest.file, *contest.table));
    loading.define(Axis::contest, std::move(contests), content.scenario.complete());
    tables(Axis::issue, content.issues, "issue");
    tables(Axis::regime, content.regimes, "regime");
    tables(Axis::region, content.regions, "region");
}

} // namespace chokepoint
