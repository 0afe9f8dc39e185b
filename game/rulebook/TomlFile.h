#pragma once

#include "base/Fault.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One value of a TOML file and what lies inside it, each with its place.
struct TomlValue {
    enum class Type : std::uint8_t { text, integer, number, flag, date, array, table };

    Type type = Type::table;
    std::string text;  ///< text; integers, numbers and dates as they were understood
    double number = 0; ///< integer, number
    bool flag = false;
    std::string key;                 ///< its name in the table around it
    std::vector<TomlValue> children; ///< array and table, in the order of the file
    int line = 0, column = 0;        ///< where the value starts
    int keyLine = 0, keyColumn = 0;  ///< where its name starts

    /// The child of that name, or null.
    const TomlValue* find(std::string_view name) const;
    /// The tables of the array of that name, as from `[[name]]`.
    std::vector<const TomlValue*> tables(std::string_view name) const;
    /// The text of that name, or "".
    std::string_view textOf(std::string_view name) const;
    /// The value as JSON.
    std::string json() const;
};

/// `text`, `whole number`, `number` …: as messages call it.
std::string_view nameOf(TomlValue::Type type);

/// A TOML file as a tree. The library that reads it is known to this file alone.
class TomlFile {
public:
    TomlFile() = default;
    /// `file` is how messages call it. A syntax error goes to `faults` in the parser's words, and the tree is
    /// empty.
    TomlFile(std::string file, std::string_view text, Faults& faults);
    /// A file of which the tree is known.
    TomlFile(std::string file, TomlValue root)
        : m_file(std::move(file)), m_root(std::move(root)), m_complete(true) {}

    const std::string& file() const { return m_file; }
    const TomlValue& root() const { return m_root; }

    /// False if it could not be read; then what refers to it is not to blame.
    bool complete() const { return m_complete; }

private:
    void parse(std::string_view text, Faults& faults);

    std::string m_file;
    TomlValue m_root;
    bool m_complete = false;
};

} // namespace chokepoint
