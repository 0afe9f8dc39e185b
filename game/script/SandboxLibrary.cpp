#include "script/SandboxLibrary.h"

#include "script/Budget.h"

#include <lua.hpp>

#include <algorithm>
#include <cmath>

namespace chokepoint::script {

namespace {

const char faceKey = 0; ///< its address marks the metatables of read-only faces

int refuseWriting(lua_State* lua) { return luaL_error(lua, "this table is read-only"); }

/// Calls a stock function, charged for reading its texts: it may walk through 16 KB without an instruction.
int callStock(lua_State* lua) {
    const int count = lua_gettop(lua);
    auto bytes = static_cast<std::size_t>(count); // and for arguments handed through
    for (int i = 1; i <= count; ++i) {
        bytes += lua_type(lua, i) == LUA_TSTRING ? lua_rawlen(lua, i) : 0;
    }
    Budget::of(lua).chargeBytes(bytes);
    return lua_tocfunction(lua, lua_upvalueindex(1))(lua);
}

void addMathFunctions(lua_State* lua, int globals) {
    lua_pushcfunction(lua, luaopen_math);
    lua_call(lua, 0, 1);
    const int stock = lua_gettop(lua);
    lua_newtable(lua);
    // fmod and sqrt are exact in IEEE 754, so every libm agrees on them; the rest of libm is left out.
    addStockFunctions(lua, stock,
                      {"abs", "ceil", "floor", "fmod", "max", "min", "sqrt", "tointeger", "type", "ult"});
    for (const char* constant : {"huge", "maxinteger", "mininteger", "pi"}) {
        lua_getfield(lua, stock, constant);
        lua_setfield(lua, -2, constant);
    }
    replaceByReadOnlyFace(lua);
    lua_setfield(lua, globals, "math");
    lua_pop(lua, 1);
}

double valueOf(const Key& key) {
    return key.kind == Key::Kind::integer ? static_cast<double>(key.integer) : key.real;
}

/// Exact even where a double cannot hold the integer. A float key is never integral unless it is out of range:
/// Lua turns others into integers.
bool lessNumber(const Key& a, const Key& b) {
    if (a.kind == b.kind) {
        return a.kind == Key::Kind::integer ? a.integer < b.integer : a.real < b.real;
    }
    constexpr double exactBelow = 9007199254740992.0; // 2^53
    const double real = a.kind == Key::Kind::real ? a.real : b.real;
    if (std::abs(real) < exactBelow) {
        // A fraction lies here, so rounding an integer beyond to a double cannot carry it across.
        return valueOf(a) < valueOf(b);
    }
    return a.kind == Key::Kind::real ? real < 0
                                     : real > 0; // no fractions out here: it is beyond all integers
}

int rankOf(Key::Kind kind) {
    switch (kind) {
    case Key::Kind::boolean:
        return 0;
    case Key::Kind::integer:
    case Key::Kind::real:
        return 1;
    case Key::Kind::text:
        break;
    }
    return 2;
}

} // namespace

void openLibrary(lua_State* lua) {
    const int globals = lua_gettop(lua);
    addBaseFunctions(lua, globals);
    addMathFunctions(lua, globals);
    addTableFunctions(lua, globals);
    addTextFunctions(lua, globals);
}

void replaceByReadOnlyFace(lua_State* lua) {
    const int backing = lua_gettop(lua);
    lua_newtable(lua);
    lua_createtable(lua, 0, 4);
    lua_pushvalue(lua, backing);
    lua_setfield(lua, -2, "__index");
    addFunction(lua, "__newindex", refuseWriting);
    lua_pushliteral(lua, "read-only");
    lua_setfield(lua, -2, "__metatable");
    lua_pushboolean(lua, 1);
    lua_rawsetp(lua, -2, &faceKey);
    lua_setmetatable(lua, -2);
    lua_replace(lua, backing);
}

bool isReadOnly(lua_State* lua, int index) {
    if (!lua_istable(lua, index) || !lua_getmetatable(lua, index)) {
        return false;
    }
    const bool isFace = lua_rawgetp(lua, -1, &faceKey) != LUA_TNIL;
    lua_pop(lua, 2);
    return isFace;
}

void checkWritable(lua_State* lua, int index) {
    luaL_checktype(lua, index, LUA_TTABLE);
    luaL_argcheck(lua, !isReadOnly(lua, index), index, "this table is read-only");
}

std::string_view pushText(lua_State* lua, int index) {
    const int type = lua_type(lua, index);
    const bool isPlain = type == LUA_TSTRING || type == LUA_TNUMBER;
    if (!isPlain && luaL_getmetafield(lua, index, "__tostring") != LUA_TNIL) {
        lua_pushvalue(lua, index);
        lua_call(lua, 1, 1);
        if (lua_type(lua, -1) != LUA_TSTRING) {
            luaL_error(lua, "'__tostring' must return a string");
        }
    } else if (isPlain) {
        lua_pushvalue(lua, index);
    } else if (type == LUA_TBOOLEAN) {
        lua_pushstring(lua, lua_toboolean(lua, index) ? "true" : "false");
    } else {
        lua_pushstring(lua, lua_typename(lua, type)); // no address: it differs in every run
    }
    std::size_t size = 0;
    const char* const text = lua_tolstring(lua, -1, &size);
    return {text, size};
}

void addFunction(lua_State* lua, const char* name, int (*function)(lua_State*)) {
    lua_pushcfunction(lua, function);
    lua_setfield(lua, -2, name);
}

void addStockFunctions(lua_State* lua, int stock, const std::vector<const char*>& names) {
    for (const char* name : names) {
        lua_getfield(lua, stock, name);
        lua_pushcclosure(lua, callStock, 1);
        lua_setfield(lua, -2, name);
    }
}

bool Key::operator<(const Key& other) const {
    if (rankOf(kind) != rankOf(other.kind)) {
        return rankOf(kind) < rankOf(other.kind);
    }
    switch (kind) {
    case Kind::boolean:
        return integer < other.integer;
    case Kind::integer:
    case Kind::real:
        return lessNumber(*this, other);
    case Kind::text:
        break;
    }
    return text < other.text;
}

void Key::push(lua_State* lua) const {
    switch (kind) {
    case Kind::boolean:
        lua_pushboolean(lua, integer != 0);
        break;
    case Kind::integer:
        lua_pushinteger(lua, integer);
        break;
    case Kind::real:
        lua_pushnumber(lua, real);
        break;
    case Kind::text:
        lua_pushlstring(lua, text.data(), text.size());
        break;
    }
}

std::vector<Key> sortedKeys(lua_State* lua, int index, const char*& foreign) {
    const int table = lua_absindex(lua, index);
    std::vector<Key> keys;
    foreign = nullptr;
    luaL_checkstack(lua, 4, nullptr);
    lua_pushnil(lua);
    while (lua_next(lua, table)) {
        lua_pop(lua, 1);
        Key& key = keys.emplace_back();
        switch (lua_type(lua, -1)) {
        case LUA_TBOOLEAN:
            key.integer = lua_toboolean(lua, -1);
            break;
        case LUA_TNUMBER:
            key.kind = lua_isinteger(lua, -1) ? Key::Kind::integer : Key::Kind::real;
            key.integer = lua_tointeger(lua, -1);
            key.real = lua_tonumber(lua, -1);
            break;
        case LUA_TSTRING: {
            std::size_t size = 0;
            const char* const text = lua_tolstring(lua, -1, &size);
            key.kind = Key::Kind::text;
            key.text = {text, size};
            break;
        }
        default:
            foreign = luaL_typename(lua, -1);
            lua_pop(lua, 1);
            return keys;
        }
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

} // namespace chokepoint::script
