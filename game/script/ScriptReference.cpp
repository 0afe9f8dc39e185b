#include "script/ScriptReference.h"

#include "script/EventRules.h"
#include "script/Sandbox.h"
#include "script/WorldBindings.h"

#include <fmt/format.h>

#include <set>
#include <span>
#include <string_view>

namespace chokepoint::script {

namespace {

/// The bindings of a host that has no world: enough to be described.
struct Described {
    EventRules events{nullptr};
    WorldBindings world{nullptr};
    Sandbox sandbox;

    Described() {
        events.bind(sandbox);
        world.bind(sandbox);
    }
};

/// `world` is a table to readers; that a function answers for it is the host's affair.
bool isTable(const Binding& binding) { return binding.name == "world"; }

std::string fieldTable(std::string_view title, std::span<const FieldNote> notes) {
    std::string text = fmt::format("\n### {}\n\n| entry | type | meaning |\n|---|---|---|\n", title);
    for (const FieldNote& note : notes) {
        std::string type(note.type);
        for (std::size_t at = 0; (at = type.find('|', at)) != std::string::npos; at += 2) {
            type.insert(at, 1, '\\'); // a bare bar ends the cell
        }
        text += fmt::format("| `{}` | `{}` | {} |\n", note.name, type, note.sentence);
    }
    return text;
}

std::string shape(const QuantityDeclaration& declaration) {
    std::string members;
    for (const Axis axis : declaration.scope) {
        members += fmt::format("{}{}", members.empty() ? "[" : "/", nameOf(axis));
    }
    return fmt::format("{}{}{}", declaration.id, members, members.empty() ? "" : "]");
}

std::string fieldStub(std::string_view type, std::span<const FieldNote> notes) {
    std::string text = fmt::format("\n---@class {}\n", type);
    for (const FieldNote& note : notes) {
        const bool optional = note.type.ends_with('?') || note.type.ends_with("|nil");
        text +=
            fmt::format("---@field {}{} {} {}\n", note.name, optional ? "?" : "", note.type, note.sentence);
    }
    return text;
}

/// A number behind as many tables as the quantity has axes.
std::string typeOf(const QuantityDeclaration& declaration) {
    std::string type = "number";
    for (std::size_t i = 0; i < declaration.scope.size(); ++i) {
        type = fmt::format("table<string, {}>", type);
    }
    return type;
}

std::string worldStub() {
    std::string text = "\n---@class World\n";
    for (const QuantityDeclaration& declaration : quantities().table.all()) {
        text += fmt::format("---@field {} {} {} ({})\n", declaration.id, typeOf(declaration),
                            declaration.meaning, declaration.unit);
    }
    return text + "world = {}\n";
}

} // namespace

std::string referencePage() {
    const Described described;
    std::string text =
        "# What scripts can say\n\n"
        "Printed from the bindings. Beside these there is what the sandbox leaves of Lua 5.4, and the table "
        "`state`: all that lasts from one call to the next.\n";
    for (const Binding& binding : described.sandbox.bindings()) {
        text += fmt::format("\n## `{}{}`\n\n{}\n", binding.name, isTable(binding) ? "" : binding.signature,
                            binding.sentence);
    }
    text += fieldTable("Entries of an event", eventFields());
    text += fieldTable("Entries of an option", optionFields());
    text += "\n### Numbers of the world\n\n| address | unit | meaning |\n|---|---|---|\n";
    for (const QuantityDeclaration& declaration : quantities().table.all()) {
        text +=
            fmt::format("| `{}` | {} | {} |\n", shape(declaration), declaration.unit, declaration.meaning);
    }
    return text;
}

std::string stubs() {
    const Described described;
    std::string text = "---@meta\n-- Printed from the bindings; for the Lua language server only.\n\n"
                       "---All that lasts from one call to the next.\n---@type table\nstate = {}\n";
    text += fieldStub("EventOption", optionFields()) + fieldStub("Event", eventFields()) + worldStub();
    std::set<std::string> tables = {"world"};
    for (const Binding& binding : described.sandbox.bindings()) {
        const std::string table = binding.name.substr(0, binding.name.find('.'));
        if (isTable(binding)) {
            continue;
        }
        if (table != binding.name && tables.insert(table).second) {
            text += fmt::format("\n{} = {{}}\n", table);
        }
        text += fmt::format("\n---{}\n---@type fun{}\n{} = nil\n", binding.sentence, binding.signature,
                            binding.name);
    }
    return text;
}

} // namespace chokepoint::script
