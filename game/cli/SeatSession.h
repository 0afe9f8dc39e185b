#pragma once

#include "cli/Console.h"
#include "session/Session.h"

#include <memory>
#include <string>

namespace chokepoint {

/// A session, looked at from one seat.
struct SeatSession {
    std::unique_ptr<Session> session;
    int seat = -1;
};

/// Opens a session; from then on the console speaks its words.
Result<std::unique_ptr<Session>> openSession(Console& console, const std::string& file);
Result<SeatSession> openSeat(Console& console, const std::string& file, const std::string& power);

/// A fault if the session has had its last turn.
Outcome stillGoing(const Session& session);

/// What a seat has for the coming turn before it orders anything.
Json meansJson(const RuleSet& rules, const View& view);
std::string meansText(const Console& console, const RuleSet& rules, const View& view);

/// The orders a seat has handed in for the coming turn, or null.
Json handedInJson(const Session& session, int seat);

/// What scripted events ask of a seat.
Json eventsJson(const Console& console, const View& view);
std::string eventsText(const Console& console, const RuleSet& rules, const View& view);

} // namespace chokepoint
