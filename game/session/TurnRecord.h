#pragma once

#include "base/Fault.h"
#include "rulebook/Rulebook.h"
#include "rules/Door.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What a session is a session of.
struct SessionIdentity {
    std::string scenario;
    std::string rulesVersion;
    std::string contentHash;
    std::uint64_t seed = 0; ///< the luck seed at the start
    std::vector<Override> overrides;
    AssumptionSettings assumptions; ///< every contested assumption there was, and its setting
};

/// The fault about a session that needs other rules or other content than there are here: `session_other_version`.
Fault otherVersion(const std::filesystem::path& file, const SessionIdentity& identity,
                   std::string_view contentHash);

/// One order of a resolved turn and what became of it.
struct RecordedOrder {
    std::string power;
    std::string instrument;
    std::string parameters; ///< JSON object
    bool applied = false;
    Fault reason; ///< why it was dropped
};

/// A resolved turn as the file keeps it, without its bulk (values, ledger and snapshot are read when asked for).
struct TurnRecord {
    int turn = 0;
    std::string date;  ///< last day, ISO
    std::string hash;  ///< 16 hex digits
    std::string chain; ///< SHA-256 of the link before, the hash and the inputs; 64 hex digits
    std::vector<RecordedOrder> orders;
    std::vector<Message> messages;
};

} // namespace chokepoint
