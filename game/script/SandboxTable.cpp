#include "script/Budget.h"
#include "script/SandboxLibrary.h"

#include <lua.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace chokepoint::script {

namespace {

// All of table.* reads and writes entries raw: no metamethods, nothing hidden to pay for.

constexpr lua_Integer mostUnpacked = 250; ///< values: each later instruction could copy them all
constexpr lua_Integer mostMoved = 8192;   ///< entries: more than a table can hold

lua_Integer lengthOf(lua_State* lua, int table) { return static_cast<lua_Integer>(lua_rawlen(lua, table)); }

int concat(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    std::size_t separatorSize = 0;
    const char* const separator = luaL_optlstring(lua, 2, "", &separatorSize);
    const lua_Integer first = luaL_optinteger(lua, 3, 1);
    const lua_Integer last = luaL_optinteger(lua, 4, lengthOf(lua, 1));
    std::string joined;
    for (lua_Integer i = first; i <= last; ++i) {
        if (lua_rawgeti(lua, 1, i) != LUA_TSTRING && !lua_isnumber(lua, -1)) {
            return luaL_error(lua, "invalid value (at index %I) in table for 'concat'", i);
        }
        std::size_t size = 0;
        const char* const text = lua_tolstring(lua, -1, &size);
        joined.append(text, size).append(separator, i < last ? separatorSize : 0);
        lua_pop(lua, 1);
        Budget::of(lua).charge(1);
        Budget::of(lua).chargeBytes(size + separatorSize);
        if (joined.size() > Budget::longestText) {
            return luaL_error(lua, "concat: the text grows past %d bytes",
                              static_cast<int>(Budget::longestText));
        }
        if (i == last) {
            break; // ++i might overflow
        }
    }
    lua_pushlstring(lua, joined.data(), joined.size());
    return 1;
}

/// Moves entries first…last by one place, up or down.
void shift(lua_State* lua, lua_Integer first, lua_Integer last, int by) {
    Budget::of(lua).charge(std::max<lua_Integer>(last - first + 1, 0));
    for (lua_Integer moved = 0; moved <= last - first; ++moved) {
        const lua_Integer from = by > 0 ? last - moved : first + moved;
        lua_rawgeti(lua, 1, from);
        lua_rawseti(lua, 1, from + by);
    }
}

int insert(lua_State* lua) {
    checkWritable(lua, 1);
    const lua_Integer end = lengthOf(lua, 1) + 1;
    const int count = lua_gettop(lua);
    if (count != 2 && count != 3) {
        return luaL_error(lua, "wrong number of arguments to 'insert'");
    }
    const lua_Integer position = count == 3 ? luaL_checkinteger(lua, 2) : end;
    luaL_argcheck(lua, position >= 1 && position <= end, 2, "position out of bounds");
    shift(lua, position, end - 1, 1);
    lua_rawseti(lua, 1, position);
    return 0;
}

int remove(lua_State* lua) {
    checkWritable(lua, 1);
    const lua_Integer length = lengthOf(lua, 1);
    const lua_Integer position = luaL_optinteger(lua, 2, length);
    luaL_argcheck(lua, position == length || (position >= 1 && position <= length + 1), 2,
                  "position out of bounds");
    lua_settop(lua, 1);
    lua_rawgeti(lua, 1, position);
    shift(lua, position + 1, length, -1);
    lua_pushnil(lua);
    lua_rawseti(lua, 1, std::max(position, length));
    return 1;
}

int pack(lua_State* lua) {
    const int count = lua_gettop(lua);
    Budget::of(lua).charge(count);
    lua_createtable(lua, count, 1);
    lua_insert(lua, 1);
    for (int i = count; i >= 1; --i) {
        lua_rawseti(lua, 1, i);
    }
    lua_pushinteger(lua, count);
    lua_setfield(lua, 1, "n");
    return 1;
}

int unpack(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    const lua_Integer first = luaL_optinteger(lua, 2, 1);
    const lua_Integer last = luaL_optinteger(lua, 3, lengthOf(lua, 1));
    if (first > last) {
        return 0;
    }
    const auto count = static_cast<lua_Unsigned>(last) - static_cast<lua_Unsigned>(first);
    if (count >= static_cast<lua_Unsigned>(mostUnpacked)) {
        return luaL_error(lua, "more than %d values to unpack", static_cast<int>(mostUnpacked));
    }
    const int values = static_cast<int>(count) + 1;
    luaL_checkstack(lua, values, "too many values to unpack");
    Budget::of(lua).charge(values);
    for (int i = 0; i < values; ++i) {
        lua_rawgeti(lua, 1, first + i);
    }
    return values;
}

int move(lua_State* lua) {
    luaL_checktype(lua, 1, LUA_TTABLE);
    const lua_Integer first = luaL_checkinteger(lua, 2);
    const lua_Integer last = luaL_checkinteger(lua, 3);
    const lua_Integer to = luaL_checkinteger(lua, 4);
    const int target = lua_isnoneornil(lua, 5) ? 1 : 5;
    checkWritable(lua, target);
    if (last >= first) {
        const auto span = static_cast<lua_Unsigned>(last) - static_cast<lua_Unsigned>(first);
        luaL_argcheck(lua, span < static_cast<lua_Unsigned>(mostMoved), 3, "too many elements to move");
        const auto count = static_cast<lua_Integer>(span) + 1;
        luaL_argcheck(lua, to <= LUA_MAXINTEGER - count, 4, "destination wrap around");
        Budget::of(lua).charge(count);
        const bool forward = to <= first || to > last || !lua_rawequal(lua, 1, target);
        for (lua_Integer moved = 0; moved < count; ++moved) {
            const lua_Integer i = forward ? moved : count - 1 - moved;
            lua_rawgeti(lua, 1, first + i);
            lua_rawseti(lua, target, to + i);
        }
    }
    lua_pushvalue(lua, target);
    return 1;
}

/// Stable merge sort over places in a copy of the entries. Any comparator ends it, however contradictory; errors
/// leave the table as it was. Stock sort takes a pivot from the clock; std::stable_sort is free to ask a different
/// number of questions in each library, and a contradictory comparator is undefined there.
class Sorter {
public:
    Sorter(lua_State* lua, int values, int comparator, int count)
        : m_lua(lua), m_values(values), m_comparator(comparator), m_order(static_cast<std::size_t>(count)) {
        for (int i = 0; i < count; ++i) {
            m_order[static_cast<std::size_t>(i)] = i + 1;
        }
    }

    const std::vector<int>& sorted() {
        std::vector<int> merged(m_order.size());
        for (std::size_t width = 1; width < m_order.size(); width *= 2) {
            for (std::size_t begin = 0; begin < m_order.size(); begin += 2 * width) {
                merge(begin, std::min(begin + width, m_order.size()),
                      std::min(begin + 2 * width, m_order.size()), merged);
            }
            m_order.swap(merged);
        }
        return m_order;
    }

private:
    void merge(std::size_t begin, std::size_t middle, std::size_t end, std::vector<int>& merged) const {
        std::size_t left = begin;
        std::size_t right = middle;
        for (std::size_t at = begin; at < end; ++at) {
            const bool takeRight = left == middle || (right < end && less(m_order[right], m_order[left]));
            merged[at] = m_order[takeRight ? right++ : left++];
        }
    }

    bool less(int a, int b) const {
        Budget::of(m_lua).charge(4);
        if (m_comparator != 0) {
            lua_pushvalue(m_lua, m_comparator);
        }
        lua_rawgeti(m_lua, m_values, a);
        lua_rawgeti(m_lua, m_values, b);
        bool answer = false;
        if (m_comparator != 0) {
            lua_call(m_lua, 2, 1);
            answer = lua_toboolean(m_lua, -1) != 0;
            lua_pop(m_lua, 1);
        } else {
            answer = lua_compare(m_lua, -2, -1, LUA_OPLT) != 0;
            lua_pop(m_lua, 2);
        }
        return answer;
    }

    lua_State* m_lua;
    int m_values;
    int m_comparator;
    std::vector<int> m_order;
};

int sort(lua_State* lua) {
    checkWritable(lua, 1);
    if (!lua_isnoneornil(lua, 2)) {
        luaL_checktype(lua, 2, LUA_TFUNCTION);
    }
    lua_settop(lua, 2);
    const int count = static_cast<int>(lengthOf(lua, 1));
    Budget::of(lua).charge(2LL * count);
    lua_createtable(lua, count, 0);
    constexpr int values = 3;
    for (int i = 1; i <= count; ++i) {
        lua_rawgeti(lua, 1, i);
        lua_rawseti(lua, values, i);
    }
    Sorter sorter(lua, values, lua_isnil(lua, 2) ? 0 : 2, count);
    int place = 0;
    for (const int from : sorter.sorted()) {
        lua_rawgeti(lua, values, from);
        lua_rawseti(lua, 1, ++place);
    }
    return 0;
}

} // namespace

void addTableFunctions(lua_State* lua, int globals) {
    lua_newtable(lua);
    addFunction(lua, "concat", concat);
    addFunction(lua, "insert", insert);
    addFunction(lua, "move", move);
    addFunction(lua, "pack", pack);
    addFunction(lua, "remove", remove);
    addFunction(lua, "sort", sort);
    addFunction(lua, "unpack", unpack);
    replaceByReadOnlyFace(lua);
    lua_setfield(lua, globals, "table");
}

} // namespace chokepoint::script
