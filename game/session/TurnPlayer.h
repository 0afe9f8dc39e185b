#pragma once

#include "rules/ResolveTurn.h"
#include "rules/RuleSet.h"
#include "session/LedgerCode.h"
#include "session/StoredTurn.h"

#include <cstdint>
#include <memory>

namespace chokepoint {

/// Resolves turns and writes each down as the file keeps it; the session plays with it and a replay plays again with it,
/// so that equal inputs give equal rows.
class TurnPlayer {
public:
    TurnPlayer(std::shared_ptr<const RuleSet> rules, std::unique_ptr<EventSource> events);

    /// The row of turn 0. `chain` is left to the caller, here and below.
    StoredTurn opening() const;

    /// Links of the coming turn lead to what moved numbers in the last one: true if the player does not know that turn,
    /// and has to be reminded of it.
    bool forgot(int turn) const { return turn != m_ledger.turn(); }
    void remind(int turn, const std::vector<StoredEntry>& entries);

    /// Moves the world one turn on, with the ledger, and writes the turn down.
    StoredTurn play(World& world, const TurnInputs& inputs, std::uint64_t seed);

    /// Moves the world one turn on and keeps nothing.
    void pass(World& world, const TurnInputs& inputs, std::uint64_t seed);

    /// The numbers of causes go on from those a session has used.
    void setCauses(CauseBook causes) { m_causes = std::move(causes); }
    const CauseBook& causes() const { return m_causes; }
    /// Forgets the causes of a turn that was not stored after all.
    void forgetCauses(std::size_t known) { m_causes.shrink(known); }

    EventSource& events() { return *m_events; }

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<EventSource> m_events;
    TurnResolver m_resolver;
    Ledger m_ledger;
    CauseBook m_causes;
};

/// What the whole numbers of a session under these rules stand for.
StoredTables storedTables(const RuleSet& rules);

} // namespace chokepoint
