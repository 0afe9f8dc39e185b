#pragma once

#include "cli/bench/GameBench.h"
#include "session/SessionStore.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace chokepoint {

/// Commits of a game's turns to a session file, and the same bytes written and synced raw beside it. Its files are in a
/// folder of their own, which goes with it.
class CommitBench {
public:
    /// Works in `folder`, on the file system that is to be measured.
    static Result<std::unique_ptr<CommitBench>> make(const GameBench& game,
                                                     const std::filesystem::path& folder);
    ~CommitBench();
    CommitBench(const CommitBench&) = delete;
    CommitBench& operator=(const CommitBench&) = delete;

    struct Sample {
        double commit = 0; ///< microseconds
        double raw = 0;
    };
    /// The next turn of the game; after the last a new file is begun.
    Result<Sample> next();

private:
    explicit CommitBench(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    Outcome begin();
    Result<double> raw(const std::string& bytes) const;

    std::filesystem::path m_folder;
    SessionIdentity m_identity;
    StoredTables m_tables;
    std::vector<StoredTurn> m_turns;                ///< the opening first
    std::vector<std::vector<StoredInput>> m_inputs; ///< by turn
    std::unique_ptr<SessionStore> m_store;
    std::size_t m_next = 0;
};

/// A folder for it: the first of the temporary, the current and /var/tmp that is on a disk.
std::filesystem::path diskFolder();

} // namespace chokepoint
