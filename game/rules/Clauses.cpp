#include "rules/Clauses.h"

#include "rulebook/Number.h"
#include "rules/OrdersJson.h"

#include <algorithm>
#include <fmt/format.h>

namespace chokepoint {

AgreedClause written(const Rulebook& book, const ClauseTerms& terms) {
    const Clause& clause = book.clauses[static_cast<std::size_t>(terms.clause)];
    AgreedClause agreed{clause.form.id, terms.giver, {}};
    for (std::size_t i = Clause::partner + 1; i < clause.form.parameters.size(); ++i)
        agreed.arguments.push_back(argumentText(book, clause.form.parameters[i], terms.arguments[i]));
    return agreed;
}

namespace {

std::optional<Argument> argumentOf(const Rulebook& book, const InstrumentParameter& parameter,
                                   const std::string& text) {
    if (parameter.kind == ParameterKind::amount) {
        const std::optional<double> number = readNumber(text);
        return number ? std::optional<Argument>(*number) : std::nullopt;
    }
    const std::vector<std::string>& ids =
        parameter.kind == ParameterKind::level ? parameter.options : book.sets().ids(axisOf(parameter.kind));
    const auto at = std::find(ids.begin(), ids.end(), text);
    return at == ids.end() ? std::nullopt : std::optional<Argument>(static_cast<int>(at - ids.begin()));
}

std::string textOf(const Rulebook& book, const std::vector<AgreedClause>& clauses) {
    std::vector<std::string> texts;
    for (const AgreedClause& clause : clauses)
        texts.push_back(clauseText(book, clause));
    std::sort(texts.begin(), texts.end());
    return fmt::format("{}", fmt::join(texts, "+"));
}

} // namespace

std::optional<ClauseTerms> understood(const Rulebook& book, const AgreedClause& agreed) {
    const Clause* const clause = book.clause(agreed.clause);
    return clause == nullptr ? std::nullopt : understood(book, *clause, agreed);
}

std::optional<ClauseTerms> understood(const Rulebook& book, const Clause& clause,
                                      const AgreedClause& agreed) {
    if (agreed.arguments.size() + 1 != clause.form.parameters.size())
        return std::nullopt;
    ClauseTerms terms{static_cast<int>(&clause - book.clauses.data()), agreed.giver, {}};
    terms.arguments.reserve(clause.form.parameters.size());
    terms.arguments.emplace_back(-1);
    for (std::size_t i = 0; i < agreed.arguments.size(); ++i) {
        auto argument = argumentOf(book, clause.form.parameters[i + 1], agreed.arguments[i]);
        if (!argument)
            return std::nullopt;
        terms.arguments.push_back(std::move(*argument));
    }
    return terms;
}

std::string clauseText(const Rulebook& book, const AgreedClause& clause) {
    std::string text = clause.clause;
    for (const std::string& argument : clause.arguments)
        text += "." + argument;
    return clause.giver < 0 ? text : text + ":" + book.sets().id(Axis::power, clause.giver);
}

Proposal proposalOf(const RuleSet& rules, int from, int turn, const ProposalDraft& draft) {
    const Rulebook& book = rules.book;
    Proposal proposal{
        .from = from, .to = draft.to, .made = turn, .deadline = draft.deadline, .duration = draft.duration};
    for (const ClauseTerms& terms : draft.clauses)
        proposal.clauses.push_back(written(book, terms));
    if (draft.threat) {
        const Instrument& instrument = book.instruments[static_cast<std::size_t>(draft.threat->instrument)];
        proposal.threat = {instrument.id, policyId(book, from, *draft.threat),
                           std::max(0, levelOf(instrument, *draft.threat)),
                           parametersJson(rules, *draft.threat)};
    }
    proposal.id = fmt::format("{}/{}/{}/{}", turn, book.sets().id(Axis::power, from),
                              book.sets().id(Axis::power, draft.to), textOf(book, proposal.clauses));
    return proposal;
}

Agreement agreementOf(const Rulebook& book, const Proposal& proposal, int turn) {
    const Sets& sets = book.sets();
    Agreement agreement{.parties = {proposal.from, proposal.to},
                        .clauses = proposal.clauses,
                        .since = turn,
                        .until = turn + proposal.duration - 1,
                        .origin = proposal.id};
    if (sets.rank(Axis::power, proposal.to) < sets.rank(Axis::power, proposal.from))
        std::swap(agreement.parties[0], agreement.parties[1]);
    for (const AgreedClause& each : proposal.clauses)
        if (const Clause* const clause = book.clause(each.clause))
            agreement.secret = agreement.secret || clause->secret;
    agreement.id = fmt::format("{}/{}/{}/{}", textOf(book, agreement.clauses),
                               sets.id(Axis::power, agreement.parties[0]),
                               sets.id(Axis::power, agreement.parties[1]), turn);
    return agreement;
}

} // namespace chokepoint
