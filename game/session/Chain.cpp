#include "session/Chain.h"

#include "session/RecordCode.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace chokepoint {

namespace {

/// Lengths come first, so that no two lists of texts run together.
void add(std::string& bytes, std::string_view text) { bytes += fmt::format("{}:{}\n", text.size(), text); }

} // namespace

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string firstLink(const SessionIdentity& identity, std::string_view hash) {
    std::string bytes;
    for (const auto& [key, value] : identityRows(identity)) {
        add(bytes, key);
        add(bytes, value);
    }
    add(bytes, hash);
    return sha256(bytes);
}

std::string nextLink(std::string_view previous, std::string_view hash, std::vector<StoredInput> inputs) {
    std::sort(inputs.begin(), inputs.end(), [](const StoredInput& a, const StoredInput& b) {
        return std::tie(a.kind, a.seat, a.seq) < std::tie(b.kind, b.seat, b.seq);
    });
    std::string bytes;
    add(bytes, previous);
    add(bytes, hash);
    for (const StoredInput& input : inputs) {
        add(bytes, input.kind);
        add(bytes, input.seat);
        add(bytes, input.payload);
    }
    return sha256(bytes);
}

} // namespace chokepoint
