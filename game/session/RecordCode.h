#pragma once

#include "rules/ResolveTurn.h"
#include "session/StoredTurn.h"
#include "session/TurnRecord.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

// Between the rules' structs and the text the file keeps of them.

/// The rows of `meta` that say what a session is.
std::map<std::string, std::string> identityRows(const SessionIdentity& identity);
Result<SessionIdentity> readIdentity(const std::map<std::string, std::string>& rows);

/// Every order of a turn with what became of it; reasons also as English sentences, for readers of the file.
std::string ordersText(const RuleSet& rules, const TurnInputs& inputs, const TurnReport& report);
Result<std::vector<RecordedOrder>> readOrders(std::string_view text);

std::string messagesText(const std::vector<Message>& messages);
Result<std::vector<Message>> readMessages(std::string_view text, int turn);

} // namespace chokepoint
