#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <charconv>
#include <chrono>

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

Contest readContest(Loading& loading, TomlReader& table, int turns) {
    Contest contest;
    contest.id = table.text("id");
    contest.arena = table.member("arena", Axis::arena);
    contest.technology = table.member("technology", Axis::technology);
    contest.issue = table.member("issue", Axis::issue);
    contest.opens = table.whole("opens", 0, turns);
    contest.decides = table.whole("decides", 0, turns);
    contest.proposers = table.members("proposers", Axis::power);
    contest.opening = table.figuresOf("opening", Axis::power, false);
    if (table.has("opens") && table.has("decides") && contest.decides <= contest.opens)
        loading.fault("contest_dates",
                      {contest.id, std::to_string(contest.opens), std::to_string(contest.decides)},
                      table.place("decides"));
    return contest;
}

Resolution readResolution(Loading& loading, TomlReader& table, int turns) {
    Resolution resolution;
    resolution.id = table.text("id");
    resolution.arena = table.member("arena", Axis::arena);
    resolution.issue = table.member("issue", Axis::issue);
    resolution.decides = table.whole("decides", 1, turns);
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

} // namespace

void loadScenario(Loading& loading, const TomlFile& file, std::string_view id, Rulebook& book) {
    const std::string path = "scenario." + std::string(id);
    TomlReader table(loading, file, path);
    Scenario& scenario = book.scenario;
    scenario.id = table.text("id");
    if (!scenario.id.empty() && scenario.id != id)
        loading.fault("id_not_file_name", {scenario.id, scenarioFile(scenario.id)}, table.place("id"));
    scenario.start = table.text("start");
    if (!scenario.start.empty() && !isDate(scenario.start))
        loading.fault("bad_date", {scenario.start}, table.place("start"));
    scenario.turns = table.whole("turns", 1, 1000);
    scenario.movesPerTurn = table.whole("moves_per_turn", 1, 100);
    scenario.scripts = readScripts(loading, table);
    scenario.objectives = readScores(loading, table.table("objectives"), true, path + ".objectives");
    scenario.par = readScores(loading, table.table("par"), false, path + ".par");
    for (const TomlValue* element : table.tables("resolution", false)) {
        TomlReader resolution = table.element(element, "resolution." + std::string(element->textOf("id")));
        book.resolutions.push_back(readResolution(loading, resolution, scenario.turns));
    }
    for (const TomlValue* element : table.tables("contest", false)) {
        TomlReader contest = table.element(element, "contest." + std::string(element->textOf("id")));
        book.contests.push_back(readContest(loading, contest, scenario.turns));
    }
}

} // namespace chokepoint
