#include "rulebook/CsvTable.h"

#include "rulebook/Utf8.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// How many characters of one byte each, without a meaning in such tables, stand at the head of a text.
std::size_t plainLength(std::string_view text) {
    const auto special = [](char c) {
        return c == ',' || c == '"' || c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0x80;
    };
    return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), special) - text.begin());
}

/// Walks through the text one field at a time and knows where it is.
class Scanner {
public:
    /// `block` has room for the whole text, so that what lies in it stays where it is.
    Scanner(const std::string& file, std::string_view text, std::string& block, Faults& faults)
        : m_file(file), m_rest(text), m_block(block), m_faults(faults) {
        if (constexpr std::string_view mark = "\xEF\xBB\xBF"; m_rest.starts_with(mark))
            m_rest.remove_prefix(mark.size());
    }

    bool atEnd() const { return m_rest.empty(); }

    /// The next record, of which `expected` fields are likely.
    CsvTable::Row record(std::size_t expected) {
        CsvTable::Row fields;
        fields.reserve(expected);
        fields.push_back(field());
        while (m_rest.starts_with(',')) {
            advance();
            fields.push_back(field());
        }
        endLine();
        return fields;
    }

private:
    bool atFieldEnd() const {
        return m_rest.empty() || m_rest.starts_with(',') || m_rest.starts_with('\n') ||
               m_rest.starts_with("\r\n");
    }

    CsvField field() {
        CsvField field{{}, m_line, m_column};
        const std::size_t at = m_block.size();
        if (m_rest.starts_with('"'))
            quoted(field);
        while (!atFieldEnd()) {
            if (m_rest.starts_with('"'))
                fault("csv_stray_quote", {m_file, m_line, m_column});
            take();
        }
        field.text = std::string_view(m_block).substr(at);
        return field;
    }

    /// The part between quotes, in which two quotes stand for one.
    void quoted(const CsvField& field) {
        advance();
        while (!m_rest.empty()) {
            if (m_rest.starts_with('"')) {
                advance();
                if (!m_rest.starts_with('"')) {
                    if (!atFieldEnd())
                        fault("csv_after_quote", {m_file, m_line, m_column});
                    return;
                }
            }
            take();
        }
        fault("csv_open_quote", {m_file, field.line, field.column});
    }

    /// The plain characters that come next, or the one that is not plain.
    void take() {
        if (const std::size_t plain = plainLength(m_rest); plain > 0) {
            m_block += m_rest.substr(0, plain);
            m_column += static_cast<int>(plain);
            m_rest.remove_prefix(plain);
            return;
        }
        const std::size_t length = characterLength(m_rest);
        if (length == 0)
            fault("not_utf8", {m_file, m_line, m_column});
        m_block += m_rest.substr(0, std::max<std::size_t>(length, 1));
        advance();
    }

    void advance() {
        const bool lineEnd = m_rest.starts_with('\n');
        m_line += lineEnd ? 1 : 0;
        m_column = lineEnd ? 1 : m_column + 1;
        m_rest.remove_prefix(std::max<std::size_t>(characterLength(m_rest), 1));
    }

    void endLine() {
        if (m_rest.starts_with('\r'))
            advance();
        if (!m_rest.empty())
            advance();
    }

    void fault(std::string key, Place place) { m_faults.push_back({std::move(key), {}, std::move(place)}); }

    const std::string& m_file;
    std::string_view m_rest;
    std::string& m_block;
    Faults& m_faults;
    int m_line = 1;
    int m_column = 1;
};

bool isBlankLine(const CsvTable::Row& row) { return row.size() == 1 && row.front().text.empty(); }

} // namespace

CsvTable::CsvTable(std::string file, std::string_view text, Faults& faults) : m_file(std::move(file)) {
    const std::size_t before = faults.size();
    const auto block = std::make_shared<std::string>();
    block->reserve(text.size());
    m_block = block;
    Scanner scanner(m_file, text, *block, faults);
    while (!scanner.atEnd()) {
        Row row = scanner.record(m_header.size());
        if (isBlankLine(row))
            continue;
        if (m_header.empty())
            takeHeader(row, faults);
        else if (row.size() == m_header.size())
            m_rows.push_back(std::move(row));
        else
            faults.push_back({"csv_fields",
                              {std::to_string(row.size()), std::to_string(m_header.size())},
                              place(row.front())});
    }
    if (m_header.empty())
        faults.push_back({"csv_no_header", {}, {m_file, 1, 1}});
    m_complete = faults.size() == before;
}

void CsvTable::takeHeader(const Row& header, Faults& faults) {
    m_header = header;
    for (const CsvField& field : header) {
        if (find(field.text) >= 0)
            faults.push_back({"csv_column_twice", {std::string(field.text)}, place(field)});
        m_columns.emplace_back(field.text);
    }
}

int CsvTable::find(std::string_view column) const {
    const auto at = std::find(m_columns.begin(), m_columns.end(), column);
    return at == m_columns.end() ? -1 : static_cast<int>(at - m_columns.begin());
}

Place CsvTable::headerPlace(int column) const {
    return m_header.empty() ? Place{m_file, 1, 1} : place(m_header[static_cast<std::size_t>(column)]);
}

} // namespace chokepoint
