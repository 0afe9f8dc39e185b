#pragma once

#include "rules/Ledger.h"
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

/// Sum of multiples of one quantum: exact, so that several may be added side by side.
template <std::size_t N> double sumOfQuanta(std::span<const double, N> values) {
    double even = 0;
    double odd = 0;
    for (std::size_t k = 0; k + 1 < N; k += 2) {
        even += values[k];
        odd += values[k + 1];
    }
    return even + odd + (N % 2 == 1 ? values[N - 1] : 0.0);
}

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
        const Quantum quantum = quantumOf(first);
        double* const pending = m_pending.data() + first;
        for (std::size_t i = 0; i < deltas.size(); ++i)
            pending[i] += quantum.round(deltas[i]);
        touch(first);
        if (m_ledger != nullptr)
            recordRow(first, deltas, cause, from);
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
    void touch(Slot slot) { m_touched[m_owner[slot]] = 1; }
    void addRecorded(Slot slot, double delta, const Cause& cause, Slot from, std::uint8_t audience = 0xFF);
    void recordRow(Slot first, std::span<const double> deltas, const Cause& cause, Slot from);
    void enter(Slot slot, double delta, const Cause& cause, EntryId from, std::uint8_t audience = 0xFF);
    Owner ownerBehind(EntryId mover) const;
    template <std::size_t N, class Curve, class LinkOf>
    void recordDerived(Quantity quantity, Slot slot, std::span<const double, N> old,
                       std::span<const double, N> now, double change, double free, Curve&& curve,
                       LinkOf&& linkOf);
    void recordTerms(Quantity quantity, Slot slot, std::span<const double> parts, double bound,
                     std::span<const EntryId> movers, std::span<const Owner> owners);
    EntryId mover(const Link& link);
    void applyRow(World& world, Quantity quantity);
    void enterBounds(std::span<const double> values, std::span<const double> pending,
                     const QuantityDeclaration& declaration, Slot first);
    void applyStructs(World& world);
    void clearStructs();

    const Layout* m_layout;
    World* m_world = nullptr;
    Ledger* m_ledger = nullptr;
    std::vector<Message>* m_messages = nullptr;
    int m_phase = 0;

    std::vector<double> m_pending;                     ///< by slot of a value
    std::vector<std::uint16_t> m_owner;                ///< quantity by slot of a value
    std::vector<Quantum> m_quanta;                     ///< by quantity
    std::vector<std::uint8_t> m_seenBy;                ///< by slot
    std::vector<std::pair<Link, EntryId>> m_wideLinks; ///< answers of this phase about links of many slots
    std::vector<std::uint8_t> m_touched;               ///< by quantity

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
        door.m_touched[quantity.index] = 1;
    }

    template <class Curve, class LinkOf>
    double operator()(int subject, const std::array<double, N>& terms, Curve&& curve, LinkOf&& linkOf) const {
        const Slot slot = m_first + static_cast<Slot>(subject);
        const std::size_t termSlot = m_firstTerm + static_cast<std::size_t>(subject) * N;
        const std::span<double, N> kept(m_world + termSlot, N);
        std::array<double, N> now;
        for (std::size_t k = 0; k < N; ++k)
            now[k] = m_quantum.round(terms[k]);
        const double free = m_quantum.round(curve(sumOfQuanta<N>(now)));
        const double value = std::min(m_high, std::max(m_low, free));
        const double change = value - m_world[slot];
        m_pending[slot] = change;
        if (m_door.m_ledger != nullptr)
            m_door.recordDerived<N>(m_quantity, slot, kept, now, change, free, curve, linkOf);
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

template <std::size_t N, class Curve, class LinkOf>
void Door::recordDerived(Quantity quantity, Slot slot, std::span<const double, N> old,
                         std::span<const double, N> now, double change, double free, Curve&& curve,
                         LinkOf&& linkOf) {
    const Quantum quantum = m_quanta[quantity.index];
    std::array<double, N> alone{};
    std::array<double, N> parts{};
    std::array<EntryId, N> movers{};
    std::array<Owner, N> owners{};
    const double before = sumOfQuanta<N>(old);
    const double start = curve(before);
    for (std::size_t k = 0; k < N; ++k) {
        if (now[k] == old[k])
            continue;
        alone[k] = curve(before + (now[k] - old[k])) - start;
        const Link link = linkOf(static_cast<int>(k));
        movers[k] = mover(link);
        owners[k] = movers[k] == noEntry ? Owner{} : ownerBehind(movers[k]);
        if (!owners[k].known())
            owners[k] = link.otherwise;
    }
    // What the bounds take away is an entry of its own, so that the terms' parts stay what the terms did.
    const double was = (*m_world)[slot];
    const double bound = (was + change - free) - (was - quantum.round(start));
    splitChange(change - bound, quantum, alone, parts);
    recordTerms(quantity, slot, parts, bound, movers, owners);
}

} // namespace chokepoint
