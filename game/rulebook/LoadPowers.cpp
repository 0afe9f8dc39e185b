#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

void loadEconomies(Loading& loading, const CsvTable& table, Rulebook& book) {
    book.economies.resize(loading.size(Axis::economy));
    if (!checkColumns(loading, table, {"id", "power", "gdp_note"}))
        return;
    for (std::size_t i = 0; i < book.economies.size(); ++i) {
        const CsvReader row(loading, table, table.rows()[i]);
        book.economies[i].id = row.text("id");
        book.economies[i].power = row.memberOrNone("power", Axis::power);
    }
}

namespace {

const std::initializer_list<std::string_view> openingFigures = {
    "budget", "political_capital", "support", "confidence", "values_kept", "trend", "online_population"};

/// A measure in percent, or on an index around 50, counts on a scale of the game by one rule for all powers: so much
/// for each point above or below the middle of both.
constexpr double middle = 50;
using Scales = std::map<std::string, double>; ///< by figure: the points

Scales readScales(Loading& loading, TomlReader& powers) {
    Scales scales;
    for (const TomlValue* element : powers.tables("scale", false)) {
        const std::string id(element->textOf("figure"));
        TomlReader table = powers.element(element, "power_scale." + id);
        const std::string figure = table.text("figure");
        const std::vector<std::string> candidates(openingFigures.begin(), openingFigures.end());
        if (std::find(candidates.begin(), candidates.end(), figure) == candidates.end())
            loading.fault(
                unknownWord("unknown_choice", {"figure", figure}, figure, candidates, table.place("figure")));
        scales[figure] = table.figure("weight");
    }
    return scales;
}

/// What of a government's budget for research goes into each technology, the same part for all powers.
struct PublicResearch {
    double share = 0;
    std::vector<double> weight; ///< per technology, sums to 1
    double step = 0;

    /// A half-year's money in a technology, rounded to the step, of a budget a year and a programme's own.
    double money(double budget, std::size_t technology, double programme) const {
        const double exact = budget / 2 * share * weight[technology] + programme;
        return step > 0 ? std::floor(exact / step + 0.5) / (1 / step) : exact;
    }
};

PublicResearch readPublicResearch(Loading& loading, TomlReader& powers) {
    if (!powers.has("public_research"))
        return {0, std::vector<double>(loading.size(Axis::technology)), 0};
    TomlReader table = powers.table("public_research");
    PublicResearch research{table.figure("share"), table.figuresOf("weight", Axis::technology, true),
                            table.number("step", 0)};
    loading.checkSum("public_research.weight", research.weight, table.place("weight"));
    return research;
}

Power readPower(Loading& loading, TomlReader& table, const Scales& scales, const PublicResearch& research) {
    Power power;
    power.id = table.text("id");
    power.economy = table.member("economy", Axis::economy);
    power.doctrine = table.text("doctrine");
    power.shape = table.text("shape");
    power.colour = table.text("colour");
    power.figures = table.figures(openingFigures);
    for (const auto& [figure, weight] : scales)
        if (const auto at = power.figures.find(figure); at != power.figures.end())
            at->second = middle + weight * (at->second - middle);
    power.ideal = table.figuresOf("ideal", Axis::issue, true);
    power.salience = table.figuresOf("salience", Axis::issue, true);
    power.values = table.figuresOf("values", Axis::regime, true);
    const double budget = table.figure("research_budget", 0);
    const std::vector<double> programmes = table.figuresOf("programmes", Axis::technology, false);
    for (std::size_t t = 0; t < programmes.size(); ++t)
        power.research.push_back(research.money(budget, t, programmes[t]));
    loading.checkSum("power." + power.id + ".salience", power.salience, table.place("salience"));
    return power;
}

} // namespace

void loadPowers(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    const Scales scales = readScales(loading, reader);
    const PublicResearch research = readPublicResearch(loading, reader);
    for (const TomlValue* element : reader.tables("power", true)) {
        TomlReader table = reader.element(element, "power." + std::string(element->textOf("id")));
        Power power = readPower(loading, table, scales, research);
        const auto index = static_cast<int>(book.powers.size());
        if (power.economy >= 0 && book.economies[static_cast<std::size_t>(power.economy)].power != index)
            loading.fault("power_without_its_economy",
                          {power.id, loading.sets().id(Axis::economy, power.economy)},
                          table.place("economy"));
        book.powers.push_back(std::move(power));
    }
}

} // namespace chokepoint
