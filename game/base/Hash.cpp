#include "base/Hash.h"

#include "base/HashWide.h"

#include <fmt/format.h>
// Compiled along with ours, by the instructions that all of it uses. The library's choice of the widest ones leaves the
// upper halves of the registers in use, and the narrow instructions after it take nearly twice as long on some processors.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace chokepoint {

namespace {

constexpr std::size_t many = 32 * 1024; ///< bytes from which the wider instructions are worth the call

bool hasWideInstructions() {
#ifdef __x86_64__
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
#else
    return false;
#endif
}

} // namespace

std::uint64_t hashBytes(const void* bytes, std::size_t size) {
    return size >= many && hasWideInstructions() ? hashBytesWide(bytes, size) : XXH3_64bits(bytes, size);
}

std::string hashDigits(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

} // namespace chokepoint
