#pragma once

#include "rulebook/Instrument.h"
#include "rulebook/Loading.h"

#include <string_view>

namespace chokepoint {

/// Which quantities something may speak of.
enum class Aim : std::uint8_t { stock, anything };

/// Reads what an instrument's effect, precondition or appeal speaks of: `quantity` is an id, `subject` one word for each
/// axis of its scope, divided by slashes; a word is `seat`, `members` or the id of one of the instrument's parameters.
/// What is wrong goes to `loading` at `place`.
class TargetReading {
public:
    TargetReading(Loading& loading, const Instrument& instrument)
        : m_loading(loading), m_instrument(instrument) {}

    Target read(const Declaration& quantity, const Declaration& subject, Aim aim);

    /// A role has to be fed by a parameter of the instrument, of one of these kinds (none: any). Returns its index, or
    /// -1.
    int role(std::string_view role, std::string_view parameter, const std::vector<ParameterKind>& kinds,
             const Place& place);

private:
    bool isChoiceOf(int parameter, Axis axis) const;
    int member(std::string_view word, Axis axis, const Place& place);

    Loading& m_loading;
    const Instrument& m_instrument;
};

/// The parts of a text between separators; one for a text without any.
std::vector<std::string> split(std::string_view text, char separator);

} // namespace chokepoint
