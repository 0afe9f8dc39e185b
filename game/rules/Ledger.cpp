#include "rules/Ledger.h"

#include <array>
#include <cmath>

namespace chokepoint {

std::string_view nameOf(CauseKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"order", "choice", "act",
                                                              "rule",  "term",   "bound"};
    return names[static_cast<std::size_t>(kind)];
}

Ledger::Ledger(const Layout& layout) : m_movers(layout.valueCount()) {}

void Ledger::clear() {
    for (const LedgerEntry& entry : m_entries)
        m_movers[entry.slot] = {};
    m_entries.clear();
    m_texts.clear();
}

EntryId Ledger::largestMover(Slot first, int count, int stride) const {
    Mover largest;
    for (int i = 0; i < count; ++i)
        if (const Mover& mover = m_movers[first + static_cast<Slot>(i * stride)]; mover.size > largest.size)
            largest = mover;
    return largest.entry;
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
