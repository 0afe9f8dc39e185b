#include "script/Binding.h"

#include "script/Budget.h"
#include "script/SandboxLibrary.h"

#include <lua.hpp>

#include <algorithm>
#include <utility>

namespace chokepoint::script {

namespace {

const char functionsKey = 0; ///< its address names the table of kept functions in the registry

/// Instructions charged for each entry that a binding copies out of a table.
constexpr std::int64_t pricePerEntry = 20;

std::string mustBe(const std::string& what, const char* wanted, const char* given) {
    return what + " must be a " + wanted + ", got " + given;
}

/// The integer that a value equals, if any; floats like 3.0 count.
std::int64_t integerAt(lua_State* lua, int index, const std::string& what) {
    int isInteger = 0;
    const lua_Integer value = lua_tointegerx(lua, index, &isInteger);
    if (!isInteger) {
        throw BindingError(what + " must be a whole number");
    }
    return value;
}

std::string textAt(lua_State* lua, int index) {
    std::size_t size = 0;
    const char* const text = lua_tolstring(lua, index, &size);
    return {text, size};
}

FunctionRef functionAt(lua_State* lua, int index) {
    lua_pushvalue(lua, index);
    return keepFunction(lua);
}

/// Every binding enters here. Lua's own errors are no std::exception and pass through, destructors running.
int enterBinding(lua_State* lua) {
    const auto& binding = *static_cast<const Binding*>(lua_touserdata(lua, lua_upvalueindex(1)));
    Budget::of(lua).charge(Budget::binding);
    try {
        BindingCall call(lua, binding);
        binding.function(call);
        return call.results();
    } catch (const std::exception& error) {
        lua_settop(lua, 0); // room for the message, whatever the binding has pushed
        luaL_where(lua, 1);
        lua_pushfstring(lua, "%s: %s", binding.name.c_str(), error.what());
    }
    lua_concat(lua, 2);
    return lua_error(lua);
}

} // namespace

std::string_view argumentName(std::string_view signature, int position) {
    int depth = 0;
    int argument = 1;
    std::size_t begin = signature.find('(') + 1;
    for (std::size_t at = begin; begin > 0 && at < signature.size(); ++at) {
        const char c = signature[at];
        const bool nameEnds = depth == 0 && (c == ':' || c == '?' || c == ',' || c == ')');
        if (nameEnds && argument == position) {
            return signature.substr(begin, at - begin);
        }
        if (depth == 0 && c == ')') {
            break;
        }
        if (depth == 0 && c == ',') {
            ++argument;
            begin = signature.find_first_not_of(' ', at + 1);
        }
        depth += c == '(' || c == '{' || c == '<' ? 1 : c == ')' || c == '}' || c == '>' ? -1 : 0;
    }
    return {};
}

void pushBinding(lua_State* lua, const Binding& binding) {
    lua_pushlightuserdata(lua, const_cast<Binding*>(&binding));
    lua_pushcclosure(lua, &enterBinding, 1);
}

void pushHostText(lua_State* lua, std::string_view text) {
    if (text.find('\0') == std::string_view::npos) {
        lua_pushlstring(lua, text.data(), text.size());
        return;
    }
    std::string clean(text);
    std::replace(clean.begin(), clean.end(), '\0', ' ');
    lua_pushlstring(lua, clean.data(), clean.size());
}

void pushFunctions(lua_State* lua) {
    if (lua_rawgetp(lua, LUA_REGISTRYINDEX, &functionsKey) == LUA_TTABLE) {
        return;
    }
    lua_pop(lua, 1);
    lua_newtable(lua);
    lua_pushvalue(lua, -1);
    lua_rawsetp(lua, LUA_REGISTRYINDEX, &functionsKey);
}

FunctionRef keepFunction(lua_State* lua) {
    pushFunctions(lua);
    const auto index = static_cast<int>(lua_rawlen(lua, -1)) + 1;
    lua_pushvalue(lua, -2);
    lua_rawseti(lua, -2, index);
    lua_pop(lua, 2);
    return {index};
}

BindingCall::BindingCall(lua_State* lua, const Binding& binding)
    : m_lua(lua), m_binding(binding), m_count(lua_gettop(lua)) {}

bool BindingCall::has(int position) const { return position <= m_count && !lua_isnil(m_lua, position); }

std::string BindingCall::argument(int position) const {
    const std::string_view name = argumentName(m_binding.signature, position);
    return "argument " + std::to_string(position) + (name.empty() ? "" : " (" + std::string(name) + ")");
}

void BindingCall::require(int position, int wanted) const {
    // Beyond the arguments lie results and host values, not nothing.
    const int type = position <= m_count ? lua_type(m_lua, position) : LUA_TNONE;
    if (type != wanted) {
        throw BindingError(
            mustBe(argument(position), lua_typename(m_lua, wanted), lua_typename(m_lua, type)));
    }
}

double BindingCall::number(int position) const {
    require(position, LUA_TNUMBER);
    return lua_tonumber(m_lua, position);
}

std::int64_t BindingCall::integer(int position) const {
    require(position, LUA_TNUMBER);
    return integerAt(m_lua, position, argument(position));
}

bool BindingCall::boolean(int position) const {
    require(position, LUA_TBOOLEAN);
    return lua_toboolean(m_lua, position) != 0;
}

std::string_view BindingCall::text(int position) const {
    require(position, LUA_TSTRING);
    std::size_t size = 0;
    const char* const text = lua_tolstring(m_lua, position, &size);
    return {text, size};
}

FunctionRef BindingCall::function(int position) const {
    require(position, LUA_TFUNCTION);
    return functionAt(m_lua, position);
}

Fields BindingCall::table(int position) const {
    require(position, LUA_TTABLE);
    if (m_results > 0) {
        throw std::logic_error("a binding reads a table after its first result");
    }
    return {m_lua, position, ""};
}

void BindingCall::makeRoom() const { luaL_checkstack(m_lua, 4, "too many results"); }

void BindingCall::give(bool value) {
    makeRoom();
    lua_pushboolean(m_lua, value);
    ++m_results;
}

void BindingCall::give(double value) {
    makeRoom();
    lua_pushnumber(m_lua, value);
    ++m_results;
}

void BindingCall::give(std::int64_t value) {
    makeRoom();
    lua_pushinteger(m_lua, value);
    ++m_results;
}

void BindingCall::give(std::string_view value) {
    makeRoom();
    pushHostText(m_lua, value);
    ++m_results;
}

void BindingCall::giveNil() {
    makeRoom();
    lua_pushnil(m_lua);
    ++m_results;
}

Place BindingCall::place() const { return runningPlace(m_lua); }

void BindingCall::charge(std::int64_t instructions) const { Budget::of(m_lua).charge(instructions); }

Fields::Fields(lua_State* lua, int index, std::string path)
    : m_lua(lua), m_index(lua_absindex(lua, index)), m_path(std::move(path)) {}

std::string Fields::entry(std::string_view key) const { return "field '" + m_path + std::string(key) + "'"; }

void Fields::push(std::string_view key) const {
    luaL_checkstack(m_lua, 4, "too many tables in a table");
    lua_pushlstring(m_lua, key.data(), key.size());
    lua_rawget(m_lua, m_index);
}

void Fields::require(int wanted, const std::string& name) const {
    if (lua_type(m_lua, -1) != wanted) {
        throw BindingError(mustBe(name, lua_typename(m_lua, wanted), luaL_typename(m_lua, -1)));
    }
}

bool Fields::has(std::string_view key) const {
    push(key);
    const bool given = !lua_isnil(m_lua, -1);
    lua_pop(m_lua, 1);
    return given;
}

double Fields::number(std::string_view key) const {
    push(key);
    require(LUA_TNUMBER, entry(key));
    const double value = lua_tonumber(m_lua, -1);
    lua_pop(m_lua, 1);
    return value;
}

std::int64_t Fields::integer(std::string_view key) const {
    push(key);
    require(LUA_TNUMBER, entry(key));
    const std::int64_t value = integerAt(m_lua, -1, entry(key));
    lua_pop(m_lua, 1);
    return value;
}

bool Fields::boolean(std::string_view key) const {
    push(key);
    require(LUA_TBOOLEAN, entry(key));
    const bool value = lua_toboolean(m_lua, -1) != 0;
    lua_pop(m_lua, 1);
    return value;
}

std::string Fields::text(std::string_view key) const {
    push(key);
    require(LUA_TSTRING, entry(key));
    std::string value = textAt(m_lua, -1);
    Budget::of(m_lua).chargeBytes(value.size());
    lua_pop(m_lua, 1);
    return value;
}

FunctionRef Fields::function(std::string_view key) const {
    push(key);
    require(LUA_TFUNCTION, entry(key));
    return keepFunction(m_lua);
}

Fields Fields::table(std::string_view key) const {
    push(key);
    require(LUA_TTABLE, entry(key));
    return {m_lua, -1, m_path + std::string(key) + "."}; // stays on the stack until the binding returns
}

std::vector<Fields> Fields::tables(std::string_view key) const {
    const Fields sequence = table(key);
    std::vector<Fields> found;
    const auto count = static_cast<lua_Integer>(lua_rawlen(m_lua, sequence.m_index));
    Budget::of(m_lua).charge(count * pricePerEntry);
    for (lua_Integer i = 1; i <= count; ++i) {
        const std::string path = m_path + std::string(key) + "[" + std::to_string(i) + "]";
        luaL_checkstack(m_lua, 4, "too many tables in a table");
        lua_rawgeti(m_lua, sequence.m_index, i);
        require(LUA_TTABLE, "'" + path + "'");
        found.emplace_back(m_lua, -1, path + ".");
    }
    return found;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    const Fields sequence = table(key);
    std::vector<std::string> found;
    const auto count = static_cast<lua_Integer>(lua_rawlen(m_lua, sequence.m_index));
    Budget::of(m_lua).charge(count * pricePerEntry);
    for (lua_Integer i = 1; i <= count; ++i) {
        lua_rawgeti(m_lua, sequence.m_index, i);
        require(LUA_TSTRING, "'" + m_path + std::string(key) + "[" + std::to_string(i) + "]'");
        found.push_back(textAt(m_lua, -1));
        lua_pop(m_lua, 1);
    }
    lua_pop(m_lua, 1);
    return found;
}

std::vector<std::string> Fields::keys() const {
    const char* foreign = nullptr;
    std::vector<std::string> found;
    for (const Key& key : sortedKeys(m_lua, m_index, foreign)) {
        Budget::of(m_lua).charge(pricePerEntry);
        if (key.kind != Key::Kind::text) {
            throw BindingError("keys of the table must be names");
        }
        found.emplace_back(key.text);
    }
    if (foreign) {
        throw BindingError(std::string("a ") + foreign + " is no key for this table");
    }
    return found;
}

} // namespace chokepoint::script
