#pragma once

#include "base/Fault.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace chokepoint {

/// A checked wrapping for bytes that come back from a disk: eight characters that say what they are, a format number,
/// the length, and a 64-bit hash of all of it. Whatever is wrong with the bytes is found before any of them is read.
struct EnvelopeKind {
    std::string_view magic;                       ///< eight characters
    std::uint32_t format = 1;                     ///< written; every number up to it is read
    std::size_t longest = std::size_t{16} << 20U; ///< bytes of payload that are accepted
};

std::string seal(const EnvelopeKind& kind, std::string_view payload);

struct Opened {
    std::uint32_t format = 0;
    std::string_view payload; ///< part of the bytes that were given
};

/// Faults: `envelope_foreign`, `envelope_newer` (its format, the newest known), `envelope_truncated`, `envelope_too_long`,
/// `envelope_damaged`.
Result<Opened> unseal(const EnvelopeKind& kind, std::string_view bytes);

} // namespace chokepoint
