#pragma once

#include "rules/Turn.h"

#include <vector>

namespace chokepoint {

/// What a turn left behind besides the world.
struct TurnReport {
    std::vector<OrderStatus> orders;
    std::vector<Message> messages;
};

/// Resolves turns. Holds the scratch memory of the door, so that a search resolves thousands of turns without
/// allocating; use one per thread.
class TurnResolver {
public:
    explicit TurnResolver(const RuleSet& rules);

    /// Moves `world` one turn on. With a ledger every change is entered and messages are kept; without, the same
    /// numbers move to the same bit. `ledger` is cleared first.
    TurnReport resolve(World& world, const TurnInputs& inputs, const Luck& luck, EventSource& events,
                       Ledger* ledger = nullptr);

private:
    const RuleSet& m_rules;
    Door m_door;
};

} // namespace chokepoint
