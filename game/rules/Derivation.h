#pragma once

// How derived quantities are worked out, and their changes told term by term: Door::derive() for one subject, the classes
// here for many.

#include "rules/Door.h"

#include <cassert>
#include <cmath>

namespace chokepoint {

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
        if (m_door.m_ledger != nullptr) [[unlikely]] {
            const double before = sumOfQuanta(std::span<const double, N>(kept));
            const double start = curve(before);
            std::array<double, N> moved;
            for (std::size_t k = 0; k < N; ++k)
                moved[k] = now[k] - kept[k];
            m_door.recordDerived<N>(
                {m_quantity, slot, start, free, change}, moved,
                [&](double alone) { return curve(before + alone) - start; },
                [&](int k) {
                    const Link link = linkOf(k);
                    return m_door.moverIn(link).orFor(link.otherwise);
                });
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
        double size = 0;
        for (std::size_t k = 0; k < N; ++k) {
            const double moved = now[k] - kept[k];
            m_moved[i * N + k] = moved;
            size += std::abs(moved);
        }
        m_size[i] = size;
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
            m_door.recordDerived<N>(
                derived, std::span<const double, N>(m_moved.data() + i * N, N),
                [&](double alone) { return curve(before[i] + alone, i) - start[i]; },
                [&](int k) { return moverOf(k, linkOf(static_cast<int>(i), k)); });
        }
    }

    /// Many subjects of a row ask the same of a term: nothing that they hang on moves meanwhile.
    Mover moverOf(int k, const Link& link) {
        auto& [asked, answer] = m_answers[static_cast<std::size_t>(k)];
        if (!asked.sameSlots(link)) {
            asked = link;
            answer = m_door.moverIn(link);
        }
        return answer.orFor(link.otherwise);
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

template <std::size_t N, class Alone, class MoverOf>
void Door::recordDerived(const Derived& derived, std::span<const double, N> moved, Alone&& alone,
                         MoverOf&& moverOf) {
    const QuantityDeclaration& declaration = m_layout->table()[derived.quantity];
    const Quantum quantum = m_quanta[derived.quantity.index];
    std::array<std::size_t, N> which; // most terms rest; which do not is found out without guessing at any
    std::size_t count = 0;
    for (std::size_t k = 0; k < N; ++k) {
        which[count] = k;
        count += moved[k] != 0 ? 1 : 0;
    }
    std::array<double, N> changes, parts;
    for (std::size_t j = 0; j < count; ++j)
        changes[j] = alone(moved[which[j]]);
    // What the bounds take away is an entry of its own, so that the terms' parts stay what the terms did.
    const double total = derived.free - quantum.round(derived.start);
    splitChange(total, quantum, std::span(changes).first(count), parts);
    for (std::size_t j = 0; j < count; ++j)
        if (parts[j] != 0) {
            const Mover mover = moverOf(static_cast<int>(which[j]));
            enter(derived.slot, parts[j], {CauseKind::term, mover.owner, declaration.terms[which[j]]},
                  mover.entry);
        }
    if (derived.change != total)
        enter(derived.slot, derived.change - total, {CauseKind::bound, {}, "bound"}, noEntry);
}

} // namespace chokepoint
