#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Columns for a terminal: the first cell of a row stands to the left, the others to the right.
class TextTable {
public:
    enum class Columns { numbers, words };

    explicit TextTable(Columns columns = Columns::numbers) : m_columns(columns) {}

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    bool empty() const { return m_rows.empty(); }

    /// All rows, each indented by two spaces and ended by a line break.
    std::string text() const;

private:
    Columns m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// Cells of a terminal that a UTF-8 text takes.
int displayWidth(std::string_view text);

} // namespace chokepoint
