#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <string>
#include <string_view>

namespace chokepoint {

/// Reads `{"format":1,"turn":3,"seat":"POWER","moves":[{"instrument":"…","parameters":{…}}],"answers":{"event":"B"}}`.
///
/// Members are given by id, levels by option, amounts as numbers, sets as arrays, profiles as objects of numbers by
/// technology (technologies left out get nothing). Everything wrong is reported at once, with the path inside the
/// document and what would be right; `file` names the document in faults. `turn` and `seat` must be those expected.
Result<SeatOrders> parseOrders(const RuleSet& rules, int seat, int turn, std::string_view json,
                               std::string_view file);

/// One move from its parameters as a JSON object; faults are put at `place`.
Result<Move> parseMove(const RuleSet& rules, int instrument, std::string_view parameters, const Place& place);

/// The same document for orders.
std::string ordersJson(const RuleSet& rules, int seat, int turn, const SeatOrders& orders);

/// One proposal as it stands in orders, a JSON object.
std::string proposalJson(const RuleSet& rules, const ProposalDraft& draft);

/// One move's parameters as a JSON object.
std::string parametersJson(const RuleSet& rules, const Move& move);

} // namespace chokepoint
