#include "cli/Diplomacy.h"

#include "rules/OrdersJson.h"
#include "session/Names.h"
#include "session/ProposalOffers.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

std::string idOf(const RuleSet& rules, int power) { return rules.sets().id(Axis::power, power); }

/// `Joint research: Quantum; Lift a vendor ban: …, by Japan`
std::string words(const Console& console, const RuleSet& rules, const std::vector<AgreedClause>& clauses) {
    const Names names(console.texts());
    std::string all;
    for (const AgreedClause& clause : clauses) {
        std::string text = clause.clause;
        for (const std::string& argument : clause.arguments)
            text += "." + argument;
        text = names.clauses(text);
        if (clause.giver >= 0)
            text = console.say("talks.by", {text, names.of("power", idOf(rules, clause.giver))});
        all += (all.empty() ? "" : "; ") + text;
    }
    return all;
}

Json clausesOf(const RuleSet& rules, const std::vector<AgreedClause>& clauses) {
    Json all = Json::array();
    for (const AgreedClause& clause : clauses) {
        Json parameters = Json::object();
        const Clause* const declared = rules.book.clause(clause.clause);
        for (std::size_t i = 0; declared != nullptr && i < clause.arguments.size(); ++i)
            parameters[declared->form.parameters[i + 1].id] = clause.arguments[i];
        Json json = {{"clause", clause.clause}, {"parameters", parameters}};
        if (clause.giver >= 0)
            json["by"] = idOf(rules, clause.giver);
        all.push_back(std::move(json));
    }
    return all;
}

} // namespace

std::string agreementsText(const Console& console, const RuleSet& rules, const View& view) {
    const Names names(console.texts());
    std::string text;
    for (const Agreement& agreement : view.world().agreements) {
        const std::vector<std::string> arguments = {names.of("power", idOf(rules, agreement.parties[0])),
                                                    names.of("power", idOf(rules, agreement.parties[1])),
                                                    words(console, rules, agreement.clauses),
                                                    halfYear(rules.book, agreement.since, console.texts()),
                                                    halfYear(rules.book, agreement.until, console.texts())};
        text += "  " + console.say(agreement.secret ? "talks.secret" : "talks.agreement", arguments) +
                "\n    " + agreement.id + "\n";
    }
    return text;
}

Json agreementsJson(const Console& console, const RuleSet& rules, const View& view) {
    Json all = Json::array();
    for (const Agreement& agreement : view.world().agreements)
        all.push_back({{"id", agreement.id},
                       {"parties", {idOf(rules, agreement.parties[0]), idOf(rules, agreement.parties[1])}},
                       {"clauses", clausesOf(rules, agreement.clauses)},
                       {"words", words(console, rules, agreement.clauses)},
                       {"since", agreement.since},
                       {"until", agreement.until},
                       {"secret", agreement.secret}});
    return all;
}

std::string proposalsText(const Console& console, const RuleSet& rules, const View& view) {
    const Names names(console.texts());
    std::string text;
    for (const Proposal& proposal : view.world().proposals) {
        const std::string line = console.say(
            proposal.unmet >= 0 ? "talks.unmet" : "talks.proposal",
            {names.of("power", idOf(rules, proposal.from)), names.of("power", idOf(rules, proposal.to)),
             words(console, rules, proposal.clauses), fmt::format("{}", proposal.duration),
             halfYear(rules.book, proposal.deadline, console.texts())});
        text += "  " + line + "\n    " + proposal.id + "\n";
        if (proposal.threat.announced())
            text += "    " +
                    console.say("talks.threat",
                                {names.order(proposal.threat.instrument, proposal.threat.parameters)}) +
                    "\n";
    }
    return text;
}

Json proposalsJson(const Console& console, const RuleSet& rules, const View& view) {
    Json all = Json::array();
    for (const Proposal& proposal : view.world().proposals) {
        Json json = {{"id", proposal.id},
                     {"from", idOf(rules, proposal.from)},
                     {"to", idOf(rules, proposal.to)},
                     {"clauses", clausesOf(rules, proposal.clauses)},
                     {"words", words(console, rules, proposal.clauses)},
                     {"duration", proposal.duration},
                     {"made", proposal.made},
                     {"deadline", proposal.deadline},
                     {"waits_for_you", proposal.to == view.seat() && proposal.unmet < 0},
                     {"unmet", proposal.unmet < 0 ? Json() : Json(proposal.unmet)}};
        if (proposal.threat.announced())
            json["threat"] = {{"instrument", proposal.threat.instrument},
                              {"parameters", Json::parse(proposal.threat.parameters, nullptr, false)}};
        all.push_back(std::move(json));
    }
    return all;
}

std::string clausesText(const Console& console, const RuleSet& rules, const View& view) {
    const Names names(console.texts());
    std::string text;
    for (std::size_t k = 0; k < rules.book.clauses.size(); ++k) {
        const std::string& id = rules.book.clauses[k].form.id;
        text += fmt::format("\n{} ({})\n  {}\n", names.of("clause", id), id,
                            console.texts().say("clause." + id + ".help"));
        for (int to = 0; to < rules.powers; ++to) {
            if (to == view.seat())
                continue;
            const ProposalOffer offer = offerOf(rules, view, static_cast<int>(k), to);
            const std::string power = names.of("power", idOf(rules, to));
            text += "  " +
                    (offer.example
                         ? console.say("talks.example", {power, proposalJson(rules, *offer.example)})
                         : console.say("talks.no_example", {power, console.texts().say(*offer.refusal)})) +
                    "\n";
        }
    }
    return text;
}

Json clausesJson(const Console& console, const RuleSet& rules, const View& view) {
    const Names names(console.texts());
    Json all = Json::array();
    for (std::size_t k = 0; k < rules.book.clauses.size(); ++k) {
        const Clause& clause = rules.book.clauses[k];
        Json parameters = Json::array();
        for (std::size_t i = Clause::partner + 1; i < clause.form.parameters.size(); ++i) {
            const InstrumentParameter& parameter = clause.form.parameters[i];
            Json json = {{"id", parameter.id}, {"kind", nameOf(parameter.kind)}};
            if (parameter.kind == ParameterKind::level)
                json["options"] = parameter.options;
            parameters.push_back(std::move(json));
        }
        Json offers = Json::array();
        for (int to = 0; to < rules.powers; ++to) {
            if (to == view.seat())
                continue;
            const ProposalOffer offer = offerOf(rules, view, static_cast<int>(k), to);
            Json json = {{"to", idOf(rules, to)}, {"allowed", offer.example.has_value()}};
            if (offer.example)
                json["example"] = Json::parse(proposalJson(rules, *offer.example));
            else
                json["reason"] = console.texts().say(*offer.refusal);
            offers.push_back(std::move(json));
        }
        all.push_back({{"id", clause.form.id},
                       {"name", names.of("clause", clause.form.id)},
                       {"help", console.texts().say("clause." + clause.form.id + ".help")},
                       {"one_sided", clause.oneSided},
                       {"secret", clause.secret},
                       {"parameters", parameters},
                       {"offers", offers}});
    }
    return all;
}

} // namespace chokepoint
