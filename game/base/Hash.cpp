#include "base/Hash.h"

#include <fmt/format.h>
#define XXH_INLINE_ALL // compiled here, with our options: nearly twice as fast as the library's own copy
#include <xxhash.h>

namespace chokepoint {

std::uint64_t hashBytes(const void* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

std::string hashDigits(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

} // namespace chokepoint
