#pragma once

#include "rules/Ledger.h"
#include "rules/Scratch.h"
#include "world/World.h"

#include <algorithm>
#include <array>
#include <cassert>
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

    bool operator==(const Link&) const = default;
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

    /// Moves a stock. `from` is the slot whose change brought this one about.
    void add(Slot slot, double delta, const Cause& cause, Slot from = noSlot) {
        if (m_ledger == nullptr) {
            m_pending[slot] += quantumOf(slot).round(delta);
            touch(slot);
        } else {
            addRecorded(slot, delta, cause, from);
        }
    }

    /// Moves a stock for a reason that only some powers may see (a bit each); to others it is pooled with what they may
    /// not know, and nothing derived from it names an owner.
    void addSecret(Slot slot, double delta, const Cause& cause, std::uint8_t audience, Slot from = noSlot) {
        if (m_ledger == nullptr)
            add(slot, delta, cause, from);
        else
            addRecorded(slot, delta, cause, from, audience);
    }

    /// Moves a stock to a value.
    void set(Slot slot, double value, const Cause& cause, Slot from = noSlot) {
        add(slot, quantumOf(slot).round(value) - (*m_world)[slot], cause, from);
    }

    /// Moves neighbouring stocks of one quantity with one cause; `deltas` are in subject order, the first is `first`'s.
    void addRow(Slot first, std::span<const double> deltas, const Cause& cause, Slot from = noSlot) {
        movePending(first, deltas);
        if (m_ledger != nullptr)
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
        for (std::size_t row = 0; m_ledger != nullptr && row * columns < deltas.size(); ++row)
            recordRow(
                first + static_cast<Slot>(row * columns), deltas.subspan(row * columns, columns),
                [&](std::size_t column) { return causeOf(row, column); },
                [&](std::size_t column) { return behind(fromOf(row, column)); });
    }

    /// Computes a derived quantity anew: its value is the bounded sum of the terms, which are put into the world at
    /// once, since no law reads them. `linkOf(k)` says which slots the
    /// k-th term hangs on; the entry that moved them most is named as the one behind it, and its owner as the owner.
    /// Returns the value.
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
    void addRecorded(Slot slot, double delta, const Cause& cause, Slot from, std::uint8_t audience = 0xFF);
    void movePending(Slot first, std::span<const double> deltas) {
        const Quantum quantum = quantumOf(first);
        double* const pending = m_pending.data() + first;
        for (std::size_t i = 0; i < deltas.size(); ++i)
            pending[i] += quantum.round(deltas[i]);
        touch(m_owner[first], first, first + static_cast<Slot>(deltas.size()));
    }
    EntryId behind(Slot from) const { return from == noSlot ? noEntry : m_ledger->behind(m_phase, from); }
    template <class CauseOf, class BehindOf>
    void recordRow(Slot first, std::span<const double> deltas, CauseOf&& causeOf, BehindOf&& behindOf) {
        const Quantum quantum = quantumOf(first);
        for (std::size_t i = 0; i < deltas.size(); ++i)
            if (const double rounded = quantum.round(deltas[i]); rounded != 0)
                enter(first + static_cast<Slot>(i), rounded, causeOf(i), behindOf(i));
    }
    void enter(Slot slot, double delta, const Cause& cause, EntryId from, std::uint8_t audience = 0xFF) {
        m_ledger->add({slot, from, delta, cause, static_cast<std::uint8_t>(m_phase),
                       static_cast<std::uint8_t>(m_seenBy[slot] & audience)});
    }
    /// The entry that brought a term's move about, and for whom it acted.
    struct Mover {
        EntryId entry = noEntry;
        Owner owner = {};
    };
    Mover moverOf(const Link& link);
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
    template <std::size_t N, class MoverOf>
    void recordDerived(const Derived& derived, const std::array<double, N>& alone, MoverOf&& moverOf);
    void recordTerms(Quantity quantity, Slot slot, std::span<const double> parts, double bound,
                     std::span<const EntryId> movers, std::span<const Owner> owners);
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

    std::vector<double> m_pending;                     ///< by slot of a value
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

template <std::size_t N> class Door::Derivation {
public:
    Derivation(Door& door, Quantity quantity)
        : m_door(door), m_quantity(quantity), m_quantum(door.m_quanta[quantity.index]),
          m_low(door.m_layout->table()[quantity].low), m_high(door.m_layout->table()[quantity].high),
          m_first(door.m_layout->first(quantity)), m_firstTerm(door.m_layout->firstTerm(quantity)),
          m_world(door.m_world->mutableBlock().data()), m_pending(door.m_pending.data()) {
        assert(door.m_layout->table()[quantity].terms.size() == N);
        door.touchAll(quantity);
    }

    template <class Curve, class LinkOf>
    double operator()(int subject, const std::array<double, N>& terms, Curve&& curve, LinkOf&& linkOf) const {
        const Slot slot = m_first + static_cast<Slot>(subject);
        const std::size_t termSlot = m_firstTerm + static_cast<std::size_t>(subject) * N;
        const std::span<double, N> kept(m_world + termSlot, N);
        std::array<double, N> now;
        for (std::size_t k = 0; k < N; ++k)
            now[k] = m_quantum.round(terms[k]);
        const double free = m_quantum.round(curve(sumOfQuanta(std::span<const double, N>(now))));
        const double value = std::min(m_high, std::max(m_low, free));
        const double change = value - m_world[slot];
        m_pending[slot] = change;
        if (m_door.m_ledger != nullptr) {
            const double before = sumOfQuanta(std::span<const double, N>(kept));
            const double start = curve(before);
            std::array<double, N> alone;
            for (std::size_t k = 0; k < N; ++k)
                alone[k] = curve(before + (now[k] - kept[k])) - start;
            m_door.recordDerived<N>({m_quantity, slot, start, free, change}, alone,
                                    [&](int k) { return m_door.moverOf(linkOf(k)); });
        }
        std::copy_n(now.begin(), N, kept.begin());
        return value;
    }

private:
    Door& m_door;
    Quantity m_quantity;
    Quantum m_quantum;
    double m_low, m_high;
    Slot m_first;
    std::size_t m_firstTerm;
    double* m_world;
    double* m_pending;
};

/// Derives a quantity for subjects that lie `stride` apart, one row of them after the other: begin(), terms(), finish().
/// What a term is is said for the i-th of the row. Lives within a phase.
template <std::size_t N> class Door::RowDerivation {
public:
    RowDerivation(Door& door, Quantity quantity, std::size_t count, std::size_t stride)
        : m_door(door), m_quantity(quantity), m_quantum(door.m_quanta[quantity.index]),
          m_low(door.m_layout->table()[quantity].low), m_high(door.m_layout->table()[quantity].high),
          m_stride(stride), m_sums(door.scratch().unset(count)), m_values(door.scratch().unset(count)),
          m_before(door.scratch().unset(door.recording() ? count : 0)),
          m_moved(door.scratch().unset(m_before.size() * N)), m_size(door.scratch().unset(m_before.size())),
          m_start(door.scratch().unset(m_before.size())), m_reach(door.scratch().unset(m_before.size())),
          m_free(door.scratch().unset(m_before.size())) {
        assert(door.m_layout->table()[quantity].terms.size() == N);
        door.touchAll(quantity);
    }

    void begin(std::size_t firstSubject) {
        m_first = m_door.m_layout->first(m_quantity) + static_cast<Slot>(firstSubject);
        m_kept =
            m_door.m_world->mutableBlock().data() + m_door.m_layout->firstTerm(m_quantity) + firstSubject * N;
        m_answers.fill({});
    }

    /// The terms of each subject, in the order of their names: `laws(i)…`.
    template <class... Laws> void terms(const Laws&... laws) {
        static_assert(sizeof...(Laws) == N);
        if (m_door.recording())
            keep<true>(laws...);
        else
            keep<false>(laws...);
    }

    /// The values: `curve(sum, i)`, within bounds; `linkOf(i, k)` as in derive(). Good until the next row begins.
    template <class Curve, class LinkOf> std::span<const double> finish(Curve&& curve, LinkOf&& linkOf) {
        const Quantum quantum = m_quantum;
        const double low = m_low, high = m_high;
        const double* const sums = m_sums.data();
        double* const values = m_values.data();
        const std::size_t count = m_sums.size();
        for (std::size_t i = 0; i < count; ++i)
            values[i] = quantum.round(curve(sums[i], i));
        std::copy_n(values, m_free.size(), m_free.begin());
        for (std::size_t i = 0; i < count; ++i)
            values[i] = std::min(high, std::max(low, values[i]));
        double* const pending = m_door.m_pending.data() + m_first;
        const double* const was = m_door.m_world->block().data() + m_first;
        for (std::size_t i = 0; i < count; ++i)
            pending[i * m_stride] = values[i] - was[i * m_stride];
        if (m_door.recording())
            record(curve, linkOf);
        return m_values;
    }

private:
    /// A subject after the other, since its terms lie side by side in the world: each line of memory is gone to once.
    template <bool recorded, class... Laws> void keep(const Laws&... laws) {
        const Quantum quantum = m_quantum;
        const std::size_t count = m_sums.size();
        const std::size_t step = m_stride * N;
        double* const sums = m_sums.data();
        double* place = m_kept;
        for (std::size_t i = 0; i < count; ++i, place += step) {
            const std::array<double, N> now = {quantum.round(laws(i))...};
            double sum = 0;
            for (const double term : now)
                sum += term;
            sums[i] = sum;
            if constexpr (recorded)
                noteMoves(i, now, std::span<const double, N>(place, N));
            for (std::size_t k = 0; k < N; ++k)
                place[k] = now[k];
        }
    }

    void noteMoves(std::size_t i, const std::array<double, N>& now, std::span<const double, N> kept) {
        m_before[i] = sumOfQuanta(kept);
        m_size[i] = 0;
        for (std::size_t k = 0; k < N; ++k) {
            m_moved[i * N + k] = now[k] - kept[k];
            m_size[i] += std::abs(m_moved[i * N + k]);
        }
    }

    /// Most subjects have nothing to say. Which do is asked of all of them at once: on a monotone curve no term alone leads
    /// further than all of them together in one direction.
    template <class Curve, class LinkOf> void record(Curve&& curve, LinkOf&& linkOf) {
        const Quantum quantum = m_quantum;
        const std::size_t count = m_sums.size();
        const double* const before = m_before.data();
        const double* const size = m_size.data();
        double* const start = m_start.data();
        double* const reach = m_reach.data();
        for (std::size_t i = 0; i < count; ++i) {
            start[i] = curve(before[i], i);
            reach[i] = std::abs(quantum.round(curve(before[i] + size[i], i) - start[i])) +
                       std::abs(quantum.round(curve(before[i] - size[i], i) - start[i]));
        }
        for (std::size_t i = 0; i < count; ++i) {
            const Slot slot = m_first + static_cast<Slot>(i * m_stride);
            const Derived derived = {m_quantity, slot, start[i], m_free[i], m_door.m_pending[slot]};
            if (reach[i] == 0 && derived.change == 0 && derived.free == quantum.round(derived.start))
                continue;
            std::array<double, N> alone{};
            for (std::size_t k = 0; k < N; ++k)
                if (const double moved = m_moved[i * N + k];
                    moved != 0) // many rest, and most of them for everybody
                    alone[k] = curve(before[i] + moved, i) - start[i];
            m_door.recordDerived<N>(derived, alone,
                                    [&](int k) { return moverOf(k, linkOf(static_cast<int>(i), k)); });
        }
    }

    /// Many subjects of a row ask the same of a term: nothing that they hang on moves meanwhile.
    Mover moverOf(int k, const Link& link) {
        auto& [asked, answer] = m_answers[static_cast<std::size_t>(k)];
        if (asked != link) {
            asked = link;
            answer = m_door.moverOf(link);
        }
        return answer;
    }

    Door& m_door;
    Quantity m_quantity;
    Quantum m_quantum;
    double m_low, m_high;
    std::size_t m_stride;
    Slot m_first = noSlot;
    double* m_kept = nullptr;   ///< the first subject's terms in the world
    std::span<double> m_sums;   ///< of the terms, by subject
    std::span<double> m_values; ///< by subject
    // With a ledger only
    std::span<double> m_before; ///< sum of the old terms, by subject
    std::span<double> m_moved;  ///< subject × term: how it moved
    std::span<double> m_size;   ///< how far a subject's terms moved, by subject
    std::span<double> m_start;  ///< the curve of the old sum, by subject
    std::span<double>
        m_reach; ///< how far the value could have been moved by one term, by subject; 0 not at all
    std::span<double> m_free;                        ///< the value before its bounds, by subject
    std::array<std::pair<Link, Mover>, N> m_answers; ///< by term: what was asked last of this row
};

/// `alone`: what each term would have changed alone; `moverOf(k)` is asked of those that have something to say.
template <std::size_t N, class MoverOf>
void Door::recordDerived(const Derived& derived, const std::array<double, N>& alone, MoverOf&& moverOf) {
    const Quantum quantum = m_quanta[derived.quantity.index];
    std::array<double, N> parts;
    std::array<EntryId, N> movers{};
    std::array<Owner, N> owners{};
    // What the bounds take away is an entry of its own, so that the terms' parts stay what the terms did.
    const double total = derived.free - quantum.round(derived.start);
    splitChange(total, quantum, alone, parts);
    for (std::size_t k = 0; k < N; ++k) {
        if (parts[k] == 0)
            continue;
        const Mover mover = moverOf(static_cast<int>(k));
        movers[k] = mover.entry;
        owners[k] = mover.owner;
    }
    recordTerms(derived.quantity, derived.slot, parts, derived.change - total, movers, owners);
}

} // namespace chokepoint
