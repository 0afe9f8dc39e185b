#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One value of a TOML file and what lies inside it, each with its place. It lives as long as its tree.
struct TomlValue {
    enum class Type : std::uint8_t { text, integer, number, flag, date, array, table };

    Type type = Type::table;
    bool flag = false;
    double number = 0;                   ///< integer, number
    std::string_view text;               ///< text; integers, numbers and dates as they were understood
    std::string_view key;                ///< its name in the table around it
    std::span<const TomlValue> children; ///< array and table, in the order of the file
    int line = 0, column = 0;            ///< where the value starts
    int keyLine = 0, keyColumn = 0;      ///< where its name starts

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

/// A tree as two blocks without a pointer, so that it can be kept and found again as it is: values that count into each
/// other and into one run of characters.
struct TomlRecords {
    struct Span {
        std::uint32_t at = 0, size = 0;
    };
    struct Value {
        double number = 0;
        Span text, key;
        Span children; ///< further on among the values
        std::int32_t line = 0, column = 0, keyLine = 0, keyColumn = 0;
        std::uint32_t type = 0, flag = 0;
    };

    std::vector<Value> values; ///< the root first
    std::string characters;
};

/// A TOML file as a tree of values.
class TomlTree {
public:
    /// Null where the records do not make a tree.
    static std::shared_ptr<const TomlTree> make(TomlRecords records);

    const TomlValue& root() const { return m_values.front(); }

private:
    TomlTree() = default;

    std::unique_ptr<const std::string> m_characters; ///< stays where it is
    std::vector<TomlValue> m_values;
};

} // namespace chokepoint
