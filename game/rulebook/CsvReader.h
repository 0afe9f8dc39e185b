#pragma once

#include "rulebook/Loading.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

/// Reads one row of a table column by column. What is missing or wrong becomes a fault and an empty value.
class CsvReader {
public:
    CsvReader(Loading& loading, const CsvTable& table, const CsvTable::Row& row)
        : m_loading(loading), m_table(table), m_row(row) {}

    Place place(std::string_view column) const;

    /// May be blank.
    std::string text(std::string_view column) const;
    /// One of these words, as its place among them; -1 with a fault where it is none.
    int choice(std::string_view column, std::initializer_list<std::string_view> words) const;
    /// The id of a member, as its index; -1 with a fault where it is none.
    int member(std::string_view column, Axis axis) const;
    /// The same, but blank means none.
    int memberOrNone(std::string_view column, Axis axis) const;
    /// A number, or nothing with a fault.
    std::optional<double> number(std::string_view column) const;

    /// The row as a figure, registered under `id`: the number of one column, which has to lie in low..high,
    /// and unless they are missing the columns low, high, source, and assumed or basis (a judgement counts as
    /// assumed).
    double figure(std::string id, std::string_view column, std::string_view unit, double low,
                  double high) const;

private:
    const CsvField* find(std::string_view column) const;
    std::optional<double> optionalNumber(std::string_view column) const;

    Loading& m_loading;
    const CsvTable& m_table;
    const CsvTable::Row& m_row;
};

/// Checks a table's header: every required column there, and no other but the optional ones. False where rows
/// cannot be read for want of a column.
bool checkColumns(Loading& loading, const CsvTable& table, std::initializer_list<std::string_view> required,
                  std::initializer_list<std::string_view> optional = {});

} // namespace chokepoint
