#include "rulebook/Utf8.h"

#include "rulebook/ByteBlock.h"

namespace chokepoint {

std::size_t characterLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned char first = byte(0);
    // Neither overlong forms, nor surrogates, nor what lies beyond Unicode.
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4 || !follows(1))
        return 0;
    if (first < 0xE0)
        return 2;
    if (!follows(2))
        return 0;
    if (first < 0xF0)
        return (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) >= 0xA0) ? 0 : 3;
    return !follows(3) || (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) >= 0x90) ? 0 : 4;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const bool isAscii = text.size() >= ByteBlock::size && ByteBlock(text.data()).beyondAscii() == 0;
        const std::size_t length = isAscii ? ByteBlock::size : characterLength(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
    return true;
}

} // namespace chokepoint
