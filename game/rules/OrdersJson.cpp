#include "rules/OrdersJson.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace chokepoint {

namespace {

using Json = nlohmann::ordered_json;

/// Walks one document and collects every fault in it.
class Reader {
public:
    Reader(const RuleSet& rules, Place place) : m_rules(rules), m_place(std::move(place)) {}

    SeatOrders read(const Json& document, int seat, int turn);
    std::optional<Move> readParameters(const Json& parameters, const std::string& path, int instrument);
    const Faults& faults() const { return m_faults; }

private:
    void fault(std::string key, std::vector<std::string> arguments) {
        m_faults.push_back({std::move(key), std::move(arguments), m_place});
    }
    void checkKeys(const Json& object, const std::string& path, const std::vector<std::string>& known);
    void readHeader(const Json& document, int seat, int turn);
    void readMove(const Json& json, const std::string& path, SeatOrders& orders);
    std::optional<Argument> readArgument(const Json& json, const std::string& path,
                                         const InstrumentParameter& parameter);
    std::optional<int> readMember(const Json& json, const std::string& path,
                                  const std::vector<std::string>& ids);
    std::optional<double> readNumber(const Json& json, const std::string& path);
    std::optional<Argument> readProfile(const Json& json, const std::string& path);
    std::optional<Argument> readPartners(const Json& json, const std::string& path);

    const RuleSet& m_rules;
    Place m_place;
    Faults m_faults;
};

void Reader::checkKeys(const Json& object, const std::string& path, const std::vector<std::string>& known) {
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            fault("orders_unknown_key", {path + key, fmt::format("{}", fmt::join(known, ", "))});
}

void Reader::readHeader(const Json& document, int seat, int turn) {
    checkKeys(document, "", {"format", "turn", "seat", "moves", "answers", "replies"});
    const std::string& power = m_rules.sets().id(Axis::power, seat);
    if (document.value("format", Json()) != Json(1))
        fault("orders_format", {});
    if (document.value("turn", Json()) != Json(turn))
        fault("orders_turn", {document.value("turn", Json()).dump(), fmt::format("{}", turn)});
    if (document.value("seat", Json()) != Json(power))
        fault("orders_seat", {document.value("seat", Json()).dump(), power});
    if (document.contains("replies") && !(document["replies"].is_array() && document["replies"].empty()))
        fault("orders_no_proposals", {});
}

SeatOrders Reader::read(const Json& document, int seat, int turn) {
    SeatOrders orders;
    if (!document.is_object()) {
        fault("orders_wrong_type", {"the document", "an object"});
        return orders;
    }
    readHeader(document, seat, turn);
    const Json moves = document.value("moves", Json::array());
    if (!moves.is_array())
        fault("orders_wrong_type", {"moves", "an array"});
    for (std::size_t i = 0; moves.is_array() && i < moves.size(); ++i)
        readMove(moves[i], fmt::format("moves[{}].", i), orders);
    const Json answers = document.value("answers", Json::object());
    if (!answers.is_object())
        fault("orders_wrong_type", {"answers", "an object"});
    for (const auto& [event, option] : answers.items()) {
        if (option.is_string())
            orders.answers[event] = option.get<std::string>();
        else
            fault("orders_wrong_type", {"answers." + event, "an option's letter"});
    }
    return orders;
}

void Reader::readMove(const Json& json, const std::string& path, SeatOrders& orders) {
    if (!json.is_object() || !json.contains("instrument") || !json["instrument"].is_string()) {
        fault("orders_wrong_type", {path + "instrument", "an instrument's id"});
        return;
    }
    checkKeys(json, path, {"instrument", "parameters"});
    std::vector<std::string> ids;
    for (const Instrument& each : m_rules.book.instruments)
        ids.push_back(each.id);
    const std::optional<int> index = readMember(json["instrument"], path + "instrument", ids);
    if (!index)
        return;
    if (auto move = readParameters(json.value("parameters", Json::object()), path + "parameters", *index))
        orders.moves.push_back(std::move(*move));
}

std::optional<Move> Reader::readParameters(const Json& parameters, const std::string& path, int index) {
    const Instrument& instrument = m_rules.book.instruments[static_cast<std::size_t>(index)];
    if (!parameters.is_object()) {
        fault("orders_wrong_type", {path, "an object"});
        return std::nullopt;
    }
    std::vector<std::string> known;
    Move move{index, {}};
    for (const InstrumentParameter& parameter : instrument.parameters) {
        known.push_back(parameter.id);
        const std::string where = path + "." + parameter.id;
        if (!parameters.contains(parameter.id)) {
            fault("orders_missing_parameter", {where, instrument.id});
            continue;
        }
        if (auto argument = readArgument(parameters[parameter.id], where, parameter))
            move.arguments.push_back(std::move(*argument));
    }
    checkKeys(parameters, path + ".", known);
    if (move.arguments.size() != instrument.parameters.size())
        return std::nullopt;
    return move;
}

std::optional<Argument> Reader::readArgument(const Json& json, const std::string& path,
                                             const InstrumentParameter& parameter) {
    const auto argument = [](std::optional<int> member) {
        return member ? std::optional<Argument>(*member) : std::nullopt;
    };
    switch (parameter.kind) {
    case ParameterKind::amount:
        if (const auto number = readNumber(json, path))
            return Argument(*number);
        return std::nullopt;
    case ParameterKind::profile:
        return readProfile(json, path);
    case ParameterKind::partners:
        return readPartners(json, path);
    case ParameterKind::level:
        return argument(readMember(json, path, parameter.options));
    default:
        return argument(readMember(json, path, m_rules.sets().ids(axisOf(parameter.kind))));
    }
}

std::optional<int> Reader::readMember(const Json& json, const std::string& path,
                                      const std::vector<std::string>& ids) {
    if (!json.is_string()) {
        fault("orders_wrong_type", {path, "an id"});
        return std::nullopt;
    }
    const std::string id = json.get<std::string>();
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at != ids.end())
        return static_cast<int>(at - ids.begin());
    const std::string_view near = nearest(id, ids);
    if (near.empty())
        fault("orders_unknown_id", {path, id});
    else
        fault("orders_unknown_id_near", {path, id, std::string(near)});
    return std::nullopt;
}

std::optional<double> Reader::readNumber(const Json& json, const std::string& path) {
    if (json.is_number() && std::isfinite(json.get<double>()))
        return json.get<double>();
    fault("orders_wrong_type", {path, "a number"});
    return std::nullopt;
}

std::optional<Argument> Reader::readProfile(const Json& json, const std::string& path) {
    if (!json.is_object()) {
        fault("orders_wrong_type", {path, "an object of numbers by technology"});
        return std::nullopt;
    }
    std::vector<double> profile(static_cast<std::size_t>(m_rules.technologies), 0.0);
    const std::size_t before = m_faults.size();
    for (const auto& [technology, money] : json.items()) {
        const auto index = readMember(Json(technology), path, m_rules.sets().ids(Axis::technology));
        const auto number = readNumber(money, path + "." + technology);
        if (index && number)
            profile[static_cast<std::size_t>(*index)] = *number;
    }
    return m_faults.size() == before ? std::optional<Argument>(std::move(profile)) : std::nullopt;
}

std::optional<Argument> Reader::readPartners(const Json& json, const std::string& path) {
    if (!json.is_array()) {
        fault("orders_wrong_type", {path, "an array of powers"});
        return std::nullopt;
    }
    std::vector<int> partners;
    for (const Json& each : json) {
        const auto index = readMember(each, path, m_rules.sets().ids(Axis::power));
        if (!index)
            return std::nullopt;
        partners.push_back(*index);
    }
    std::sort(partners.begin(), partners.end());
    partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
    return Argument(std::move(partners));
}

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

Json parametersOf(const RuleSet& rules, const Move& move) {
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    Json parameters = Json::object();
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i)
        parameters[instrument.parameters[i].id] =
            argumentJson(rules, instrument.parameters[i], move.arguments[i]);
    return parameters;
}

} // namespace

Result<SeatOrders> parseOrders(const RuleSet& rules, int seat, int turn, std::string_view json,
                               std::string_view file) {
    Reader reader(rules, {std::string(file)});
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
    Reader reader(rules, place);
    const std::optional<Move> move = reader.readParameters(Json::parse(parameters), "parameters", instrument);
    if (!reader.faults().empty())
        return reader.faults();
    return *move;
}

std::string ordersJson(const RuleSet& rules, int seat, int turn, const SeatOrders& orders) {
    Json moves = Json::array();
    for (const Move& move : orders.moves)
        moves.push_back({{"instrument", rules.book.instruments[static_cast<std::size_t>(move.instrument)].id},
                         {"parameters", parametersOf(rules, move)}});
    Json answers = Json::object();
    for (const auto& [event, option] : orders.answers)
        answers[event] = option;
    const Json document = {{"format", 1},
                           {"turn", turn},
                           {"seat", rules.sets().id(Axis::power, seat)},
                           {"moves", moves},
                           {"answers", answers}};
    return document.dump();
}

std::string parametersJson(const RuleSet& rules, const Move& move) {
    return parametersOf(rules, move).dump();
}

} // namespace chokepoint
