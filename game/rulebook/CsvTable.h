#pragma once

#include "base/Fault.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One field, unquoted, with the place where it starts. Columns count characters, as editors do. It lives as long as its
/// table.
struct CsvField {
    std::string_view text;
    int line = 0;
    int column = 0;
};

/// A table of comma-separated values with a header (RFC 4180, UTF-8, with or without a byte order mark).
class CsvTable {
public:
    using Row = std::vector<CsvField>;

    CsvTable() = default;
    /// Takes a file's text apart; `file` is how messages call it. What is wrong goes to `faults`; rows that
    /// have more or fewer fields than the header are left out.
    CsvTable(std::string file, std::string_view text, Faults& faults);

    const std::string& file() const { return m_file; }
    const std::vector<std::string>& columns() const { return m_columns; }
    const std::vector<Row>& rows() const { return m_rows; }

    /// Index of a column, or -1.
    int find(std::string_view column) const;
    Place headerPlace(int column = 0) const;
    Place place(const CsvField& field) const { return {m_file, field.line, field.column}; }

    /// False if rows are missing because they could not be read; then what refers to them is not to blame.
    bool complete() const { return m_complete; }

private:
    void takeHeader(const Row& header, Faults& faults);

    std::string m_file;
    std::shared_ptr<const std::string> m_block; ///< what the fields lie in
    Row m_header;
    std::vector<std::string> m_columns;
    std::vector<Row> m_rows;
    bool m_complete = false;
};

} // namespace chokepoint
