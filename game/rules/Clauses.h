#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

// Between a clause as orders name it, by index, and as the world keeps it, by id.

AgreedClause written(const Rulebook& book, const ClauseTerms& terms);
/// Nothing if content has no such clause, member or option any more.
std::optional<ClauseTerms> understood(const Rulebook& book, const AgreedClause& clause);
/// The same for whoever has looked up what kind of clause it is.
std::optional<ClauseTerms> understood(const Rulebook& book, const Clause& clause, const AgreedClause& agreed);

/// `joint_research.ai_ml`, and by whom where it binds one party: `lift_ban.VENDOR:POWER`.
std::string clauseText(const Rulebook& book, const AgreedClause& clause);

/// The proposal that a draft becomes when `from` makes it in a turn.
Proposal proposalOf(const RuleSet& rules, int from, int turn, const ProposalDraft& draft);
/// The agreement that a proposal becomes when it is accepted in a turn.
Agreement agreementOf(const Rulebook& book, const Proposal& proposal, int turn);

/// True if both have a clause that says the same of the same.
template <class Terms> bool overlap(const std::vector<Terms>& a, const std::vector<Terms>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const Terms& each) { return std::find(b.begin(), b.end(), each) != b.end(); });
}

} // namespace chokepoint
