#pragma once

#include <cstdint>
#include <cstring>

namespace chokepoint {

/// Eight bytes of a text, asked at once. Answers are 0 for no, so that several can be put together by `|`.
class ByteBlock {
public:
    static constexpr std::size_t size = sizeof(std::uint64_t);

    explicit ByteBlock(const char* at) { std::memcpy(&m_bytes, at, size); }

    /// Is one of them no character of ASCII?
    std::uint64_t beyondAscii() const { return m_bytes & each(0x80); }
    /// Is one of them below a limit of at most 0x80?
    std::uint64_t below(unsigned char limit) const { return below(m_bytes, limit); }
    /// Is one of them that very byte?
    std::uint64_t any(unsigned char byte) const { return below(m_bytes ^ each(byte), 1); }

private:
    static constexpr std::uint64_t each(unsigned char byte) { return byte * 0x0101010101010101U; }
    /// Taking the limit away borrows from the top bit of a byte that is below it and had none. What a byte borrows from
    /// the next one can mark that one too, so only whether there is any mark says something.
    static constexpr std::uint64_t below(std::uint64_t bytes, unsigned char limit) {
        return (bytes - each(limit)) & ~bytes & each(0x80);
    }

    std::uint64_t m_bytes = 0;
};

} // namespace chokepoint
