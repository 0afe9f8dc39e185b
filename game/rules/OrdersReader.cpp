#include "rules/OrdersReader.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

void OrdersReader::checkKeys(const Json& object, const std::string& path,
                             const std::vector<std::string>& known) {
    for (const auto& [key, value] : object.items())
        if (std::find(known.begin(), known.end(), key) == known.end())
            fault("orders_unknown_key", {path + key, fmt::format("{}", fmt::join(known, ", "))});
}

void OrdersReader::readHeader(const Json& document, int seat, int turn) {
    checkKeys(document, "",
              {"format", "turn", "seat", "moves", "answers", "proposals", "replies", "endings"});
    const std::string& power = m_rules.sets().id(Axis::power, seat);
    if (document.value("format", Json()) != Json(1))
        fault("orders_format", {});
    if (document.value("turn", Json()) != Json(turn))
        fault("orders_turn", {document.value("turn", Json()).dump(), fmt::format("{}", turn)});
    if (document.value("seat", Json()) != Json(power))
        fault("orders_seat", {document.value("seat", Json()).dump(), power});
}

SeatOrders OrdersReader::read(const Json& document, int seat, int turn) {
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
        if (auto move = readMove(moves[i], fmt::format("moves[{}].", i)))
            orders.moves.push_back(std::move(*move));
    const Json answers = document.value("answers", Json::object());
    if (!answers.is_object())
        fault("orders_wrong_type", {"answers", "an object"});
    for (const auto& [event, option] : answers.items()) {
        if (option.is_string())
            orders.answers[event] = option.get<std::string>();
        else
            fault("orders_wrong_type", {"answers." + event, "an option's letter"});
    }
    readNegotiation(document, orders);
    return orders;
}

std::optional<Move> OrdersReader::readMove(const Json& json, const std::string& path) {
    if (!json.is_object() || !json.contains("instrument") || !json["instrument"].is_string()) {
        fault("orders_wrong_type", {path + "instrument", "an instrument's id"});
        return std::nullopt;
    }
    checkKeys(json, path, {"instrument", "parameters"});
    std::vector<std::string> ids;
    for (const Instrument& each : m_rules.book.instruments)
        ids.push_back(each.id);
    const std::optional<int> index = readMember(json["instrument"], path + "instrument", ids);
    if (!index)
        return std::nullopt;
    return readParameters(json.value("parameters", Json::object()), path + "parameters", *index);
}

std::optional<Move> OrdersReader::readParameters(const Json& parameters, const std::string& path, int index) {
    const Instrument& instrument = m_rules.book.instruments[static_cast<std::size_t>(index)];
    auto arguments = readArguments(parameters, path, instrument, instrument.parameters);
    if (!arguments)
        return std::nullopt;
    return Move{index, std::move(*arguments)};
}

std::optional<std::vector<Argument>>
OrdersReader::readArguments(const Json& parameters, const std::string& path, const Instrument& form,
                            std::span<const InstrumentParameter> wanted) {
    if (!parameters.is_object()) {
        fault("orders_wrong_type", {path, "an object"});
        return std::nullopt;
    }
    std::vector<std::string> known;
    std::vector<Argument> arguments;
    for (const InstrumentParameter& parameter : wanted) {
        known.push_back(parameter.id);
        const std::string where = path + "." + parameter.id;
        if (!parameters.contains(parameter.id)) {
            fault("orders_missing_parameter", {where, form.id});
            continue;
        }
        if (auto argument = readArgument(parameters[parameter.id], where, parameter))
            arguments.push_back(std::move(*argument));
    }
    checkKeys(parameters, path + ".", known);
    if (arguments.size() != wanted.size())
        return std::nullopt;
    return arguments;
}

std::optional<Argument> OrdersReader::readArgument(const Json& json, const std::string& path,
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

std::optional<int> OrdersReader::readMember(const Json& json, const std::string& path,
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

std::optional<double> OrdersReader::readNumber(const Json& json, const std::string& path) {
    if (json.is_number() && std::isfinite(json.get<double>()))
        return json.get<double>();
    fault("orders_wrong_type", {path, "a number"});
    return std::nullopt;
}

std::optional<Argument> OrdersReader::readProfile(const Json& json, const std::string& path) {
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

std::optional<Argument> OrdersReader::readPartners(const Json& json, const std::string& path) {
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

} // namespace chokepoint
