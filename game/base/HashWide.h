#pragma once

#include <cstddef>
#include <cstdint>

namespace chokepoint {

/// hashBytes() by AVX2 where the build has it: the same number in about half the time. Only for processors that have it too.
std::uint64_t hashBytesWide(const void* bytes, std::size_t size);

} // namespace chokepoint
