#pragma once

#include "world/World.h"

#include <cmath>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What kind of thing moved a number.
enum class CauseKind : std::uint8_t {
    order,  ///< a seat's move; `what` is `turn/POWER/move`
    choice, ///< an event's choice; `what` is `event/option`
    act,    ///< the facilitator's; `what` is its reason
    rule,   ///< a rule, with the owner it acted for; `what` is the rule's verb
    term,   ///< a term of a derived quantity; `what` is the term
    bound,  ///< the quantity's bounds
};

std::string_view nameOf(CauseKind kind);

/// For whom a rule acted: a power, an economy, a country or nobody.
struct Owner {
    Axis axis = Axis::power;
    std::int16_t index = -1;

    bool known() const { return index >= 0; }
    bool operator==(const Owner&) const = default;

    static Owner power(int index) { return {Axis::power, static_cast<std::int16_t>(index)}; }
    static Owner economy(int index) { return {Axis::economy, static_cast<std::int16_t>(index)}; }
    static Owner country(int index) { return {Axis::country, static_cast<std::int16_t>(index)}; }
};

/// Why a number changes. `what` must outlive the ledger: a literal, or text kept by Ledger::keep().
struct Cause {
    CauseKind kind = CauseKind::rule;
    Owner by = {};
    std::string_view what = {};

    static Cause rule(std::string_view verb, Owner by = {}) { return {CauseKind::rule, by, verb}; }
};

using EntryId = std::uint32_t;
inline constexpr EntryId noEntry = 0xFFFFFFFF;

/// One change of one number.
struct LedgerEntry {
    Slot slot;
    double delta;
    Cause cause;
    EntryId from = noEntry; ///< the entry of this turn that brought it about
    std::uint8_t phase = 0;
    std::uint8_t seenBy = 0xFF; ///< bit per power that may see it
};

/// Every change of one turn, in the order in which the phases made them. A recorder for play; search runs without.
class Ledger {
public:
    explicit Ledger(const Layout& layout);

    const std::vector<LedgerEntry>& entries() const { return m_entries; }
    void add(const LedgerEntry& entry) {
        Mover& mover = m_movers[entry.slot];
        const double size = std::abs(entry.delta);
        if (size > mover.size)
            mover = {size, static_cast<EntryId>(m_entries.size())};
        m_entries.push_back(entry);
    }
    void clear();

    /// The entry of this turn that moved a slot most, or noEntry.
    EntryId moverOf(Slot slot) const { return m_movers[slot].entry; }
    /// The entry that moved any of `count` slots, `stride` apart, most.
    EntryId largestMover(Slot first, int count, int stride = 1) const;

    /// Keeps a text for causes that are made in play.
    std::string_view keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

private:
    /// What moved a slot most, with its size beside it: a busy slot is asked for every entry.
    struct Mover {
        double size = -1;
        EntryId entry = noEntry;
    };

    std::vector<LedgerEntry> m_entries;
    std::vector<Mover> m_movers; ///< by slot of a value
    std::deque<std::string> m_texts; // a deque, since causes point into it
};

/// Splits `total` into parts that stand to each other as `alone` does: each part is what its cause would have changed
/// alone, on the quantum; what is left goes to the largest. Parts sum to `total` exactly.
void splitChange(double total, const Quantum& quantum, std::span<const double> alone,
                 std::span<double> parts);

} // namespace chokepoint
