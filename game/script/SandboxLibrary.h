#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

struct lua_State;

namespace chokepoint::script {

// The allow-list: the functions of Lua that scripts may use. A function is here only if it is the same on every
// machine (no addresses, clocks, hash order, locale or libm), ends within its budget, and reaches nothing
// outside. Left out with a reason: string patterns (exponential, and no hook runs inside them), coroutines and
// load (more surface than use), next (hash order), ^ and the functions of libm (their last bit differs between
// libraries; `curve` has rational ones). `//`, `%`, fmod and sqrt stay: floor, fmod and sqrt are exact in IEEE 754.

/// Fills the table on top of the stack with the allow-list; the tables in it are read-only.
void openLibrary(lua_State* lua);

void addBaseFunctions(lua_State* lua, int globals);  ///< assert, error, pairs, pcall, setmetatable …
void addTableFunctions(lua_State* lua, int globals); ///< table.*
void addTextFunctions(lua_State* lua, int globals);  ///< string.*, utf8.*, and the methods of strings

/// Keeps scripts from giving the table on top a metatable; `reason`, a literal, is what they are told.
void keepPlain(lua_State* lua, const char* reason);
/// Replaces the table on top by a read-only face of it, or the function on top by a read-only table that asks it.
void replaceByReadOnlyFace(lua_State* lua);
/// Whether the value is a read-only face.
bool isReadOnly(lua_State* lua, int index);
/// Raises an error unless argument `index` is a table that scripts may write.
void checkWritable(lua_State* lua, int index);
/// Pushes a text as tostring() gives it: no addresses, own __tostring.
std::string_view pushText(lua_State* lua, int index);
/// Sets `table[name]` of the table on top to a function.
void addFunction(lua_State* lua, const char* name, int (*function)(lua_State*));
/// Adds functions of a stock library, each charged by the length of its texts, to the table on top.
void addStockFunctions(lua_State* lua, int stock, const std::vector<const char*>& names);

/// A key that pairs() and saved states can order: booleans before numbers before texts, false before true,
/// integers and floats by value, texts by byte.
struct Key {
    enum class Kind : std::uint8_t { boolean, integer, real, text };
    Kind kind = Kind::boolean;
    std::int64_t integer = 0; ///< or the boolean
    double real = 0;
    std::string_view text = {}; ///< valid while the table holds the key

    bool operator<(const Key& other) const;
    void push(lua_State* lua) const;
};

/// Keys of a table in order. `foreign` becomes the type of a key that has no place in it, nullptr otherwise.
std::vector<Key> sortedKeys(lua_State* lua, int index, const char*& foreign);

} // namespace chokepoint::script
