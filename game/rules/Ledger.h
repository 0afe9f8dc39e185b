#pragma once

#include "base/Words.h"
#include "world/World.h"

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
    void add(const LedgerEntry& entry) {
        const Size size = sizeOf(entry.delta);
        const EntryId place = static_cast<EntryId>(m_entries.size());
        Movers& movers = m_movers[entry.slot];
        movers.note(most, m_round, size, place);
        movers.note(m_latest, static_cast<Stamp>(m_round + entry.phase), size, place);
        m_entries.push_back(entry);
    }
    /// Empties it for a turn; links of that turn may lead to what it held of the one before.
    void begin(int turn);
    /// The turn whose changes it holds; 0 before the first.
    int turn() const { return m_turn; }
    /// Puts back what it held of a turn, so that a game can go on where it was left.
    void restore(int turn, const std::vector<LedgerEntry>& entries);

    /// The entry of this turn that moved a slot most, or noEntry.
    EntryId moverOf(Slot slot) const {
        const Movers& movers = m_movers[slot];
        return movers.stamp[most] == m_round ? movers.entry[most] : noEntry;
    }
    /// What a phase finds changed in any of `count` slots, `stride` apart, since it last read them: the entry of this turn
    /// that moved one of them most, else that of the turn before which did so in this phase or a later one.
    EntryId behind(int phase, Slot first, int count, int stride) const;
    /// The same for one slot, as nearly every entry asks.
    EntryId behind(int phase, Slot slot) const {
        const Movers& movers = m_movers[slot];
        if (movers.stamp[most] == m_round)
            return movers.entry[most];
        const std::size_t before = latestOfTurnBefore();
        return !m_earlier.empty() && isOfTurnBefore(movers.stamp[before], phase)
                   ? movers.entry[before] | turnBefore
                   : noEntry;
    }
    /// The entry that a link leads to.
    const LedgerEntry& entry(EntryId id) const {
        return (id & turnBefore) == 0 ? m_entries[id] : m_earlier[id & ~turnBefore];
    }

    /// Keeps a text for causes that are made in play.
    Words keep(std::string text) { return m_texts.emplace_back(std::move(text)); }

private:
    /// When something moved a slot: the turn's round, with a phase added for what is of one phase. What bears an old stamp
    /// counts for nothing, so that no turn has to wipe what another left.
    using Stamp = std::uint16_t;
    static constexpr Stamp roundStep = 16; ///< leaves room for a phase
    /// Which of a slot's movers: the one of the whole turn, and those of the last phase that moved it, of this turn and of
    /// the turn before, which take turns.
    static constexpr std::size_t most = 0;

    /// How far a slot was moved, in whichever direction: the bits of a float, which stand in the order of what they say.
    using Size = std::uint32_t;
    static Size sizeOf(double delta) { return std::bit_cast<Size>(static_cast<float>(std::abs(delta))); }

    /// What moved a slot most, with its size beside it: a busy slot is asked for every entry. Kept small, since a turn goes
    /// to thousands of them; of sizes that a float cannot tell apart the first counts.
    struct alignas(32) Movers {
        std::array<Size, 3> size{};
        std::array<EntryId, 3> entry = {noEntry, noEntry, noEntry};
        std::array<Stamp, 3> stamp{};

        /// Which of two moves was larger is anybody's guess: both are at hand, and one is taken without a guess.
        void note(std::size_t which, Stamp now, Size moved, EntryId place) {
            const bool smaller = (int{stamp[which] == now} & int{moved <= size[which]}) != 0;
            size[which] = smaller ? size[which] : moved;
            entry[which] = smaller ? entry[which] : place;
            stamp[which] = now;
        }
    };
    std::size_t latestOfTurnBefore() const { return 3 - m_latest; }
    /// Whether a stamp is of the turn before, and of that phase or a later one.
    bool isOfTurnBefore(Stamp stamp, int phase) const {
        return stamp >= m_earlierRound + phase && stamp < m_earlierRound + roundStep;
    }
    void nextRound();

    int m_turn = 0;
    Stamp m_round = 0;        ///< stamp of this turn's movers; its latest bear it with their phase added
    Stamp m_earlierRound = 0; ///< and of those of the turn before
    std::size_t m_latest = 1; ///< where the latest of this turn are
    std::vector<LedgerEntry> m_entries;
    std::vector<LedgerEntry> m_earlier;              ///< of the turn before
    std::vector<Movers> m_movers;                    ///< by slot of a value
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
