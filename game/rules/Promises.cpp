#include "rules/Clauses.h"
#include "rules/Diplomacy.h"
#include "rules/Negotiation.h"

#include <algorithm>

namespace chokepoint {

namespace {

const std::string& nameOf(const Turn& turn, int power) { return turn.rules.sets().id(Axis::power, power); }

std::uint8_t audienceOf(const Agreement& agreement) {
    return agreement.secret ? both(agreement.parties[0], agreement.parties[1]) : std::uint8_t{0xFF};
}

/// Leaving before the end is less than a breach: notice is given.
void payForLeaving(const Turn& turn, int leaver, int partner, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const double share = turn.rules.p.withdrawalShare;
    const Cause cause = Cause::rule("withdrawal", Owner::power(leaver));
    door.add(layout.slot(q.promisesKept, leaver), -share * turn.rules.p.breachPromises, cause);
    door.add(layout.slot(q.trust, partner, leaver), -share * turn.rules.p.breachTrust, cause);
}

bool leaves(const Turn& turn, int party, const Agreement& agreement) {
    const std::vector<std::string>& endings = turn.inputs.seats[static_cast<std::size_t>(party)].endings;
    return std::find(endings.begin(), endings.end(), agreement.id) != endings.end();
}

/// True if the agreement ended now, in time or because a party left.
bool ends(const Turn& turn, const Agreement& agreement, Door& door) {
    const bool over = agreement.until < turn.number();
    bool left = false;
    for (std::size_t i = 0; i < 2 && !over; ++i) {
        const int party = agreement.parties[i];
        if (!leaves(turn, party, agreement))
            continue;
        left = true;
        payForLeaving(turn, party, agreement.parties[1 - i], door);
        tell(audienceOf(agreement), "message.agreement_left",
             {nameOf(turn, party), nameOf(turn, agreement.parties[1 - i])}, agreement.clauses, door);
    }
    if (!over && !left)
        return false;
    if (over)
        tell(audienceOf(agreement), "message.agreement_expired",
             {nameOf(turn, agreement.parties[0]), nameOf(turn, agreement.parties[1])}, agreement.clauses,
             door);
    applyAgreement(turn, agreement, Occasion::ending, door);
    door.endAgreement(agreement.id);
    return true;
}

/// Who holds out against a threat is cheered at home, and the quarrel is in the open.
void announceThreat(const Turn& turn, Proposal proposal, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const Parameters& p = turn.rules.p;
    const Cause cause = Cause::rule("threat", Owner::power(proposal.from));
    door.add(layout.slot(q.tension, proposal.from, proposal.to), p.threatTension, cause);
    door.add(layout.slot(q.tension, proposal.to, proposal.from), p.threatTension, cause);
    door.add(layout.slot(q.trust, proposal.to, proposal.from), -p.threatTrust, cause);
    door.add(layout.slot(q.support, proposal.to), p.threatHold,
             Cause::rule("held_out", Owner::power(proposal.to)));
    tell(0xFF, "message.demand_refused",
         {nameOf(turn, proposal.to), nameOf(turn, proposal.from), proposal.threat.instrument},
         proposal.clauses, door);
    proposal.unmet = turn.number();
    door.setProposal(std::move(proposal));
}

void refuseOrLapse(const Turn& turn, const Proposal& proposal, bool answered, Door& door) {
    if (proposal.threat.announced())
        return announceThreat(turn, proposal, door);
    tell(both(proposal.from, proposal.to), answered ? "message.proposal_refused" : "message.proposal_lapsed",
         {nameOf(turn, proposal.to), nameOf(turn, proposal.from)}, proposal.clauses, door);
    door.removeProposal(proposal.id);
}

/// The agreements in force in this turn, as they are gathered.
class InForce {
public:
    InForce(const Turn& turn, Door& door) : m_turn(turn), m_door(door) {}

    void keep(const Agreement& agreement) { m_kept.push_back(&agreement); }
    void conclude(const Proposal& proposal);
    void takeEffect() const;

private:
    bool overtaken(const Agreement& wanted) const;
    void pay(const Agreement& agreement) const;

    const Turn& m_turn;
    Door& m_door;
    std::vector<const Agreement*> m_kept;
    std::vector<Agreement> m_new;
};

/// Two proposals may cross: what both say is agreed once.
bool InForce::overtaken(const Agreement& wanted) const {
    const auto same = [&](const Agreement& other) {
        return other.parties == wanted.parties && overlap(other.clauses, wanted.clauses);
    };
    return std::any_of(m_kept.begin(), m_kept.end(), [&](const Agreement* other) { return same(*other); }) ||
           std::any_of(m_new.begin(), m_new.end(), same);
}

void InForce::conclude(const Proposal& proposal) {
    m_door.removeProposal(proposal.id);
    Agreement agreement = agreementOf(m_turn.rules.book, proposal, m_turn.number());
    if (overtaken(agreement))
        return;
    if (proposal.threat.announced())
        m_door.add(m_turn.world.layout().slot(quantities().support, proposal.to), -m_turn.rules.p.threatYield,
                   Cause::rule("yielded", Owner::power(proposal.from)));
    applyAgreement(m_turn, agreement, Occasion::signing, m_door);
    tell(audienceOf(agreement), "message.agreed",
         {nameOf(m_turn, proposal.from), nameOf(m_turn, proposal.to)}, agreement.clauses, m_door);
    m_door.addAgreement(agreement);
    m_new.push_back(std::move(agreement));
}

void InForce::pay(const Agreement& agreement) const {
    applyAgreement(m_turn, agreement, Occasion::halfYear, m_door);
    for (const int party : agreement.parties)
        m_door.add(m_turn.world.layout().slot(quantities().promisesKept, party), m_turn.rules.p.promiseKept,
                   Cause::rule("promise_kept", Owner::power(party)));
}

void InForce::takeEffect() const {
    for (const Agreement* agreement : m_kept)
        pay(*agreement);
    for (const Agreement& agreement : m_new)
        pay(agreement);
}

/// A name for keeping one's word, or for meaning one's threats, fades like any other.
void forget(const Turn& turn, Quantity quantity, int power, Door& door) {
    const Slot slot = turn.world.layout().slot(quantity, power);
    door.add(slot, turn.rules.p.promisesReturn * (turn.rules.opening()[slot] - turn.world[slot]),
             Cause::rule("fading", Owner::power(power)));
}

} // namespace

void bringPromisesIntoForce(const Turn& turn, Door& door) {
    InForce inForce(turn, door);
    for (const Agreement& agreement : turn.world.agreements)
        if (!ends(turn, agreement, door))
            inForce.keep(agreement);
    for (const Proposal& proposal : turn.world.proposals) {
        if (proposal.unmet >= 0)
            continue;
        const std::map<std::string, bool>& replies =
            turn.inputs.seats[static_cast<std::size_t>(proposal.to)].replies;
        const auto reply = replies.find(proposal.id);
        if (reply != replies.end() && reply->second && proposal.deadline >= turn.number())
            inForce.conclude(proposal);
        else if (reply != replies.end() || proposal.deadline <= turn.number())
            refuseOrLapse(turn, proposal, reply != replies.end(), door);
    }
    inForce.takeEffect();
    for (int power = 0; power < turn.rules.powers; ++power) {
        forget(turn, quantities().promisesKept, power, door);
        forget(turn, quantities().credibility, power, door);
    }
}

} // namespace chokepoint
