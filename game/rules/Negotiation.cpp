#include "rules/Negotiation.h"

#include "rules/Clauses.h"

#include <algorithm>
#include <fmt/format.h>

namespace chokepoint {

Move clauseMove(const ClauseTerms& terms, int partner) {
    Move move{-1, terms.arguments};
    move.arguments[Clause::partner] = partner;
    return move;
}

bool aimsAt(const RuleSet& rules, const Move& move, int power) {
    const int economy = rules.economyOf[static_cast<std::size_t>(power)];
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        const auto* const partners = std::get_if<std::vector<int>>(&move.arguments[i]);
        if (partners != nullptr && std::find(partners->begin(), partners->end(), power) != partners->end())
            return true;
        const int* const member = std::get_if<int>(&move.arguments[i]);
        if (member == nullptr)
            continue;
        const ParameterKind kind = instrument.parameters[i].kind;
        if ((kind == ParameterKind::power && *member == power) ||
            (kind == ParameterKind::economy && *member == economy) ||
            (kind == ParameterKind::vendor &&
             rules.book.vendors[static_cast<std::size_t>(*member)].home == economy))
            return true;
    }
    return false;
}

namespace {

std::string whole(double number) { return fmt::format("{:.0f}", number); }

/// A clause about a third party cannot name one of the two, and nobody shuts a vendor of its own out.
std::optional<Fault> refuseParty(const RuleSet& rules, const Clause& clause,
                                 const InstrumentParameter& parameter, int member, int party, bool bound) {
    const int own = rules.economyOf[static_cast<std::size_t>(party)];
    if (parameter.kind == ParameterKind::economy && member == own)
        return Fault{"refusal_clause_party", {rules.sets().id(Axis::economy, member)}};
    if (parameter.kind == ParameterKind::vendor && bound && !clause.asks.empty() &&
        rules.book.vendors[static_cast<std::size_t>(member)].home == own)
        return Fault{"refusal_own_vendor", {rules.sets().id(Axis::vendor, member)}};
    return std::nullopt;
}

/// What is agreed about a contest has to be about one that is open and a proposal that is made there.
std::optional<Fault> refuseContest(const RuleSet& rules, const World& world, const Instrument& form,
                                   const ClauseTerms& terms) {
    for (std::size_t i = 0; i < form.parameters.size(); ++i) {
        if (form.parameters[i].kind != ParameterKind::contest)
            continue;
        const int contest = std::get<int>(terms.arguments[i]);
        const Contest& declared = rules.book.contests[static_cast<std::size_t>(contest)];
        const ContestState::Outcome outcome = world.contests[static_cast<std::size_t>(contest)].outcome;
        if (outcome == ContestState::Outcome::pending)
            return Fault{"refusal_contest_not_open", {declared.id, halfYear(rules.book, declared.opens)}};
        if (outcome != ContestState::Outcome::open)
            return Fault{"refusal_contest_decided", {declared.id}};
        for (std::size_t k = Clause::partner + 1; k < form.parameters.size(); ++k) {
            const int power =
                form.parameters[k].kind == ParameterKind::power ? std::get<int>(terms.arguments[k]) : -1;
            const std::vector<int>& proposers = declared.proposers;
            if (power >= 0 && std::find(proposers.begin(), proposers.end(), power) == proposers.end())
                return Fault{"refusal_no_proposal", {rules.sets().id(Axis::power, power), declared.id}};
        }
    }
    return std::nullopt;
}

std::optional<Fault> refuseClause(const RuleSet& rules, const Sight& sight, int to,
                                  const ClauseTerms& terms) {
    const Clause& clause = rules.book.clauses[static_cast<std::size_t>(terms.clause)];
    const std::array<int, 2> parties = {sight.seat(), to};
    if (clause.oneSided && terms.giver != sight.seat() && terms.giver != to)
        return Fault{"refusal_clause_giver", {clause.form.id}};
    for (std::size_t i = Clause::partner + 1; i < clause.form.parameters.size(); ++i) {
        const InstrumentParameter& parameter = clause.form.parameters[i];
        if (auto fault = refuseArgument(rules, parameter, terms.arguments[i]))
            return fault;
        for (const int party : parties)
            if (const int* const member = std::get_if<int>(&terms.arguments[i]))
                if (auto fault = refuseParty(rules, clause, parameter, *member, party,
                                             terms.giver < 0 || terms.giver == party))
                    return fault;
    }
    if (auto fault = refuseContest(rules, sight.world(), clause.form, terms))
        return fault;
    for (const int party : parties)
        if (terms.giver < 0 || terms.giver == party)
            if (auto fault = refuseUnmet(rules, Sight::ofAuthority(sight.world(), party), clause.form,
                                         clauseMove(terms, parties[0] + parties[1] - party)))
                return fault;
    return std::nullopt;
}

std::optional<Fault> refuseTerms(const RuleSet& rules, const Sight& sight, int turn,
                                 const ProposalDraft& draft) {
    if (draft.clauses.empty())
        return Fault{"refusal_no_clauses", {}};
    if (static_cast<double>(draft.clauses.size()) > rules.p.mostClauses)
        return Fault{"refusal_too_many_clauses", {whole(rules.p.mostClauses)}};
    if (draft.duration < 1 || draft.duration > rules.p.longestAgreement)
        return Fault{"refusal_duration", {whole(draft.duration), whole(rules.p.longestAgreement)}};
    if (draft.deadline <= turn || draft.deadline > turn + rules.p.longestDeadline)
        return Fault{"refusal_deadline",
                     {whole(draft.deadline), whole(turn + 1), whole(turn + rules.p.longestDeadline)}};
    for (std::size_t i = 0; i < draft.clauses.size(); ++i) {
        if (auto fault = refuseClause(rules, sight, draft.to, draft.clauses[i]))
            return fault;
        for (std::size_t k = 0; k < i; ++k)
            if (draft.clauses[k] == draft.clauses[i])
                return Fault{"refusal_clause_twice",
                             {rules.book.clauses[static_cast<std::size_t>(draft.clauses[i].clause)].form.id}};
    }
    return std::nullopt;
}

/// What is in force, or waits for an answer, need not be proposed.
std::optional<Fault> refuseAgain(const RuleSet& rules, const Sight& sight, int turn,
                                 std::span<const ProposalDraft> before, const ProposalDraft& draft) {
    std::vector<AgreedClause> clauses;
    for (const ClauseTerms& terms : draft.clauses)
        clauses.push_back(written(rules.book, terms));
    for (const Agreement& agreement : sight.world().agreements)
        if (agreement.has(sight.seat()) && agreement.has(draft.to) && agreement.until >= turn &&
            overlap(agreement.clauses, clauses))
            return Fault{"refusal_already_agreed", {agreement.id}};
    for (const Proposal& waiting : sight.world().proposals)
        if (waiting.from == sight.seat() && waiting.to == draft.to && waiting.unmet < 0 &&
            waiting.deadline >= turn && overlap(waiting.clauses, clauses))
            return Fault{"refusal_already_proposed", {waiting.id}};
    for (const ProposalDraft& earlier : before)
        if (earlier.to == draft.to && overlap(earlier.clauses, draft.clauses))
            return Fault{"refusal_already_proposed", {proposalOf(rules, sight.seat(), turn, draft).id}};
    return std::nullopt;
}

/// A threat has to be something that the seat could do now, to whom it threatens.
std::optional<Fault> refuseThreat(const RuleSet& rules, const Sight& sight, const ProposalDraft& draft) {
    if (!draft.threat)
        return std::nullopt;
    const std::string& instrument =
        rules.book.instruments[static_cast<std::size_t>(draft.threat->instrument)].id;
    if (endsPolicy(rules.book, *draft.threat) || !aimsAt(rules, *draft.threat, draft.to))
        return Fault{"refusal_threat_not_aimed", {instrument, rules.sets().id(Axis::power, draft.to)}};
    return refuse(rules, sight, Purse(rules, sight), *draft.threat);
}

} // namespace

std::optional<Fault> refuseProposal(const RuleSet& rules, const Sight& sight, const Purse& purse, int turn,
                                    std::span<const ProposalDraft> before, const ProposalDraft& draft) {
    if (draft.to == sight.seat())
        return Fault{"refusal_proposal_to_oneself", {}};
    if (static_cast<double>(before.size()) >= rules.p.mostProposals)
        return Fault{"refusal_too_many_proposals", {whole(rules.p.mostProposals)}};
    if (auto fault = refuseTerms(rules, sight, turn, draft))
        return fault;
    if (auto fault = refuseAgain(rules, sight, turn, before, draft))
        return fault;
    if (auto fault = refuseThreat(rules, sight, draft))
        return fault;
    if (rules.p.proposalCapital > purse.capital())
        return Fault{
            "refusal_capital",
            {fmt::format("{:.1f}", rules.p.proposalCapital), fmt::format("{:.1f}", purse.capital())}};
    return std::nullopt;
}

std::optional<Fault> refuseReply(const Sight& sight, int turn, const std::string& proposal) {
    for (const Proposal& waiting : sight.world().proposals)
        if (waiting.id == proposal && waiting.to == sight.seat() && waiting.unmet < 0 &&
            waiting.deadline >= turn)
            return std::nullopt;
    return Fault{"refusal_no_such_proposal", {proposal}};
}

std::optional<Fault> refuseEnding(const Sight& sight, const std::string& agreement) {
    for (const Agreement& each : sight.world().agreements)
        if (each.id == agreement && each.has(sight.seat()))
            return std::nullopt;
    return Fault{"refusal_no_such_agreement", {agreement}};
}

void refuseNegotiation(const RuleSet& rules, const Sight& sight, Purse& purse, int turn,
                       const SeatOrders& orders, Faults& faults) {
    const auto note = [&](std::optional<Fault> fault, std::string place) {
        if (fault) {
            fault->place.file = std::move(place);
            faults.push_back(std::move(*fault));
        }
    };
    for (std::size_t i = 0; i < orders.proposals.size(); ++i) {
        note(refuseProposal(rules, sight, purse, turn, std::span(orders.proposals).first(i),
                            orders.proposals[i]),
             fmt::format("proposals[{}]", i));
        purse.setAside(0, rules.p.proposalCapital);
    }
    for (const auto& [proposal, accept] : orders.replies)
        note(refuseReply(sight, turn, proposal), "replies");
    for (std::size_t i = 0; i < orders.endings.size(); ++i)
        note(refuseEnding(sight, orders.endings[i]), fmt::format("endings[{}]", i));
}

} // namespace chokepoint
