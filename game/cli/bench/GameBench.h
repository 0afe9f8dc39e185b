#pragma once

#include "rules/ResolveTurn.h"
#include "session/QuickGame.h"
#include "session/StoredTurn.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace chokepoint {

/// Whole games against the clock: the orders of one real game, played again and again.
class GameBench {
public:
    /// Plays a game of so many turns with four computer players, and keeps their orders.
    static Result<std::unique_ptr<GameBench>> make(const std::filesystem::path& root,
                                                   std::shared_ptr<const RuleSet> rules, int turns);

    // Each yields microseconds.
    double turnWithoutLedger() const; ///< a turn of the recorded game, with its hash
    double turnWithLedger() const;
    std::vector<double> turnsWithoutLedger() const; ///< each turn of the game, measured once
    Result<double> wholeGame() const;               ///< players deciding, every turn resolved

    /// The recorded game as a session file would keep it: the opening, then every turn.
    Result<std::vector<StoredTurn>> stored() const;
    const RuleSet& rules() const { return *m_rules; }
    const std::vector<TurnInputs>& inputs() const { return m_inputs; }

private:
    GameBench(std::filesystem::path root, std::shared_ptr<const RuleSet> rules,
              std::unique_ptr<EventSource> events);

    std::vector<double> replay(Ledger* ledger) const;
    double meanTurn(Ledger* ledger) const;

    std::filesystem::path m_root;
    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<EventSource> m_events;
    std::unique_ptr<TurnResolver> m_resolver;
    std::unique_ptr<Ledger> m_ledger;
    std::vector<TurnInputs> m_inputs; ///< by turn
};

} // namespace chokepoint
