#include "session/OrdersTable.h"

#include "base/Files.h"
#include "rulebook/CsvTable.h"
#include "rulebook/Number.h"
#include "rules/OrdersJson.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace chokepoint {

namespace {

enum Column : std::size_t { turnColumn, powerColumn, instrumentColumn, parametersColumn, policyColumn };
constexpr std::array<std::string_view, 5> columnNames = {"turn", "power", "instrument", "parameters",
                                                         "policy_id"};

/// Goes through a table row by row and collects every fault in it.
class TableReading {
public:
    TableReading(const RuleSet& rules, const std::string& file, std::string_view text)
        : m_rules(rules), m_table(file, text, m_faults) {
        for (const Instrument& instrument : rules.book.instruments)
            m_instruments.push_back(instrument.id);
    }

    Result<std::map<int, SeatOrders>> read(int seat) {
        for (std::size_t k = 0; k < columnNames.size(); ++k)
            if (m_columns[k] = m_table.find(columnNames[k]); m_columns[k] < 0)
                m_faults.push_back({"csv_column_missing",
                                    {std::string(columnNames[k]), listed(m_table.columns())},
                                    m_table.headerPlace()});
        std::map<int, SeatOrders> turns;
        for (std::size_t i = 0; m_faults.empty() && i < m_table.rows().size(); ++i)
            readRow(m_table.rows()[i], seat, turns);
        if (!m_faults.empty())
            return m_faults;
        return turns;
    }

private:
    void readRow(const CsvTable::Row& row, int seat, std::map<int, SeatOrders>& turns) {
        const auto field = [&](Column column) -> const CsvField& {
            return row[static_cast<std::size_t>(m_columns[column])];
        };
        const int turn = turnOf(field(turnColumn));
        const int power = indexOf("unknown_seat", {}, field(powerColumn), m_rules.sets().ids(Axis::power));
        indexOf("unknown_id", {"policy_id"}, field(policyColumn), m_rules.book.precedentIds());
        const int instrument = indexOf("unknown_id", {"instrument"}, field(instrumentColumn), m_instruments);
        if (instrument < 0)
            return;
        const CsvField& parameters = field(parametersColumn);
        Result<Move> move = parseMove(m_rules, instrument, parameters.text, m_table.place(parameters));
        if (!move)
            m_faults.insert(m_faults.end(), move.faults().begin(), move.faults().end());
        else if (power == seat)
            turns[turn].moves.push_back(*std::move(move));
    }

    int turnOf(const CsvField& field) {
        const int turns = m_rules.book.scenario.turns;
        const double turn = readNumber(field.text).value_or(0);
        if (turn >= 1 && turn <= turns && turn == static_cast<int>(turn))
            return static_cast<int>(turn);
        m_faults.push_back(
            {"orders_table_turn", {std::string(field.text), std::to_string(turns)}, m_table.place(field)});
        return 0;
    }

    int indexOf(std::string_view key, std::vector<std::string> arguments, const CsvField& field,
                const std::vector<std::string>& known) {
        const auto at = std::find(known.begin(), known.end(), field.text);
        if (at != known.end())
            return static_cast<int>(at - known.begin());
        arguments.emplace_back(field.text);
        m_faults.push_back(unknownWord(key, std::move(arguments), field.text, known, m_table.place(field)));
        return -1;
    }

    const RuleSet& m_rules;
    Faults m_faults;
    CsvTable m_table;
    std::array<int, columnNames.size()> m_columns{};
    std::vector<std::string> m_instruments;
};

} // namespace

Result<std::map<int, SeatOrders>> readOrdersTable(const RuleSet& rules, int seat, const std::string& file) {
    const std::optional<std::string> text = fileBytes(file);
    if (!text)
        return Fault{"orders_file_not_found", {}, {file}};
    return TableReading(rules, file, *text).read(seat);
}

} // namespace chokepoint
