#pragma once

#include "rules/Refuse.h"

#include <span>

namespace chokepoint {

// Why not? of what powers say to each other; nothing: it may be said. `turn` is the one that the orders are for.

/// `before` are the proposals made earlier in the same orders; the purse holds what these have left.
std::optional<Fault> refuseProposal(const RuleSet& rules, const Sight& sight, const Purse& purse, int turn,
                                    std::span<const ProposalDraft> before, const ProposalDraft& draft);
std::optional<Fault> refuseReply(const Sight& sight, int turn, const std::string& proposal);
std::optional<Fault> refuseEnding(const Sight& sight, const std::string& agreement);

/// The first fault of each proposal, reply and ending, with its place in the orders.
void refuseNegotiation(const RuleSet& rules, const Sight& sight, Purse& purse, int turn,
                       const SeatOrders& orders, Faults& faults);

/// True if one of the move's arguments names the power: itself, its economy or a vendor at home there.
bool aimsAt(const RuleSet& rules, const Move& move, int power);

/// True if the seat's move would break the agreement.
bool breaksPromise(const RuleSet& rules, const Sight& sight, const Agreement& agreement, const Move& move);

/// What the seat still has to order so as to keep the agreement.
std::vector<Move> owedBy(const RuleSet& rules, const Sight& sight, const Agreement& agreement);

/// The move that uses a clause's arguments from a party's side: the other party in the place of the partner.
Move clauseMove(const ClauseTerms& terms, int partner);

} // namespace chokepoint
