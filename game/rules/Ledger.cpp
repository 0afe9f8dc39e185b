#include "rules/Ledger.h"

#include <cassert>
#include <limits>
#include <utility>

namespace chokepoint {

std::string_view nameOf(CauseKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"order", "choice", "act",
                                                              "rule",  "term",   "bound"};
    return names[static_cast<std::size_t>(kind)];
}

Ledger::Ledger(const Layout& layout) : m_ofTurn(layout.valueCount()), m_ofPhase(layout.valueCount()) {
    closeTurn(m_first);
}

void Ledger::begin(int turn) {
    const Number end = next();
    const bool again = turn == m_turn; // then it follows the same one as before
    if (!again) {
        m_earlier.clear();
        m_earlierTexts.clear();
        if (turn == m_turn + 1) {
            std::swap(m_earlier, m_entries);
            std::swap(m_earlierTexts, m_texts);
        }
    }
    m_entries.clear();
    m_texts.clear();
    m_turn = turn;
    constexpr Number mostOfTurn = 1U << 24;
    if (again || end > std::numeric_limits<Number>::max() - mostOfTurn)
        renumber();
    else
        closeTurn(end);
}

void Ledger::restore(int turn, const std::vector<LedgerEntry>& entries) {
    begin(turn - 1);
    begin(turn);
    for (const LedgerEntry& entry : entries) {
        enter(entry.phase);
        add(entry.slot, entry.delta, entry.cause, entry.from, entry.seenBy);
    }
}

void Ledger::enter(int phase) {
    assert(phase >= 0 && phase <= mostPhases);
    enter(static_cast<std::size_t>(phase), next());
}

void Ledger::enter(std::size_t phase, Number next) {
    if (phase > m_phase)
        std::fill(m_since.begin() + m_phase + 1, m_since.begin() + phase + 1, next);
    m_phase = static_cast<std::uint8_t>(phase);
    m_unread = m_earlierSince[phase];
}

/// What has been noted so far is of the turn before, or of none whose entries are kept; `end` is the next number.
void Ledger::closeTurn(Number end) {
    enter(m_since.size() - 1, end);
    if (m_earlier.empty())
        m_since.fill(end);
    m_earlierSince = m_since;
    m_first = end;
    m_since[0] = end;
    enter(0, end);
}

/// Notes anew what the turn before moved: when this turn is resolved again, and once in many thousand turns, when numbers
/// have run out.
void Ledger::renumber() {
    std::fill(m_ofTurn.begin(), m_ofTurn.end(), Largest());
    std::fill(m_ofPhase.begin(), m_ofPhase.end(), Largest());
    m_first = 1;
    m_since[0] = 1;
    m_phase = 0;
    for (Number number = 1; const LedgerEntry& entry : m_earlier) {
        enter(entry.phase, number);
        note(entry.slot, entry.delta, number++);
    }
    closeTurn(1 + static_cast<Number>(m_earlier.size()));
}

EntryId Ledger::behind(Slot first, int count, int stride) const {
    const auto largest = [&](const AlignedRow<Largest>& movers, Number since) {
        Largest found;
        for (int i = 0; i < count; ++i) {
            const Largest& each = movers[first + static_cast<Slot>(i * stride)];
            if (each.number() >= since && (found.number() == 0 || each.size() > found.size()))
                found = each;
        }
        return found.number();
    };
    if (const Number most = largest(m_ofTurn, m_first); most != 0)
        return most - m_first;
    const Number before = largest(m_ofPhase, m_unread);
    return before != 0 ? idInTurnBefore(before) : noEntry;
}

} // namespace chokepoint
