#include "rules/OrdersReader.h"

#include <fmt/format.h>

namespace chokepoint {

/// The list of that name, null with or without a fault where there is none.
const OrdersReader::Json* OrdersReader::listIn(const Json& document, const char* key) {
    const auto at = document.find(key);
    if (at == document.end())
        return nullptr;
    if (at->is_array())
        return &*at;
    fault("orders_wrong_type", {key, "an array"});
    return nullptr;
}

void OrdersReader::readNegotiation(const Json& document, SeatOrders& orders) {
    if (const Json* const proposals = listIn(document, "proposals"))
        for (std::size_t i = 0; i < proposals->size(); ++i)
            if (auto draft = readProposal((*proposals)[i], fmt::format("proposals[{}].", i)))
                orders.proposals.push_back(std::move(*draft));
    if (const Json* const replies = listIn(document, "replies"))
        for (std::size_t i = 0; i < replies->size(); ++i)
            readReply((*replies)[i], fmt::format("replies[{}].", i), orders);
    if (const Json* const endings = listIn(document, "endings"))
        for (std::size_t i = 0; i < endings->size(); ++i) {
            if ((*endings)[i].is_string())
                orders.endings.push_back((*endings)[i].get<std::string>());
            else
                fault("orders_wrong_type", {fmt::format("endings[{}]", i), "an agreement's id"});
        }
}

std::optional<int> OrdersReader::readPower(const Json& object, const char* key, const std::string& path) {
    return readMember(object.value(key, Json()), path + key, m_rules.sets().ids(Axis::power));
}

std::optional<int> OrdersReader::readWhole(const Json& object, const char* key, const std::string& path) {
    constexpr int most = 100000; // turns, far beyond any game
    const Json number = object.value(key, Json());
    if (number.is_number_integer() && number.get<double>() >= 0 && number.get<double>() <= most)
        return number.get<int>();
    fault("orders_wrong_type", {path + key, "a whole number"});
    return std::nullopt;
}

std::optional<ProposalDraft> OrdersReader::readProposal(const Json& json, const std::string& path) {
    if (!json.is_object()) {
        fault("orders_wrong_type", {path.substr(0, path.size() - 1), "an object"});
        return std::nullopt;
    }
    const std::size_t before = m_faults.size();
    checkKeys(json, path, {"to", "clauses", "duration", "deadline", "threat"});
    ProposalDraft draft;
    draft.to = readPower(json, "to", path).value_or(-1);
    draft.duration = readWhole(json, "duration", path).value_or(0);
    draft.deadline = readWhole(json, "deadline", path).value_or(0);
    const Json clauses = json.value("clauses", Json());
    if (!clauses.is_array())
        fault("orders_wrong_type", {path + "clauses", "an array"});
    for (std::size_t i = 0; clauses.is_array() && i < clauses.size(); ++i)
        if (auto terms = readClause(clauses[i], path + fmt::format("clauses[{}].", i), draft.to))
            draft.clauses.push_back(std::move(*terms));
    if (json.contains("threat"))
        draft.threat = readMove(json["threat"], path + "threat.");
    if (m_faults.size() != before)
        return std::nullopt;
    return draft;
}

/// A one-sided clause binds who is asked, unless it says by whom.
std::optional<ClauseTerms> OrdersReader::readClause(const Json& json, const std::string& path,
                                                    int addressee) {
    if (!json.is_object()) {
        fault("orders_wrong_type", {path.substr(0, path.size() - 1), "an object"});
        return std::nullopt;
    }
    checkKeys(json, path, {"clause", "parameters", "by"});
    std::vector<std::string> ids;
    for (const Clause& clause : m_rules.book.clauses)
        ids.push_back(clause.form.id);
    const std::optional<int> index = readMember(json.value("clause", Json()), path + "clause", ids);
    if (!index)
        return std::nullopt;
    const Clause& clause = m_rules.book.clauses[static_cast<std::size_t>(*index)];
    ClauseTerms terms{*index, clause.oneSided ? addressee : -1, {-1}};
    if (json.contains("by")) {
        if (!clause.oneSided)
            fault("orders_clause_binds_both", {path + "by", clause.form.id});
        else if (const auto giver = readPower(json, "by", path))
            terms.giver = *giver;
    }
    const auto arguments = readArguments(json.value("parameters", Json::object()), path + "parameters",
                                         clause.form, std::span(clause.form.parameters).subspan(1));
    if (!arguments)
        return std::nullopt;
    terms.arguments.insert(terms.arguments.end(), arguments->begin(), arguments->end());
    return terms;
}

void OrdersReader::readReply(const Json& json, const std::string& path, SeatOrders& orders) {
    const bool sane = json.is_object() && json.value("proposal", Json()).is_string() &&
                      json.value("accept", Json()).is_boolean();
    if (!sane)
        return fault("orders_wrong_type", {path.substr(0, path.size() - 1),
                                           "an object of a proposal's id and accept, true or false"});
    checkKeys(json, path, {"proposal", "accept"});
    const std::string proposal = json["proposal"].get<std::string>();
    if (!orders.replies.emplace(proposal, json["accept"].get<bool>()).second)
        fault("orders_reply_twice", {path + "proposal", proposal});
}

} // namespace chokepoint
