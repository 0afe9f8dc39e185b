#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"
#include "rules/View.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// One order a computer player weighed: what, and why in named terms.
struct Weighed {
    Move move;
    double score = 0;
    std::vector<std::pair<std::string_view, double>>
        terms; ///< already weighted by the doctrine; they sum to the score
    bool taken = false;
};

/// A computer player: it is given a view and hands in orders. It never learns the luck seed or another seat's orders,
/// so on the same view it decides the same.
class Player {
public:
    virtual ~Player() = default;
    virtual SeatOrders decide(const View& view) = 0;

    /// What the last decision weighed, best first; for the log that explains it.
    virtual const std::vector<Weighed>& weighed() const = 0;
};

/// The player that results and par are measured with, by name and version: `ai:standard@2`. The version goes up with
/// every change of what it decides, so that what was measured with another can be told apart.
std::string referencePlayer();

/// The player for a driver's words: a name (`ai:standard`), then perhaps a version (`ai:standard@2`; only the one that
/// this program plays), then perhaps `,only=SOME` or `,without=SOME`, a family of instruments or one of them. A fault
/// names those there are.
Result<std::unique_ptr<Player>> makePlayer(const RuleSet& rules, std::string_view driver);

/// One line of JSON: what the last decision, for that turn and seat, took and the best of what it passed over, with
/// their terms.
std::string logLine(const RuleSet& rules, int turn, int seat, const Player& player);

} // namespace chokepoint
