#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

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

Power readPower(Loading& loading, TomlReader& table) {
    Power power;
    power.id = table.text("id");
    power.economy = table.member("economy", Axis::economy);
    power.doctrine = table.text("doctrine");
    power.shape = table.text("shape");
    power.colour = table.text("colour");
    power.figures = table.figures({"budget", "political_capital", "support", "confidence", "values_kept",
                                   "trend", "online_population"});
    power.ideal = table.figuresOf("ideal", Axis::issue, true);
    power.salience = table.figuresOf("salience", Axis::issue, true);
    power.values = table.figuresOf("values", Axis::regime, true);
    power.research = table.figuresOf("research", Axis::technology, false);
    loading.checkSum("power." + power.id + ".salience", power.salience, table.place("salience"));
    return power;
}

} // namespace

void loadPowers(Loading& loading, const TomlFile& file, Rulebook& book) {
    constexpr std::size_t most = 8; // who may see a change is a bit per power in one byte
    if (loading.size(Axis::power) > most)
        loading.fault("too_many_powers", {std::to_string(loading.size(Axis::power)), std::to_string(most)},
                      loading.placeOf(Axis::power, most));
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("power", true)) {
        TomlReader table = reader.element(element, "power." + std::string(element->textOf("id")));
        Power power = readPower(loading, table);
        const auto index = static_cast<int>(book.powers.size());
        if (power.economy >= 0 && book.economies[static_cast<std::size_t>(power.economy)].power != index)
            loading.fault("power_without_its_economy",
                          {power.id, loading.sets().id(Axis::economy, power.economy)},
                          table.place("economy"));
        book.powers.push_back(std::move(power));
    }
}

} // namespace chokepoint
