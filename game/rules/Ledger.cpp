#include "rules/Ledger.h"

#include <limits>
#include <utility>

namespace chokepoint {

std::string_view nameOf(CauseKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"order", "choice", "act",
                                                              "rule",  "term",   "bound"};
    return names[static_cast<std::size_t>(kind)];
}

Ledger::Ledger(const Layout& layout) : m_movers(layout.valueCount()) {}

void Ledger::begin(int turn) {
    // A turn that is resolved anew follows the same one as before.
    if (turn != m_turn) {
        m_earlier.clear();
        m_earlierTexts.clear();
        if (turn == m_turn + 1) {
            std::swap(m_earlier, m_entries);
            std::swap(m_earlierTexts, m_texts);
            m_earlierRound = m_round;
            m_latest = latestOfTurnBefore();
        }
    }
    nextRound();
    m_entries.clear();
    m_texts.clear();
    m_turn = turn;
}

void Ledger::restore(int turn, const std::vector<LedgerEntry>& entries) {
    begin(turn - 1);
    begin(turn);
    for (const LedgerEntry& entry : entries)
        add(entry);
}

/// Once in some thousand turns stamps have run out: those of the turn before are told anew, all others are forgotten.
void Ledger::nextRound() {
    if (m_round > std::numeric_limits<Stamp>::max() - 2 * roundStep) {
        for (Movers& movers : m_movers)
            for (Stamp& stamp : movers.stamp)
                stamp = isOfTurnBefore(stamp, 0) ? static_cast<Stamp>(stamp - m_earlierRound + roundStep)
                                                 : Stamp{0};
        m_earlierRound = roundStep;
        m_round = roundStep;
    }
    m_round = static_cast<Stamp>(m_round + roundStep);
}

EntryId Ledger::behind(int phase, Slot first, int count, int stride) const {
    Size largest = 0;
    EntryId mover = noEntry;
    const auto seek = [&](std::size_t which, auto&& counts) {
        for (int i = 0; i < count; ++i)
            if (const Movers& movers = m_movers[first + static_cast<Slot>(i * stride)];
                counts(movers.stamp[which]) && (mover == noEntry || movers.size[which] > largest)) {
                largest = movers.size[which];
                mover = movers.entry[which];
            }
        return mover != noEntry;
    };
    if (seek(most, [&](Stamp stamp) { return stamp == m_round; }))
        return mover;
    const bool found = !m_earlier.empty() &&
                       seek(latestOfTurnBefore(), [&](Stamp stamp) { return isOfTurnBefore(stamp, phase); });
    return found ? mover | turnBefore : noEntry;
}

} // namespace chokepoint
