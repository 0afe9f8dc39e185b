#include "rulebook/TextLines.h"

#include "rulebook/ByteBlock.h"
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
    const auto isPlain = [](const ByteBlock& block) {
        return (block.any('"') | block.any('\\') | block.any(0x7F) | block.below(0x20)) == 0;
    };
    std::size_t at = 0;
    while (at + ByteBlock::size <= text.size() && isPlain(ByteBlock(&text[at])))
        at += ByteBlock::size;
    while (at < text.size() && text[at] != '"' && text[at] != '\\' && !isControl(text[at]))
        ++at;
    return at;
}

/// Takes `"text"` from the head of a line and hands on what it says, bit by bit; false where there is no such text.
template <class Put> bool takeText(std::string_view& line, Put put) {
    if (!line.starts_with('"') || line.starts_with("\"\"\""))
        return false;
    for (std::size_t at = 1; at < line.size();) {
        const std::size_t plain = plainLength(line.substr(at));
        put(line.substr(at, plain));
        at += plain;
        if (at == line.size())
            return false;
        if (line[at] == '"') {
            line.remove_prefix(at + 1);
            return true;
        }
        const char meant = line[at] == '\\' && at + 1 < line.size() ? escaped(line[at + 1]) : '\0';
        if (meant == 0) // or a control character
            return false;
        put(std::string_view(&meant, 1));
        at += 2;
    }
    return false;
}

bool isPlainComment(std::string_view line) {
    return line.starts_with('#') && std::none_of(line.begin(), line.end(), isControl);
}

/// Takes `key` or `table.key` from the head of a line; "" where there is none.
std::string_view takeBareKey(std::string_view& line) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.";
    const std::string_view key = line.substr(0, line.find_first_not_of(letters));
    if (key.starts_with('.') || key.ends_with('.') || key.find("..") != std::string_view::npos)
        return {};
    line.remove_prefix(key.size());
    return key;
}

/// The lines of a file one after the other, each in the table that the last header opened.
class Lines {
public:
    explicit Lines(std::size_t size) : m_texts(size) {}

    /// False where a line is not of the plain kind.
    bool take(std::string_view line, int number) {
        return line.empty() || isPlainComment(line) || takeHeader(line) || takeEntry(line, number);
    }
    TextLines texts() && { return std::move(m_texts).take(); }

private:
    bool takeHeader(std::string_view line) {
        if (!line.starts_with('['))
            return false;
        line.remove_prefix(1);
        const std::string_view table = takeBareKey(line);
        m_table = std::string(table) + ".";
        return line == "]" && !table.empty() && m_tables.insert(m_table).second;
    }

    bool takeEntry(std::string_view line, int number) {
        constexpr std::string_view equals = " = ";
        if (!takeKey(line) || !line.starts_with(equals))
            return false;
        line.remove_prefix(equals.size());
        if (!takeText(line, [&](std::string_view part) { m_texts.text(part); }) || !line.empty())
            return false;
        m_texts.end(number);
        return true;
    }

    bool takeKey(std::string_view& line) {
        const std::size_t whole = line.size();
        m_texts.key(m_table);
        if (line.starts_with('"'))
            return takeText(line, [&](std::string_view part) { m_texts.key(part); }) &&
                   whole - line.size() > 2;
        const std::string_view key = takeBareKey(line);
        m_texts.key(key);
        return !key.empty();
    }

    std::string m_table; ///< with the dot after it
    std::set<std::string> m_tables;
    TextWriter m_texts;
};

} // namespace

void TextWriter::end(int line, int column) {
    const std::size_t size = m_key + m_text;
    m_entries.push_back({m_block.size() - size, m_key, m_text, line, column});
    m_key = m_text = 0;
}

TextLines TextWriter::take() && {
    TextLines texts{std::make_shared<const std::string>(std::move(m_block)), {}};
    texts.lines.reserve(m_entries.size());
    const std::string_view all(*texts.block);
    for (const Entry& each : m_entries)
        texts.lines.push_back({all.substr(each.at, each.key), all.substr(each.at + each.key, each.text),
                               each.line, each.column});
    return texts;
}

std::optional<TextLines> readTextLines(std::string_view file) {
    if (!isUtf8(file))
        return std::nullopt;
    Lines lines(file.size());
    for (int number = 1; !file.empty(); ++number) {
        const std::string_view line = file.substr(0, file.find('\n'));
        file.remove_prefix(std::min(file.size(), line.size() + 1));
        if (!lines.take(line, number))
            return std::nullopt;
    }
    return std::move(lines).texts();
}

} // namespace chokepoint
