#include "world/World.h"

#include "base/Hash.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cstring>

namespace chokepoint {

World::World(std::shared_ptr<const Layout> layout) : m_layout(std::move(layout)), m_block(m_layout->size()) {
    contests.resize(static_cast<std::size_t>(sets().size(Axis::contest)));
    const QuantityTable& table = m_layout->table();
    for (int i = 0; i < table.size(); ++i) {
        const Quantity quantity{static_cast<std::uint16_t>(i)};
        const double start = table[quantity].quantum.round(table[quantity].start);
        for (int k = 0; k < m_layout->count(quantity); ++k)
            m_block[m_layout->first(quantity) + static_cast<Slot>(k)] = start;
    }
}

bool Agreement::has(int power) const {
    return std::find(parties.begin(), parties.end(), power) != parties.end();
}

std::span<const double> World::terms(Quantity quantity, int subject) const {
    const std::size_t count = m_layout->table()[quantity].terms.size();
    return {m_block.data() + m_layout->firstTerm(quantity) + static_cast<std::size_t>(subject) * count,
            count};
}

const StandingPolicy* World::policy(std::string_view id) const {
    const auto at = std::lower_bound(
        policies.begin(), policies.end(), id,
        [](const StandingPolicy& policy, std::string_view wanted) { return policy.id < wanted; });
    return at != policies.end() && at->id == id ? &*at : nullptr;
}

bool World::operator==(const World& other) const {
    return turn == other.turn && m_block == other.m_block && policies == other.policies &&
           proposals == other.proposals && agreements == other.agreements && contests == other.contests &&
           pendingEvents == other.pendingEvents && scriptState == other.scriptState &&
           eventTurns == other.eventTurns;
}

namespace {

/// Collects the parts of the state that are not numbers; strings carry their length, so that no two states run together.
class Canonical {
public:
    void number(std::int64_t value) { add(value); }
    void real(double value) { add(value); }
    void text(std::string_view value) {
        number(static_cast<std::int64_t>(value.size()));
        constexpr std::size_t word = sizeof(std::uint64_t);
        const char* const from = value.data();
        char* const to = room(value.size());
        if (value.size() < word) {
            std::memcpy(to, from, value.size());
            return;
        }
        // A word at a time, the last one over part of the one before: a turn hashes hundreds of texts of a few words.
        for (std::size_t at = 0; at + word < value.size(); at += word)
            std::memcpy(to + at, from + at, word);
        std::memcpy(to + value.size() - word, from + value.size() - word, word);
    }
    void clauses(const std::vector<AgreedClause>& all) {
        number(static_cast<std::int64_t>(all.size()));
        for (const AgreedClause& each : all) {
            text(each.clause);
            number(each.giver);
            number(static_cast<std::int64_t>(each.arguments.size()));
            for (const std::string& argument : each.arguments)
                text(argument);
        }
    }
    std::uint64_t hash() const { return hashBytes(m_bytes.data(), m_size); }

private:
    template <class Number> void add(Number value) { std::memcpy(room(sizeof value), &value, sizeof value); }

    /// Appending to a string asks for its room with every number; a turn has a thousand of them.
    char* room(std::size_t count) {
        if (m_size + count > m_bytes.size())
            m_bytes.resize(2 * m_bytes.size() + count, boost::container::default_init);
        char* const place = m_bytes.data() + m_size;
        m_size += count;
        return place;
    }

    static constexpr std::size_t usual = 16384; ///< bytes that the parts of a game in full swing take

    boost::container::small_vector<char, usual> m_bytes{usual, boost::container::default_init};
    std::size_t m_size = 0;
};

void addNegotiations(const World& world, Canonical& rest) {
    for (const Proposal& proposal : world.proposals) {
        rest.text(proposal.id);
        for (const std::int32_t number : {proposal.from, proposal.to, proposal.made, proposal.deadline,
                                          proposal.duration, proposal.unmet, proposal.threat.level})
            rest.number(number);
        rest.clauses(proposal.clauses);
        rest.text(proposal.threat.instrument);
        rest.text(proposal.threat.policy);
        rest.text(proposal.threat.parameters);
    }
    for (const Agreement& agreement : world.agreements) {
        rest.text(agreement.id);
        for (const std::int32_t party : agreement.parties)
            rest.number(party);
        rest.clauses(agreement.clauses);
        rest.number(agreement.since);
        rest.number(agreement.until);
        rest.number(agreement.secret ? 1 : 0);
        rest.text(agreement.origin);
    }
}

} // namespace

std::uint64_t World::hash() const {
    Canonical rest;
    rest.number(turn);
    for (const StandingPolicy& policy : policies) {
        rest.text(policy.id);
        rest.text(policy.origin);
        rest.text(policy.arguments);
        rest.number(policy.owner);
        rest.number(policy.level);
        rest.real(policy.upkeep);
        rest.number(policy.since);
    }
    addNegotiations(*this, rest);
    for (const ContestState& contest : contests) {
        rest.number(static_cast<std::int64_t>(contest.outcome));
        rest.number(contest.winner);
        rest.number(contest.decided);
    }
    for (const PendingEvent& event : pendingEvents) {
        rest.text(event.event);
        rest.text(event.fallback);
        rest.number(event.seat);
        rest.number(event.fired);
        rest.number(event.expires);
        for (const EventOption& option : event.options) {
            rest.text(option.letter);
            for (const auto& [term, weight] : option.appeal) {
                rest.text(term);
                rest.real(weight);
            }
        }
    }
    for (const auto& [script, state] : scriptState) {
        rest.text(script);
        rest.text(state);
    }
    for (const auto& [event, fired] : eventTurns) {
        rest.text(event);
        rest.number(fired);
    }
    // Terms are left out: each value is the sum of its own, so they say nothing new.
    return mix(hashBytes(m_block.data(), m_layout->valueCount() * sizeof(double)), rest.hash());
}

} // namespace chokepoint
