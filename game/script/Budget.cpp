#include "script/Budget.h"

#include <lua.hpp>

#include <algorithm>
#include <cstdlib>

namespace chokepoint::script {

namespace {

/// Header of a string block in Lua 5.4, terminating zero included.
constexpr std::size_t textHeader = 25;
/// Strings of up to this many bytes are interned by Lua 5.4.
constexpr std::size_t longestShared = 40;
/// The table of strings starts with 128 pointers; no other block of a new state has that size.
constexpr std::size_t firstStringTable = 128 * sizeof(void*);

Budget*& budgetSlot(lua_State* lua) {
    return *reinterpret_cast<Budget**>(reinterpret_cast<char*>(lua) - LUA_EXTRASPACE);
}

} // namespace

Place runningPlace(lua_State* lua) {
    lua_Debug frame{};
    for (int level = 0; lua_getstack(lua, level, &frame); ++level) {
        lua_getinfo(lua, "Sl", &frame);
        if (frame.currentline > 0) {
            return {frame.source + 1, frame.currentline, 0}; // without the '=' that marks a file name
        }
    }
    return {};
}

Budget& Budget::of(lua_State* lua) { return *budgetSlot(lua); }

lua_State* Budget::newState() {
    m_lua = lua_newstate(&Budget::allocate, this);
    if (m_lua) {
        budgetSlot(m_lua) = this;
    }
    return m_lua;
}

void Budget::arm(Phase phase, const Limits& limits) {
    m_limits = limits;
    m_instructions = 0;
    m_bytes = 0;
    m_largestBlock = phase == Phase::parsing ? largestBlockParsing : largestBlock;
    m_expiry = Expiry::none;
    m_armed = true;
    countNext(std::min(slice, limits.instructions + 1));
}

void Budget::disarm() { m_armed = false; } // the hook stays, and charges nothing until the next call

void Budget::charge(std::int64_t work) {
    m_instructions += std::clamp<std::int64_t>(work, 0, m_limits.instructions + 1);
    if (m_armed && m_instructions > m_limits.instructions) {
        expire(Expiry::instructions);
    }
    if (spent()) {
        raise();
    }
}

void Budget::raise() {
    lua_pushliteral(m_lua, "budget spent");
    lua_error(m_lua);
    std::abort(); // lua_error never returns; its declaration does not say so
}

void Budget::countNext(std::int64_t instructions) {
    m_counting = instructions;
    lua_sethook(m_lua, &Budget::onCount, LUA_MASKCOUNT, static_cast<int>(instructions));
}

void Budget::onCount(lua_State* lua, lua_Debug*) {
    Budget& budget = of(lua);
    budget.charge(budget.m_counting);
    const std::int64_t left = budget.m_limits.instructions - budget.m_instructions + 1;
    if (left < budget.m_counting) {
        // The last slice is shorter, so that the limit is met to the instruction.
        budget.countNext(left);
    }
}

void Budget::expire(Expiry expiry) {
    if (spent()) {
        return;
    }
    m_expiry = expiry;
    m_place = runningPlace(m_lua);
    countNext(1);
}

void* Budget::allocate(void* self, void* block, std::size_t oldSize, std::size_t newSize) {
    Budget& budget = *static_cast<Budget*>(self);
    if (newSize == 0) {
        std::free(block);
        return nullptr;
    }
    if (budget.m_armed && !budget.admits(block, oldSize, newSize)) {
        return nullptr;
    }
    if (!block) {
        void* const fresh = std::malloc(newSize);
        budget.m_allocated += newSize;
        budget.follow(fresh, oldSize, newSize);
        return fresh;
    }
    const void** const followed = block == budget.m_stack     ? &budget.m_stack
                                  : block == budget.m_strings ? &budget.m_strings
                                                              : nullptr;
    void* const moved = std::realloc(block, newSize);
    if (moved && followed) {
        *followed = moved;
    }
    return moved;
}

/// Refuses blocks over their cap. Passing the byte limit refuses nothing: a refusal makes Lua collect all
/// garbage at once and try again, the hook ends the call at the next instruction anyway.
bool Budget::admits(const void* block, std::size_t oldSize, std::size_t newSize) {
    const std::size_t held = block ? oldSize : 0;
    if (newSize <= held || (block && block == m_strings)) {
        return true;
    }
    if (block && block == m_stack) {
        if (newSize > largestStack) {
            expire(Expiry::stack);
        }
        return newSize <= largestStack;
    }
    const bool isText = !block && oldSize == LUA_TSTRING; // Lua names the kind of a new block this way
    if (isText && newSize <= textHeader + longestShared) {
        return true;
    }
    if (newSize > (isText ? textHeader + longestText : m_largestBlock)) {
        expire(isText ? Expiry::text : Expiry::table);
        return false;
    }
    m_bytes += static_cast<std::int64_t>(newSize - held);
    if (m_bytes > m_limits.bytes) {
        expire(Expiry::bytes);
    }
    return true;
}

/// Finds the two blocks that are not charged. Should another Lua allocate in another order, they are charged and
/// capped like tables: stricter, never looser.
void Budget::follow(const void* block, std::size_t tag, std::size_t size) {
    if (m_stackComesNext) {
        m_stack = block;
    } else if (!m_strings && tag == 0 && size == firstStringTable) {
        m_strings = block;
    }
    m_stackComesNext = tag == LUA_TTHREAD; // the stack is the first thing a thread allocates
}

} // namespace chokepoint::script
