#include "rules/Clauses.h"
#include "rules/Diplomacy.h"
#include "rules/Negotiation.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// The move that names the policy that a clause asks for; what is no key of it stays at its first choice.
Move policyOf(const RuleSet& rules, const Clause& clause, const ClauseAsk& ask, const Move& terms) {
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(ask.instruments.front())];
    Move move{ask.instruments.front(), std::vector<Argument>(instrument.parameters.size(), Argument(0))};
    for (const auto& [parameter, from] : ask.arguments) {
        const int member = terms.member(from);
        const Axis wanted = axisOf(instrument.parameters[static_cast<std::size_t>(parameter)].kind);
        const Axis given = axisOf(clause.form.parameters[static_cast<std::size_t>(from)].kind);
        const bool toEconomy = wanted == Axis::economy && given == Axis::power;
        const bool toPower = wanted == Axis::power && given == Axis::economy;
        move.arguments[static_cast<std::size_t>(parameter)] =
            toEconomy ? rules.economyOf[static_cast<std::size_t>(member)]
            : toPower ? rules.powerOf[static_cast<std::size_t>(member)]
                      : member;
    }
    return move;
}

bool holds(const RuleSet& rules, const Clause& clause, const ClauseAsk& ask, const Move& terms, int party,
           const Door& door) {
    const StandingPolicy* const policy =
        door.policyAfter(policyId(rules.book, party, policyOf(rules, clause, ask, terms)));
    return policy != nullptr && (ask.level < 0 || policy->level >= terms.member(ask.level));
}

/// A new or harsher use of one of the instruments against the partner.
bool usesAgainst(const RuleSet& rules, const Sight& sight, const ClauseAsk& ask, const Move& move,
                 int partner) {
    const bool named =
        std::find(ask.instruments.begin(), ask.instruments.end(), move.instrument) != ask.instruments.end();
    return named && aimsAt(rules, move, partner) && costOf(rules, sight, move).step > 0;
}

/// The same by an order of this turn that came into force.
bool usedAgainst(const Turn& turn, const ClauseAsk& ask, int party, int partner) {
    const Sight sight = Sight::ofAuthority(turn.world, party);
    return std::any_of(turn.orders.begin(), turn.orders.end(), [&](const OrderStatus& order) {
        return order.seat == party && order.applied &&
               usesAgainst(turn.rules, sight, ask,
                           turn.inputs.seats[static_cast<std::size_t>(party)]
                               .moves[static_cast<std::size_t>(order.move)],
                           partner);
    });
}

bool breaksAsk(const Turn& turn, const Clause& clause, const ClauseAsk& ask, const Move& terms, int party,
               int partner, const Door& door) {
    switch (ask.kind) {
    case ClauseAsk::Kind::hold:
        return !holds(turn.rules, clause, ask, terms, party, door);
    case ClauseAsk::Kind::drop:
        return holds(turn.rules, clause, ask, terms, party, door);
    case ClauseAsk::Kind::refrain:
        return usedAgainst(turn, ask, party, partner);
    }
    return false;
}

/// What a broken word costs: the partner's trust most, and something with everybody else.
void payForBreach(const Turn& turn, int breaker, int partner, Words what, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const Parameters& p = turn.rules.p;
    const Cause cause = Cause::rule(what, Owner::power(breaker));
    door.add(layout.slot(q.promisesKept, breaker), -p.breachPromises, cause);
    door.add(layout.slot(q.tension, breaker, partner), p.breachTension, cause);
    door.add(layout.slot(q.tension, partner, breaker), p.breachTension, cause);
    for (int other = 0; other < turn.rules.powers; ++other)
        if (other != breaker)
            door.add(layout.slot(q.trust, other, breaker),
                     other == partner ? -p.breachTrust : -p.breachReputation, cause);
}

} // namespace

namespace {

/// Asks `broken(clause, ask, terms, partner)` of everything that an agreement asks of a party; true if one is.
template <class Broken>
bool anyAsk(const RuleSet& rules, const Agreement& agreement, int party, Broken&& broken) {
    const int partner = agreement.parties[0] == party ? agreement.parties[1] : agreement.parties[0];
    for (const AgreedClause& agreed : agreement.clauses) {
        if (agreed.giver >= 0 && agreed.giver != party)
            continue;
        const Clause* const clause = rules.book.clause(agreed.clause);
        if (clause == nullptr || clause->asks.empty())
            continue;
        const std::optional<ClauseTerms> terms = understood(rules.book, *clause, agreed);
        if (!terms)
            continue;
        const Move move = clauseMove(*terms, partner);
        for (const ClauseAsk& ask : clause->asks)
            if (broken(*clause, ask, move, partner))
                return true;
    }
    return false;
}

} // namespace

bool breaks(const Turn& turn, const Agreement& agreement, int party, const Door& door) {
    return anyAsk(turn.rules, agreement, party,
                  [&](const Clause& clause, const ClauseAsk& ask, const Move& terms, int partner) {
                      return breaksAsk(turn, clause, ask, terms, party, partner, door);
                  });
}

bool breaksPromise(const RuleSet& rules, const Sight& sight, const Agreement& agreement, const Move& move) {
    const std::string id = policyId(rules.book, sight.seat(), move);
    return anyAsk(rules, agreement, sight.seat(),
                  [&](const Clause& clause, const ClauseAsk& ask, const Move& terms, int partner) {
                      if (ask.kind == ClauseAsk::Kind::refrain)
                          return usesAgainst(rules, sight, ask, move, partner);
                      if (id != policyId(rules.book, sight.seat(), policyOf(rules, clause, ask, terms)))
                          return false;
                      const bool stands =
                          !endsPolicy(rules.book, move) &&
                          (ask.level < 0 ||
                           levelOf(rules.book.instruments[static_cast<std::size_t>(move.instrument)], move) >=
                               terms.member(ask.level));
                      return stands != (ask.kind == ClauseAsk::Kind::hold);
                  });
}

std::vector<Move> owedBy(const RuleSet& rules, const Sight& sight, const Agreement& agreement) {
    std::vector<Move> owed;
    anyAsk(rules, agreement, sight.seat(),
           [&](const Clause& clause, const ClauseAsk& ask, const Move& terms, int) {
               if (ask.kind == ClauseAsk::Kind::refrain)
                   return false;
               Move move = policyOf(rules, clause, ask, terms);
               const StandingPolicy* const policy =
                   sight.world().policy(policyId(rules.book, sight.seat(), move));
               const int wanted = ask.level < 0 ? 1 : terms.member(ask.level);
               const bool holds = policy != nullptr && (ask.level < 0 || policy->level >= wanted);
               const int level = rules.book.instruments[static_cast<std::size_t>(move.instrument)].level();
               if (holds == (ask.kind == ClauseAsk::Kind::hold) || level < 0)
                   return false;
               move.arguments[static_cast<std::size_t>(level)] =
                   ask.kind == ClauseAsk::Kind::hold ? wanted : 0; // the lowest option is "none"
               owed.push_back(std::move(move));
               return false;
           });
    return owed;
}

void findBreaches(const Turn& turn, Door& door) {
    for (const Agreement& agreement : turn.world.agreements) {
        if (agreement.since >= turn.number())
            continue; // what it asks for can be ordered only once it is known
        bool broken = false;
        for (std::size_t i = 0; i < 2; ++i) {
            const int party = agreement.parties[i];
            if (!breaks(turn, agreement, party, door))
                continue;
            broken = true;
            const Words what =
                door.recording() ? door.ledger()->keep("breach:" + agreement.id) : Words("breach");
            payForBreach(turn, party, agreement.parties[1 - i], what, door);
            tell(0xFF, "message.agreement_breached",
                 {turn.rules.sets().id(Axis::power, party),
                  turn.rules.sets().id(Axis::power, agreement.parties[1 - i])},
                 agreement.clauses, door);
        }
        if (!broken)
            continue;
        applyAgreement(turn, agreement, Occasion::ending, door);
        door.endAgreement(agreement.id);
    }
}

} // namespace chokepoint
