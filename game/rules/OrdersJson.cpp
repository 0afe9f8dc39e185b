#include "rules/OrdersJson.h"

#include "rules/OrdersReader.h"

#include <algorithm>
#include <fmt/format.h>

namespace chokepoint {

namespace {

using Json = nlohmann::ordered_json;

Json argumentJson(const RuleSet& rules, const InstrumentParameter& parameter, const Argument& argument) {
    if (const double* amount = std::get_if<double>(&argument))
        return *amount;
    if (const auto* profile = std::get_if<std::vector<double>>(&argument)) {
        Json object = Json::object();
        for (std::size_t t = 0; t < profile->size(); ++t)
            if ((*profile)[t] != 0)
                object[rules.sets().id(Axis::technology, static_cast<int>(t))] = (*profile)[t];
        return object;
    }
    if (const auto* partners = std::get_if<std::vector<int>>(&argument)) {
        Json array = Json::array();
        for (const int power : *partners)
            array.push_back(rules.sets().id(Axis::power, power));
        return array;
    }
    const int index = std::get<int>(argument);
    return parameter.kind == ParameterKind::level ? parameter.options[static_cast<std::size_t>(index)]
                                                  : rules.sets().id(axisOf(parameter.kind), index);
}

/// The parameters of a form from `first` on.
Json argumentsJson(const RuleSet& rules, const Instrument& form, const std::vector<Argument>& arguments,
                   std::size_t first = 0) {
    Json parameters = Json::object();
    for (std::size_t i = first; i < form.parameters.size(); ++i)
        parameters[form.parameters[i].id] = argumentJson(rules, form.parameters[i], arguments[i]);
    return parameters;
}

Json moveJson(const RuleSet& rules, const Move& move) {
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    return {{"instrument", instrument.id}, {"parameters", argumentsJson(rules, instrument, move.arguments)}};
}

Json clauseJson(const RuleSet& rules, const ClauseTerms& terms) {
    const Clause& clause = rules.book.clauses[static_cast<std::size_t>(terms.clause)];
    Json json = {{"clause", clause.form.id},
                 {"parameters", argumentsJson(rules, clause.form, terms.arguments, Clause::partner + 1)}};
    if (terms.giver >= 0)
        json["by"] = rules.sets().id(Axis::power, terms.giver);
    return json;
}

Json draftJson(const RuleSet& rules, const ProposalDraft& draft) {
    Json clauses = Json::array();
    for (const ClauseTerms& terms : draft.clauses)
        clauses.push_back(clauseJson(rules, terms));
    Json json = {{"to", rules.sets().id(Axis::power, draft.to)},
                 {"clauses", clauses},
                 {"duration", draft.duration},
                 {"deadline", draft.deadline}};
    if (draft.threat)
        json["threat"] = moveJson(rules, *draft.threat);
    return json;
}

/// Left out where there is nothing to say, so that orders without negotiation read as they always did.
void addNegotiation(const RuleSet& rules, const SeatOrders& orders, Json& document) {
    for (const ProposalDraft& draft : orders.proposals)
        document["proposals"].push_back(draftJson(rules, draft));
    for (const auto& [proposal, accept] : orders.replies)
        document["replies"].push_back({{"proposal", proposal}, {"accept", accept}});
    for (const std::string& agreement : orders.endings)
        document["endings"].push_back(agreement);
}

} // namespace

Result<SeatOrders> parseOrders(const RuleSet& rules, int seat, int turn, std::string_view json,
                               std::string_view file) {
    OrdersReader reader(rules, {std::string(file)});
    try {
        SeatOrders orders = reader.read(Json::parse(json), seat, turn);
        if (!reader.faults().empty())
            return reader.faults();
        return orders;
    } catch (const Json::parse_error& error) {
        const std::size_t at = std::min(error.byte, json.size());
        const int line =
            1 +
            static_cast<int>(std::count(json.begin(), json.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        const std::size_t start = json.substr(0, at).rfind('\n');
        const int column = static_cast<int>(start == std::string_view::npos ? at : at - start - 1);
        return Fault{"orders_not_json", {}, {std::string(file), line, column}};
    }
}

Result<Move> parseMove(const RuleSet& rules, int instrument, std::string_view parameters,
                       const Place& place) {
    OrdersReader reader(rules, place);
    const std::optional<Move> move = reader.readParameters(Json::parse(parameters), "parameters", instrument);
    if (!reader.faults().empty())
        return reader.faults();
    return *move;
}

std::string ordersJson(const RuleSet& rules, int seat, int turn, const SeatOrders& orders) {
    Json moves = Json::array();
    for (const Move& move : orders.moves)
        moves.push_back(moveJson(rules, move));
    Json answers = Json::object();
    for (const auto& [event, option] : orders.answers)
        answers[event] = option;
    Json document = {{"format", 1},
                     {"turn", turn},
                     {"seat", rules.sets().id(Axis::power, seat)},
                     {"moves", moves},
                     {"answers", answers}};
    addNegotiation(rules, orders, document);
    return document.dump();
}

std::string proposalJson(const RuleSet& rules, const ProposalDraft& draft) {
    return draftJson(rules, draft).dump();
}

std::string parametersJson(const RuleSet& rules, const Move& move) {
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    return argumentsJson(rules, instrument, move.arguments).dump();
}

} // namespace chokepoint
