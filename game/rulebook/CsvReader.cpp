#include "rulebook/CsvReader.h"

#include "rulebook/Number.h"

#include <algorithm>

namespace chokepoint {

const CsvField* CsvReader::find(std::string_view column) const {
    const int index = m_table.find(column);
    return index < 0 ? nullptr : &m_row[static_cast<std::size_t>(index)];
}

Place CsvReader::place(std::string_view column) const {
    const CsvField* const field = find(column);
    return m_table.place(field == nullptr ? m_row.front() : *field);
}

std::string CsvReader::text(std::string_view column) const {
    const CsvField* const field = find(column);
    return field == nullptr ? std::string() : std::string(field->text);
}

int CsvReader::choice(std::string_view column, std::initializer_list<std::string_view> words) const {
    const std::string word = text(column);
    const auto at = std::find(words.begin(), words.end(), word);
    if (at != words.end())
        return static_cast<int>(at - words.begin());
    const std::vector<std::string> candidates(words.begin(), words.end());
    m_loading.fault(
        unknownWord("unknown_choice", {std::string(column), word}, word, candidates, place(column)));
    return -1;
}

int CsvReader::member(std::string_view column, Axis axis) const {
    return m_loading.member(axis, text(column), place(column));
}

int CsvReader::memberOrNone(std::string_view column, Axis axis) const {
    return text(column).empty() ? -1 : member(column, axis);
}

std::optional<double> CsvReader::number(std::string_view column) const {
    const std::string written = text(column);
    const std::optional<double> value = readNumber(written);
    if (!value)
        m_loading.fault("not_a_number", {std::string(column), written}, place(column));
    return value;
}

std::optional<double> CsvReader::optionalNumber(std::string_view column) const {
    return text(column).empty() ? std::nullopt : number(column);
}

double CsvReader::figure(std::string id, std::string_view column, std::string_view unit, double low,
                         double high) const {
    const std::optional<double> value = number(column);
    if (!value)
        return 0;
    if (*value < low || *value > high)
        m_loading.fault("out_of_bounds", {id, writeNumber(*value), writeNumber(low), writeNumber(high)},
                        place(column));
    Figure figure;
    figure.id = std::move(id);
    figure.value = *value;
    figure.unit = unit;
    figure.source = text("source");
    figure.assumed = text("assumed");
    figure.place = place(column);
    if (text("basis") == "judgement")
        figure.assumed = figure.source;
    // The note on an assumed number may also say what it leans on; the figure counts as assumed all the same.
    if (!figure.assumed.empty())
        figure.source.clear();
    return m_loading.figure(std::move(figure), optionalNumber("low"), optionalNumber("high"));
}

bool checkColumns(Loading& loading, const CsvTable& table, std::initializer_list<std::string_view> required,
                  std::initializer_list<std::string_view> optional) {
    if (table.columns().empty())
        return false;
    bool whole = true;
    for (const std::string_view column : required) {
        if (table.find(column) >= 0)
            continue;
        whole = false;
        loading.fault("csv_column_missing", {std::string(column), listed(table.columns())},
                      table.headerPlace());
    }
    std::vector<std::string> known(required.begin(), required.end());
    known.insert(known.end(), optional.begin(), optional.end());
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        const std::string& column = table.columns()[i];
        if (std::find(known.begin(), known.end(), column) == known.end())
            loading.fault(unknownWord("unknown_column", {column}, column, known,
                                      table.headerPlace(static_cast<int>(i))));
    }
    return whole;
}

} // namespace chokepoint
