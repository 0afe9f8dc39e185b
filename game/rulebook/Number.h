#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

/// The finite number that the whole of a text spells, whatever the locale: `1.5`, `-2e-3`; no `+`, no blanks,
/// no `inf`.
std::optional<double> readNumber(std::string_view text);

/// The shortest text that reads back as the number.
std::string writeNumber(double value);

} // namespace chokepoint
