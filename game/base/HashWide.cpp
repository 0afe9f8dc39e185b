#include "base/HashWide.h"

// The build compiles this file, and no other, for processors with AVX2 (CMakeLists.txt). Nothing but the hash may be in
// it: what else it holds would run, called, inlined or merged, where such instructions are missing.
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace chokepoint {

std::uint64_t hashBytesWide(const void* bytes, std::size_t size) { return XXH3_64bits(bytes, size); }

} // namespace chokepoint
