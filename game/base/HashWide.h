#pragma once

#include <cstddef>
#include <cstdint>

namespace chokepoint {

/// True where this machine has the instructions that hashBytesWide() is made of.
bool hasWideHash();

/// hashBytes() by wider instructions: the same number in about half the time. For blocks of many kilobytes.
std::uint64_t hashBytesWide(const void* bytes, std::size_t size);

} // namespace chokepoint
