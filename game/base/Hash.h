#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chokepoint {

/// Fast 64-bit hash (XXH3) of bytes; the same on every machine of one byte order.
std::uint64_t hashBytes(const void* bytes, std::size_t size);

inline std::uint64_t hashText(std::string_view text) { return hashBytes(text.data(), text.size()); }

/// Mixes a further value into a hash; the order of mixing matters.
constexpr std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    // splitmix64's finaliser: every input bit reaches every output bit.
    std::uint64_t z = hash + 0x9E3779B97F4A7C15ULL + value * 0xD1B54A32D192ED03ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// 16 lower-case hex digits.
std::string hashDigits(std::uint64_t hash);

} // namespace chokepoint
