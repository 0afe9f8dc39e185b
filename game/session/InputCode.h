#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"
#include "session/StoredTurn.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What came in for one turn, understood.
struct CollectedInputs {
    std::vector<std::optional<SeatOrders>> orders;   ///< by seat
    std::vector<std::optional<std::string>> drivers; ///< by seat, where it changed
    std::vector<FacilitatorAct> acts;
    std::optional<std::uint64_t> luck;

    /// For the rules: a seat that handed in nothing passes.
    TurnInputs turnInputs() const;
};

StoredInput ordersInput(const RuleSet& rules, int turn, int seat, const SeatOrders& orders);
StoredInput actInput(const RuleSet& rules, int turn, const FacilitatorAct& act);
StoredInput driverInput(const RuleSet& rules, int turn, int seat, std::string_view driver);
StoredInput luckInput(int turn, std::uint64_t seed);

/// The one way back, for resolving and for replay alike. A row that cannot be understood is a fault.
Result<CollectedInputs> readInputs(const RuleSet& rules, int turn, const std::vector<StoredInput>& inputs);

} // namespace chokepoint
