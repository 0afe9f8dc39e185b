#include "session/ProposalOffers.h"

#include "rules/Negotiation.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int exampleDuration = 4;

std::vector<Argument> candidates(const RuleSet& rules, const InstrumentParameter& parameter) {
    std::vector<Argument> all;
    if (parameter.kind == ParameterKind::amount)
        return {parameter.high};
    if (parameter.kind == ParameterKind::level) // from the first that is more than nothing
        for (std::size_t i = parameter.options.front() == "none" ? 1 : 0; i < parameter.options.size(); ++i)
            all.emplace_back(static_cast<int>(i));
    else
        for (int i = 0; i < rules.sets().size(axisOf(parameter.kind)); ++i)
            all.emplace_back(i);
    return all;
}

/// Puts every combination of candidates into the terms, from `parameter` on, until `taken` says that it is enough.
template <class Taken>
bool tryAll(const RuleSet& rules, const Instrument& form, ClauseTerms& terms, std::size_t parameter,
            Taken&& taken) {
    if (parameter == form.parameters.size())
        return taken();
    for (Argument& candidate : candidates(rules, form.parameters[parameter])) {
        terms.arguments[parameter] = std::move(candidate);
        if (tryAll(rules, form, terms, parameter + 1, taken))
            return true;
    }
    return false;
}

} // namespace

ProposalOffer offerOf(const RuleSet& rules, const View& view, int clause, int to) {
    const Clause& declared = rules.book.clauses[static_cast<std::size_t>(clause)];
    const Sight sight(view);
    const Purse purse(rules, sight);
    const int turn = view.world().turn + 1;
    ProposalOffer offer{clause, to, {}, {}};
    for (const int giver : declared.oneSided ? std::vector{to, view.seat()} : std::vector{-1}) {
        ProposalDraft draft{to,
                            {{clause, giver, std::vector<Argument>(declared.form.parameters.size(), -1)}},
                            exampleDuration,
                            turn + 1,
                            {}};
        const bool found = tryAll(rules, declared.form, draft.clauses.front(), Clause::partner + 1, [&] {
            const std::optional<Fault> refusal = refuseProposal(rules, sight, purse, turn, {}, draft);
            if (refusal && !offer.refusal)
                offer.refusal = refusal;
            return !refusal;
        });
        if (!found)
            continue;
        offer.example = std::move(draft);
        offer.refusal.reset();
        return offer;
    }
    return offer;
}

} // namespace chokepoint
