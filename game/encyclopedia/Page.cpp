#include "encyclopedia/Page.h"

#include <fmt/format.h>

#include <array>

namespace chokepoint {

std::string_view nameOf(PageKind kind) {
    static constexpr std::array<std::string_view, 12> names = {"idea",   "family", "instrument", "technology",
                                                               "power",  "arena",  "issue",      "vendor",
                                                               "regime", "clause", "event",      "quantity"};
    return names[static_cast<std::size_t>(kind)];
}

std::string pageAddress(PageKind kind, std::string_view id) { return fmt::format("{}.{}", nameOf(kind), id); }

} // namespace chokepoint
