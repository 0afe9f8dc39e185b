#pragma once

#include "base/Fault.h"

#include <cstddef>
#include <cstdint>

struct lua_Debug;
struct lua_State;

namespace chokepoint::script {

/// What one call may use. Work is counted, never time, so that the outcome is the same on every machine.
struct Limits {
    std::int64_t instructions = 0; ///< virtual machine instructions, plus what library functions charge
    std::int64_t bytes = 0;        ///< bytes allocated during the call, whether freed again or not

    static constexpr Limits trigger() { return {50'000, 16 << 20}; }
    static constexpr Limits handler() { return {500'000, 16 << 20}; }
    static constexpr Limits loading() { return {500'000, 16 << 20}; }
};

/// The line of the innermost running Lua function, line 0 when none is running; allocates nothing in Lua.
Place runningPlace(lua_State* lua);

/// Counts what a call uses and ends the call when its limits are passed.
///
/// Instructions are counted by the count hook, which fires before every `slice`-th instruction, so a call may
/// run exactly `Limits::instructions` of them. C functions run no instructions: they `charge` by the size of
/// their work. After expiry the hook fires at *every* instruction, because scripts catch errors
/// (`while true do pcall(f) end`).
///
/// Bytes are counted by the allocator. Three things are left out, since a state that has lived through other
/// calls would be charged less for them than a fresh one: the interpreter's stack, its table of strings, and
/// strings of up to 40 bytes, which are shared (one instruction makes at most one, so the other limit holds
/// them). Single blocks are capped as well: that bounds what one instruction can hide (copying arguments,
/// walking a chain of colliding keys, converting a string in a `for`). The byte limit is a fence far from
/// honest use; unlike instructions, the last few hundred bytes before it may depend on the interpreter's
/// random hash seed (a table rehashed once more or less).
class Budget {
public:
    enum class Expiry { none, instructions, bytes, text, table, stack };
    enum class Phase { parsing, running };

    /// Instructions between two looks at the counter.
    static constexpr std::int64_t slice = 1000;
    /// Longest string a script may make. Measured: a `for` with 16 KB of digits as its limit takes 12 µs.
    static constexpr std::size_t longestText = 16'384;
    /// Largest array (4,096 elements) or hash (2,048 keys) part of one table.
    static constexpr std::size_t largestBlock = 65'536;
    /// Tables of names and code of a function grow larger while a file is compiled.
    static constexpr std::size_t largestBlockParsing = 524'288;
    /// 10,240 values: about 1,500 nested calls.
    static constexpr std::size_t largestStack = 196'608;
    /// Bytes that a library function handles for the price of one instruction.
    static constexpr std::size_t bytesPerInstruction = 8;
    /// Price of an error caught by pcall: unwinding and describing it runs no instruction.
    static constexpr std::int64_t caughtError = 500;
    /// Price of entering a binding.
    static constexpr std::int64_t binding = 20;

    Budget() = default;
    Budget(const Budget&) = delete;
    Budget& operator=(const Budget&) = delete;

    /// The budget whose state this is.
    static Budget& of(lua_State* lua);
    /// Makes a state whose allocator and hook are this budget; nullptr when memory is out.
    lua_State* newState();

    void arm(Phase phase, const Limits& limits);
    void disarm();

    /// Adds work done outside the virtual machine. Raises a Lua error when the budget is spent.
    void charge(std::int64_t work);
    void chargeBytes(std::size_t bytes) { charge(static_cast<std::int64_t>(bytes / bytesPerInstruction)); }
    /// Raises the error that no pcall of a script stops.
    [[noreturn]] void raise();

    const Limits& limits() const { return m_limits; }
    bool spent() const { return m_expiry != Expiry::none; }
    Expiry expiry() const { return m_expiry; }
    /// Where the script was when the budget ended.
    const Place& place() const { return m_place; }
    /// Instructions used by the last call, in whole slices, and charged work.
    std::int64_t instructionsUsed() const { return m_instructions; }
    std::int64_t bytesUsed() const { return m_bytes; }
    /// Bytes of all new blocks, charged or not, since forgetAllocated(): a measure of garbage.
    std::size_t allocated() const { return m_allocated; }
    void forgetAllocated() { m_allocated = 0; }

private:
    static void* allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize);
    static void onCount(lua_State* lua, lua_Debug*);
    bool admits(const void* block, std::size_t oldSize, std::size_t newSize);
    void follow(const void* block, std::size_t tag, std::size_t size);
    void expire(Expiry expiry);
    void countNext(std::int64_t instructions);

    lua_State* m_lua = nullptr;
    Limits m_limits;
    std::int64_t m_instructions = 0;
    std::int64_t m_bytes = 0;
    std::int64_t m_counting = 0; ///< instructions until the hook fires again
    std::size_t m_allocated = 0;
    std::size_t m_largestBlock = largestBlock;
    bool m_armed = false;
    Expiry m_expiry = Expiry::none;
    Place m_place;
    const void* m_stack = nullptr;   ///< the block of the interpreter's stack
    const void* m_strings = nullptr; ///< the block of its table of strings
    bool m_stackComesNext = false;
};

} // namespace chokepoint::script
