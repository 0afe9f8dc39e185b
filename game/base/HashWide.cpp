#include "base/HashWide.h"

// The build compiles this file, and no other, for processors with AVX2 (CMakeLists.txt). Nothing but the hash may be in
// it: what else it holds would run, inlined or merged, where such instructions are missing.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace chokepoint {

#ifdef __AVX2__
bool hasWideHash() {
    static const bool has = __builtin_cpu_supports("avx2") != 0;
    return has;
}
#else
bool hasWideHash() { return false; }
#endif

std::uint64_t hashBytesWide(const void* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

} // namespace chokepoint
