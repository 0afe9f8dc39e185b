#pragma once

#include "base/Words.h"
#include "world/World.h"

#include <algorithm>
#include <array>
#include <bit>
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

/// Why a number changes. Small enough to be handed on by value.
struct Cause {
    Cause() = default;
    Cause(CauseKind why, Owner who, Words words) : what(words), kind(why), by(who) {}

    Words what = {};
    CauseKind kind = CauseKind::rule;
    Owner by = {};

    static Cause rule(Words verb, Owner by = {}) { return {CauseKind::rule, by, verb}; }
};

/// Place of an entry in its turn's ledger.
using EntryId = std::uint32_t;
inline constexpr EntryId noEntry = 0xFFFFFFFF;
/// Marks a link that leads into the turn before.
inline constexpr EntryId turnBefore = 0x80000000;

/// One change of one number. A turn keeps many thousands: the order of the members leaves little room between them.
struct LedgerEntry {
    Slot slot;
    EntryId from = noEntry; ///< the entry that brought it about, of this turn or of the turn before
    double delta;
    [[no_unique_address]] Cause cause;
    std::uint8_t phase = 0;
    std::uint8_t seenBy = 0xFF; ///< bit per power that may see it
};

/// Every change of one turn, in the order in which the phases made them. A recorder for play; search runs without.
class Ledger {
public:
    explicit Ledger(const Layout& layout);

    const std::vector<LedgerEntry>& entries() const { return m_entries; }
    /// Enters a change that the current phase makes; bits of `seenBy` are the powers that may see it.
    void add(Slot slot, double delta, Cause cause, EntryId from = noEntry, std::uint8_t seenBy = 0xFF) {
        note(slot, delta, next());
        m_entries.push_back({slot, from, delta, cause, m_phase, seenBy});
    }
    /// Empties it for a turn; links of that turn may lead to what it held of the one before.
    void begin(int turn);
    /// Starts a phase of the turn, 1 to mostPhases; phases come in their order.
    void enter(int phase);
    static constexpr int mostPhases = 15;
    /// The turn whose changes it holds; 0 before the first.
    int turn() const { return m_turn; }
    /// Puts back what it held of a turn, so that a game can go on where it was left.
    void restore(int turn, const std::vector<LedgerEntry>& entries);

    /// The entry of this turn that moved a slot most, or noEntry.
    EntryId moverOf(Slot slot) const {
        const Number most = m_ofTurn[slot].number();
        return most >= m_first ? most - m_first : noEntry;
    }
    /// What the current phase finds changed in any of `count` slots, `stride` apart, since it last read them: the entry of
    /// this turn that moved one of them most, else that of the turn before which did so in this phase or a later one.
    EntryId behind(Slot first, int count, int stride) const;
    /// The same for one slot, as nearly every entry asks.
    EntryId behind(Slot slot) const {
        const Number most = m_ofTurn[slot].number();
        if (most >= m_first)
            return most - m_first;
        const Number before = m_ofPhase[slot].number();
        return before >= m_unread ? idInTurnBefore(before) : noEntry;
    }
    /// The entry that a link leads to.
    const LedgerEntry& entry(EntryId id) const {
        return (id & turnBefore) == 0 ? m_entries[id] : m_earlier[id & ~turnBefore];
    }

    /// Keeps a text for causes that are made in play.
    Words keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

private:
    /// Entries are numbered over all turns: what moved a slot in a turn long gone counts for nothing, and no turn has to
    /// wipe what another left.
    using Number = std::uint32_t;
    /// By phase, the last for what comes after all: the number of the first entry of it or of a later one.
    using Since = std::array<Number, mostPhases + 2>;

    /// The largest move of a slot. Of those that a float cannot tell apart the first counts.
    class Largest {
    public:
        Number number() const { return ~static_cast<Number>(m_key); }
        /// How far, in whichever direction: the bits of a float, which stand in the order of what they say.
        std::uint32_t size() const { return static_cast<std::uint32_t>(m_key >> 32); }

        /// Which of two moves was larger is anybody's guess: one is taken without a guess. What came before `since` counts
        /// for nothing.
        void note(Number since, double delta, Number now) {
            const auto size = std::bit_cast<std::uint32_t>(static_cast<float>(std::abs(delta)));
            const std::uint64_t kept = number() >= since ? m_key : 0;
            m_key = std::max(kept, std::uint64_t{size} << 32 | ~now);
        }

    private:
        std::uint64_t m_key = ~Number{0}; ///< the size above the number's complement
    };

    Number next() const { return m_first + static_cast<Number>(m_entries.size()); }
    void note(Slot slot, double delta, Number number) {
        m_ofTurn[slot].note(m_first, delta, number);
        m_ofPhase[slot].note(m_since[m_phase], delta, number);
    }
    void enter(std::size_t phase, Number next);
    void closeTurn(Number end);
    void renumber();
    EntryId idInTurnBefore(Number number) const { return (number - m_earlierSince[0]) | turnBefore; }

    int m_turn = 0;
    std::uint8_t m_phase = 0;
    Number m_first = 1;     ///< of this turn; the turn before was numbered from m_earlierSince[0] on
    Number m_unread = 1;    ///< the first of the turn before that the current phase has not read
    Since m_since{};        ///< up to the current phase
    Since m_earlierSince{}; ///< of the turn before
    std::vector<LedgerEntry> m_entries;
    std::vector<LedgerEntry> m_earlier; ///< of the turn before
    // By slot of a value: what moved it most in the whole of the last turn that moved it, and in the last phase. A slot that
    // has moved in this turn is never asked about the turn before.
    AlignedRow<Largest> m_ofTurn, m_ofPhase;
    std::deque<std::string> m_texts, m_earlierTexts; // deques, since causes point into them
};

/// Splits `total` into parts that stand to each other as `alone` does: each part is what its cause would have changed
/// alone, on the quantum; what is left goes to the largest. Parts sum to `total` exactly.
inline void splitChange(double total, const Quantum& quantum, std::span<const double> alone,
                        std::span<double> parts) {
    std::size_t largest = 0;
    double most = 0;
    double given = 0;
    for (std::size_t i = 0; i < alone.size(); ++i) {
        parts[i] = quantum.round(alone[i]);
        given += parts[i];
        const double size = std::abs(alone[i]);
        const bool larger = size > most;
        largest = larger ? i : largest;
        most = larger ? size : most;
    }
    if (!alone.empty())
        parts[largest] += total - given;
}

} // namespace chokepoint
