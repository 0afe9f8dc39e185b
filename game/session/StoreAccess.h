#pragma once

#include "base/Hash.h"
#include "session/SessionStore.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <string_view>

namespace chokepoint {

// What the files of SessionStore share.

/// Sums of a turn's texts, in this order, 16 hex digits each, beside each other in the column `sums`; the last is that of
/// all causes up to the turn.
enum TurnPart : int { ordersPart, messagesPart, valuesPart, ledgerPart, causesPart, turnParts };

/// A text as SQLite has it, with whatever bytes are in it.
inline std::string bytesOf(const SQLite::Column& column) {
    const auto* data = static_cast<const char*>(column.getBlob());
    return data == nullptr ? std::string() : std::string(data, static_cast<std::size_t>(column.getBytes()));
}

inline std::uint64_t mixText(std::uint64_t sum, std::string_view text) {
    return mix(mix(sum, text.size()), hashText(text));
}

/// The part of a row's `sums`, or nothing if they cannot be right.
inline std::string sumOf(std::string_view sums, int part) {
    return sums.size() == 16 * turnParts ? std::string(sums.substr(static_cast<std::size_t>(part) * 16, 16))
                                         : std::string();
}

/// The sum over all causes, carried on by one; it begins with sixteen zeros.
inline std::string causesSum(std::string_view before, const StoredCause& cause) {
    return hashDigits(mixText(mixText(mixText(hashText(before), cause.kind), cause.by), cause.what));
}

/// SQLite's exceptions end here and go on as faults.
template <class Work> auto SessionStore::guarded(Work&& work) const -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return told(exception);
    }
}

} // namespace chokepoint
