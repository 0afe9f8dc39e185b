#pragma once

#include <string>
#include <string_view>

struct lua_State;

namespace chokepoint::script {

class Budget;

/// Why a script was refused or stopped.
struct ScriptError {
    enum class Kind {
        syntax,              ///< the text is no Lua, or uses what the sandbox refuses
        runtime,             ///< the script, or a binding it called, raised an error
        budget_instructions, ///< it ran too long
        budget_memory,       ///< it allocated too much, or one string, table or call depth grew too large
        state,               ///< `state` holds what cannot be saved; `message` names the entry
    };

    std::string message; ///< without the place
    std::string file;    ///< the chunk name given to load(), "" when no script was running
    int line = 0;        ///< 0: not known
    Kind kind = Kind::runtime;

    /// `file:line: message`
    std::string text() const;
};

/// The error on top of the stack, with the place it names itself (`error(text, 2)` names the caller's) or else the
/// line that was running. For message handlers: the frames of the error must still be there.
ScriptError describeError(lua_State* lua);
/// What a spent budget ran out of, and where.
ScriptError describeSpent(const Budget& budget);
/// Takes `prefix:line: ` off a message; false, and nothing changed, when it does not begin so.
bool takePlace(std::string_view prefix, std::string_view& message, int& line);

} // namespace chokepoint::script
