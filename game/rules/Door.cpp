#include "rules/Door.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chokepoint {

namespace {

/// Bit per power that may see a change of the quantity's number for its first member.
std::uint8_t seenBy(const QuantityDeclaration& declaration, int member,
                    const std::vector<int>& powerOfEconomy) {
    if (declaration.visibility == Visibility::everyone)
        return 0xFF;
    if (declaration.visibility == Visibility::hidden || declaration.scope.empty())
        return 0;
    const int power = declaration.scope[0] == Axis::power ? member
                      : declaration.scope[0] == Axis::economy
                          ? powerOfEconomy[static_cast<std::size_t>(member)]
                          : -1;
    return power < 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(1U << power);
}

} // namespace

Door::Door(const Layout& layout, const std::vector<int>& powerOfEconomy)
    : m_layout(&layout), m_pending(layout.valueCount()), m_owner(layout.valueCount()),
      m_seenBy(layout.valueCount(), 0), m_touched(static_cast<std::size_t>(layout.table().size())) {
    for (int i = 0; i < layout.table().size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        const QuantityDeclaration& declaration = layout.table()[quantity];
        m_quanta.push_back(declaration.quantum);
        const auto count = static_cast<std::size_t>(layout.count(quantity));
        std::fill_n(m_owner.begin() + layout.first(quantity), count, quantity.index);
        const int members = declaration.scope.empty() ? 1 : layout.sets().size(declaration.scope[0]);
        for (std::size_t k = 0; k < count; ++k)
            m_seenBy[layout.first(quantity) + k] = seenBy(
                declaration, static_cast<int>(k) / (static_cast<int>(count) / members), powerOfEconomy);
    }
}

void Door::open(World& world, int phase, Ledger* ledger, std::vector<Message>* messages) {
    m_world = &world;
    m_phase = phase;
    m_scratch.release();
    m_ledger = ledger;
    if (ledger != nullptr)
        ledger->enter(phase);
    m_wideLinks.clear();
    m_messages = messages;
}

Door::Mover Door::moverIn(const Link& link) {
    const EntryId entry = entryBehind(link);
    return {entry, entry == noEntry ? Owner{} : ownerBehind(entry)};
}

EntryId Door::entryBehind(const Link& link) {
    constexpr int wide = 16;
    if (link.first == noSlot)
        return noEntry;
    if (link.count == 1)
        return m_ledger->behind(link.first);
    if (link.count < wide)
        return m_ledger->behind(link.first, link.count, link.stride);
    // Every country asks what moved all the others: the first answer serves the whole phase.
    for (const auto& [asked, answer] : m_wideLinks)
        if (asked.sameSlots(link))
            return answer;
    m_wideLinks.emplace_back(link, m_ledger->behind(link.first, link.count, link.stride));
    return m_wideLinks.back().second;
}

/// For whom an entry acted, unless fewer may see the entry than may see the number.
Owner Door::ownerBehind(EntryId behind) const {
    const LedgerEntry& entry = m_ledger->entry(behind);
    return entry.seenBy == m_seenBy[entry.slot] ? entry.cause.by : Owner{};
}

void Door::addRecorded(Slot slot, double delta, Cause cause, Slot from, std::uint8_t audience) {
    const double rounded = quantumOf(slot).round(delta);
    if (rounded == 0)
        return;
    m_pending[slot] += rounded;
    touch(slot);
    enter(slot, rounded, cause, behind(from), audience);
}

void Door::say(Message message) {
    if (m_messages == nullptr)
        return;
    message.turn = m_world->turn;
    message.phase = static_cast<std::uint8_t>(m_phase);
    m_messages->push_back(std::move(message));
}

void Door::applyRow(World& world, const QuantityDeclaration& declaration, const Touched& touched) {
    const std::size_t count = touched.end - touched.first;
    const std::span<double> values = world.mutableBlock().subspan(touched.first, count);
    const std::span<double> pending = std::span(m_pending).subspan(touched.first, count);
    if (m_ledger != nullptr && !declaration.derived()) // those have been kept within bounds
        enterBounds(values, pending, declaration, touched.first);
    const double low = declaration.low;
    const double high = declaration.high;
    for (std::size_t i = 0; i < count; ++i) { // plain enough for the compiler to take several at once
        values[i] = std::min(high, std::max(low, values[i] + pending[i]));
        pending[i] = 0;
    }
}

/// What the bounds take away is entered in the ledger like any other change.
void Door::enterBounds(std::span<const double> values, std::span<const double> pending,
                       const QuantityDeclaration& declaration, Slot first) {
    const double low = declaration.low;
    const double high = declaration.high;
    std::int64_t outside = 0; // as wide as the numbers: then several are looked at at once
    for (std::size_t i = 0; i < values.size(); ++i)
        outside |= std::int64_t{values[i] + pending[i] < low} | std::int64_t{values[i] + pending[i] > high};
    for (std::size_t i = 0; outside != 0 && i < values.size(); ++i) {
        const double free = values[i] + pending[i];
        const double bounded = std::min(high, std::max(low, free));
        if (bounded != free)
            enter(first + static_cast<Slot>(i), bounded - free, {CauseKind::bound, {}, "bound"}, noEntry);
    }
}

void Door::apply(World& world) {
    for (std::size_t i = 0; i < m_touched.size(); ++i)
        if (m_touched[i].any()) // few are: nothing is written to the others
            applyRow(world, m_layout->table()[Quantity{static_cast<std::uint16_t>(i)}],
                     std::exchange(m_touched[i], {}));
    applyStructs(world);
    clearStructs();
}

void Door::applyDerived(World& world) {
    for (std::size_t i = 0; i < m_touched.size(); ++i) {
        const Touched touched = std::exchange(m_touched[i], {});
        if (!touched.any())
            continue;
        const QuantityDeclaration& declaration = m_layout->table()[Quantity{static_cast<std::uint16_t>(i)}];
        if (declaration.derived())
            applyRow(world, declaration, touched);
        else
            std::fill(m_pending.begin() + touched.first, m_pending.begin() + touched.end, 0.0);
    }
    clearStructs();
}

namespace {

/// Takes what ended out of a list sorted by id, and puts what is new, or changed, in its place. Of several of one id the
/// last counts.
template <class Thing>
void replace(std::vector<Thing>& things, std::vector<Thing>& changed, const std::vector<std::string>& ended) {
    const auto before = [](const Thing& thing, const std::string& id) { return thing.id < id; };
    if (!ended.empty()) // all at once: each of the others is moved once at most
        std::erase_if(things, [&](const Thing& thing) {
            return std::find(ended.begin(), ended.end(), thing.id) != ended.end();
        });
    if (changed.empty())
        return;
    std::vector<std::pair<std::ptrdiff_t, Thing*>>
        added; ///< with the place among the known that it goes before
    for (Thing& thing : changed) {
        const auto at = std::lower_bound(things.begin(), things.end(), thing.id, before);
        const auto again =
            std::ranges::find_if(added, [&](const auto& each) { return each.second->id == thing.id; });
        if (at != things.end() && at->id == thing.id)
            *at = std::move(thing);
        else if (again != added.end())
            *again->second = std::move(thing);
        else
            added.emplace_back(at - things.begin(), &thing);
    }
    std::ranges::sort(added, {}, [](const auto& each) -> const std::string& { return each.second->id; });
    // From the end, so that each of the known is moved once at most, however many are new.
    auto end = static_cast<std::ptrdiff_t>(things.size());
    things.resize(things.size() + added.size());
    for (auto left = static_cast<std::ptrdiff_t>(added.size()); left > 0; --left) {
        const auto& [place, thing] = added[static_cast<std::size_t>(left - 1)];
        std::move_backward(things.begin() + place, things.begin() + end, things.begin() + end + left);
        things[static_cast<std::size_t>(place + left - 1)] = std::move(*thing);
        end = place;
    }
}

} // namespace

const StandingPolicy* Door::policyAfter(std::string_view id) const {
    for (const StandingPolicy& changed : m_policies)
        if (changed.id == id)
            return &changed;
    if (std::find(m_ended.begin(), m_ended.end(), id) != m_ended.end())
        return nullptr;
    return m_world->policy(id);
}

void Door::applyStructs(World& world) {
    replace(world.policies, m_policies, m_ended);
    replace(world.proposals, m_proposals, m_closedProposals);
    replace(world.agreements, m_agreements, m_endedAgreements);
    for (const auto& [contest, state] : m_contests)
        world.contests[static_cast<std::size_t>(contest)] = state;
    for (const auto& [event, seat] : m_closedEvents)
        std::erase_if(world.pendingEvents, [&, name = event, who = seat](const PendingEvent& p) {
            return p.event == name && p.seat == who;
        });
    const Sets& sets = m_layout->sets();
    for (PendingEvent& event : m_newEvents)
        world.pendingEvents.push_back(std::move(event));
    if (!m_newEvents.empty())
        std::sort(world.pendingEvents.begin(), world.pendingEvents.end(),
                  [&](const PendingEvent& a, const PendingEvent& b) {
                      const int order = a.event.compare(b.event);
                      return order != 0 ? order < 0
                                        : sets.rank(Axis::power, a.seat) < sets.rank(Axis::power, b.seat);
                  });
    for (auto& [script, state] : m_scriptStates)
        world.scriptState[script] = std::move(state);
    for (const auto& [event, turn] : m_eventTurns)
        world.eventTurns[event] = turn;
}

void Door::clearStructs() {
    m_ended.clear();
    m_policies.clear();
    m_proposals.clear();
    m_closedProposals.clear();
    m_agreements.clear();
    m_endedAgreements.clear();
    m_contests.clear();
    m_closedEvents.clear();
    m_newEvents.clear();
    m_scriptStates.clear();
    m_eventTurns.clear();
}

} // namespace chokepoint
