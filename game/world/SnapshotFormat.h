#pragma once

#include "base/Serialize.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a snapshot's archive holds, and in which order. Only world/Snapshot.cpp and its tests look in here.
namespace chokepoint::snapshot {

// Caps: far above what content can need, far below what could hurt.
inline constexpr std::size_t mostAxes = 32, mostMembers = 4096, mostQuantities = 2048, mostTerms = 32,
                             mostOptions = 32;
inline constexpr std::size_t mostNumbers = std::size_t{1} << 20U;
inline constexpr std::size_t mostThings = 16384, longestId = 512, longestText = 65536,
                             longestState = std::size_t{1} << 20U;
inline constexpr int lastTurn = 100000, highestLevel = 1000;
inline constexpr double highestUpkeep = 1e6; // bn USD 2019 per half-year

// The state as flat structs in which every index is an id.

struct FlatAxis {
    std::string name;
    std::vector<std::string> members;
};

struct FlatQuantity {
    std::string id;
    std::vector<std::string> scope;
    std::vector<std::string> terms;
};

struct FlatPolicy {
    std::string id, owner, arguments, origin;
    double upkeep = 0;
    std::int32_t level = 0, since = 0;
};

struct FlatContest {
    std::string id, winner;
    std::int32_t outcome = 0;
    std::int32_t decided = -1;
};

struct FlatClause {
    std::string clause, giver;
    std::vector<std::string> arguments;
};

struct FlatProposal {
    std::string id, from, to;
    std::string instrument, policy, parameters; ///< of its threat
    std::int32_t made = 0, deadline = 0, duration = 0, unmet = -1, level = 0;
    std::vector<FlatClause> clauses;
};

struct FlatAgreement {
    std::string id, origin;
    std::vector<std::string> parties;
    std::int32_t since = 0, until = 0, secret = 0;
    std::vector<FlatClause> clauses;
};

struct FlatAppeal {
    std::string term;
    double weight = 0;
};

struct FlatOption {
    std::string letter;
    std::vector<FlatAppeal> appeal;
};

struct FlatEvent {
    std::string event, seat, fallback;
    std::int32_t fired = 0, expires = 0;
    std::vector<FlatOption> options;
};

struct FlatEntry {
    std::string key, text;
};

struct FlatTurn {
    std::string key;
    std::int32_t turn = 0;
};

struct FlatWorld {
    std::int32_t turn = 0;
    std::vector<FlatAxis> axes;
    std::vector<FlatQuantity> quantities; ///< in the order of the block
    std::vector<double> numbers;          ///< all values in that order, then all terms
    std::vector<FlatPolicy> policies;
    std::vector<FlatContest> contests;
    std::vector<FlatEvent> events;
    std::vector<FlatEntry> scriptState;
    std::vector<FlatTurn> eventTurns;
    // since format 2
    std::vector<FlatProposal> proposals;
    std::vector<FlatAgreement> agreements;
};

// The format: one description for writing and reading.

template <class Archive> void id(Archive& archive, std::string& text) {
    serialize::text(archive, text, longestId);
}

template <class Archive> void ids(Archive& archive, std::vector<std::string>& texts, std::size_t most) {
    serialize::list(archive, texts, most, [](Archive& a, std::string& text) { id(a, text); });
}

/// A number as its bits: decimal digits would depend on who prints and reads them.
template <class Archive> void real(Archive& archive, double& number) {
    if constexpr (Archive::is_loading::value)
        archive.load_binary(&number, sizeof number);
    else
        archive.save_binary(&number, sizeof number);
}

template <class Archive> void describe(Archive& archive, FlatAxis& axis) {
    id(archive, axis.name);
    ids(archive, axis.members, mostMembers);
}

template <class Archive> void describe(Archive& archive, FlatQuantity& quantity) {
    id(archive, quantity.id);
    ids(archive, quantity.scope, 3);
    ids(archive, quantity.terms, mostTerms);
}

template <class Archive> void describe(Archive& archive, FlatPolicy& policy) {
    id(archive, policy.id);
    id(archive, policy.owner);
    serialize::text(archive, policy.arguments, longestText);
    id(archive, policy.origin);
    real(archive, policy.upkeep);
    archive& policy.level& policy.since;
}

template <class Archive> void describe(Archive& archive, FlatContest& contest) {
    id(archive, contest.id);
    id(archive, contest.winner);
    archive& contest.outcome& contest.decided;
}

template <class Archive> void describe(Archive& archive, FlatClause& clause) {
    id(archive, clause.clause);
    id(archive, clause.giver);
    ids(archive, clause.arguments, mostTerms);
}

template <class Archive> void describe(Archive& archive, FlatProposal& proposal) {
    id(archive, proposal.id);
    id(archive, proposal.from);
    id(archive, proposal.to);
    id(archive, proposal.instrument);
    id(archive, proposal.policy);
    serialize::text(archive, proposal.parameters, longestText);
    archive& proposal.made& proposal.deadline& proposal.duration& proposal.unmet& proposal.level;
    serialize::list(archive, proposal.clauses, mostTerms,
                    [](Archive& a, FlatClause& clause) { describe(a, clause); });
}

template <class Archive> void describe(Archive& archive, FlatAgreement& agreement) {
    id(archive, agreement.id);
    id(archive, agreement.origin);
    ids(archive, agreement.parties, mostTerms);
    archive& agreement.since& agreement.until& agreement.secret;
    serialize::list(archive, agreement.clauses, mostTerms,
                    [](Archive& a, FlatClause& clause) { describe(a, clause); });
}

template <class Archive> void describe(Archive& archive, FlatAppeal& appeal) {
    id(archive, appeal.term);
    real(archive, appeal.weight);
}

template <class Archive> void describe(Archive& archive, FlatOption& option) {
    id(archive, option.letter);
    serialize::list(archive, option.appeal, mostTerms,
                    [](Archive& a, FlatAppeal& appeal) { describe(a, appeal); });
}

template <class Archive> void describe(Archive& archive, FlatEvent& event) {
    id(archive, event.event);
    id(archive, event.seat);
    id(archive, event.fallback);
    archive& event.fired& event.expires;
    serialize::list(archive, event.options, mostTerms,
                    [](Archive& a, FlatOption& option) { describe(a, option); });
}

template <class Archive> void describe(Archive& archive, FlatEntry& entry) {
    id(archive, entry.key);
    serialize::text(archive, entry.text, longestState);
}

template <class Archive> void describe(Archive& archive, FlatTurn& entry) {
    id(archive, entry.key);
    archive& entry.turn;
}

/// `left` is how many bytes there are to read, at most; `format` what they are written in.
template <class Archive>
void describe(Archive& archive, FlatWorld& world, std::size_t left, std::uint32_t format) {
    const auto each = [](Archive& a, auto& thing) { describe(a, thing); };
    archive& world.turn;
    serialize::list(archive, world.axes, mostAxes, each);
    serialize::list(archive, world.quantities, mostQuantities, each);
    serialize::block(archive, world.numbers, mostNumbers, left);
    serialize::list(archive, world.policies, mostThings, each);
    serialize::list(archive, world.contests, mostThings, each);
    serialize::list(archive, world.events, mostThings, each);
    serialize::list(archive, world.scriptState, mostThings, each);
    serialize::list(archive, world.eventTurns, mostThings, each);
    if (format < 2)
        return;
    serialize::list(archive, world.proposals, mostThings, each);
    serialize::list(archive, world.agreements, mostThings, each);
}

} // namespace chokepoint::snapshot
