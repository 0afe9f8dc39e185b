#include "rulebook/Loaders.h"

#include "base/Hash.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <bit>

namespace chokepoint {

namespace {

/// Does the scenario take over from another? Says so before its first table: no more of the file is read.
bool inherits(const ContentFolder& folder, const std::string& file) {
    constexpr std::string_view key = "inherits";
    const std::string text = folder.bytes(file).value_or("");
    const std::string_view head = std::string_view(text).substr(0, text.find("\n["));
    Faults faults; // of files that loading will report
    return head.find(key) != std::string_view::npos &&
           TomlFile(file, head, faults).root().find(key) != nullptr;
}

} // namespace

std::vector<std::string> scenarioIds(const std::filesystem::path& root) {
    const ContentFolder folder(root);
    std::vector<std::string> ids;
    std::vector<std::string> heirs;
    for (const std::string& file : folder.filesBelow("content/scenarios")) {
        const std::filesystem::path path(file);
        const bool inside = path.filename() == "scenario.toml"; // of a folder that bears the id
        const std::string id = (inside ? path.parent_path().filename() : path.stem()).string();
        if (file == scenarioFile(folder, id))
            (inherits(folder, file) ? heirs : ids).push_back(id);
    }
    ids.insert(ids.end(), heirs.begin(), heirs.end());
    return ids;
}

namespace {

/// Pages for people and the wording of texts decide nothing: a session goes on after a word was put better.
bool decides(std::string_view file) {
    return !file.ends_with(".md") && !file.starts_with("content/languages/");
}

} // namespace

std::uint64_t hashFiles(const ContentFolder& folder) {
    std::uint64_t hash = 0;
    for (const std::string part : {"content", "lua_scripts"})
        for (const std::string& file : folder.filesBelow(part))
            if (decides(file))
                hash = mix(mix(hash, hashText(file)), hashText(folder.bytes(file).value_or("")));
    return hash;
}

namespace {

/// An id, not a way to some file elsewhere.
bool isScenario(const ContentFolder& folder, std::string_view id) {
    return !id.empty() && id.find_first_of("./\\") == std::string_view::npos &&
           folder.has(scenarioFile(folder, id));
}

Fault unknownScenario(const ContentFolder& folder, std::string_view scenario,
                      const std::vector<std::string>& ids) {
    const std::string file = scenarioFile(folder, scenario);
    if (nearest(scenario, ids).empty())
        return {"unknown_scenario", {std::string(scenario), listed(ids)}, {file}};
    return {"unknown_scenario_near",
            {std::string(scenario), std::string(nearest(scenario, ids)), listed(ids)},
            {file}};
}

/// Hash of the files and of the figures that were replaced.
std::string hashContent(const Loading& loading, std::uint64_t hash) {
    for (const auto& [id, replacement] : loading.overrides())
        hash = mix(mix(hash, hashText(id)), std::bit_cast<std::uint64_t>(replacement.value));
    return hashDigits(hash);
}

/// Figures that stand otherwise in this scenario; before anything else, since they replace what files say.
void replaceFigures(Loading& loading, const Content& content) {
    TomlReader scenario(loading, content.scenario);
    scenario.ignoreRest();
    for (const TomlValue* element : scenario.tables("figure", false)) {
        TomlReader figure = scenario.element(element, {});
        const std::string id = figure.text("id");
        const std::string reason = figure.text("assumed");
        loading.preset(id, {figure.number("value", 0), reason});
    }
}

void loadAll(Loading& loading, Content& content, std::string_view scenario, Rulebook& book) {
    replaceFigures(loading, content);
    loadParameters(loading, content.parameters);
    loadLaws(loading, content.parameters, book);
    loadEconomies(loading, content.economies, book);
    loadPowers(loading, content.powers, book);
    loadCountries(loading, content.countries, content.countrySources, book);
    loadRegions(loading, content.regions, book);
    loadTechnologies(loading, content.technologies, book);
    loadShares(loading, content, book);
    loadVendors(loading, content.vendors, book);
    loadArenas(loading, content.arenas, book);
    loadIssues(loading, content.issues, book);
    loadRegimes(loading, content.regimes, book);
    loadFormulas(loading, content.openings, book);
    loadCountryRules(loading, content, book);
    loadPrecedents(loading, content, book);
    loadFamilies(loading, content.families, book);
    loadInstruments(loading, content.instruments, book);
    loadClauses(loading, content.clauses, book);
    loadOpeningPolicies(loading, content, book);
    loadScenario(loading, content, scenario, book);
    loadTextsInto(loading, content, book);
    checkAssumptions(loading, book);
    loading.checkOverrides();
}

} // namespace

Result<std::shared_ptr<const Rulebook>> loadRulebook(const std::filesystem::path& root,
                                                     std::string_view scenario, const Vocabulary& vocabulary,
                                                     const std::vector<Override>& overrides,
                                                     const AssumptionSettings& settings) {
    if (const ContentFolder folder(root); !isScenario(folder, scenario))
        return unknownScenario(folder, scenario, scenarioIds(root));

    Loading loading(root, vocabulary, overrides);
    Content content = readContent(loading, scenario);
    declareMembers(loading, content);
    auto book = std::make_shared<Rulebook>();
    book->layout = std::make_shared<const Layout>(loading.sets(), *vocabulary.quantities);
    loadAssumptions(loading, content.assumptions, settings, *book);
    loadAll(loading, content, scenario, *book);
    book->scenario.contentHash = hashContent(loading, content.hash.get());
    book->figures = loading.takeFigures();

    Faults faults = loading.takeFaults();
    if (!faults.empty())
        return faults;
    return std::shared_ptr<const Rulebook>(std::move(book));
}

} // namespace chokepoint
