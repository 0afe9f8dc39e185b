#include "rulebook/Number.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

namespace chokepoint {

std::optional<double> readNumber(std::string_view text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stopped != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string writeNumber(double value) { return fmt::format("{}", value); }

} // namespace chokepoint
