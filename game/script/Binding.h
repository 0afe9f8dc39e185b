#pragma once

#include "base/Fault.h"

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct lua_State;

namespace chokepoint::script {

/// A function of a script, kept by its sandbox as long as that lives.
struct FunctionRef {
    int index = 0; ///< 0: none

    explicit operator bool() const { return index != 0; }
    bool operator==(const FunctionRef&) const = default;
};

/// Thrown by bindings; scripts see it as an ordinary error `name: message` at the line that called.
class BindingError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the entries of a table that a script passed: `event{ id = "drought", chance = 0.1 }`. Metatables are
/// not asked. Every getter throws a BindingError that names the entry: `field 'chance' must be a number, got nil`.
class Fields {
public:
    Fields(lua_State* lua, int index, std::string path);

    bool has(std::string_view key) const;
    double number(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    bool boolean(std::string_view key) const;
    std::string text(std::string_view key) const;
    FunctionRef function(std::string_view key) const;
    Fields table(std::string_view key) const;
    /// The tables of a sequence: `choices = { { … }, { … } }`.
    std::vector<Fields> tables(std::string_view key) const;
    /// The texts of a sequence: `seats = { "ONE", "OTHER" }`.
    std::vector<std::string> texts(std::string_view key) const;

    /// Keys in the order of pairs(), to find misspelt ones; keys that are no strings are an error.
    std::vector<std::string> keys() const;

private:
    void push(std::string_view key) const;
    void require(int wanted, const std::string& name) const;
    std::string entry(std::string_view key) const;

    lua_State* m_lua;
    int m_index;
    std::string m_path; ///< "" or `choices[2].`
};

struct Binding;

/// One call of a binding: arguments in, results out. Positions count from 1. Getters throw a BindingError that
/// names function, position and argument: `effect.change: argument 2 (amount) must be a number, got string`.
/// Texts are not converted to numbers nor numbers to texts.
class BindingCall {
public:
    BindingCall(lua_State* lua, const Binding& binding);

    int count() const { return m_count; }
    /// Whether an optional argument was given and is not nil.
    bool has(int position) const;
    double number(int position) const;
    std::int64_t integer(int position) const; ///< floats with an integral value are accepted
    bool boolean(int position) const;
    std::string_view text(int position) const; ///< valid during this call
    FunctionRef function(int position) const;
    Fields table(int position) const;

    /// Adds a result; read all tables before the first.
    void give(bool value);
    void give(double value);
    void give(std::int64_t value);
    void give(int value) { give(static_cast<std::int64_t>(value)); }
    void give(std::string_view value);
    void give(const char* value) { give(std::string_view(value)); }
    void giveNil();
    /// Adds what the host has pushed on top of the stack.
    void giveTop() { ++m_results; }
    int results() const { return m_results; }

    /// The line of the script that called: the cause of what the binding does.
    Place place() const;
    /// Charges the call for work by the size of its data, in instructions.
    void charge(std::int64_t instructions) const;
    lua_State* lua() const { return m_lua; }

private:
    void makeRoom() const;
    std::string argument(int position) const;
    void require(int position, int wanted) const;

    lua_State* m_lua;
    const Binding& m_binding;
    int m_count;
    int m_results = 0;
};

/// A function of the host that scripts may call, with its documentation: the reference and the stubs for editors
/// are printed from what is registered here.
struct Binding {
    std::string name; ///< `chance` or `effect.change`
    /// As in a LuaLS `fun`: `(address: string, amount: number, note?: string): boolean`.
    std::string signature;
    std::string sentence; ///< what it does, for designers
    /// Reads arguments, gives results, and reports errors by throwing a std::exception (nothing else): the one
    /// wrapper around all bindings turns it into a Lua error after destructors have run.
    std::function<void(BindingCall&)> function;
};

/// The name that a signature gives to its position-th argument, "" when it has none.
std::string_view argumentName(std::string_view signature, int position);

/// Pushes a binding, which must outlive the state, as a Lua function.
void pushBinding(lua_State* lua, const Binding& binding);
/// Pushes a text of the host. Zero bytes become spaces: scripts must not get hold of one (see SourceGuard.h).
void pushHostText(lua_State* lua, std::string_view text);
/// Pushes the table of the functions that bindings received, by FunctionRef::index.
void pushFunctions(lua_State* lua);
/// Keeps the function on top of the stack there and pops it.
FunctionRef keepFunction(lua_State* lua);

} // namespace chokepoint::script
