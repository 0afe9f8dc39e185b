#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <map>
#include <string>

namespace chokepoint {

/// A seat's moves by turn from a table of orders, a move a row: `turn`, `power`, `instrument`, `parameters` as in orders, and
/// `policy_id`, the policy it stands for. Every row is checked, whoever it is for; faults name line and column.
Result<std::map<int, SeatOrders>> readOrdersTable(const RuleSet& rules, int seat, const std::string& file);

} // namespace chokepoint
