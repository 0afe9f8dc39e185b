#pragma once

#include "base/Aligned.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>

namespace chokepoint {

/// Room for the rows of numbers that laws work with, lent for the length of a phase: every phase begins the same memory
/// anew, so that a turn does not ask the system for any.
class Scratch {
public:
    Scratch() = default;
    /// What is lent belongs to whoever borrowed it: a copy has room of its own.
    Scratch(const Scratch&) : Scratch() {}
    Scratch& operator=(const Scratch&) { return *this; }

    /// So many zeros.
    std::span<double> row(std::size_t count) {
        const std::span<double> numbers = unset(count);
        std::fill(numbers.begin(), numbers.end(), 0.0);
        return numbers;
    }
    /// The same for whoever writes every number before reading it.
    std::span<double> unset(std::size_t count) {
        void* const place = m_memory->resource.allocate(count * sizeof(double), alignof(double));
        return {static_cast<double*>(place), count};
    }
    /// Takes everything back.
    void release() { m_memory->resource.release(); }

private:
    struct Memory {
        // What a phase needs, with room to spare; more comes from the heap.
        alignas(cacheLine) std::array<std::byte, 512 * 1024> block;
        std::pmr::monotonic_buffer_resource resource{block.data(), block.size()};
    };
    std::unique_ptr<Memory> m_memory = std::make_unique_for_overwrite<Memory>();
};

} // namespace chokepoint
