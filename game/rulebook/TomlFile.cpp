#include "rulebook/TomlFile.h"

#include "rulebook/Number.h"

namespace chokepoint {
namespace {

struct ParserStumbled {};

constexpr void require(bool assumption) {
    if (!assumption)
        throw ParserStumbled();
}

} // namespace
} // namespace chokepoint

// Errors come back as values, and numbers are read by std::from_chars, which no locale changes. The parser's
// assertions stay on, as an exception: a broken file can fail them (`[[[` does), and without them what follows
// is undefined.
#undef NDEBUG
#define TOML_ASSERT(expression) chokepoint::require(static_cast<bool>(expression))
#define TOML_EXCEPTIONS 0
#define TOML_FLOAT_CHARCONV 1
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <tuple>

namespace chokepoint {

namespace {

using Type = TomlValue::Type;

Type typeOf(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::string:
        return Type::text;
    case toml::node_type::integer:
        return Type::integer;
    case toml::node_type::floating_point:
        return Type::number;
    case toml::node_type::boolean:
        return Type::flag;
    case toml::node_type::array:
        return Type::array;
    case toml::node_type::table:
        return Type::table;
    default:
        return Type::date;
    }
}

TomlValue treeOf(const toml::node& node);

void addEntries(const toml::table& table, TomlValue& value) {
    value.children.reserve(table.size());
    for (const auto& [key, node] : table) {
        TomlValue child = treeOf(node);
        child.key = key.str();
        child.keyLine = static_cast<int>(key.source().begin.line);
        child.keyColumn = static_cast<int>(key.source().begin.column);
        value.children.push_back(std::move(child));
    }
    std::stable_sort(value.children.begin(), value.children.end(),
                     [](const TomlValue& a, const TomlValue& b) {
                         return std::tie(a.keyLine, a.keyColumn) < std::tie(b.keyLine, b.keyColumn);
                     });
}

TomlValue treeOf(const toml::node& node) {
    TomlValue value;
    value.type = typeOf(node);
    value.line = static_cast<int>(node.source().begin.line);
    value.column = static_cast<int>(node.source().begin.column);
    if (const toml::table* table = node.as_table()) {
        addEntries(*table, value);
    } else if (const toml::array* array = node.as_array()) {
        value.children.reserve(array->size());
        for (const toml::node& element : *array)
            value.children.push_back(treeOf(element));
    } else if (value.type == Type::text) {
        value.text = node.as_string()->get();
    } else if (value.type == Type::flag) {
        value.flag = node.as_boolean()->get();
    } else if (const auto number = node.value<double>()) {
        value.number = *number;
        value.text = writeNumber(*number);
    }
    return value;
}

} // namespace

TomlFile::TomlFile(std::string file, std::string_view text, Faults& faults) : m_file(std::move(file)) {
    try {
        parse(text, faults);
    } catch (const ParserStumbled&) {
        faults.push_back({"toml_unreadable", {}, {m_file}});
    }
}

void TomlFile::parse(std::string_view text, Faults& faults) {
    const toml::parse_result parsed = toml::parse(text);
    if (parsed) {
        m_root = treeOf(parsed.table());
        m_complete = true;
        return;
    }
    const toml::source_position& at = parsed.error().source().begin;
    faults.push_back({"toml_syntax",
                      {std::string(parsed.error().description())},
                      {m_file, static_cast<int>(at.line), static_cast<int>(at.column)}});
}

const TomlValue* TomlValue::find(std::string_view name) const {
    const auto at = std::find_if(children.begin(), children.end(),
                                 [&](const TomlValue& child) { return child.key == name; });
    return at == children.end() ? nullptr : &*at;
}

std::vector<const TomlValue*> TomlValue::tables(std::string_view name) const {
    std::vector<const TomlValue*> found;
    const TomlValue* const array = find(name);
    if (array == nullptr || array->type != Type::array)
        return found;
    for (const TomlValue& child : array->children)
        if (child.type == Type::table)
            found.push_back(&child);
    return found;
}

std::string TomlValue::json() const {
    switch (type) {
    case Type::integer: // `2`, where a number would be written `2.0`
        return fmt::format("{:.0f}", number);
    case Type::number:
        return nlohmann::json(number).dump();
    case Type::flag:
        return flag ? "true" : "false";
    case Type::array:
    case Type::table:
        break;
    default:
        return nlohmann::json(text).dump();
    }
    std::string all;
    for (const TomlValue& child : children) {
        all += all.empty() ? "" : ",";
        if (type == Type::table)
            all += nlohmann::json(child.key).dump() + ":";
        all += child.json();
    }
    return type == Type::array ? "[" + all + "]" : "{" + all + "}";
}

std::string_view TomlValue::textOf(std::string_view name) const {
    const TomlValue* const value = find(name);
    return value == nullptr || value->type != Type::text ? std::string_view() : value->text;
}

std::string_view nameOf(TomlValue::Type type) {
    static constexpr std::array<std::string_view, 7> names = {
        "text", "a whole number", "a number", "true or false", "a date", "a list", "a table"};
    return names[static_cast<std::size_t>(type)];
}

} // namespace chokepoint
