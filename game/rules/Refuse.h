#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"
#include "rules/View.h"

#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// What a move costs, and what it leaves to pay in each half-year that its policy stands.
struct MoveCost {
    double money = 0;        ///< bn USD 2019, once
    double upkeep = 0;       ///< bn USD 2019 per half-year, from this turn on
    double upkeepBefore = 0; ///< upkeep of the policy that it replaces or ends
    double capital = 0;      ///< points of political capital
    double step = 1;         ///< levels by which it raises its policy

    /// Money that the coming half-year's budget has to find, beyond what the policy takes already; bn USD 2019.
    double newMoney() const { return money + upkeep - upkeepBefore; }
};

MoveCost costOf(const RuleSet& rules, const Sight& sight, const Move& move);

/// A move with what follows from it for the seat that makes it, worked out once for all who ask. It refers to the move
/// and to the world that the seat sees.
struct WeighedMove {
    const Move& move;
    std::string policy; ///< id of what it sets, changes or ends
    const StandingPolicy* before =
        nullptr; ///< that policy as it stands; null: none, or an act that happens once
    bool ends = false;
    MoveCost cost = {};
};
WeighedMove weigh(const RuleSet& rules, const Sight& sight, const Move& move);

/// What a seat has left while its orders are gone through in sequence.
class Purse {
public:
    Purse(const RuleSet& rules, const Sight& sight);

    int movesLeft() const { return m_movesLeft; }
    double money() const { return m_money; }
    double capital() const { return m_capital; }
    bool hasUsed(const std::string& policy) const;
    /// True if what is left pays for the move; ending a policy takes no money.
    bool pays(const WeighedMove& weighed) const {
        return hasCapital(weighed.cost) && (weighed.ends || hasMoney(weighed.cost));
    }
    bool hasCapital(const MoveCost& cost) const { return cost.capital <= m_capital; }
    bool hasMoney(const MoveCost& cost) const { return cost.newMoney() <= 0 || cost.newMoney() <= m_money; }

    void pay(const RuleSet& rules, const Sight& sight, const Move& move) { pay(weigh(rules, sight, move)); }
    void pay(const WeighedMove& weighed);
    /// What is spent, or kept for something, beside the moves.
    void setAside(double money, double capital) {
        m_money -= money;
        m_capital -= capital;
    }

private:
    int m_movesLeft;
    double m_money;
    double m_capital;
    std::vector<std::string> m_used;
};

/// What orders take of a seat's money at least, told without asking which policy each would replace: enough to pass over
/// the many that the seat cannot pay.
class LeastMoney {
public:
    LeastMoney(const RuleSet& rules, const Sight& sight);

    /// False only if the purse cannot pay the move.
    bool mayBePaid(const Purse& purse, const Move& move) const;

private:
    const RuleSet& m_rules;
    std::vector<double> m_replaced; ///< by instrument: upkeep of the dearest policy of the seat's that stands
};

/// Why not? The one opinion about what is legal, for screens, computer players, hosts, Lua and the command line.
/// Nothing: the move may be made with what the purse holds. A move on a choke point that the target does not depend on
/// is legal: it costs tension and buys nothing.
std::optional<Fault> refuse(const RuleSet& rules, const Sight& sight, const Purse& purse, const Move& move);
std::optional<Fault> refuse(const RuleSet& rules, const Sight& sight, const Purse& purse,
                            const WeighedMove& weighed);

/// Why an argument is none for its parameter, or nothing.
std::optional<Fault> refuseArgument(const RuleSet& rules, const InstrumentParameter& parameter,
                                    const Argument& argument);

/// The first precondition of a form that does not hold, as far as the seat knows.
std::optional<Fault> refuseUnmet(const RuleSet& rules, const Sight& sight, const Instrument& form,
                                 const Move& move);

/// True if the event has an option of that letter.
bool offers(const PendingEvent& event, std::string_view letter);

/// The first fault of each move of a seat's orders, in sequence, of its answers, and of what it says to others.
Faults refuseAll(const RuleSet& rules, const Sight& sight, const SeatOrders& orders);

} // namespace chokepoint
