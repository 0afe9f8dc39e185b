#include "rules/Clauses.h"
#include "rules/Diplomacy.h"
#include "rules/EffectKinds.h"
#include "rules/Negotiation.h"

namespace chokepoint {

namespace {

const std::vector<InstrumentEffect>& effectsOf(const Clause& clause, Occasion occasion) {
    return occasion == Occasion::halfYear ? clause.form.effects : clause.levers;
}

/// Most clauses ask for policies and move nothing themselves.
bool doesAnything(const Clause& clause, Occasion occasion) {
    return !effectsOf(clause, occasion).empty() || (occasion == Occasion::signing && !clause.signing.empty());
}

void applyTo(const Turn& turn, const Clause& clause, const std::vector<InstrumentEffect>& effects,
             const Move& move, int party, double step, Cause cause, Door& door) {
    for (const InstrumentEffect& effect : effects)
        kindOf(effect).apply(useOf(turn.rules, turn.world, party, clause.form, effect, move, step), cause,
                             door);
}

/// Of a secret agreement the ledger says that there is one, not which.
Words causeText(const Agreement& agreement, Door& door) {
    if (!door.recording() || agreement.secret)
        return "secret_agreement";
    return door.ledger()->keep("agreement:" + agreement.id);
}

} // namespace

void applyAgreement(const Turn& turn, const Agreement& agreement, Occasion occasion, Door& door) {
    const Words what = causeText(agreement, door);
    for (const AgreedClause& agreed : agreement.clauses) {
        const Clause* const clause = turn.rules.book.clause(agreed.clause);
        if (clause == nullptr || !doesAnything(*clause, occasion))
            continue;
        const std::optional<ClauseTerms> terms = understood(turn.rules.book, *clause, agreed);
        if (!terms)
            continue;
        Move move = clauseMove(*terms, -1);
        for (std::size_t i = 0; i < 2; ++i) {
            const int party = agreement.parties[i];
            if (agreed.giver >= 0 && agreed.giver != party)
                continue;
            move.arguments[Clause::partner] = agreement.parties[1 - i];
            const Cause cause = Cause::rule(what, Owner::power(party));
            if (occasion == Occasion::signing)
                applyTo(turn, *clause, clause->signing, move, party, 1, cause, door);
            applyTo(turn, *clause, effectsOf(*clause, occasion), move, party,
                    occasion == Occasion::ending ? -1 : 1, cause, door);
        }
    }
}

void tell(std::uint8_t seenBy, std::string_view key, std::initializer_list<std::string_view> words,
          const std::vector<AgreedClause>& clauses, Door& door) {
    if (!door.recording())
        return;
    for (const AgreedClause& clause : clauses) {
        std::vector<std::string> arguments(words.begin(), words.end());
        arguments.push_back(clause.clause);
        door.say({.seenBy = seenBy, .key = std::string(key), .arguments = std::move(arguments)});
    }
}

} // namespace chokepoint
