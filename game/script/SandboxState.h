#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct lua_State;

namespace chokepoint::script {

// Persisted state as text: `{1:"x",2:0.5,"alerts":{"POWER":true},"turns":3}`. Keys are integers, ascending, then
// strings by byte; floats are the shortest text that reads back the same and always show a point or exponent, so
// that integers stay integers. One state has one text, fit for hashing.

struct StateLimits {
    std::size_t bytes;
    int depth;
};

/// Writes the table at `index`. Returns what cannot be saved, with its path (`state.pact[3] is a function`).
std::optional<std::string> writeState(lua_State* lua, int index, const StateLimits& limits,
                                      std::string& text);

/// A number that is another one once anything in the table at `index` has changed, for less than writing it costs.
/// Nothing for a table that cannot be saved.
std::optional<std::uint64_t> markOfState(lua_State* lua, int index, const StateLimits& limits);

/// Reads text into a new table on top of the stack; on failure pushes nothing and returns what is wrong.
std::optional<std::string> readState(lua_State* lua, std::string_view text, const StateLimits& limits);

} // namespace chokepoint::script
