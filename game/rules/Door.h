#pragma once

#include "rules/Ledger.h"
#include "rules/Scratch.h"
#include "world/World.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace chokepoint {

/// Something that happened, for reports: a text key with arguments (ids are resolved to names where shown).
struct Message {
    int turn = 0;
    std::uint8_t phase = 0;
    std::uint8_t seenBy = 0xFF; ///< bit per power
    std::string key;
    std::vector<std::string> arguments;

    bool operator==(const Message&) const = default;
};

/// A run of slots in which the ledger looks for what moved a term.
struct Link {
    Slot first = noSlot;
    int count = 1;
    int stride = 1;
    /// On whose account the term moved where nothing of this turn did: what moved it came before.
    Owner otherwise = {};

    bool sameSlots(const Link& other) const {
        return first == other.first && count == other.count && stride == other.stride;
    }
};

/// The one door for change. A phase reads the world as it stood when the phase began and hands its contributions in
/// here; apply() puts all of them into force together, so nobody acts first within a phase.
///
/// Every delta is rounded to its quantity's quantum on the way in: sums are exact in any order. With a ledger each
/// contribution becomes an entry; without one the same numbers move and nothing is allocated.
class Door {
public:
    /// `powerOfEconomy` says which power governs an economy (-1 none): it may see its own economy's secrets.
    Door(const Layout& layout, const std::vector<int>& powerOfEconomy);

    /// Starts a phase; `ledger` may be null.
    void open(World& world, int phase, Ledger* ledger, std::vector<Message>* messages);
    bool recording() const { return m_ledger != nullptr; }
    Ledger* ledger() { return m_ledger; }
    /// What the phase may borrow.
    Scratch& scratch() { return m_scratch; }

    // Search runs without a ledger, thousands of turns for each that is played: that way is the straight one.

    /// Moves a stock. `from` is the slot whose change brought this one about.
    void add(Slot slot, double delta, Cause cause, Slot from = noSlot) {
        if (m_ledger == nullptr) [[likely]] {
            m_pending[slot] += quantumOf(slot).round(delta);
            touch(slot);
        } else {
            addRecorded(slot, delta, cause, from);
        }
    }

    /// Moves a stock for a reason that only some powers may see (a bit each); to others it is pooled with what they may
    /// not know, and nothing derived from it names an owner.
    void addSecret(Slot slot, double delta, Cause cause, std::uint8_t audience, Slot from = noSlot) {
        if (m_ledger == nullptr) [[likely]]
            add(slot, delta, cause, from);
        else
            addRecorded(slot, delta, cause, from, audience);
    }

    /// Moves a stock to a value.
    void set(Slot slot, double value, Cause cause, Slot from = noSlot) {
        add(slot, quantumOf(slot).round(value) - (*m_world)[slot], cause, from);
    }

    /// Moves neighbouring stocks of one quantity with one cause; `deltas` are in subject order, the first is `first`'s.
    void addRow(Slot first, std::span<const double> deltas, Cause cause, Slot from = noSlot) {
        movePending(first, deltas);
        if (m_ledger != nullptr) [[unlikely]]
            recordRow(
                first, deltas, [&](std::size_t) { return cause; },
                [behind = behind(from)](std::size_t) { return behind; });
    }

    /// The same for rows of so many `columns`, one after the other, where each number has its own cause and its own slot
    /// behind it: `causeOf(row, column)`, `fromOf(row, column)`.
    template <class CauseOf, class FromOf>
    void addGrid(Slot first, std::span<const double> deltas, std::size_t columns, CauseOf&& causeOf,
                 FromOf&& fromOf) {
        movePending(first, deltas);
        Slot asked = noSlot; // neighbours often have the same behind them
        EntryId answer = noEntry;
        const auto behindOf = [&](Slot from) {
            if (from != asked) {
                asked = from;
                answer = behind(from);
            }
            return answer;
        };
        for (std::size_t row = 0; m_ledger != nullptr && row * columns < deltas.size(); ++row)
            recordRow(
                first + static_cast<Slot>(row * columns), deltas.subspan(row * columns, columns),
                [&](std::size_t column) { return causeOf(row, column); },
                [&](std::size_t column) { return behindOf(fromOf(row, column)); });
    }

    /// Computes a derived quantity anew: its value is the bounded sum of the terms, which are put into the world at
    /// once, since no law reads them. `linkOf(k)` says which slots the
    /// k-th term hangs on; the entry that moved them most is named as the one behind it, and its owner as the owner.
    /// Returns the value. Who calls it needs rules/Derivation.h.
    template <std::size_t N, class LinkOf>
    double derive(Quantity quantity, int subject, const std::array<double, N>& terms, LinkOf&& linkOf) {
        return deriveThrough(
            quantity, subject, terms, [](double sum) { return sum; }, linkOf);
    }

    /// The same where the value is a monotone curve of the terms' sum. The change is split into what each term would
    /// have changed alone, the remainder going to the largest.
    template <std::size_t N, class Curve, class LinkOf>
    double deriveThrough(Quantity quantity, int subject, const std::array<double, N>& terms, Curve&& curve,
                         LinkOf&& linkOf) {
        return Derivation<N>(*this, quantity)(subject, terms, curve, linkOf);
    }

    /// The same for many subjects of one quantity: where things lie is looked up once. Lives within a phase.
    template <std::size_t N> class Derivation;
    /// The same for rows of subjects: all their terms first, then their values.
    template <std::size_t N> class RowDerivation;

    void say(Message message);

    // What is not a number; put into force by apply() like the rest.
    void setPolicy(StandingPolicy policy) { m_policies.push_back(std::move(policy)); }
    /// The policy of that id as this phase leaves it, as far as it has been gone through; null where none will stand.
    const StandingPolicy* policyAfter(std::string_view id) const;
    void endPolicy(std::string id) { m_ended.push_back(std::move(id)); }
    void setContest(int contest, ContestState state) { m_contests.emplace_back(contest, state); }
    void setProposal(Proposal proposal) { m_proposals.push_back(std::move(proposal)); }
    void removeProposal(std::string id) { m_closedProposals.push_back(std::move(id)); }
    void addAgreement(Agreement agreement) { m_agreements.push_back(std::move(agreement)); }
    void endAgreement(std::string id) { m_endedAgreements.push_back(std::move(id)); }
    void addPendingEvent(PendingEvent event) { m_newEvents.push_back(std::move(event)); }
    void removePendingEvent(std::string event, int seat) {
        m_closedEvents.emplace_back(std::move(event), seat);
    }
    void setScriptState(std::string script, std::string state) {
        m_scriptStates.emplace_back(std::move(script), std::move(state));
    }
    void setEventTurn(std::string event, int turn) { m_eventTurns.emplace_back(std::move(event), turn); }

    /// Ends the phase: applies everything gathered, within bounds, and is empty again.
    void apply(World& world);

    /// Applies only what is derived and drops the rest: how the opening's derived quantities come about.
    void applyDerived(World& world);

private:
    const Quantum& quantumOf(Slot slot) const { return m_quanta[m_owner[slot]]; }
    /// Which of a quantity's slots have something pending: most quantities move only in a few.
    struct Touched {
        Slot first = noSlot;
        Slot end = 0;

        bool any() const { return first < end; }
    };
    void touch(Slot slot) { touch(m_owner[slot], slot, slot + 1); }
    void touch(std::size_t quantity, Slot first, Slot end) {
        Touched& touched = m_touched[quantity];
        touched.first = std::min(touched.first, first);
        touched.end = std::max(touched.end, end);
    }
    void touchAll(Quantity quantity) {
        touch(quantity.index, m_layout->first(quantity),
              m_layout->first(quantity) + static_cast<Slot>(m_layout->count(quantity)));
    }
    void addRecorded(Slot slot, double delta, Cause cause, Slot from, std::uint8_t audience = 0xFF);
    void movePending(Slot first, std::span<const double> deltas) {
        const Quantum quantum = quantumOf(first);
        double* const pending = m_pending.data() + first;
        for (std::size_t i = 0; i < deltas.size(); ++i)
            pending[i] += quantum.round(deltas[i]);
        touch(m_owner[first], first, first + static_cast<Slot>(deltas.size()));
    }
    EntryId behind(Slot from) const { return from == noSlot ? noEntry : m_ledger->behind(from); }
    template <class CauseOf, class BehindOf>
    void recordRow(Slot first, std::span<const double> deltas, CauseOf&& causeOf, BehindOf&& behindOf) {
        const Quantum quantum = quantumOf(first);
        for (std::size_t i = 0; i < deltas.size(); ++i)
            if (const double rounded = quantum.round(deltas[i]); rounded != 0)
                enter(first + static_cast<Slot>(i), rounded, causeOf(i), behindOf(i));
    }
    void enter(Slot slot, double delta, Cause cause, EntryId from, std::uint8_t audience = 0xFF) {
        m_ledger->add(slot, delta, cause, from, static_cast<std::uint8_t>(m_seenBy[slot] & audience));
    }
    /// The entry that brought a term's move about, and for whom it acted.
    struct Mover {
        EntryId entry = noEntry;
        Owner owner = {};

        Mover orFor(Owner otherwise) const {
            const bool known = owner.known(); // part by part: they are at hand, and not in memory as a whole
            return {entry, {known ? owner.axis : otherwise.axis, known ? owner.index : otherwise.index}};
        }
    };
    /// What moved a link's slots.
    Mover moverIn(const Link& link);
    EntryId entryBehind(const Link& link);
    Owner ownerBehind(EntryId behind) const;
    /// A change of a derived value, for the ledger.
    struct Derived {
        Quantity quantity;
        Slot slot;
        double start;  ///< the curve of the old terms' sum
        double free;   ///< the new value before its bounds
        double change; ///< within bounds
    };
    /// `moved`: how far each term moved; `alone(moved)`: what that would have changed alone; `moverOf(k)` is asked of those
    /// that have something to say.
    template <std::size_t N, class Alone, class MoverOf>
    void recordDerived(const Derived& derived, std::span<const double, N> moved, Alone&& alone,
                       MoverOf&& moverOf);
    void applyRow(World& world, const QuantityDeclaration& declaration, const Touched& touched);
    void enterBounds(std::span<const double> values, std::span<const double> pending,
                     const QuantityDeclaration& declaration, Slot first);
    void applyStructs(World& world);
    void clearStructs();

    const Layout* m_layout;
    World* m_world = nullptr;
    Ledger* m_ledger = nullptr;
    std::vector<Message>* m_messages = nullptr;
    int m_phase = 0;
    Scratch m_scratch;

    AlignedRow<double> m_pending;                      ///< by slot of a value
    std::vector<std::uint16_t> m_owner;                ///< quantity by slot of a value
    std::vector<Quantum> m_quanta;                     ///< by quantity
    std::vector<std::uint8_t> m_seenBy;                ///< by slot
    std::vector<std::pair<Link, EntryId>> m_wideLinks; ///< answers of this phase about links of many slots
    std::vector<Touched> m_touched;                    ///< by quantity

    std::vector<StandingPolicy> m_policies;
    std::vector<std::string> m_ended;
    std::vector<std::pair<int, ContestState>> m_contests;
    std::vector<Proposal> m_proposals;
    std::vector<std::string> m_closedProposals;
    std::vector<Agreement> m_agreements;
    std::vector<std::string> m_endedAgreements;
    std::vector<PendingEvent> m_newEvents;
    std::vector<std::pair<std::string, int>> m_closedEvents;
    std::vector<std::pair<std::string, std::string>> m_scriptStates;
    std::vector<std::pair<std::string, int>> m_eventTurns;
};

} // namespace chokepoint
