#include "rulebook/TomlReader.h"

#include "rulebook/Number.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

using Type = TomlValue::Type;

TomlReader::TomlReader(Loading& loading, const TomlFile& file, std::string path)
    : TomlReader(loading, file, file.complete() ? &file.root() : nullptr, std::move(path)) {}

TomlReader::TomlReader(Loading& loading, const TomlFile& file, const TomlValue* table, std::string path)
    : m_loading(loading), m_file(file), m_table(table), m_path(std::move(path)) {
    if (m_table != nullptr)
        m_asked.reserve(m_table->children.size());
}

TomlReader::~TomlReader() {
    if (m_table == nullptr)
        return;
    for (const TomlValue& child : m_table->children)
        if (std::find(m_asked.begin(), m_asked.end(), child.key) == m_asked.end())
            m_loading.fault(unknownWord("unknown_key", {std::string(child.key)}, child.key, m_asked,
                                        {m_file.file(), child.keyLine, child.keyColumn}));
}

const TomlValue* TomlReader::ask(std::string_view key) {
    if (std::find(m_asked.begin(), m_asked.end(), key) == m_asked.end())
        m_asked.emplace_back(key);
    return m_table == nullptr ? nullptr : m_table->find(key);
}

const TomlValue* TomlReader::find(std::string_view key, Type type, bool required) {
    const TomlValue* const value = ask(key);
    if (value == nullptr) {
        if (required && m_table != nullptr)
            m_loading.fault("missing_key", {std::string(key)}, place());
        return nullptr;
    }
    const bool wholeNumber = type == Type::number && value->type == Type::integer;
    if (value->type == type || wholeNumber)
        return value;
    wrongType(key, type, *value);
    return nullptr;
}

void TomlReader::wrongType(std::string_view key, Type expected, const TomlValue& found) {
    m_loading.fault("wrong_type",
                    {std::string(key), std::string(nameOf(expected)), std::string(nameOf(found.type))},
                    placeOf(found));
}

bool TomlReader::has(std::string_view key) { return ask(key) != nullptr; }

void TomlReader::ignoreRest() {
    if (m_table != nullptr)
        for (const TomlValue& child : m_table->children)
            m_asked.emplace_back(child.key);
}

Place TomlReader::place() const { return m_table == nullptr ? Place{m_file.file()} : placeOf(*m_table); }

Place TomlReader::place(std::string_view key) const {
    const TomlValue* const value = m_table == nullptr ? nullptr : m_table->find(key);
    return value == nullptr ? place() : placeOf(*value);
}

std::string TomlReader::pathOf(std::string_view key) const {
    return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

std::string TomlReader::text(std::string_view key) {
    const TomlValue* const value = find(key, Type::text, true);
    if (value != nullptr && value->text.empty())
        m_loading.fault("empty_text", {std::string(key)}, placeOf(*value));
    return value == nullptr ? std::string() : std::string(value->text);
}

std::string TomlReader::text(std::string_view key, std::string_view otherwise) {
    const TomlValue* const value = find(key, Type::text, false);
    return std::string(value == nullptr ? otherwise : value->text);
}

bool TomlReader::flag(std::string_view key, bool otherwise) {
    const TomlValue* const value = find(key, Type::flag, false);
    return value == nullptr ? otherwise : value->flag;
}

int TomlReader::whole(std::string_view key, int low, int high) {
    const TomlValue* const value = find(key, Type::integer, true);
    if (value == nullptr)
        return low;
    if (value->number < low || value->number > high)
        m_loading.fault(
            "out_of_bounds",
            {std::string(key), std::string(value->text), std::to_string(low), std::to_string(high)},
            placeOf(*value));
    return static_cast<int>(std::clamp<double>(value->number, low, high));
}

std::optional<double> TomlReader::finite(std::string_view key, bool required) {
    const TomlValue* const value = find(key, Type::number, required);
    if (value == nullptr)
        return std::nullopt;
    if (!std::isfinite(value->number)) {
        m_loading.fault("not_finite", {std::string(key), std::string(value->text)}, placeOf(*value));
        return std::nullopt;
    }
    return value->number;
}

double TomlReader::number(std::string_view key, double otherwise) { return finite(key).value_or(otherwise); }

std::vector<Declaration> TomlReader::texts(std::string_view key) {
    std::vector<Declaration> found;
    if (const TomlValue* const list = find(key, Type::array, true))
        for (const TomlValue& item : list->children) {
            if (item.type == Type::text)
                found.push_back({std::string(item.text), placeOf(item)});
            else
                wrongType(key, Type::text, item);
        }
    return found;
}

int TomlReader::member(std::string_view key, Axis axis) {
    const TomlValue* const value = find(key, Type::text, true);
    return value == nullptr ? -1 : m_loading.member(axis, value->text, placeOf(*value));
}

std::vector<int> TomlReader::members(std::string_view key, Axis axis) {
    std::vector<int> found;
    for (const Declaration& item : texts(key))
        if (const int index = m_loading.member(axis, item.id, item.place); index >= 0)
            found.push_back(index);
    return found;
}

double TomlReader::figure(std::string_view key) {
    const TomlValue* const value = ask(key);
    if (value != nullptr && (value->type == Type::number || value->type == Type::integer)) {
        m_loading.fault("bare_figure", {std::string(key), std::string(value->text)}, placeOf(*value));
        return 0;
    }
    const TomlValue* const table = find(key, Type::table, true);
    return table == nullptr ? 0.0 : element(table, {}).asFigure(pathOf(key));
}

double TomlReader::figure(std::string_view key, double otherwise) {
    return has(key) ? figure(key) : otherwise;
}

std::map<std::string, double> TomlReader::figures(std::initializer_list<std::string_view> keys) {
    std::map<std::string, double> found;
    for (const std::string_view key : keys)
        found.emplace(key, figure(key));
    return found;
}

std::vector<double> TomlReader::figuresOf(std::string_view key, Axis axis, bool all) {
    std::vector<double> found;
    TomlReader inner(m_loading, m_file, find(key, Type::table, all), pathOf(key));
    if (!m_loading.complete(axis))
        inner.ignoreRest();
    for (const std::string& id : m_loading.sets().ids(axis))
        found.push_back(all && inner.m_table != nullptr ? inner.figure(id) : inner.figure(id, 0.0));
    return found;
}

double TomlReader::asFigure(std::string id) {
    const std::optional<double> value = finite("value", true);
    const std::optional<double> low = finite("low");
    const std::optional<double> high = finite("high");
    Figure figure;
    figure.id = std::move(id);
    figure.value = value.value_or(0);
    figure.unit = text("unit", "");
    figure.source = text("source", "");
    figure.assumed = text("assumed", "");
    figure.meaning = text("meaning", "");
    figure.place = place();
    return value ? m_loading.figure(std::move(figure), low, high) : 0.0;
}

TomlReader TomlReader::table(std::string_view key) {
    return {m_loading, m_file, find(key, Type::table, true), pathOf(key)};
}

std::vector<const TomlValue*> TomlReader::tables(std::string_view key, bool required) {
    const TomlValue* const list = find(key, Type::array, required);
    if (list == nullptr)
        return {};
    for (const TomlValue& item : list->children)
        if (item.type != Type::table)
            wrongType(key, Type::table, item);
    return m_table->tables(key);
}

} // namespace chokepoint
