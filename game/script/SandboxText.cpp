#include "script/Budget.h"
#include "script/SandboxLibrary.h"

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

namespace chokepoint::script {

namespace {

int pushBounded(lua_State* lua, const std::string& text) {
    if (text.size() > Budget::longestText) {
        return luaL_error(lua, "the text grows past %d bytes", static_cast<int>(Budget::longestText));
    }
    Budget::of(lua).chargeBytes(text.size());
    lua_pushlstring(lua, text.data(), text.size());
    return 1;
}

int repeat(lua_State* lua) {
    std::size_t size = 0;
    std::size_t separatorSize = 0;
    const char* const text = luaL_checklstring(lua, 1, &size);
    const lua_Integer times = luaL_checkinteger(lua, 2);
    const char* const separator = luaL_optlstring(lua, 3, "", &separatorSize);
    if (times <= 0 || size + separatorSize == 0) {
        lua_pushliteral(lua, "");
        return 1;
    }
    const auto most =
        static_cast<lua_Integer>((Budget::longestText + separatorSize) / (size + separatorSize));
    luaL_argcheck(lua, times <= most, 2, "the text would be too long");
    std::string repeated;
    for (lua_Integer i = 0; i < times; ++i) {
        repeated.append(text, size).append(separator, i + 1 < times ? separatorSize : 0);
    }
    return pushBounded(lua, repeated);
}

/// Zero is left out: see SourceGuard.h.
int fromBytes(lua_State* lua) {
    std::string text;
    for (int i = 1; i <= lua_gettop(lua); ++i) {
        const lua_Integer byte = luaL_checkinteger(lua, i);
        luaL_argcheck(lua, byte >= 1 && byte <= 255, i, "not a byte from 1 to 255");
        text += static_cast<char>(byte);
    }
    return pushBounded(lua, text);
}

int fromCodePoints(lua_State* lua) {
    std::string text;
    for (int i = 1; i <= lua_gettop(lua); ++i) {
        const lua_Integer code = luaL_checkinteger(lua, i);
        luaL_argcheck(lua, code >= 1 && code <= 0x10FFFF, i, "not a Unicode code point from 1");
        text += lua_pushfstring(lua, "%U", static_cast<long>(code));
        lua_pop(lua, 1);
    }
    return pushBounded(lua, text);
}

/// One `%…` of string.format, at most `%-+ #0` flags, two digits of width and two of precision.
struct Specification {
    std::string flags;
    int width = 0;
    int precision = -1;
    char conversion = 0;

    /// For snprintf, with the length modifier that lua_Integer needs.
    std::string text(const char* length) const {
        std::string spec = "%";
        spec.append(flags);
        if (width > 0) {
            spec.append(std::to_string(width));
        }
        if (precision >= 0) {
            spec.append(".").append(std::to_string(precision));
        }
        return spec.append(length).append(1, conversion);
    }
};

/// Up to two digits.
int readNumber(const char*& at) {
    int number = 0;
    for (int digits = 0; digits < 2 && *at >= '0' && *at <= '9'; ++digits, ++at) {
        number = number * 10 + (*at - '0');
    }
    return number;
}

Specification readSpecification(const char*& at) {
    Specification spec;
    while (*at != '\0' && std::string_view("-+ #0").find(*at) != std::string_view::npos &&
           spec.flags.size() < 5) {
        spec.flags += *at++;
    }
    spec.width = readNumber(at);
    if (*at == '.') {
        spec.precision = readNumber(++at);
    }
    spec.conversion = *at;
    at += *at != '\0' ? 1 : 0;
    return spec;
}

std::string formatText(std::string_view text, const Specification& spec) {
    std::string formatted(
        text.substr(0, spec.precision >= 0 ? static_cast<std::size_t>(spec.precision) : text.size()));
    const auto width = static_cast<std::size_t>(spec.width);
    const std::size_t missing = std::max(width, formatted.size()) - formatted.size();
    const bool left = spec.flags.find('-') != std::string::npos;
    return formatted.insert(left ? formatted.size() : 0, missing, ' ');
}

template <class T> std::string formatNumber(const std::string& spec, T value) {
    std::array<char, 512> buffer{}; // the longest is %99.99f of the largest double: 309 digits and 100 more
    const int size = std::snprintf(buffer.data(), buffer.size(), spec.c_str(), value);
    return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string formatArgument(lua_State* lua, const Specification& spec, int argument) {
    switch (spec.conversion) {
    case 'd':
    case 'i':
        return formatNumber(spec.text("ll"), static_cast<long long>(luaL_checkinteger(lua, argument)));
    case 'x':
    case 'X':
    case 'o':
        return formatNumber(spec.text("ll"),
                            static_cast<unsigned long long>(luaL_checkinteger(lua, argument)));
    case 'e':
    case 'E':
    case 'f':
    case 'g':
    case 'G':
        return formatNumber(spec.text(""), luaL_checknumber(lua, argument));
    case 'c': {
        const lua_Integer byte = luaL_checkinteger(lua, argument);
        luaL_argcheck(lua, byte >= 1 && byte <= 255, argument, "not a byte from 1 to 255");
        return formatText(std::string(1, static_cast<char>(byte)), spec);
    }
    case 's': {
        luaL_checkany(lua, argument);
        std::string formatted = formatText(pushText(lua, argument), spec);
        lua_pop(lua, 1);
        return formatted;
    }
    default:
        break;
    }
    luaL_error(
        lua,
        "format: conversions are %%d %%i %%x %%X %%o %%e %%E %%f %%g %%G %%c %%s %%%%, with up to two digits "
        "of width and precision");
    return {};
}

/// string.format without %a (differs between libraries), %p (addresses) and %q. The decimal point is a point in every
/// language: calls run in the classic locale.
int format(lua_State* lua) {
    std::size_t size = 0;
    const char* at = luaL_checklstring(lua, 1, &size);
    const char* const end = at + size;
    const int given = lua_gettop(lua);
    Budget::of(lua).chargeBytes(size);
    std::string formatted;
    int argument = 1;
    while (at < end && formatted.size() <= Budget::longestText) {
        if (*at != '%' || *++at == '%') {
            formatted += *at++;
        } else {
            const Specification spec = readSpecification(at);
            luaL_argcheck(lua, ++argument <= given, argument, "no value");
            Budget::of(lua).charge(10);
            formatted += formatArgument(lua, spec, argument);
        }
    }
    return pushBounded(lua, formatted);
}

/// Methods of strings are the same functions; no other metamethods, so "1" + 1 is an error and not a number.
void lockStrings(lua_State* lua, int globals) {
    lua_pushliteral(lua, "");
    lua_newtable(lua);
    lua_getfield(lua, globals, "string");
    lua_setfield(lua, -2, "__index");
    lua_pushliteral(lua, "read-only");
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_pop(lua, 1);
}

} // namespace

void addTextFunctions(lua_State* lua, int globals) {
    lua_pushcfunction(lua, luaopen_string);
    lua_call(lua, 0, 1);
    lua_newtable(lua);
    addStockFunctions(lua, lua_gettop(lua) - 1, {"byte", "len", "lower", "reverse", "sub", "upper"});
    addFunction(lua, "char", fromBytes);
    addFunction(lua, "format", format);
    addFunction(lua, "rep", repeat);
    replaceByReadOnlyFace(lua);
    lua_setfield(lua, globals, "string");
    lua_pop(lua, 1);

    lua_pushcfunction(lua, luaopen_utf8);
    lua_call(lua, 0, 1);
    lua_newtable(lua);
    addStockFunctions(lua, lua_gettop(lua) - 1, {"len"});
    addFunction(lua, "char", fromCodePoints);
    replaceByReadOnlyFace(lua);
    lua_setfield(lua, globals, "utf8");
    lua_pop(lua, 1);

    lockStrings(lua, globals);
}

} // namespace chokepoint::script
