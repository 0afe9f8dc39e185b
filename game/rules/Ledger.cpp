#include "rules/Ledger.h"

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
            m_side = 1 - m_side;
        }
    }
    m_round += roundStep;
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

EntryId Ledger::behind(int phase, Slot first, int count, int stride) const {
    Mover largest;
    const auto seek = [&](auto&& moverOf, auto&& counts) {
        for (int i = 0; i < count; ++i)
            if (const Mover& mover = moverOf(m_movers[first + static_cast<Slot>(i * stride)]);
                counts(mover) && mover.size > largest.size)
                largest = mover;
        return largest.entry != noEntry;
    };
    if (seek([](const Movers& movers) -> const Mover& { return movers.most; },
             [&](const Mover& mover) { return mover.stamp == m_round; }))
        return largest.entry;
    const bool found = !m_earlier.empty() &&
                       seek([&](const Movers& movers) -> const Mover& { return movers.latest[1 - m_side]; },
                            [&](const Mover& mover) { return isOfTurnBefore(mover, phase); });
    return found ? largest.entry | turnBefore : noEntry;
}

} // namespace chokepoint
