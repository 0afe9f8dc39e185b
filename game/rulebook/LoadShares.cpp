#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"

#include <limits>
#include <map>
#include <tuple>

namespace chokepoint {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// A number per economy and technology, in the order of quantities of that scope.
class Grid {
public:
    Grid(const Loading& loading, double start)
        : m_technologies(loading.size(Axis::technology)),
          m_values(loading.size(Axis::economy) * m_technologies, start) {}

    double& at(std::size_t economy, std::size_t technology) {
        return m_values[economy * m_technologies + technology];
    }
    /// The column of one technology over all economies.
    std::vector<double> of(std::size_t technology) {
        std::vector<double> column;
        for (std::size_t economy = 0; economy * m_technologies < m_values.size(); ++economy)
            column.push_back(at(economy, technology));
        return column;
    }
    std::vector<double> take() { return std::move(m_values); }

private:
    std::size_t m_technologies;
    std::vector<double> m_values;
};

/// Reads `technology,economy,<column>` into the grid as figures `<kind>.TECHNOLOGY.ECONOMY`. Yields for each
/// technology the place of its first row; a row of an unknown member is left out.
std::map<std::size_t, Place> readGrid(Loading& loading, const CsvTable& table, const std::string& kind,
                                      std::string_view column, std::string_view unit, double high,
                                      Grid& grid) {
    std::map<std::size_t, Place> firstRow;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        const int technology = row.member("technology", Axis::technology);
        const int economy = row.member("economy", Axis::economy);
        const double value = row.figure(kind + "." + row.text("technology") + "." + row.text("economy"),
                                        column, unit, 0, high);
        if (technology < 0 || economy < 0)
            continue;
        const auto t = static_cast<std::size_t>(technology);
        grid.at(static_cast<std::size_t>(economy), t) = value;
        firstRow.try_emplace(t, row.place("technology"));
    }
    return firstRow;
}

void loadMarketShares(Loading& loading, const CsvTable& table, Rulebook& book) {
    Grid grid(loading, 0);
    if (checkColumns(loading, table,
                     {"technology", "economy", "share", "low", "high", "basis", "source", "url", "seen"})) {
        const auto firstRow =
            readGrid(loading, table, "technology_share", "share", "share of world market", 1, grid);
        const bool whole = table.complete() && loading.complete(Axis::economy);
        for (std::size_t t = 0; t < loading.size(Axis::technology) && whole; ++t) {
            const auto at = firstRow.find(t);
            loading.checkSum("technology_share." + loading.sets().id(Axis::technology, static_cast<int>(t)),
                             grid.of(t), at == firstRow.end() ? Place{table.file()} : at->second);
        }
    }
    book.marketShare = grid.take();
}

void loadCapabilityLevels(Loading& loading, const CsvTable& table, Rulebook& book) {
    Grid grid(loading, unknown);
    if (checkColumns(loading, table, {"technology", "economy", "level", "source", "url", "seen", "assumed"}))
        readGrid(loading, table, "capability_level", "level", "index, frontier at opening = 100", 100, grid);
    book.capability = grid.take();
}

void loadEssentialShares(Loading& loading, const CsvTable& table, Rulebook& book) {
    Grid declared(loading, 0);
    Grid grid(loading, unknown);
    if (checkColumns(loading, table, {"technology", "economy", "share", "source", "url", "seen", "assumed"}))
        for (const auto& [t, place] : readGrid(loading, table, "essential_share", "share",
                                               "share of essential patents", 1, declared)) {
            const std::vector<double> column = declared.of(t);
            if (table.complete() && loading.complete(Axis::economy))
                loading.checkSum("essential_share." +
                                     loading.sets().id(Axis::technology, static_cast<int>(t)),
                                 column, place);
            for (std::size_t economy = 0; economy < column.size(); ++economy)
                grid.at(economy, t) = column[economy];
        }
    book.essentialShare = grid.take();
}

/// Of several items that one economy takes from another in one technology the largest counts: what can be
/// denied is the item, and the items' shares do not add up.
void loadDependencies(Loading& loading, const CsvTable& table, Rulebook& book) {
    if (!checkColumns(
            loading, table,
            {"dependent", "supplier", "technology", "item", "share", "basis", "source", "url", "seen"},
            {"low", "high"}))
        return;
    std::map<std::tuple<int, int, int>, std::pair<double, const CsvTable::Row*>> largest;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        const std::tuple key(row.member("dependent", Axis::economy),
                             row.member("technology", Axis::technology),
                             row.member("supplier", Axis::economy));
        const std::optional<double> share = row.number("share");
        if (!share)
            continue;
        const auto [at, isNew] = largest.try_emplace(key, *share, &fields);
        if (!isNew && *share > at->second.first)
            at->second = {*share, &fields};
    }
    for (const auto& [key, found] : largest) {
        const CsvReader row(loading, table, *found.second);
        const auto [dependent, technology, supplier] = key;
        if (dependent < 0 || technology < 0 || supplier < 0)
            continue;
        const std::string id =
            "dependency." + row.text("dependent") + "." + row.text("technology") + "." + row.text("supplier");
        book.supplies.push_back(
            {dependent, technology, supplier, row.figure(id, "share", "share of use", 0, 1)});
    }
}

} // namespace

void loadShares(Loading& loading, const Content& content, Rulebook& book) {
    loadMarketShares(loading, content.technologyShares, book);
    loadCapabilityLevels(loading, content.capabilityLevels, book);
    loadEssentialShares(loading, content.essentialShares, book);
    loadDependencies(loading, content.dependencies, book);
}

} // namespace chokepoint
