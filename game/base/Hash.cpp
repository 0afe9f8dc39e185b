#include "base/Hash.h"

#include <fmt/format.h>
#if defined(__x86_64__)
#include <xxh_x86dispatch.h> // the same hash by the widest instructions that the processor has
#else
#include <xxhash.h>
#endif

namespace chokepoint {

std::uint64_t hashBytes(const void* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

std::string hashDigits(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

} // namespace chokepoint
