#include "base/Envelope.h"

#include "base/Hash.h"

namespace chokepoint {

namespace {

constexpr std::size_t magicSize = 8;
constexpr std::size_t headSize = magicSize + 4 + 8 + 8;

void put(std::string& bytes, std::uint64_t value, int size) {
    for (int i = 0; i < size; ++i)
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(value >> (8 * i))));
}

std::uint64_t take(std::string_view& bytes, int size) {
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
        value |= std::uint64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)])} << (8 * i);
    bytes.remove_prefix(static_cast<std::size_t>(size));
    return value;
}

std::uint64_t sumOf(std::uint64_t format, std::string_view payload) {
    return mix(mix(hashText(payload), payload.size()), format);
}

} // namespace

std::string seal(const EnvelopeKind& kind, std::string_view payload) {
    std::string bytes(kind.magic);
    bytes.reserve(headSize + payload.size());
    put(bytes, kind.format, 4);
    put(bytes, payload.size(), 8);
    put(bytes, sumOf(kind.format, payload), 8);
    bytes.append(payload);
    return bytes;
}

Result<Opened> unseal(const EnvelopeKind& kind, std::string_view bytes) {
    if (bytes.substr(0, magicSize) != kind.magic.substr(0, bytes.size()) || bytes.empty())
        return Fault{"envelope_foreign", {}};
    if (bytes.size() < headSize)
        return Fault{"envelope_truncated", {}};
    bytes.remove_prefix(magicSize);
    const std::uint64_t format = take(bytes, 4);
    const std::uint64_t length = take(bytes, 8);
    const std::uint64_t sum = take(bytes, 8);
    if (format > kind.format)
        return Fault{"envelope_newer", {std::to_string(format), std::to_string(kind.format)}};
    if (length > kind.longest)
        return Fault{"envelope_too_long", {std::to_string(length), std::to_string(kind.longest)}};
    if (bytes.size() < length)
        return Fault{"envelope_truncated", {}};
    if (bytes.size() > length || format == 0 || sum != sumOf(format, bytes))
        return Fault{"envelope_damaged", {}};
    return Opened{static_cast<std::uint32_t>(format), bytes};
}

} // namespace chokepoint
