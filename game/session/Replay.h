#pragma once

#include "base/Fault.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace chokepoint {

/// What is different in a turn that does not come out as recorded.
struct Difference {
    /// `hash`, `inputs` (the chain does not hold), `values`, `ledger`, `snapshot`, `orders` or `messages`.
    std::string part;
    std::string address;   ///< the first differing number, where there is one
    double recorded = 0;   ///< its value in the file
    double recomputed = 0; ///< and played again
};

/// One turn, recorded and played again.
struct TurnCheck {
    int turn = 0;
    std::string recorded;                ///< hash in the file
    std::string recomputed;              ///< hash of the turn played again
    std::vector<Difference> differences; ///< only looked for when verifying

    bool same() const { return recorded == recomputed && differences.empty(); }
};

struct ReplayReport {
    std::string scenario;
    std::vector<TurnCheck> turns; ///< turn 0, the opening, first; ends with the first turn that differs

    bool same() const;
};

/// Plays a session again from its inputs, with scripts freshly loaded. With `verify` every record is compared with what
/// comes out; the first turn that differs ends the replay. `progress` is told every turn and ends it by returning false.
/// Faults: the file cannot be opened, or it needs another version of rules or content (its name is in the fault).
Result<ReplayReport> replay(const std::filesystem::path& file, const std::filesystem::path& root, bool verify,
                            const std::function<bool(const TurnCheck&)>& progress = {});

} // namespace chokepoint
