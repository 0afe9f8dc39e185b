#include "rulebook/TomlTree.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chokepoint {

namespace {

constexpr std::array<std::string_view, 7> typeNames = {
    "text", "a whole number", "a number", "true or false", "a date", "a list", "a table"};

bool within(TomlRecords::Span span, std::size_t size) {
    return span.at <= size && span.size <= size - span.at;
}

/// Everything counts into what is there, and children come after the value they lie in, so that no way leads back.
bool makeTree(const TomlRecords& records) {
    const std::size_t values = records.values.size();
    const std::size_t characters = records.characters.size();
    for (std::size_t i = 0; i < values; ++i) {
        const TomlRecords::Value& each = records.values[i];
        if (!within(each.text, characters) || !within(each.key, characters) ||
            !within(each.children, values) || (each.children.size > 0 && each.children.at <= i) ||
            each.type >= typeNames.size())
            return false;
    }
    return values > 0;
}

} // namespace

std::shared_ptr<const TomlTree> TomlTree::make(TomlRecords records) {
    if (!makeTree(records))
        return nullptr;
    std::shared_ptr<TomlTree> tree(new TomlTree);
    tree->m_characters = std::make_unique<const std::string>(std::move(records.characters));
    tree->m_values.resize(records.values.size());
    const auto said = [&](TomlRecords::Span span) {
        return std::string_view(*tree->m_characters).substr(span.at, span.size);
    };
    for (std::size_t i = 0; i < records.values.size(); ++i) {
        const TomlRecords::Value& each = records.values[i];
        tree->m_values[i] = {static_cast<TomlValue::Type>(each.type),
                             each.flag != 0,
                             each.number,
                             said(each.text),
                             said(each.key),
                             std::span(tree->m_values).subspan(each.children.at, each.children.size),
                             each.line,
                             each.column,
                             each.keyLine,
                             each.keyColumn};
    }
    return tree;
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

std::string_view nameOf(TomlValue::Type type) { return typeNames[static_cast<std::size_t>(type)]; }

} // namespace chokepoint
