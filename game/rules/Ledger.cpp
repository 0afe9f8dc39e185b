#include "rules/Ledger.h"

#include <array>
#include <cmath>

namespace chokepoint {

std::string_view nameOf(CauseKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"order", "choice", "act",
                                                              "rule",  "term",   "bound"};
    return names[static_cast<std::size_t>(kind)];
}

Ledger::Ledger(const Layout& layout) : m_mover(layout.size(), noEntry) {}

void Ledger::add(LedgerEntry entry) {
    const EntryId id = static_cast<EntryId>(m_entries.size());
    EntryId& mover = m_mover[entry.slot];
    if (mover == noEntry || std::abs(entry.delta) > std::abs(m_entries[mover].delta))
        mover = id;
    m_entries.push_back(std::move(entry));
}

void Ledger::clear() {
    for (const LedgerEntry& entry : m_entries)
        m_mover[entry.slot] = noEntry;
    m_entries.clear();
    m_texts.clear();
}

EntryId Ledger::largestMover(Slot first, int count, int stride) const {
    EntryId largest = noEntry;
    for (int i = 0; i < count; ++i) {
        const EntryId mover = m_mover[first + static_cast<Slot>(i * stride)];
        if (mover != noEntry &&
            (largest == noEntry || std::abs(m_entries[mover].delta) > std::abs(m_entries[largest].delta)))
            largest = mover;
    }
    return largest;
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
