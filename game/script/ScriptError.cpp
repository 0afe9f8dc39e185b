#include "script/ScriptError.h"

#include "script/Budget.h"

#include <lua.hpp>

#include <charconv>

namespace chokepoint::script {

std::string ScriptError::text() const {
    const std::string where = line > 0 ? file + ":" + std::to_string(line) : file;
    return where.empty() ? message : where + ": " + message;
}

bool takePlace(std::string_view prefix, std::string_view& message, int& line) {
    if (message.substr(0, prefix.size()) != prefix || message.substr(prefix.size(), 1) != ":") {
        return false;
    }
    const std::string_view rest = message.substr(prefix.size() + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto digits = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || rest.substr(digits, 2) != ": ") {
        return false;
    }
    message = rest.substr(digits + 2);
    line = number;
    return true;
}

ScriptError describeError(lua_State* lua) {
    const Place running = runningPlace(lua);
    ScriptError error{"", running.file, running.line, ScriptError::Kind::runtime};
    if (lua_type(lua, -1) != LUA_TSTRING) {
        error.message = std::string("the error value is a ") + luaL_typename(lua, -1);
        return error;
    }
    std::size_t size = 0;
    const char* const text = lua_tolstring(lua, -1, &size);
    std::string_view message(text, size);
    lua_Debug frame{};
    for (int level = 0; lua_getstack(lua, level, &frame); ++level) {
        lua_getinfo(lua, "S", &frame);
        if (takePlace(frame.short_src, message, error.line)) {
            error.file = frame.source + 1;
            break;
        }
    }
    error.message = message;
    return error;
}

ScriptError describeSpent(const Budget& budget) {
    using Kind = ScriptError::Kind;
    const auto said = [](std::string_view before, auto number, std::string_view after) {
        return std::string(before) + std::to_string(number) + std::string(after);
    };
    ScriptError error{"", budget.place().file, budget.place().line, Kind::budget_memory};
    switch (budget.expiry()) {
    case Budget::Expiry::none:
        break;
    case Budget::Expiry::instructions:
        error.kind = Kind::budget_instructions;
        error.message = said("it ran more than ", budget.limits().instructions, " instructions");
        break;
    case Budget::Expiry::bytes:
        error.message = said("it allocated more than ", budget.limits().bytes, " bytes");
        break;
    case Budget::Expiry::text:
        error.message = said("it made a text longer than ", Budget::longestText, " bytes");
        break;
    case Budget::Expiry::table:
        error.message =
            said("it made a table larger than ", Budget::largestBlock, " bytes: 4096 items or 2048 names");
        break;
    case Budget::Expiry::stack:
        error.message = "calls are nested too deep, or pass on too many values";
        break;
    }
    return error;
}

} // namespace chokepoint::script
