#pragma once

#include "base/Aligned.h"
#include "world/Layout.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// A policy that stands until it is changed or ended. It is identified by instrument, owner and key arguments.
struct StandingPolicy {
    std::string id = {};        ///< `instrument/OWNER/argument…`: what it is, never a running number
    std::int32_t owner = 0;     ///< power
    std::int32_t level = 0;     ///< index of its level's option; 0 where it has none
    double upkeep = 0;          ///< bn USD 2019 per half-year
    std::string arguments = {}; ///< what it says, as text
    std::string origin = {};    ///< the order that set it: `turn/POWER/move`
    std::int32_t since = 0;     ///< turn

    bool operator==(const StandingPolicy&) const = default;
};

/// How a standards contest stands. Which contests exist is content; their support is a quantity.
struct ContestState {
    enum class Outcome : std::uint8_t { pending, open, won, compromise, split };
    Outcome outcome = Outcome::pending;
    std::int32_t winner = -1;  ///< power whose proposal won; -1 none
    std::int32_t decided = -1; ///< turn; -1 not yet

    bool operator==(const ContestState&) const = default;
};

/// One promise of a proposal or an agreement: a clause that content declares, with its arguments by id.
struct AgreedClause {
    std::string clause = {};
    std::int32_t giver = -1;                 ///< power that it binds; -1: both
    std::vector<std::string> arguments = {}; ///< in the order of the clause's parameters; amounts as digits

    bool operator==(const AgreedClause&) const = default;
};

/// What a seat says it will do if its demand is not met: one of its instruments.
struct Threat {
    std::string instrument = {}; ///< empty: no threat
    std::string policy = {};     ///< id of the policy or act, as for StandingPolicy
    std::int32_t level = 0;      ///< index of its level's option
    std::string parameters = {}; ///< JSON object, as in orders

    bool announced() const { return !instrument.empty(); }
    bool operator==(const Threat&) const = default;
};

/// What one power offers another, or asks of it. Known to the two alone, until it is accepted or its threat is announced.
struct Proposal {
    std::string id = {};       ///< `turn/FROM/TO/clause.argument…`: what it is, never a running number
    std::int32_t from = 0;     ///< power
    std::int32_t to = 0;       ///< power
    std::int32_t made = 0;     ///< turn
    std::int32_t deadline = 0; ///< last turn whose orders may answer
    std::int32_t duration = 0; ///< half-years that the agreement would last
    std::int32_t unmet = -1; ///< turn in which it was refused or lapsed and its threat fell due; -1: it waits
    std::vector<AgreedClause> clauses = {};
    Threat threat = {};

    bool operator==(const Proposal&) const = default;
};

/// What two powers have promised each other.
struct Agreement {
    std::string id = {};                    ///< `clause.argument…/PARTY/PARTY/turn`
    std::vector<std::int32_t> parties = {}; ///< powers in the order of their ids
    std::vector<AgreedClause> clauses = {};
    std::int32_t since = 0;  ///< turn
    std::int32_t until = 0;  ///< last turn in which it is in force
    bool secret = false;     ///< known to its parties alone
    std::string origin = {}; ///< the proposal

    bool has(int power) const;
    bool operator==(const Agreement&) const = default;
};

/// One of the choices an event puts to a seat.
struct EventOption {
    std::string letter = {}; ///< `A`, `B` …
    /// What is known to speak for it, by a doctrine's terms.
    std::vector<std::pair<std::string, double>> appeal = {};

    bool operator==(const EventOption&) const = default;
};

/// A scripted event that waits for a seat's choice.
struct PendingEvent {
    std::string event = {};
    std::int32_t seat = 0;     ///< power that has to choose
    std::int32_t fired = 0;    ///< turn
    std::int32_t expires = 0;  ///< last turn whose orders may answer
    std::string fallback = {}; ///< letter of the option taken when it expires
    std::vector<EventOption> options = {};

    bool operator==(const PendingEvent&) const = default;
};

/// The state of a game: one flat block of numbers and small plain structs. A value: copy it, compare it, keep many.
/// The luck seed is no part of it.
class World {
public:
    explicit World(std::shared_ptr<const Layout> layout);

    const Layout& layout() const { return *m_layout; }
    const std::shared_ptr<const Layout>& sharedLayout() const { return m_layout; }
    const Sets& sets() const { return m_layout->sets(); }

    double operator[](Slot slot) const { return m_block[slot]; }
    double at(Quantity quantity, int a = 0, int b = 0, int c = 0) const {
        return m_block[m_layout->slot(quantity, a, b, c)];
    }

    /// All values of one quantity, in subject order; `terms` has one group per subject.
    std::span<const double> row(Quantity quantity) const {
        return {m_block.data() + m_layout->first(quantity),
                static_cast<std::size_t>(m_layout->count(quantity))};
    }
    std::span<const double> terms(Quantity quantity, int subject) const;

    /// The whole block, values then terms. Only rules/ (its one door) and snapshots write to it.
    std::span<const double> block() const { return m_block; }
    std::span<double> mutableBlock() { return m_block; }

    int turn = 0;
    std::vector<StandingPolicy> policies;    ///< sorted by id
    std::vector<Proposal> proposals;         ///< sorted by id
    std::vector<Agreement> agreements;       ///< sorted by id
    std::vector<ContestState> contests;      ///< one per member of the contest axis
    std::vector<PendingEvent> pendingEvents; ///< sorted by event, then seat's id
    std::map<std::string, std::string>
        scriptState; ///< what each script keeps between calls, as its host wrote it
    std::map<std::string, std::int32_t> eventTurns; ///< turn in which an event last fired

    /// The policy of that id that stands, or null.
    const StandingPolicy* policy(std::string_view id) const;

    bool operator==(const World& other) const;

    /// 64-bit hash of the canonical state; the same on every compiler and machine.
    std::uint64_t hash() const;

private:
    std::shared_ptr<const Layout> m_layout;
    AlignedRow<double> m_block;
};

} // namespace chokepoint
