#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chokepoint::script {

/// What keeps a text out of the sandbox.
struct Refusal {
    std::string message;
    int line = 0;
};

/// Looks through the tokens of a Lua text for what is valid Lua but differs between machines or hides work:
/// - the operator `^`: pow of libm, whose last bit differs between libraries;
/// - a zero byte, written or escaped in a string: comparing texts full of them takes Lua's time without
///   running an instruction.
/// Comments and strings may speak of `^`. Also refuses compiled Lua, with a better message than Lua's.
std::optional<Refusal> refuseSource(std::string_view source);

} // namespace chokepoint::script
