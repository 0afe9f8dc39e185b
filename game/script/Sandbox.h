#pragma once

#include "script/Binding.h"
#include "script/Budget.h"
#include "script/ScriptError.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace chokepoint::script {

/// First result of a Lua function; monostate stands for nil, and for what is no plain value.
using Value = std::variant<std::monostate, bool, std::int64_t, double, std::string>;

/// A value, or the error that took its place.
template <class T> struct [[nodiscard]] Answer {
    T value;
    std::optional<ScriptError> error;

    explicit operator bool() const { return !error; }
};

/// A closed room for the scripts of one namespace (the game's own, or one mod).
///
/// Scripts see the functions of an allow-list (SandboxLibrary.h) and what the host binds; nothing else is
/// reachable. Library tables and, once a file is loaded, globals are read-only: between calls scripts keep
/// nothing but the table `state`. Locals of a file that its functions share, and tables held by globals, do
/// live as long as the sandbox: a sandbox that is loaded anew from the same files plus `importState()` does not
/// have them. Tests play every scenario with a reused and with a rebuilt sandbox and compare.
///
/// What a call does is the same on every machine, with two things for authors to know: `#t` of a table with
/// holes means nothing, and pairs() lists keys in an order of its own (booleans, numbers, strings).
///
/// A sandbox belongs to one thread at a time. Not re-entrant: bindings must not call back into it.
class Sandbox {
public:
    static constexpr std::size_t longestSource = 262'144; ///< bytes of one file
    static constexpr std::size_t longestState = 65'536;   ///< bytes of exported state
    static constexpr int deepestState = 16;               ///< tables in tables, `state` included

    /// `loading` is the budget of each load(): once for compiling, once for running the file.
    explicit Sandbox(Limits loading = Limits::loading());
    ~Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Gives scripts a function: `name` is `name` or `table.name`. Bind before loading.
    void bind(Binding binding);
    /// Everything bound so far, in order: the source of the reference and the editor stubs.
    const std::deque<Binding>& bindings() const { return m_bindings; }

    /// Compiles and runs a file. `chunkName` is what errors call it. Globals it defines are kept, even those of
    /// a file that fails half-way: drop the sandbox then.
    [[nodiscard]] std::optional<ScriptError> load(std::string_view source, const std::string& chunkName);

    /// Calls a function that a binding received. Values may be bool, integers, floating point and texts.
    /// After an error `state` is as the script left it: import the last good one.
    template <class... Values>
    Answer<Value> call(FunctionRef function, const Limits& limits, const Values&... values) {
        beginCall(function);
        (push(values), ...);
        return finishCall(static_cast<int>(sizeof...(values)), limits);
    }
    /// The same with arguments made by hand: `pusher(lua_State*)` leaves them on the stack (at most 16) and says
    /// how many. It runs outside the budget and must not raise Lua errors.
    template <class Pusher>
    requires std::is_invocable_r_v<int, Pusher, lua_State*> Answer<Value>
    call(FunctionRef function, const Limits& limits, Pusher&& pusher) {
        beginCall(function);
        const int count = std::forward<Pusher>(pusher)(m_lua);
        return finishCall(count, limits);
    }
    /// File and line where a function begins.
    Place placeOf(FunctionRef function) const;

    /// `state` as canonical text: equal states give equal texts, integers stay integers, floats floats.
    Answer<std::string> exportState() const;
    /// Replaces the contents of `state`; the table itself stays, so that scripts may hold it in a local.
    /// On error the old contents stay.
    [[nodiscard]] std::optional<ScriptError> importState(std::string_view text);

    /// What the last load() or call() used.
    const Budget& budget() const { return m_budget; }
    /// Bytes held at the moment, garbage included.
    std::size_t heldBytes() const;

    /// @name For hosts that build values of their own, such as tables that look into the world. Use
    /// replaceByReadOnlyFace() (SandboxLibrary.h) for tables that scripts shall not change.
    /// @{
    lua_State* lua() { return m_lua; }
    /// Pushes a binding as a function without a name in scripts; it is listed in bindings() all the same.
    void pushFunction(Binding binding);
    /// Pops the value on top of the stack into a global that scripts cannot replace. Not during a call.
    void setGlobal(std::string_view name);
    /// @}

private:
    void openEnvironment();
    void bindCurves();
    static int assignGlobal(lua_State* lua);
    static int describeError(lua_State* lua);
    void requireIdle() const;
    void beginCall(FunctionRef function);
    Answer<Value> finishCall(int arguments, const Limits& limits);
    std::optional<ScriptError> compile(std::string_view source, const std::string& chunkName);
    bool run(int arguments, const Limits& limits);
    void tidy();

    void push(bool value);
    void push(double value);
    void push(std::int64_t value);
    void push(std::string_view value);
    void push(const char* value) { push(std::string_view(value)); }
    template <class T>
    requires std::is_integral_v<T>
    void push(T value) { push(static_cast<std::int64_t>(value)); }

    Limits m_loading;
    Budget m_budget; // before the state that allocates through it
    lua_State* m_lua = nullptr;
    std::deque<Binding> m_bindings;             // a deque, since functions in Lua point into it
    std::set<std::string, std::less<>> m_given; // globals that scripts cannot replace
    /// `state` as it was last written, and its mark then.
    struct Written {
        std::optional<std::uint64_t> mark;
        std::string text;
    };
    mutable Written m_written;
    bool m_open = false; ///< a file is being loaded: globals may be defined
    bool m_busy = false;
    std::optional<ScriptError> m_error; ///< of the last run, described where it was raised
};

} // namespace chokepoint::script
