#include "rulebook/TextLines.h"

#include "rulebook/Utf8.h"

#include <algorithm>
#include <set>

namespace chokepoint {

namespace {

/// The character that a backslash and `mark` stand for, or 0 where that is no plain matter.
char escaped(char mark) {
    switch (mark) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case '"':
    case '\\':
        return mark;
    default:
        return 0;
    }
}

bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; }

/// How many bytes at the head of a text mean just what they say between quotes.
std::size_t plainLength(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && !isControl(text[at])) {
        const std::size_t length = characterLength(text.substr(at));
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

/// Takes `"text"` from the head of a line and yields what it says.
std::optional<std::string> takeText(std::string_view& line) {
    if (!line.starts_with('"') || line.starts_with("\"\"\""))
        return std::nullopt;
    std::string said;
    for (std::size_t at = 1; at < line.size();) {
        const std::size_t plain = plainLength(line.substr(at));
        said.append(line, at, plain);
        at += plain;
        if (at == line.size())
            return std::nullopt;
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            return said;
        }
        if (line[at] == '\\') {
            const char meant = at + 1 < line.size() ? escaped(line[at + 1]) : '\0';
            if (meant == 0)
                return std::nullopt;
            said += meant;
            at += 2;
            continue;
        }
        return std::nullopt; // a control character, or no character at all
    }
    return std::nullopt;
}

bool isPlainComment(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t length = characterLength(line.substr(at));
        if (length == 0 || isControl(line[at]))
            return false;
        at += length;
    }
    return line.starts_with('#');
}

/// Takes `key` or `table.key` from the head of a line; "" where there is none.
std::string takeBareKey(std::string_view& line) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    const std::string key(line.substr(0, line.find_first_not_of(letters)));
    if (key.starts_with('.') || key.ends_with('.') || key.find("..") != std::string::npos)
        return {};
    line.remove_prefix(key.size());
    return key;
}

/// The lines of a file one after the other, each in the table that the last header opened.
class Lines {
public:
    /// False where a line is not of the plain kind.
    bool take(std::string_view line, int number) {
        return line.empty() || isPlainComment(line) || takeHeader(line) || takeEntry(line, number);
    }
    std::vector<TextLine> texts() && { return std::move(m_texts); }

private:
    bool takeHeader(std::string_view line) {
        if (!line.starts_with('['))
            return false;
        line.remove_prefix(1);
        const std::string table = takeBareKey(line);
        m_table = table + ".";
        return line == "]" && !table.empty() && m_tables.insert(table).second;
    }

    bool takeEntry(std::string_view line, int number) {
        constexpr std::string_view equals = " = ";
        const std::optional<std::string> key =
            line.starts_with('"') ? takeText(line) : std::optional(takeBareKey(line));
        if (!key || key->empty() || !line.starts_with(equals))
            return false;
        line.remove_prefix(equals.size());
        std::optional<std::string> text = takeText(line);
        if (!text || !line.empty())
            return false;
        m_texts.push_back({m_table + *key, std::move(*text), number});
        return true;
    }

    std::string m_table; ///< with the dot after it
    std::set<std::string> m_tables;
    std::vector<TextLine> m_texts;
};

} // namespace

std::optional<std::vector<TextLine>> readTextLines(std::string_view file) {
    Lines lines;
    for (int number = 1; !file.empty(); ++number) {
        const std::string_view line = file.substr(0, file.find('\n'));
        file.remove_prefix(std::min(file.size(), line.size() + 1));
        if (!lines.take(line, number))
            return std::nullopt;
    }
    return std::move(lines).texts();
}

} // namespace chokepoint
