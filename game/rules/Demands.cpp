#include "rules/Clauses.h"
#include "rules/Diplomacy.h"
#include "rules/Negotiation.h"

#include <algorithm>

namespace chokepoint {

namespace {

const std::string& nameOf(const Turn& turn, int power) { return turn.rules.sets().id(Axis::power, power); }

void dropProposal(const Turn& turn, int seat, const ProposalDraft& draft, const Fault& fault, Door& door) {
    if (door.recording())
        door.say({.seenBy = static_cast<std::uint8_t>(1U << seat),
                  .key = "message.proposal_dropped",
                  .arguments = {nameOf(turn, draft.to),
                                turn.rules.book.english().say("fault." + fault.key, fault.arguments)}});
}

/// True if an order of this turn does what was threatened, or it stands.
bool carriedOut(const Turn& turn, const Proposal& proposal, const Door& door) {
    if (const StandingPolicy* const policy = door.policyAfter(proposal.threat.policy))
        return policy->level >= proposal.threat.level;
    return std::any_of(turn.orders.begin(), turn.orders.end(), [&](const OrderStatus& order) {
        return order.seat == proposal.from && order.applied &&
               policyId(turn.rules.book, order.seat,
                        turn.inputs.seats[static_cast<std::size_t>(order.seat)]
                            .moves[static_cast<std::size_t>(order.move)]) == proposal.threat.policy;
    });
}

} // namespace

void sendProposals(const Turn& turn, int seat, Purse& purse, Door& door) {
    const Sight sight = Sight::ofAuthority(turn.world, seat);
    const std::vector<ProposalDraft>& drafts = turn.inputs.seats[static_cast<std::size_t>(seat)].proposals;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        if (const auto fault = refuseProposal(turn.rules, sight, purse, turn.number(),
                                              std::span(drafts).first(i), drafts[i])) {
            dropProposal(turn, seat, drafts[i], *fault, door);
            continue;
        }
        purse.setAside(0, turn.rules.p.proposalCapital);
        door.add(turn.world.layout().slot(quantities().politicalCapital, seat), -turn.rules.p.proposalCapital,
                 Cause::rule("proposal", Owner::power(seat)));
        Proposal proposal = proposalOf(turn.rules, seat, turn.number(), drafts[i]);
        tell(both(seat, drafts[i].to), proposal.threat.announced() ? "message.demanded" : "message.proposed",
             {nameOf(turn, seat), nameOf(turn, drafts[i].to)}, proposal.clauses, door);
        door.setProposal(std::move(proposal));
    }
}

void settleThreats(const Turn& turn, Door& door) {
    for (const Proposal& proposal : turn.world.proposals) {
        if (proposal.unmet < 0)
            continue;
        const bool done = carriedOut(turn, proposal, door);
        if (!done && proposal.unmet >= turn.number())
            continue; // whoever threatened learns of it only now
        door.add(turn.world.layout().slot(quantities().credibility, proposal.from),
                 done ? turn.rules.p.threatKept : -turn.rules.p.threatBluff,
                 Cause::rule(done ? "threat_kept" : "threat_empty", Owner::power(proposal.from)));
        tell(0xFF, done ? "message.threat_kept" : "message.threat_empty",
             {nameOf(turn, proposal.from), nameOf(turn, proposal.to), proposal.threat.instrument},
             proposal.clauses, door);
        door.removeProposal(proposal.id);
    }
}

} // namespace chokepoint
