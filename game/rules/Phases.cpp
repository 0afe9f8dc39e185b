#include "rules/Phases.h"

#include <array>

namespace chokepoint {

/// A turn, from top to bottom. Each phase reads the state as it stood when the phase began and its contributions are
/// applied together at its end.
std::span<const Phase> phases() {
    // clang-format off
    static constexpr std::array<Phase, 12> table = {{
        {"agreements", bringAgreementsIntoForce},  // facilitator's acts and answers to events come into force
        {"commit", commitOrders},                  // orders are checked, charged and put into force
        {"denial", denySupplies},                  // export controls: who is denied what
        {"access", passSuppliesOn},                // what reaches each economy down the chain; substitution
        {"innovation", innovate},                  // research, diffusion, breakthroughs, what others learn of it
        {"markets", clearMarkets},                 // shares, revenues, private research, growth
        {"third_countries", letCountriesDecide},   // network vendors, data regimes, alignment, infrastructure
        {"order", shapeTheOrder},                  // posts, standards contests, votes, positions, the order
        {"home", governAtHome},                    // consensus, support, confidence, political capital, budget
        {"tension", heatOrCool},                   // cooling, crises, trust, what leaks, covert acts
        {"events", fireEvents},                    // scripted events fire and put choices to seats
        {"scores", keepScore},                     // the five scores, the course, achievement
    }};
    // clang-format on
    return table;
}

} // namespace chokepoint
