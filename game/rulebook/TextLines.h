#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One text of a file, and where its key stands.
struct TextLine {
    std::string_view key, text;
    int line;
    int column = 1;
};

/// The texts of a file, with the one block of characters that they lie in.
struct TextLines {
    std::shared_ptr<const std::string> block;
    std::vector<TextLine> lines;
};

/// Puts texts into a block, one after the other: of each its key and what it says, bit by bit.
class TextWriter {
public:
    explicit TextWriter(std::size_t likely) { m_block.reserve(likely); }

    void key(std::string_view part) { put(part, m_key); }
    void text(std::string_view part) { put(part, m_text); }
    /// Ends a text.
    void end(int line, int column = 1);
    TextLines take() &&;

private:
    struct Entry {
        std::size_t at, key, text; ///< the key stands at the head of the text
        int line, column;
    };
    void put(std::string_view part, std::size_t& size) {
        m_block += part;
        size += part.size();
    }

    std::string m_block;
    std::vector<Entry> m_entries;
    std::size_t m_key = 0, m_text = 0; ///< of the text that is being written
};

/// Reads TOML of the plainest kind: `"key" = "text"` or `key = "text"` at the head of each line, `[table]`, whole lines of
/// comment, empty lines. Texts are thousands of such lines, and a program's start waits for them: this takes a
/// tenth of what TOML at large takes. Nothing where a file holds anything else, right or wrong: that is for TomlFile to understand or to report.
std::optional<TextLines> readTextLines(std::string_view file);

} // namespace chokepoint
