#include "lab/HindcastStudy.h"

#include "rulebook/ContentFolder.h"
#include "rulebook/Number.h"

#include <algorithm>
#include <span>

namespace chokepoint {

namespace {

/// The files beside a scenario, and what is wrong with them.
class StudyReading {
public:
    StudyReading(const std::filesystem::path& root, const RuleSet& rules)
        : m_folder(root), m_rules(rules), m_path("content/scenarios/" + rules.book.scenario.id + "/") {}

    Result<HindcastStudy> read() {
        readQuestion();
        readDecisions();
        readBenchmarks();
        if (!m_faults.empty())
            return m_faults;
        return m_study;
    }

private:
    /// What is asked, what a fit may move, and what the answers are held against.
    void readQuestion() {
        const TomlFile file = m_folder.toml(m_path + "study.toml", m_faults);
        if (!m_faults.empty())
            return;
        const std::string vendor(file.root().textOf("vendor"));
        m_study.vendor = member(Axis::vendor, vendor, {file.file(), 0, 0});
        readFitted(file);
        readBaselines(file);
    }

    void readFitted(const TomlFile& file) {
        for (const TomlValue* each : file.root().tables("fit")) {
            const TomlValue* low = each->find("low");
            const TomlValue* high = each->find("high");
            const std::string id(each->textOf("parameter"));
            const Place place{file.file(), each->line, each->column};
            if (m_rules.book.figures.find(id) == nullptr || low == nullptr || high == nullptr ||
                low->number >= high->number)
                m_faults.push_back({"lab_fit_row", {id}, place});
            else
                m_study.fitted.push_back({id, low->number, high->number});
        }
        if (m_study.fitted.size() > 8)
            m_faults.push_back(
                {"lab_fit_many", {std::to_string(m_study.fitted.size())}, {file.file(), 0, 0}});
    }

    void readBaselines(const TomlFile& file) {
        for (const TomlValue* each : file.root().tables("baseline")) {
            Baseline baseline{std::string(each->textOf("id")), {}};
            const TomlValue* const columns = each->find("columns");
            for (const TomlValue& column :
                 columns == nullptr ? std::span<const TomlValue>() : columns->children) {
                const std::string name(column.text);
                if (m_rules.book.columns[name].empty())
                    m_faults.push_back(unknownWord("unknown_country_column", {name}, name,
                                                   m_rules.book.columns.names(),
                                                   {file.file(), column.line, column.column}));
                baseline.columns.push_back(name);
            }
            if (baseline.id.empty() || baseline.columns.empty())
                m_faults.push_back({"lab_baseline_row", {}, {file.file(), each->line, each->column}});
            m_study.baselines.push_back(std::move(baseline));
        }
        if (m_study.baselines.empty())
            m_faults.push_back({"lab_no_baseline", {}, {file.file(), 0, 0}});
    }

    void readDecisions() {
        forEachRow(
            "decisions.csv", {"country", "status_2019", "decision_2023", "confidence"},
            [&](const CsvTable& table, const std::vector<const CsvField*>& row) {
                const int country = member(Axis::country, std::string(row[0]->text), table.place(*row[0]));
                if (country < 0)
                    return;
                m_study.countries.push_back(country);
                const bool home = m_rules.book.countries[static_cast<std::size_t>(country)].economy ==
                                  m_rules.book.vendors[static_cast<std::size_t>(m_study.vendor)].home;
                if (!home && row[1]->text == "open" && !row[2]->text.empty() && row[3]->text != "low")
                    m_study.decided.push_back({country, row[2]->text == "ban" || row[2]->text == "restrict"});
            });
    }

    void readBenchmarks() {
        forEachRow(
            "benchmarks.csv", {"what", "unit", "turn", "measure", "scale", "target"},
            [&](const CsvTable& table, const std::vector<const CsvField*>& row) {
                std::vector<double> numbers;
                for (const std::size_t k : {2U, 4U, 5U}) {
                    const auto value = readNumber(row[k]->text);
                    if (!value)
                        m_faults.push_back(
                            {"not_a_number", {"benchmark", std::string(row[k]->text)}, table.place(*row[k])});
                    numbers.push_back(value.value_or(1));
                }
                if (numbers[0] < 0 || numbers[0] > m_rules.book.scenario.turns)
                    m_faults.push_back(
                        {"orders_table_turn",
                         {std::string(row[2]->text), std::to_string(m_rules.book.scenario.turns)},
                         table.place(*row[2])});
                m_study.benchmarks.push_back(
                    {std::string(row[0]->text), std::string(row[1]->text), static_cast<int>(numbers[0]),
                     measured(std::string(row[3]->text), table.place(*row[3])), numbers[1], numbers[2]});
            });
    }

    /// An address, or `quantity[*/member]>=level`: how many members of the first axis reach the level; `*` for the second
    /// member means any of them.
    Measure measured(const std::string& text, const Place& place) {
        const Layout& layout = m_rules.layout();
        const std::size_t bracket = text.find('[');
        if (text.find("[*/") == std::string::npos) {
            const Result<Slot> slot = layout.find(text);
            if (!slot)
                m_faults.push_back({slot.faults().front().key, slot.faults().front().arguments, place});
            return {{{slot ? *slot : noSlot}}, std::nullopt};
        }
        const Quantity quantity = layout.table().find(text.substr(0, bracket));
        const std::size_t end = text.find("]>=");
        const auto level = end == std::string::npos ? std::nullopt : readNumber(text.substr(end + 3));
        if (quantity.index >= layout.table().size() || layout.table()[quantity].scope.size() != 2 || !level) {
            m_faults.push_back({"lab_measure", {text}, place});
            return {};
        }
        const std::string wanted = text.substr(bracket + 3, end - bracket - 3);
        const std::vector<Axis>& scope = layout.table()[quantity].scope;
        const int second = wanted == "*" ? -1 : member(scope[1], wanted, place);
        Measure measure{{}, level};
        for (int a = 0; a < m_rules.sets().size(scope[0]); ++a) {
            std::vector<Slot>& slots = measure.slots.emplace_back();
            for (int b = 0; b < m_rules.sets().size(scope[1]); ++b)
                if (second < 0 || b == second)
                    slots.push_back(layout.slot(quantity, a, b));
        }
        return measure;
    }

    template <class Take>
    void forEachRow(const std::string& file, const std::vector<std::string>& columns, const Take& take) {
        if (m_study.vendor < 0)
            return;
        const CsvTable table = m_folder.csv(m_path + file, m_faults);
        std::vector<int> at;
        for (const std::string& column : columns)
            if (at.emplace_back(table.find(column)); at.back() < 0 && table.complete())
                m_faults.push_back(
                    {"csv_column_missing", {column, listed(table.columns())}, table.headerPlace()});
        if (std::find(at.begin(), at.end(), -1) != at.end())
            return;
        for (const CsvTable::Row& fields : table.rows()) {
            std::vector<const CsvField*> row;
            for (const int column : at)
                row.push_back(&fields[static_cast<std::size_t>(column)]);
            take(table, row);
        }
    }

    int member(Axis axis, const std::string& id, const Place& place) {
        const int found = m_rules.sets().find(axis, id);
        if (found < 0)
            m_faults.push_back(unknownWord("unknown_id", {"id", id}, id, m_rules.sets().ids(axis), place));
        return found;
    }

    ContentFolder m_folder;
    const RuleSet& m_rules;
    std::string m_path;
    HindcastStudy m_study;
    Faults m_faults;
};

} // namespace

Result<HindcastStudy> readStudy(const std::filesystem::path& root, const RuleSet& rules) {
    return StudyReading(root, rules).read();
}

double Measure::of(const World& world) const {
    if (!level)
        return world[slots.front().front()];
    return static_cast<double>(std::count_if(slots.begin(), slots.end(), [&](const std::vector<Slot>& any) {
        return std::any_of(any.begin(), any.end(), [&](Slot slot) { return world[slot] >= *level; });
    }));
}

} // namespace chokepoint
