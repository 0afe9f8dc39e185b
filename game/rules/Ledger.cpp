#include "rules/Ledger.h"

#include <array>
#include <cmath>
#include <utility>

namespace chokepoint {

std::string_view nameOf(CauseKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"order", "choice", "act",
                                                              "rule",  "term",   "bound"};
    return names[static_cast<std::size_t>(kind)];
}

Ledger::Ledger(const Layout& layout) : m_movers(layout.valueCount()), m_latest(layout.valueCount()) {}

void Ledger::begin(int turn) {
    m_round += roundStep;
    // A turn that is resolved anew follows the same one as before.
    if (turn != m_turn) {
        m_earlier.clear();
        m_earlierTexts.clear();
        if (turn == m_turn + 1) {
            std::swap(m_earlier, m_entries);
            std::swap(m_earlierTexts, m_texts);
            findLatest();
        }
    }
    m_entries.clear();
    m_texts.clear();
    m_turn = turn;
}

/// Phases follow each other in the ledger, so that what comes later outdoes what came before.
void Ledger::findLatest() {
    m_earlierRound = m_round;
    for (std::size_t i = 0; i < m_earlier.size(); ++i)
        note(m_latest[m_earlier[i].slot], m_earlierRound + m_earlier[i].phase, m_earlier[i], i);
}

void Ledger::restore(int turn, const std::vector<LedgerEntry>& entries) {
    begin(turn - 1);
    begin(turn);
    for (const LedgerEntry& entry : entries)
        add(entry);
}

EntryId Ledger::behind(int phase, Slot first, int count, int stride) const {
    Mover largest;
    const auto seek = [&](const std::vector<Mover>& movers, std::uint32_t from, std::uint32_t to) {
        for (int i = 0; i < count; ++i)
            if (const Mover& mover = movers[first + static_cast<Slot>(i * stride)];
                mover.stamp >= from && mover.stamp <= to && mover.size > largest.size)
                largest = mover;
        return largest.entry != noEntry;
    };
    if (seek(m_movers, m_round, m_round))
        return largest.entry;
    const std::uint32_t since = m_earlierRound + static_cast<std::uint32_t>(phase);
    return !m_earlier.empty() && seek(m_latest, since, m_earlierRound + roundStep - 1)
               ? largest.entry | turnBefore
               : noEntry;
}

void splitChange(double total, const Quantum& quantum, std::span<const double> alone,
                 std::span<double> parts) {
    std::size_t largest = 0;
    double given = 0;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        parts[i] = quantum.round(alone[i]);
        given += parts[i];
        if (std::abs(alone[i]) > std::abs(alone[largest]))
            largest = i;
    }
    parts[largest] += total - given;
}

} // namespace chokepoint
