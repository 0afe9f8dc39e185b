#include "script/Sandbox.h"

#include "base/Curve.h"
#include "script/SandboxLibrary.h"
#include "script/SandboxState.h"
#include "script/SourceGuard.h"

#include <lua.hpp>

#include <clocale>
#include <new>
#include <stdexcept>

namespace chokepoint::script {

namespace {

/// Fixed places at the bottom of the stack, between calls.
namespace slot {
constexpr int errorHandler = 1;
constexpr int globals = 2; ///< what is behind the read-only environment
constexpr int state = 3;
constexpr int functions = 4; ///< those given to bindings, by FunctionRef::index
constexpr int top = 4;
} // namespace slot

/// Bytes allocated between two collections of garbage. Nothing is collected within a call: scripts cannot notice
/// (no finalizers, no weak tables), and a short call never pays for the garbage of others.
constexpr std::size_t collectedEvery = 2 << 20;

const locale_t classicLocale = newlocale(LC_ALL_MASK, "C", nullptr);

/// The classic locale for this thread while scripts run: Lua compares texts with strcoll and writes numbers with
/// snprintf, and Qt programs run in the user's locale.
class ClassicLocale {
public:
    ClassicLocale() : m_before(uselocale(classicLocale)) {}
    ~ClassicLocale() { uselocale(m_before); }
    ClassicLocale(const ClassicLocale&) = delete;
    ClassicLocale& operator=(const ClassicLocale&) = delete;

private:
    locale_t m_before;
};

/// Lua panics only when memory is out while the host, outside any call, pushes a value.
int throwOnPanic(lua_State*) { throw std::bad_alloc(); }

Value valueAt(lua_State* lua, int index) {
    switch (lua_type(lua, index)) {
    case LUA_TBOOLEAN:
        return lua_toboolean(lua, index) != 0;
    case LUA_TNUMBER:
        if (lua_isinteger(lua, index)) {
            return static_cast<std::int64_t>(lua_tointeger(lua, index));
        }
        return lua_tonumber(lua, index);
    case LUA_TSTRING: {
        std::size_t size = 0;
        const char* const text = lua_tolstring(lua, index, &size);
        return std::string(text, size);
    }
    default:
        return std::monostate{};
    }
}

} // namespace

Sandbox::Sandbox(Limits loading) : m_loading(loading), m_lua(m_budget.newState()) {
    if (!m_lua) {
        throw std::bad_alloc();
    }
    lua_atpanic(m_lua, &throwOnPanic);
    lua_gc(m_lua, LUA_GCSTOP);
    openEnvironment();
    bindCurves();
    lua_gc(m_lua, LUA_GCCOLLECT);
    m_budget.forgetAllocated();
}

Sandbox::~Sandbox() { lua_close(m_lua); }

void Sandbox::openEnvironment() {
    lua_pushlightuserdata(m_lua, this);
    lua_pushcclosure(m_lua, &Sandbox::describeError, 1);
    lua_newtable(m_lua);
    openLibrary(m_lua);
    const char* foreign = nullptr;
    for (const Key& key : sortedKeys(m_lua, slot::globals, foreign)) {
        m_given.emplace(key.text);
    }
    lua_newtable(m_lua);
    keepPlain(m_lua, "state must stay a plain table");
    lua_pushvalue(m_lua, slot::state);
    setGlobal("state");
    pushFunctions(m_lua);

    lua_pushvalue(m_lua, slot::globals);
    replaceByReadOnlyFace(m_lua);
    lua_getmetatable(m_lua, -1);
    lua_pushlightuserdata(m_lua, this);
    lua_pushvalue(m_lua, slot::globals);
    lua_pushcclosure(m_lua, &Sandbox::assignGlobal, 2);
    lua_setfield(m_lua, -2, "__newindex");
    lua_pop(m_lua, 1);
    lua_rawseti(m_lua, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS); // where loaded files find their _ENV
    lua_settop(m_lua, slot::top);
}

void Sandbox::bindCurves() {
    bind({"curve.saturate", "(x: number, half: number): number",
          "0 at 0, a half at `half`, towards 1; for x >= 0.", [](BindingCall& call) {
              if (call.number(1) < 0 || call.number(2) <= 0) {
                  throw BindingError("x must not be negative, and half must be positive");
              }
              call.give(curve::saturate(call.number(1), call.number(2)));
          }});
    bind({"curve.sigmoid", "(x: number): number",
          "S-curve from 0 to 1: a half at 0, half of the way to either end at ±1.",
          [](BindingCall& call) { call.give(curve::sigmoid(call.number(1))); }});
    bind({"curve.positive", "(x: number): number", "x, or 0 where x is negative.",
          [](BindingCall& call) { call.give(curve::positive(call.number(1))); }});
    bind({"curve.clamp01", "(x: number): number", "x, held between 0 and 1.",
          [](BindingCall& call) { call.give(curve::clamp01(call.number(1))); }});
}

/// `name = value` in a script, upvalues: sandbox, globals.
int Sandbox::assignGlobal(lua_State* lua) {
    const auto& sandbox = *static_cast<const Sandbox*>(lua_touserdata(lua, lua_upvalueindex(1)));
    lua_settop(lua, 3);
    const std::string_view name = pushText(lua, 2);
    if (sandbox.m_given.contains(name)) {
        return luaL_error(lua, "'%s' is given by the game and cannot be replaced", name.data());
    }
    if (!sandbox.m_open) {
        return luaL_error(lua, "'%s' cannot be set: scripts keep nothing between calls but state",
                          name.data());
    }
    lua_settop(lua, 3);
    lua_rawset(lua, lua_upvalueindex(2));
    return 0;
}

void Sandbox::requireIdle() const {
    if (m_busy) {
        throw std::logic_error("a sandbox was called from within its own call");
    }
}

void Sandbox::bind(Binding binding) {
    requireIdle();
    const std::string name = binding.name;
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) {
        pushFunction(std::move(binding));
        setGlobal(name);
        return;
    }
    const std::string table = name.substr(0, dot);
    if (lua_getfield(m_lua, slot::globals, table.c_str()) == LUA_TNIL) {
        lua_newtable(m_lua);
        replaceByReadOnlyFace(m_lua);
        lua_pushvalue(m_lua, -1);
        setGlobal(table);
        lua_replace(m_lua, -2);
    }
    if (!isReadOnly(m_lua, -1)) {
        throw std::logic_error("'" + table + "' is no table that can take a binding");
    }
    luaL_getmetafield(m_lua, -1, "__index");
    pushFunction(std::move(binding));
    lua_setfield(m_lua, -2, name.c_str() + dot + 1);
    lua_settop(m_lua, slot::top);
}

void Sandbox::pushFunction(Binding binding) {
    pushBinding(m_lua, m_bindings.emplace_back(std::move(binding)));
}

void Sandbox::setGlobal(std::string_view name) {
    m_given.emplace(name);
    lua_pushlstring(m_lua, name.data(), name.size());
    lua_insert(m_lua, -2);
    lua_rawset(m_lua, slot::globals);
}

std::optional<ScriptError> Sandbox::load(std::string_view source, const std::string& chunkName) {
    requireIdle();
    lua_settop(m_lua, slot::top);
    std::optional<ScriptError> error = compile(source, chunkName);
    if (!error) {
        m_open = true;
        run(0, m_loading);
        m_open = false;
        error = m_error;
    }
    if (error && error->file.empty()) {
        error->file = chunkName;
    }
    tidy();
    return error;
}

std::optional<ScriptError> Sandbox::compile(std::string_view source, const std::string& chunkName) {
    using Kind = ScriptError::Kind;
    if (source.size() > longestSource) {
        return ScriptError{"the file is longer than " + std::to_string(longestSource) + " bytes", chunkName,
                           0, Kind::syntax};
    }
    if (const auto refusal = refuseSource(source)) {
        return ScriptError{refusal->message, chunkName, refusal->line, Kind::syntax};
    }
    const ClassicLocale locale;
    m_budget.arm(Budget::Phase::parsing, m_loading);
    const std::string marked = "=" + chunkName; // Lua's sign for a name to be shown as it is
    const int status = luaL_loadbufferx(m_lua, source.data(), source.size(), marked.c_str(), "t");
    m_budget.disarm();
    if (m_budget.spent()) {
        return describeSpent(m_budget);
    }
    if (status == LUA_OK) {
        return std::nullopt;
    }
    std::string_view message = lua_tostring(m_lua, -1);
    ScriptError error{"", chunkName, 0, Kind::syntax};
    takePlace(std::string_view(chunkName).substr(0, LUA_IDSIZE - 1), message, error.line);
    error.message = message;
    return error;
}

void Sandbox::beginCall(FunctionRef function) {
    requireIdle();
    lua_settop(m_lua, slot::top);
    if (lua_rawgeti(m_lua, slot::functions, function.index) != LUA_TFUNCTION) {
        throw std::logic_error("a function was called that no binding has received");
    }
}

Answer<Value> Sandbox::finishCall(int arguments, const Limits& limits) {
    Answer<Value> answer;
    if (run(arguments, limits)) {
        answer.value = valueAt(m_lua, -1);
    } else {
        answer.error = m_error;
    }
    tidy();
    return answer;
}

/// Calls what lies below `arguments` values. Leaves one result, or fills m_error and returns false.
bool Sandbox::run(int arguments, const Limits& limits) {
    const ClassicLocale locale;
    m_error.reset();
    m_busy = true;
    m_budget.arm(Budget::Phase::running, limits);
    const int status = lua_pcall(m_lua, arguments, 1, slot::errorHandler);
    m_budget.disarm();
    m_busy = false;
    if (m_budget.spent()) {
        m_error = describeSpent(m_budget);
    } else if (status != LUA_OK && !m_error) {
        // Out of real memory, C calls nested past Lua's limit, or a binding that threw no std::exception.
        m_error = ScriptError{"stopped without a reason that Lua could give", "", 0};
    }
    return !m_error;
}

/// Message handler of every call, so that the place is taken before the stack unwinds. Upvalue: sandbox.
int Sandbox::describeError(lua_State* lua) {
    auto& sandbox = *static_cast<Sandbox*>(lua_touserdata(lua, lua_upvalueindex(1)));
    if (!sandbox.m_budget.spent()) {
        sandbox.m_error = script::describeError(lua);
    }
    return 1;
}

std::size_t Sandbox::heldBytes() const {
    return static_cast<std::size_t>(lua_gc(m_lua, LUA_GCCOUNT)) * 1024 +
           static_cast<std::size_t>(lua_gc(m_lua, LUA_GCCOUNTB));
}

void Sandbox::tidy() {
    if (m_budget.spent() || m_budget.allocated() > collectedEvery) {
        lua_settop(m_lua, slot::top);
        lua_gc(m_lua, LUA_GCCOLLECT);
        m_budget.forgetAllocated();
    }
}

Place Sandbox::placeOf(FunctionRef function) const {
    requireIdle();
    lua_Debug info{};
    if (lua_rawgeti(m_lua, slot::functions, function.index) != LUA_TFUNCTION) {
        throw std::logic_error("a place was asked of a function that no binding has received");
    }
    lua_getinfo(m_lua, ">S", &info);
    return info.linedefined > 0 ? Place{info.source + 1, info.linedefined, 0} : Place{};
}

Answer<std::string> Sandbox::exportState() const {
    constexpr StateLimits limits{longestState, deepestState};
    Answer<std::string> answer;
    const std::optional<std::uint64_t> mark = markOfState(m_lua, slot::state, limits);
    if (mark && mark == m_written.mark) { // most calls leave `state` as it was
        answer.value = m_written.text;
        return answer;
    }
    if (auto failure = writeState(m_lua, slot::state, limits, answer.value)) {
        answer.error = ScriptError{*failure, "", 0, ScriptError::Kind::state};
        m_written = {};
    } else {
        m_written = {mark, answer.value};
    }
    return answer;
}

std::optional<ScriptError> Sandbox::importState(std::string_view text) {
    requireIdle();
    lua_settop(m_lua, slot::top);
    if (auto failure = readState(m_lua, text, {longestState, deepestState})) {
        return ScriptError{*failure, "", 0, ScriptError::Kind::state};
    }
    for (lua_pushnil(m_lua); lua_next(m_lua, slot::state);) {
        lua_pop(m_lua, 1);
        lua_pushvalue(m_lua, -1);
        lua_pushnil(m_lua);
        lua_rawset(m_lua, slot::state);
    }
    for (lua_pushnil(m_lua); lua_next(m_lua, slot::top + 1);) {
        lua_pushvalue(m_lua, -2);
        lua_insert(m_lua, -2);
        lua_rawset(m_lua, slot::state);
    }
    lua_settop(m_lua, slot::top);
    return std::nullopt;
}

void Sandbox::push(bool value) { lua_pushboolean(m_lua, value); }
void Sandbox::push(double value) { lua_pushnumber(m_lua, value); }
void Sandbox::push(std::int64_t value) { lua_pushinteger(m_lua, value); }
void Sandbox::push(std::string_view value) { pushHostText(m_lua, value); }

} // namespace chokepoint::script
