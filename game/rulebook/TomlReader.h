#pragma once

#include "rulebook/Loading.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Reads one table of a TOML file key by key. What is missing or of the wrong type becomes a fault and an
/// empty value; keys that nobody asked for are reported, with the nearest that was, when the reader goes out
/// of scope.
///
/// `path` is where the table's figures stand in the FigureTable: `power.ID`, so that `budget` is
/// `power.ID.budget`.
class TomlReader {
public:
    /// The whole file.
    TomlReader(Loading& loading, const TomlFile& file, std::string path = {});
    /// A table inside the file; none makes a reader that yields empty values and complains about nothing.
    TomlReader(Loading& loading, const TomlFile& file, const TomlValue* table, std::string path);
    ~TomlReader();
    TomlReader(const TomlReader&) = delete;
    TomlReader& operator=(const TomlReader&) = delete;

    /// False for a table that is not there.
    bool exists() const { return m_table != nullptr; }
    bool has(std::string_view key);
    /// Leaves a key alone: somebody else reads it.
    void leave(std::string_view key) { ask(key); }
    /// Leaves all other keys alone: nobody can say which of them belong here.
    void ignoreRest();
    /// Where the table starts, or where the value of a key does.
    Place place() const;
    Place place(std::string_view key) const;

    // With `otherwise` the key may be left out.
    std::string text(std::string_view key);
    std::string text(std::string_view key, std::string_view otherwise);
    bool flag(std::string_view key, bool otherwise);
    int whole(std::string_view key, int low, int high);
    double number(std::string_view key, double otherwise);
    /// A list of texts, each with its place.
    std::vector<Declaration> texts(std::string_view key);
    /// The id of a member of the axis, as its index; -1 with a fault where it is none.
    int member(std::string_view key, Axis axis);
    /// The list of members of the axis, unknown ones reported and left out.
    std::vector<int> members(std::string_view key, Axis axis);

    /// Registers a figure and yields its value.
    double figure(std::string_view key);
    double figure(std::string_view key, double otherwise);
    std::map<std::string, double> figures(std::initializer_list<std::string_view> keys);
    /// A table inside this one with one figure per member of the axis, in the axis' order; 0 for those left
    /// out, which are a fault where `all` are required.
    std::vector<double> figuresOf(std::string_view key, Axis axis, bool all);
    /// This table itself as a figure: value, unit, low, high, and source or assumed.
    double asFigure(std::string id);

    /// A table inside this one.
    TomlReader table(std::string_view key);
    /// The tables of an array inside this one, for `element`; `required`: there has to be one.
    std::vector<const TomlValue*> tables(std::string_view key, bool required);
    TomlReader element(const TomlValue* table, std::string path) {
        return {m_loading, m_file, table, std::move(path)};
    }

private:
    const TomlValue* find(std::string_view key, TomlValue::Type type, bool required);
    const TomlValue* ask(std::string_view key);
    std::string pathOf(std::string_view key) const;
    void wrongType(std::string_view key, TomlValue::Type expected, const TomlValue& found);
    std::optional<double> finite(std::string_view key, bool required = false);
    Place placeOf(const TomlValue& value) const { return {m_file.file(), value.line, value.column}; }

    Loading& m_loading;
    const TomlFile& m_file;
    const TomlValue* m_table; ///< null: yields empty values
    std::string m_path;
    std::vector<std::string> m_asked;
};

} // namespace chokepoint
