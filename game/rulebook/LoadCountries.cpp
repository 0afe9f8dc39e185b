#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"
#include "rulebook/Number.h"
#include "rulebook/TomlReader.h"

#include "base/Quantum.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace chokepoint {

namespace {

/// The columns for which countries.sources.csv says what they are and where they come from.
std::set<std::string> readSources(Loading& loading, const CsvTable& countries, const CsvTable& sources) {
    std::set<std::string> described;
    if (!checkColumns(loading, sources, {"column", "unit", "year", "source", "licence", "kind"}))
        return described;
    for (const CsvTable::Row& fields : sources.rows()) {
        const CsvReader row(loading, sources, fields);
        const std::string column = row.text("column");
        if (countries.find(column) < 0 && countries.complete())
            loading.fault(
                unknownWord("unknown_column", {column}, column, countries.columns(), row.place("column")));
        if (row.text("unit").empty())
            loading.fault("column_without_unit", {column}, row.place("unit"));
        if (row.text("source").empty() && row.text("kind").empty())
            loading.fault("column_without_source", {column}, row.place("source"));
        described.insert(column);
    }
    return described;
}

/// A column holds numbers if at least half of what stands in it are numbers; what is none is a slip then.
/// Nothing where the column holds words.
std::optional<std::vector<double>> readNumbers(Loading& loading, const CsvTable& table, std::size_t column) {
    std::vector<double> values;
    std::vector<const CsvField*> slips;
    std::size_t blanks = 0;
    values.reserve(table.rows().size());
    for (const CsvTable::Row& row : table.rows()) {
        const CsvField& field = row[column];
        const std::optional<double> number = readNumber(field.text);
        blanks += field.text.empty() ? 1 : 0;
        if (!number && !field.text.empty())
            slips.push_back(&field);
        values.push_back(number.value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    if (2 * slips.size() > values.size() - blanks)
        return std::nullopt;
    for (const CsvField* const slip : slips)
        loading.fault("not_a_number", {table.columns()[column], std::string(slip->text)}, table.place(*slip));
    return values;
}

void readColumns(Loading& loading, const CsvTable& countries, const CsvTable& sources,
                 CountryColumns& columns) {
    const std::set<std::string> described = readSources(loading, countries, sources);
    for (std::size_t i = 0; i < countries.columns().size(); ++i) {
        const std::string& name = countries.columns()[i];
        if (!described.contains(name) && sources.complete())
            loading.fault("column_without_source", {name}, countries.headerPlace(static_cast<int>(i)));
        if (std::optional<std::vector<double>> numbers = readNumbers(loading, countries, i))
            columns.add(name, std::move(*numbers));
    }
}

Country readCountry(Loading& loading, const CsvReader& row, const Rulebook& book) {
    Country country;
    country.id = row.text("id");
    country.subregion = row.text("subregion");
    country.power = row.memberOrNone("power", Axis::power);
    country.economy = row.member("economy", Axis::economy);
    if (row.text("sovereign") != country.id)
        country.sovereign = row.memberOrNone("sovereign", Axis::country);
    const int governing =
        country.economy < 0 ? -1 : book.economies[static_cast<std::size_t>(country.economy)].power;
    if (country.power >= 0 && country.economy >= 0 && governing != country.power)
        loading.fault("power_without_its_economy",
                      {loading.sets().id(Axis::power, country.power),
                       loading.sets().id(Axis::economy, country.economy)},
                      row.place("economy"));
    return country;
}

/// Gives powers and economies their members; an economy's output is its countries'.
void gatherMembers(Rulebook& book) {
    const std::span<const double> gdp = book.columns["gdp_usd_bn"];
    std::vector<ExactSum> sums(book.economies.size());
    for (std::size_t i = 0; i < book.countries.size(); ++i) {
        const auto [power, economy] = std::pair(book.countries[i].power, book.countries[i].economy);
        if (power >= 0 && static_cast<std::size_t>(power) < book.powers.size())
            book.powers[static_cast<std::size_t>(power)].countries.push_back(static_cast<int>(i));
        if (economy < 0)
            continue;
        const auto e = static_cast<std::size_t>(economy);
        book.economies[e].countries.push_back(static_cast<int>(i));
        if (i < gdp.size() && gdp[i] > 0)
            sums[e] += gdp[i];
    }
    for (std::size_t e = 0; e < sums.size(); ++e)
        book.economies[e].gdp = sums[e].value();
}

void loadStances(Loading& loading, const CsvTable& table, Rulebook& book) {
    const std::size_t vendors = loading.size(Axis::vendor);
    book.stance.assign(loading.size(Axis::country) * vendors, 0.0);
    if (!checkColumns(loading, table, {"country", "vendor", "stance", "source", "seen"}))
        return;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        const int country = row.member("country", Axis::country);
        const int vendor = row.member("vendor", Axis::vendor);
        const int stance = row.choice("stance", {"open", "restricted", "banned"});
        if (country >= 0 && vendor >= 0 && stance >= 0)
            book.stance[static_cast<std::size_t>(country) * vendors + static_cast<std::size_t>(vendor)] =
                stance;
    }
}

void loadDataRules(Loading& loading, const CsvTable& table, Rulebook& book) {
    const std::size_t regimes = loading.size(Axis::regime);
    book.dataRules.assign(loading.size(Axis::country) * regimes, 0.0);
    if (!checkColumns(loading, table, {"country", "regime", "strength", "source", "confidence", "assumed"}))
        return;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        const int country = row.member("country", Axis::country);
        const int regime = row.member("regime", Axis::regime);
        const std::string id = "data_rule." + row.text("country") + "." + row.text("regime");
        const double strength = row.figure(id, "strength", "points", 0, 100);
        if (country >= 0 && regime >= 0)
            book.dataRules[static_cast<std::size_t>(country) * regimes + static_cast<std::size_t>(regime)] =
                strength;
    }
}

/// The region's countries, in the order of their ids so that the table's order means nothing.
std::vector<int> countriesIn(const std::vector<Declaration>& subregions, const Sets& sets,
                             const Rulebook& book) {
    std::vector<int> countries;
    for (std::size_t c = 0; c < book.countries.size(); ++c)
        if (std::any_of(subregions.begin(), subregions.end(), [&](const Declaration& subregion) {
                return subregion.id == book.countries[c].subregion;
            }))
            countries.push_back(static_cast<int>(c));
    std::sort(countries.begin(), countries.end(),
              [&](int a, int b) { return sets.rank(Axis::country, a) < sets.rank(Axis::country, b); });
    return countries;
}

} // namespace

void loadRegions(Loading& loading, const TomlFile& file, Rulebook& book) {
    std::vector<std::string> known;
    for (const Country& country : book.countries)
        if (std::find(known.begin(), known.end(), country.subregion) == known.end())
            known.push_back(country.subregion);
    std::vector<std::string> taken;
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("region", true)) {
        TomlReader table = reader.element(element, {});
        const std::string id = table.text("id");
        const std::vector<Declaration> subregions = table.texts("subregions");
        for (const auto& [subregion, place] : subregions) {
            if (std::find(known.begin(), known.end(), subregion) == known.end())
                loading.fault(
                    unknownWord("unknown_choice", {"subregions", subregion}, subregion, known, place));
            if (std::find(taken.begin(), taken.end(), subregion) != taken.end())
                loading.fault("subregion_twice", {subregion}, place);
            taken.push_back(subregion);
        }
        book.regions.push_back({id, countriesIn(subregions, loading.sets(), book)});
    }
}

void loadCountries(Loading& loading, const CsvTable& table, const CsvTable& sources, Rulebook& book) {
    book.countries.resize(loading.size(Axis::country));
    for (const std::string_view column :
         {"id", "power", "economy", "sovereign", "subregion", "name_en", "gdp_usd_bn"})
        if (table.find(column) < 0 && !table.columns().empty())
            loading.fault("csv_column_missing", {std::string(column), listed(table.columns())},
                          table.headerPlace());
    for (std::size_t i = 0; i < book.countries.size(); ++i)
        book.countries[i] = readCountry(loading, CsvReader(loading, table, table.rows()[i]), book);
    readColumns(loading, table, sources, book.columns);
    gatherMembers(book);
}

void loadCountryRules(Loading& loading, const Content& content, Rulebook& book) {
    loadStances(loading, content.vendorStances, book);
    loadDataRules(loading, content.dataRules, book);
}

} // namespace chokepoint
