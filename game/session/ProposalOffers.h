#pragma once

#include "rules/Orders.h"
#include "rules/RuleSet.h"
#include "rules/View.h"

#include <optional>

namespace chokepoint {

/// What a seat could propose to another power about one clause right now.
struct ProposalOffer {
    int clause = -1;
    int to = -1;
    std::optional<ProposalDraft> example; ///< a proposal that would be taken
    std::optional<Fault> refusal;         ///< why there is none
};

/// Tries the clause's members and levels, both ways round where it binds one side, until one would be taken.
ProposalOffer offerOf(const RuleSet& rules, const View& view, int clause, int to);

} // namespace chokepoint
