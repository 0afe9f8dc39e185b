#pragma once

#include "rules/Refuse.h"

#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// A member or level that a parameter may name, and why not if no order with it would be taken.
struct Choice {
    std::string id;
    std::optional<Fault> refusal = {};
};

/// What an instrument offers a seat right now.
struct Offer {
    int instrument = -1;
    std::vector<std::vector<Choice>> choices; ///< by parameter; empty for amounts and profiles
    std::optional<Move> example;              ///< an order that would be taken
    MoveCost cost;                            ///< of the example
    std::optional<Fault> refusal;             ///< why there is no example
};

/// Tries every combination of members and levels, with amounts at both ends of their range, and asks refuse() of each.
Offer offerOf(const RuleSet& rules, const View& view, int instrument);

} // namespace chokepoint
