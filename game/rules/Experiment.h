#pragma once

#include "rulebook/Coverage.h"
#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <vector>

namespace chokepoint {

/// What two games that differ in a few acts make of one number.
struct Comparison {
    double with = 0, without = 0;
    Faults refused; ///< moves, proposals and replies that were dropped, with the reasons
};

/// The experiment of a carrier under some rules: two games with equal luck, without events, in which nobody does anything
/// but what the carrier says.
class Experiment {
public:
    /// Faults: acts or an address that these rules do not know.
    static Result<Experiment> read(const RuleSet& rules, const Carrier& carrier);

    /// Plays both games.
    Comparison run() const;

private:
    explicit Experiment(const RuleSet& rules) : m_rules(&rules) {}

    double play(const std::vector<TurnInputs>& turns, Faults& refused) const;
    void refuseTalk(const World& world, int seat, const SeatOrders& orders, Faults& refused) const;

    const RuleSet* m_rules;
    Slot m_measured = noSlot;
    std::vector<TurnInputs> m_with, m_without; ///< from turn 1
};

/// True if the number moved the way the carrier says.
bool holds(const Carrier& carrier, const Comparison& comparison);

} // namespace chokepoint
