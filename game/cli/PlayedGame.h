#pragma once

#include "rules/RuleSet.h"
#include "session/Session.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace chokepoint {

/// A game being played to its end, with a session file or without one.
class PlayedGame {
public:
    virtual ~PlayedGame() = default;

    virtual Outcome step() = 0;
    virtual const RuleSet& rules() const = 0;
    virtual const World& world() const = 0;
    virtual std::uint64_t seed() const = 0;
    /// What a seat's driver says about its last decision.
    virtual std::string driverLog(int seat) const = 0;
    /// What happened in a turn, as far as it was kept.
    virtual Result<std::vector<Message>> messages(int turn) const = 0;
};

/// Without a file. Messages are only kept if asked for: they take the ledger's time.
Result<std::unique_ptr<PlayedGame>> playQuickly(const NewSession& start, bool keepMessages);

/// With a session, which is told every turn.
std::unique_ptr<PlayedGame> playSession(std::unique_ptr<Session> session);

} // namespace chokepoint
