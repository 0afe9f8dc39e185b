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

/// Writes the parser's tree down as records.
class Writer {
public:
    explicit Writer(const toml::table& root) {
        m_records.values.resize(1);
        write(root, 0);
    }
    TomlRecords take() && { return std::move(m_records); }

private:
    void write(const toml::node& node, std::size_t at) {
        TomlRecords::Value value;
        value.type = static_cast<std::uint32_t>(typeOf(node));
        value.line = static_cast<std::int32_t>(node.source().begin.line);
        value.column = static_cast<std::int32_t>(node.source().begin.column);
        if (const toml::table* table = node.as_table())
            value.children = writeEntries(*table);
        else if (const toml::array* array = node.as_array())
            value.children = writeElements(*array);
        else if (typeOf(node) == Type::text)
            value.text = keep(node.as_string()->get());
        else if (typeOf(node) == Type::flag)
            value.flag = node.as_boolean()->get() ? 1 : 0;
        else if (const auto number = node.value<double>()) {
            value.number = *number;
            value.text = keep(writeNumber(*number));
        }
        m_records.values[at] = value;
    }

    TomlRecords::Span writeEntries(const toml::table& table) {
        std::vector<std::pair<const toml::key*, const toml::node*>> entries;
        for (const auto& [key, node] : table)
            entries.emplace_back(&key, &node);
        const auto place = [](const toml::key* key) {
            return std::tie(key->source().begin.line, key->source().begin.column);
        };
        std::stable_sort(entries.begin(), entries.end(),
                         [&](const auto& a, const auto& b) { return place(a.first) < place(b.first); });
        const TomlRecords::Span room = makeRoom(entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto& [key, node] = entries[i];
            write(*node, room.at + i);
            TomlRecords::Value& value = m_records.values[room.at + i];
            value.key = keep(key->str());
            value.keyLine = static_cast<std::int32_t>(key->source().begin.line);
            value.keyColumn = static_cast<std::int32_t>(key->source().begin.column);
        }
        return room;
    }

    TomlRecords::Span writeElements(const toml::array& array) {
        const TomlRecords::Span room = makeRoom(array.size());
        for (std::size_t i = 0; i < array.size(); ++i)
            write(array[i], room.at + i);
        return room;
    }

    TomlRecords::Span makeRoom(std::size_t size) {
        const std::size_t at = m_records.values.size();
        m_records.values.resize(at + size);
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(size)};
    }

    TomlRecords::Span keep(std::string_view text) {
        const std::size_t at = m_records.characters.size();
        m_records.characters += text;
        return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
    }

    TomlRecords m_records;
};

} // namespace

std::optional<TomlRecords> parseToml(const std::string& file, std::string_view text, Faults& faults) {
    try {
        const toml::parse_result parsed = toml::parse(text);
        if (parsed)
            return Writer(parsed.table()).take();
        const toml::source_position& at = parsed.error().source().begin;
        faults.push_back({"toml_syntax",
                          {std::string(parsed.error().description())},
                          {file, static_cast<int>(at.line), static_cast<int>(at.column)}});
    } catch (const ParserStumbled&) {
        faults.push_back({"toml_unreadable", {}, {file}});
    }
    return std::nullopt;
}

TomlFile::TomlFile(std::string file, std::string_view text, Faults& faults) : m_file(std::move(file)) {
    if (std::optional<TomlRecords> records = parseToml(m_file, text, faults))
        m_tree = TomlTree::make(std::move(*records));
}

const TomlValue& TomlFile::root() const {
    static const TomlValue nothing;
    return m_tree ? m_tree->root() : nothing;
}

} // namespace chokepoint
