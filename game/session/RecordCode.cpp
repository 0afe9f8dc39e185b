#include "session/RecordCode.h"

#include "rules/OrdersJson.h"
#include "session/SessionFile.h"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chokepoint {

namespace {

using Json = nlohmann::ordered_json;

Fault damaged(std::string what) { return Fault{"session_record_damaged", {std::move(what)}}; }

/// Parses without exceptions; what is no array ends up empty with `sane` false.
Json arrayOf(std::string_view text, bool& sane) {
    Json json = Json::parse(text, nullptr, false);
    sane = json.is_array();
    return sane ? json : Json::array();
}

std::string textIn(const Json& object, const char* key, bool& sane) {
    const auto at = object.is_object() ? object.find(key) : object.end();
    if (at == object.end() || !at->is_string()) {
        sane = false;
        return {};
    }
    return at->get<std::string>();
}

int numberIn(const Json& object, const char* key, int most, bool& sane) {
    const auto at = object.is_object() ? object.find(key) : object.end();
    if (at == object.end() || !at->is_number_unsigned() ||
        at->get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
        sane = false;
        return 0;
    }
    return at->get<int>();
}

std::vector<std::string> textsIn(const Json& object, const char* key, bool& sane) {
    std::vector<std::string> texts;
    const auto at = object.is_object() ? object.find(key) : object.end();
    sane = sane && at != object.end() && at->is_array();
    if (!sane)
        return texts;
    for (const Json& each : *at) {
        sane = sane && each.is_string();
        texts.push_back(each.is_string() ? each.get<std::string>() : std::string());
    }
    return texts;
}

/// Texts may hold any bytes that a script wrote; what is no UTF-8 is replaced.
std::string write(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

bool isPairOfTexts(const Json& json) {
    return json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string();
}

/// The shortest digits that give the same number back.
std::string digits(double value) { return fmt::format("{}", value); }

} // namespace

std::map<std::string, std::string> identityRows(const SessionIdentity& identity) {
    Json overrides = Json::array();
    for (const Override& each : identity.overrides)
        overrides.push_back({each.id, digits(each.value)});
    Json assumptions = Json::array();
    for (const auto& [id, setting] : identity.assumptions)
        assumptions.push_back({id, setting});
    return {{"scenario", identity.scenario},        {"rules_version", identity.rulesVersion},
            {"content_hash", identity.contentHash}, {"seed", fmt::format("{}", identity.seed)},
            {"overrides", write(overrides)},        {"assumptions", write(assumptions)}};
}

Result<SessionIdentity> readIdentity(const std::map<std::string, std::string>& rows) {
    bool sane = true;
    const auto row = [&](const char* key) {
        const auto at = rows.find(key);
        sane = sane && at != rows.end();
        return at == rows.end() ? std::string() : at->second;
    };
    SessionIdentity identity{row("scenario"), row("rules_version"), row("content_hash"), 0, {}, {}};
    const std::string seed = row("seed");
    const auto [end, error] = std::from_chars(seed.data(), seed.data() + seed.size(), identity.seed);
    if (error != std::errc() || end != seed.data() + seed.size())
        return damaged("seed");
    bool arrays = true;
    for (const Json& each : arrayOf(row("overrides"), arrays)) {
        if (!isPairOfTexts(each))
            return damaged("overrides");
        const std::string text = each[1].get<std::string>();
        Override change{each[0].get<std::string>(), 0};
        if (std::from_chars(text.data(), text.data() + text.size(), change.value).ec != std::errc())
            return damaged("overrides");
        identity.overrides.push_back(std::move(change));
    }
    sane = sane && arrays;
    for (const Json& each : arrayOf(row("assumptions"), arrays)) {
        if (!isPairOfTexts(each))
            return damaged("assumptions");
        identity.assumptions.emplace(each[0].get<std::string>(), each[1].get<std::string>());
    }
    if (!sane || !arrays)
        return damaged("meta");
    return identity;
}

Fault otherVersion(const std::filesystem::path& file, const SessionIdentity& identity,
                   std::string_view contentHash) {
    return faultIn(
        file, "session_other_version",
        {identity.rulesVersion, identity.contentHash, std::string(rulesVersion), std::string(contentHash)});
}

std::string ordersText(const RuleSet& rules, const TurnInputs& inputs, const TurnReport& report) {
    Json list = Json::array();
    for (const OrderStatus& status : report.orders) {
        const Move& move =
            inputs.seats[static_cast<std::size_t>(status.seat)].moves[static_cast<std::size_t>(status.move)];
        Json order = {{"power", rules.sets().id(Axis::power, status.seat)},
                      {"instrument", rules.book.instruments[static_cast<std::size_t>(move.instrument)].id},
                      {"parameters", Json::parse(parametersJson(rules, move))},
                      {"status", status.applied ? "applied" : "dropped"}};
        if (!status.applied) {
            order["reason"] = rules.book.english().say("fault." + status.reason.key, status.reason.arguments);
            order["key"] = status.reason.key;
            order["arguments"] = status.reason.arguments;
        }
        list.push_back(std::move(order));
    }
    return write(list);
}

Result<std::vector<RecordedOrder>> readOrders(std::string_view text) {
    bool sane = true;
    std::vector<RecordedOrder> orders;
    for (const Json& each : arrayOf(text, sane)) {
        RecordedOrder order{textIn(each, "power", sane), textIn(each, "instrument", sane), {}, false, {}};
        const std::string status = textIn(each, "status", sane);
        if (!sane || !each.contains("parameters") || !each["parameters"].is_object())
            return damaged("orders");
        order.parameters = write(each["parameters"]);
        order.applied = status == "applied";
        if (!order.applied)
            order.reason = {textIn(each, "key", sane), textsIn(each, "arguments", sane)};
        orders.push_back(std::move(order));
    }
    if (!sane)
        return damaged("orders");
    return orders;
}

std::string messagesText(const std::vector<Message>& messages) {
    Json list = Json::array();
    for (const Message& message : messages)
        list.push_back({{"phase", message.phase},
                        {"audience", message.seenBy},
                        {"key", message.key},
                        {"arguments", message.arguments}});
    return write(list);
}

Result<std::vector<Message>> readMessages(std::string_view text, int turn) {
    bool sane = true;
    std::vector<Message> messages;
    for (const Json& each : arrayOf(text, sane)) {
        Message message;
        message.turn = turn;
        message.phase = static_cast<std::uint8_t>(numberIn(each, "phase", 255, sane));
        message.seenBy = static_cast<std::uint8_t>(numberIn(each, "audience", 255, sane));
        message.key = textIn(each, "key", sane);
        message.arguments = textsIn(each, "arguments", sane);
        messages.push_back(std::move(message));
    }
    if (!sane)
        return damaged("messages");
    return messages;
}

} // namespace chokepoint
