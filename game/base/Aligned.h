#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace chokepoint {

/// Bytes that a processor fetches together. Where a long row of numbers begins within them is the allocator's whim: from an
/// odd place every other access to several numbers goes to two lines, and a whole turn takes 7 % longer.
inline constexpr std::size_t cacheLine = 64;

/// A row of so many things of one size, the first of which begins a line.
template <class T> class AlignedRow {
public:
    explicit AlignedRow(std::size_t size) : m_size(size), m_lines((size + perLine - 1) / perLine) {}

    std::size_t size() const { return m_size; }
    T* data() { return reinterpret_cast<T*>(m_lines.data()); }
    const T* data() const { return reinterpret_cast<const T*>(m_lines.data()); }
    T* begin() { return data(); }
    const T* begin() const { return data(); }
    T* end() { return data() + m_size; }
    const T* end() const { return data() + m_size; }
    T& operator[](std::size_t at) { return data()[at]; }
    const T& operator[](std::size_t at) const { return data()[at]; }

    bool operator==(const AlignedRow&) const = default;

private:
    static_assert(cacheLine % sizeof(T) == 0, "things lie side by side across lines");
    static constexpr std::size_t perLine = cacheLine / sizeof(T);
    struct alignas(cacheLine) Line {
        std::array<T, perLine> things{};

        bool operator==(const Line&) const = default;
    };

    std::size_t m_size;
    // Copied as one block of bytes, which a vector with an allocator of its own is not.
    std::vector<Line> m_lines;
};

} // namespace chokepoint
