#include "script/Budget.h"
#include "script/SandboxLibrary.h"

#include <lua.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace chokepoint::script {

namespace {

// Addresses that name entries which scripts cannot reach.
const char fixedKey = 0;     ///< registry: tables that may not get a metatable, and why
const char protectedKey = 0; ///< metatable: has the author's own __metatable
const char levelsKey = 0;    ///< metatable: length of the chain of __index tables behind it

/// A chain of __index tables is walked within one instruction.
constexpr lua_Integer mostLevels = 16;
constexpr std::int64_t metatablePrice = 50;

constexpr std::array inheritance = {"__index", "__newindex"};
constexpr std::array functions = {"__call", "__tostring", "__len",  "__eq",   "__lt",  "__le",  "__concat",
                                  "__unm",  "__add",      "__sub",  "__mul",  "__div", "__mod", "__idiv",
                                  "__band", "__bor",      "__bxor", "__bnot", "__shl", "__shr"};
/// Finalizers run when the collector likes, unseen by the hook; weak tables forget when it likes.
constexpr std::array refused = {"__gc", "__close", "__mode", "__pow", "__pairs"};

int pairsStep(lua_State* lua) {
    constexpr int table = lua_upvalueindex(1);
    constexpr int keys = lua_upvalueindex(2);
    lua_Integer at = lua_tointeger(lua, lua_upvalueindex(3));
    for (;; ++at) {
        if (lua_rawgeti(lua, keys, at) == LUA_TNIL) {
            return 1;
        }
        lua_pushvalue(lua, -1);
        if (lua_rawget(lua, table) != LUA_TNIL) {
            break;
        }
        Budget::of(lua).charge(1);
        lua_pop(lua, 2); // removed since the loop began
    }
    lua_pushinteger(lua, at + 1);
    lua_replace(lua, lua_upvalueindex(3));
    return 2;
}

/// pairs(t): over the keys that t has now, in the order of Key. Stock order follows a hash seed made of the clock
/// and addresses.
int pairs(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    lua_settop(lua, 1);
    if (isReadOnly(lua, 1)) {
        luaL_getmetafield(lua, 1, "__index");
        luaL_argcheck(lua, lua_istable(lua, -1), 1, "this table has no list of its keys");
        lua_replace(lua, 1);
    }
    const char* foreign = nullptr;
    const std::vector<Key> order = sortedKeys(lua, 1, foreign);
    if (foreign) {
        return luaL_error(
            lua, "pairs: a %s is a key here, and only strings, numbers and booleans have an order", foreign);
    }
    const std::size_t perKey = 4 + static_cast<std::size_t>(std::bit_width(order.size()));
    Budget::of(lua).charge(static_cast<std::int64_t>(10 + order.size() * perKey));
    lua_pushvalue(lua, 1);
    lua_createtable(lua, static_cast<int>(order.size()), 0);
    lua_Integer at = 0;
    for (const Key& key : order) {
        key.push(lua);
        lua_rawseti(lua, -2, ++at);
    }
    lua_pushinteger(lua, 1);
    lua_pushcclosure(lua, pairsStep, 3);
    lua_pushvalue(lua, 1);
    lua_pushnil(lua);
    return 3;
}

/// pcall(f, …): stock, but for a spent budget, which no script may outlive.
int protectedCall(lua_State* lua) {
    luaL_checkany(lua, 1);
    lua_pushboolean(lua, 1);
    lua_insert(lua, 1);
    const int status = lua_pcall(lua, lua_gettop(lua) - 2, LUA_MULTRET, 0);
    Budget& budget = Budget::of(lua);
    if (budget.spent()) {
        budget.raise();
    }
    if (status == LUA_OK) {
        return lua_gettop(lua);
    }
    budget.charge(Budget::caughtError);
    lua_pushboolean(lua, 0);
    lua_insert(lua, -2);
    return 2;
}

int toText(lua_State* lua) {
    luaL_checkany(lua, 1);
    pushText(lua, 1);
    return 1;
}

int rawSet(lua_State* lua) {
    checkWritable(lua, 1);
    luaL_checkany(lua, 2);
    luaL_checkany(lua, 3);
    lua_settop(lua, 3);
    lua_rawset(lua, 1);
    return 1;
}

int getMetatable(lua_State* lua) {
    luaL_checkany(lua, 1);
    if (luaL_getmetafield(lua, 1, "__metatable") == LUA_TNIL) {
        lua_pushnil(lua);
    }
    return 1;
}

void fixTable(lua_State* lua, int table, const char* reason) {
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &fixedKey);
    lua_pushvalue(lua, table);
    lua_pushstring(lua, reason);
    lua_rawset(lua, -3);
    lua_pop(lua, 1);
}

/// Raises an error if the table must keep the metatable it has.
void checkFree(lua_State* lua, int table) {
    luaL_argcheck(lua, !isReadOnly(lua, table), table, "this table is read-only");
    lua_rawgetp(lua, LUA_REGISTRYINDEX, &fixedKey);
    lua_pushvalue(lua, table);
    if (lua_rawget(lua, -2) != LUA_TNIL) {
        luaL_argerror(lua, table, lua_tostring(lua, -1));
    }
    lua_pop(lua, 2);
    if (lua_getmetatable(lua, table)) {
        if (lua_rawgetp(lua, -1, &protectedKey) != LUA_TNIL) {
            luaL_error(lua, "cannot change a protected metatable");
        }
        lua_pop(lua, 2);
    }
}

lua_Integer levelsBehind(lua_State* lua, int table) {
    lua_Integer levels = 0;
    if (lua_getmetatable(lua, table)) {
        lua_rawgetp(lua, -1, &levelsKey);
        levels = std::max<lua_Integer>(lua_tointeger(lua, -1), 1);
        lua_pop(lua, 2);
    }
    return levels;
}

void refuseEvents(lua_State* lua, int author) {
    for (const char* event : refused) {
        lua_pushstring(lua, event);
        if (lua_rawget(lua, author) != LUA_TNIL) {
            luaL_error(lua, "metatables cannot have %s here", event);
        }
        lua_pop(lua, 1);
    }
}

void setUnlessNil(lua_State* lua, const char* event) {
    if (lua_isnil(lua, -1)) {
        lua_pop(lua, 1);
    } else {
        lua_setfield(lua, -2, event);
    }
}

/// Copies __index and __newindex to the metatable on top. Tables they name must have got their own metatables
/// before, so that chains cannot grow, or close to a ring, afterwards.
lua_Integer copyInheritance(lua_State* lua, int author) {
    lua_Integer levels = 0;
    for (const char* event : inheritance) {
        lua_pushstring(lua, event);
        const int type = lua_rawget(lua, author);
        if (type == LUA_TTABLE) {
            luaL_argcheck(lua, !lua_rawequal(lua, 1, -1), 2, "a table cannot be its own __index");
            levels = std::max(levels, levelsBehind(lua, -1) + 1);
            fixTable(lua, lua_gettop(lua),
                     "it serves as __index already; give it its own metatable before that");
        } else if (type != LUA_TNIL && type != LUA_TFUNCTION) {
            luaL_error(lua, "%s must be a function or a table", event);
        }
        setUnlessNil(lua, event);
    }
    if (levels > mostLevels) {
        luaL_error(lua, "more than %d tables in a chain of __index", static_cast<int>(mostLevels));
    }
    return levels;
}

void copyFunctions(lua_State* lua, int author) {
    for (const char* event : functions) {
        lua_pushstring(lua, event);
        const int type = lua_rawget(lua, author);
        if (type != LUA_TNIL && type != LUA_TFUNCTION) {
            luaL_error(lua, "%s must be a function", event); // callable tables chain without an instruction
        }
        setUnlessNil(lua, event);
    }
}

/// setmetatable(t, m): gives t a copy of what m allows *now*. What scripts write into m later has no effect, so
/// that nothing can slip in past these checks (weak mode, finalizers, endless chains).
int setMetatable(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    luaL_argexpected(lua, lua_isnoneornil(lua, 2) || lua_istable(lua, 2), 2, "nil or table");
    lua_settop(lua, 2);
    checkFree(lua, 1);
    if (lua_istable(lua, 2)) {
        luaL_argcheck(lua, !isReadOnly(lua, 2), 2, "this table is read-only");
        Budget::of(lua).charge(metatablePrice);
        refuseEvents(lua, 2);
        lua_newtable(lua);
        const lua_Integer levels = copyInheritance(lua, 2);
        copyFunctions(lua, 2);
        lua_pushinteger(lua, levels);
        lua_rawsetp(lua, -2, &levelsKey);
        lua_pushliteral(lua, "__metatable");
        if (lua_rawget(lua, 2) != LUA_TNIL) {
            lua_pushboolean(lua, 1);
            lua_rawsetp(lua, -3, &protectedKey);
        } else {
            lua_pop(lua, 1);
            lua_pushvalue(lua, 2);
        }
        lua_setfield(lua, -2, "__metatable"); // what getmetatable answers
    }
    lua_setmetatable(lua, 1);
    lua_settop(lua, 1);
    return 1;
}

void makeFixedTables(lua_State* lua) {
    lua_newtable(lua);
    lua_newtable(lua);
    lua_pushliteral(lua, "k"); // forgets tables that scripts have dropped
    lua_setfield(lua, -2, "__mode");
    lua_setmetatable(lua, -2);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &fixedKey);
}

} // namespace

void addBaseFunctions(lua_State* lua, int globals) {
    makeFixedTables(lua);
    lua_pushcfunction(lua, luaopen_base);
    lua_call(lua, 0, 1);
    const int stock = lua_gettop(lua);
    lua_pushvalue(lua, globals);
    addStockFunctions(
        lua, stock,
        {"assert", "error", "ipairs", "rawequal", "rawget", "rawlen", "select", "tonumber", "type"});
    addFunction(lua, "getmetatable", getMetatable);
    addFunction(lua, "pairs", pairs);
    addFunction(lua, "pcall", protectedCall);
    addFunction(lua, "rawset", rawSet);
    addFunction(lua, "setmetatable", setMetatable);
    addFunction(lua, "tostring", toText);
    lua_pop(lua, 2);
}

void keepPlain(lua_State* lua, const char* reason) { fixTable(lua, lua_gettop(lua), reason); }

} // namespace chokepoint::script
