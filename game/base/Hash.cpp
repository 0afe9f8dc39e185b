#include "base/Hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace chokepoint {

std::uint64_t hashBytes(const void* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

std::string hashDigits(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

} // namespace chokepoint
