#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One text of a file, and where its key stands.
struct TextLine {
    std::string key, text;
    int line;
    int column = 1;
};

/// Reads TOML of the plainest kind: `"key" = "text"` or `key = "text"` at the head of each line, `[table]`, whole lines of
/// comment, empty lines. Texts are thousands of such lines, and a program's start waits for them: this takes a
/// tenth of what TOML at large takes. Nothing where a file holds anything else, right or wrong: that is for TomlFile to understand or to report.
std::optional<std::vector<TextLine>> readTextLines(std::string_view file);

} // namespace chokepoint
