#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <numeric>

namespace chokepoint {

namespace {

/// `2019-12-31`, a day that exists.
bool isDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto part = [&](std::size_t first, std::size_t count) {
        int value = -1;
        const char* const end = text.data() + first + count;
        return std::from_chars(text.data() + first, end, value).ptr == end ? value : -1;
    };
    const std::chrono::year_month_day day{std::chrono::year(part(0, 4)),
                                          std::chrono::month(static_cast<unsigned>(part(5, 2))),
                                          std::chrono::day(static_cast<unsigned>(part(8, 2)))};
    return part(0, 4) >= 0 && day.ok();
}

std::vector<std::string> readScripts(Loading& loading, TomlReader& table) {
    const std::string folder = "lua_scripts/";
    std::vector<std::string> there;
    for (const std::string& file : loading.folder().filesBelow("lua_scripts"))
        if (file.ends_with(".lua"))
            there.push_back(file.substr(folder.size()));
    std::vector<std::string> scripts;
    for (const auto& [script, place] : table.texts("scripts")) {
        if (std::find(there.begin(), there.end(), script) == there.end())
            loading.fault(unknownWord("unknown_script", {script}, script, there, place));
        scripts.push_back(script);
    }
    return scripts;
}

/// One weight or number for each score, by power.
std::vector<std::map<std::string, double>> readScores(Loading& loading, TomlReader&& table, bool sumsToOne,
                                                      const std::string& path) {
    std::vector<std::map<std::string, double>> all;
    const std::string prefix = path + ".";
    if (!loading.complete(Axis::power))
        table.ignoreRest();
    for (const std::string& power : loading.sets().ids(Axis::power)) {
        TomlReader scores = table.table(power);
        std::map<std::string, double>& mine = all.emplace_back();
        std::vector<double> values;
        values.reserve(scoreNames.size());
        for (const std::string_view score : scoreNames)
            values.push_back(mine[std::string(score)] = scores.figure(score));
        if (sumsToOne && scores.exists())
            loading.checkSum(prefix + power, values, scores.place());
    }
    return all;
}

/// A turn, counted from the start of the scenario that says so, as one of a scenario that starts `later`.
int turnOf(TomlReader& table, std::string_view key, int low, int turns, int later) {
    return std::max(table.whole(key, low, turns + later) - later, low);
}

Contest readContest(Loading& loading, TomlReader& table, int turns, int later) {
    Contest contest;
    contest.id = table.text("id");
    contest.arena = table.member("arena", Axis::arena);
    contest.technology = table.member("technology", Axis::technology);
    contest.issue = table.member("issue", Axis::issue);
    contest.opens = turnOf(table, "opens", 0, turns, later);
    contest.decides = turnOf(table, "decides", 0, turns, later);
    contest.proposers = table.members("proposers", Axis::power);
    contest.opening = table.figuresOf("opening", Axis::power, false);
    if (table.has("opens") && table.has("decides") && contest.decides <= contest.opens)
        loading.fault("contest_dates",
                      {contest.id, std::to_string(contest.opens), std::to_string(contest.decides)},
                      table.place("decides"));
    return contest;
}

Resolution readResolution(Loading& loading, TomlReader& table, int turns, int later) {
    Resolution resolution;
    resolution.id = table.text("id");
    resolution.arena = table.member("arena", Axis::arena);
    resolution.issue = table.member("issue", Axis::issue);
    resolution.decides = turnOf(table, "decides", 1, turns, later);
    resolution.towards = table.figure("towards");
    resolution.weight = table.figure("weight");
    resolution.drafters = table.members("drafters", Axis::power);
    const std::string governs = table.text("governs");
    const auto at = std::find(governsNames.begin(), governsNames.end(), governs);
    if (at == governsNames.end())
        loading.fault(unknownWord("unknown_stage", {governs}, governs,
                                  {governsNames.begin(), governsNames.end()}, table.place("governs")));
    else
        resolution.governs = static_cast<Governs>(at - governsNames.begin());
    return resolution;
}

std::vector<OpeningValue> readOpening(Loading& loading, TomlReader& table, const std::string& path,
                                      const Layout& layout) {
    std::vector<OpeningValue> values;
    for (const TomlValue* element : table.tables("opening", false)) {
        std::string id = path + ".opening." + std::string(element->textOf("of"));
        std::replace_if(
            id.begin(), id.end(), [](char c) { return c == '[' || c == '/'; }, '.');
        std::erase(id, ']');
        TomlReader figure = table.element(element, id);
        const Result<Slot> slot = layout.find(figure.text("of"));
        const double value = figure.asFigure(id);
        if (slot)
            values.push_back({*slot, value});
        else
            loading.fault(slot.faults().front().key, slot.faults().front().arguments, figure.place("of"));
    }
    return values;
}

/// For whom and from what a scenario is made: for people who choose one.
void readCard(Loading& loading, TomlReader& table, Rulebook& book) {
    Scenario& scenario = book.scenario;
    scenario.classMinutes = table.whole("class_minutes", 1, 1000);
    scenario.speculative = table.flag("speculative", false);
    for (const auto& [id, place] : table.texts("sources")) {
        if (book.precedent(id) == nullptr)
            loading.fault(unknownWord("unknown_id", {"source", id}, id, book.precedentIds(), place));
        scenario.sources.push_back(id);
    }
    if (table.has("seats"))
        scenario.seats = table.members("seats", Axis::power);
    if (scenario.seats.empty()) {
        scenario.seats.resize(static_cast<std::size_t>(book.sets().size(Axis::power)));
        std::iota(scenario.seats.begin(), scenario.seats.end(), 0);
    }
}

} // namespace

void loadScenario(Loading& loading, const Content& content, std::string_view id, Rulebook& book) {
    const std::string path = "scenario." + std::string(id);
    TomlReader own(loading, content.scenario, path);
    TomlReader base(loading, content.inherited,
                    content.inherited.complete() ? &content.inherited.root() : nullptr, path);
    base.ignoreRest();
    const auto holder = [&](std::string_view key) -> TomlReader& {
        return own.has(key) || !base.exists() ? own : base;
    };
    Scenario& scenario = book.scenario;
    scenario.id = own.text("id");
    if (!scenario.id.empty() && scenario.id != id)
        loading.fault("id_not_file_name", {scenario.id, scenarioFile(loading.folder(), scenario.id)}, own.place("id"));
    own.leave("inherits");
    scenario.start = own.text("start");
    if (!scenario.start.empty() && !isDate(scenario.start))
        loading.fault("bad_date", {scenario.start}, own.place("start"));
    scenario.later = halfYearsBetween(content.inherited, content.scenario);
    scenario.turns = own.whole("turns", 1, 1000);
    scenario.movesPerTurn = holder("moves_per_turn").whole("moves_per_turn", 1, 100);
    readCard(loading, own, book);
    scenario.scripts = readScripts(loading, holder("scripts"));
    scenario.objectives =
        readScores(loading, holder("objectives").table("objectives"), true, path + ".objectives");
    scenario.par = readScores(loading, own.table("par"), false, path + ".par");
    scenario.opening = readOpening(loading, own, path, *book.layout);
    own.leave("figure"); // read first of all
    own.leave("policy"); // read with the other policies that stand at the opening
    for (const std::string_view name : {"contest", "resolution"}) {
        own.leave(name);
        for (const ScenarioTable& each : scenarioTables(content, name)) {
            TomlReader table(loading, *each.file, each.table,
                             std::string(name) + "." + std::string(each.table->textOf("id")));
            if (name == "contest")
                book.contests.push_back(readContest(loading, table, scenario.turns, each.later));
            else
                book.resolutions.push_back(readResolution(loading, table, scenario.turns, each.later));
        }
    }
}

} // namespace chokepoint
