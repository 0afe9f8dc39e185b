// Composite shares of technologies are what content/README.md says they are made of.

#include "rulebook/ContentFolder.h"
#include "rulebook/Number.h"

#include <QtTest>

#include <map>
#include <vector>

using namespace chokepoint;

namespace {

using ByEconomy = std::map<std::string, double>;

/// A table of content, read by the names of its columns.
class Table {
public:
    explicit Table(const std::string& file)
        : m_table(ContentFolder(std::filesystem::path(CHOKEPOINT_SOURCE_DIR)).csv(file, m_faults)) {}

    std::size_t rows() const { return m_faults.empty() ? m_table.rows().size() : 0; }
    std::string text(std::size_t row, std::string_view column) const {
        return std::string(m_table.rows()[row][static_cast<std::size_t>(m_table.find(column))].text);
    }
    /// None where the field is blank.
    double number(std::size_t row, std::string_view column) const {
        return readNumber(text(row, column)).value_or(0);
    }

private:
    Faults m_faults;
    CsvTable m_table;
};

double sum(const ByEconomy& values) {
    double total = 0;
    for (const auto& [economy, value] : values)
        total += value;
    return total;
}

/// Bn USD spent on research in 2019 as far as it is known; a territory's counts with its sovereign's economy.
ByEconomy researchSpending() {
    ByEconomy spending;
    const Table countries("content/countries.csv");
    for (std::size_t row = 0; row < countries.rows(); ++row)
        spending[countries.text(row, "economy")] +=
            countries.number(row, "gdp_usd_bn") * countries.number(row, "rd_pct_gdp") / 100;
    return spending;
}

/// Percent of the whole. What a measure leaves unnamed goes to the other economies in proportion to `keys`; without
/// keys what it names is the whole.
ByEconomy shares(ByEconomy named, const ByEconomy& keys, const std::vector<std::string>& economies) {
    const double whole = keys.empty() ? sum(named) : 100;
    const double rest = whole - sum(named);
    double others = 0;
    for (const std::string& economy : economies)
        if (!named.contains(economy) && !keys.empty())
            others += keys.at(economy);
    ByEconomy filled;
    for (const std::string& economy : economies)
        filled[economy] = 100 / whole *
                          (named.contains(economy) ? named.at(economy)
                           : others > 0            ? rest * keys.at(economy) / others
                                                   : 0.0);
    return filled;
}

struct Measure {
    std::string name;
    std::string rest;
    ByEconomy named;
};

/// In the order of the table.
std::map<std::string, std::vector<Measure>> measuresByTechnology() {
    std::map<std::string, std::vector<Measure>> measures;
    const Table table("content/technology_measures.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        std::vector<Measure>& of = measures[table.text(row, "technology")];
        if (of.empty() || of.back().name != table.text(row, "measure"))
            of.push_back({table.text(row, "measure"), table.text(row, "rest"), {}});
        of.back().named[table.text(row, "economy")] = table.number(row, "value");
    }
    return measures;
}

} // namespace

class TechnologyShares : public QObject {
    Q_OBJECT

private slots:
    void everyCompositeIsTheMeanOfItsMeasures();
    void everyMeasureSaysWhereItComesFrom();
};

void TechnologyShares::everyCompositeIsTheMeanOfItsMeasures() {
    std::map<std::string, ByEconomy> composites;
    std::vector<std::string> economies;
    const Table opening("content/technology_shares.csv");
    for (std::size_t row = 0; row < opening.rows(); ++row)
        if (opening.text(row, "basis") == "composite")
            composites[opening.text(row, "technology")][opening.text(row, "economy")] =
                opening.number(row, "share");
    const Table ids("content/economies.csv");
    for (std::size_t row = 0; row < ids.rows(); ++row)
        economies.push_back(ids.text(row, "id"));

    const auto measures = measuresByTechnology();
    QCOMPARE(composites.size(), measures.size());
    QVERIFY(!measures.empty());
    for (const auto& [technology, of] : measures) {
        QVERIFY2(composites.contains(technology), technology.c_str());
        std::map<std::string, ByEconomy> filled = {{"", {}}, {"research_spending", researchSpending()}};
        ByEconomy mean;
        for (const Measure& measure : of) {
            QVERIFY2(filled.contains(measure.rest), measure.rest.c_str());
            filled[measure.name] = shares(measure.named, filled.at(measure.rest), economies);
            for (const auto& [economy, share] : filled.at(measure.name))
                mean[economy] += share / 100 / static_cast<double>(of.size());
        }
        for (const auto& [economy, share] : composites.at(technology))
            QVERIFY2(std::abs(share - mean[economy]) < 0.0021, (technology + " " + economy).c_str());
    }
}

void TechnologyShares::everyMeasureSaysWhereItComesFrom() {
    const Table table("content/technology_measures.csv");
    QVERIFY(table.rows() > 0);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string seen = table.text(row, "seen");
        QVERIFY(seen == "opened" || seen == "recalled");
        QVERIFY(!table.text(row, "source").empty());
        QVERIFY2(seen == "recalled" || !table.text(row, "url").empty(), table.text(row, "measure").c_str());
    }
}

QTEST_APPLESS_MAIN(TechnologyShares)
#include "tst_TechnologyShares.moc"
