#pragma once

#include <cstddef>
#include <string_view>

namespace chokepoint {

/// Number of bytes of the UTF-8 character at the start of a text that is not empty, or 0 if there is none.
std::size_t characterLength(std::string_view text);

/// Is all of it UTF-8?
bool isUtf8(std::string_view text);

} // namespace chokepoint
