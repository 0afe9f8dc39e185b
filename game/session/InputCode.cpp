#include "session/InputCode.h"

#include "rules/OrdersJson.h"

#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chokepoint {

namespace {

using Json = nlohmann::ordered_json;

std::string write(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Fault notUnderstood(const StoredInput& input) {
    return Fault{"session_bad_input", {std::to_string(input.turn), std::to_string(input.seq), input.kind}};
}

std::optional<std::string> textIn(const Json& object, const char* key) {
    const auto at = object.is_object() ? object.find(key) : object.end();
    return at != object.end() && at->is_string() ? std::optional(at->get<std::string>()) : std::nullopt;
}

/// An act is kept as whole quanta, so that what is read is what was meant to the last bit.
std::optional<FacilitatorAct> readAct(const RuleSet& rules, const Json& json) {
    const std::optional<std::string> address = textIn(json, "address");
    const std::optional<std::string> reason = textIn(json, "reason");
    if (!address || !reason || !json.contains("quanta") || !json["quanta"].is_number_integer())
        return std::nullopt;
    const Result<Slot> slot = rules.layout().find(*address);
    if (!slot)
        return std::nullopt;
    const Quantum& quantum = rules.layout().table()[rules.layout().quantityAt(*slot)].quantum;
    return FacilitatorAct{*slot, static_cast<double>(json["quanta"].get<std::int64_t>()) * quantum.size(),
                          *reason};
}

std::optional<std::uint64_t> readSeed(const Json& json) {
    const std::optional<std::string> text = textIn(json, "seed");
    std::uint64_t seed = 0;
    if (!text || std::from_chars(text->data(), text->data() + text->size(), seed).ec != std::errc())
        return std::nullopt;
    return seed;
}

/// Puts one input where it belongs; false if it makes no sense.
bool collect(const RuleSet& rules, const StoredInput& input, CollectedInputs& collected, Faults& faults) {
    const int seat = input.seat.empty() ? -1 : rules.sets().find(Axis::power, input.seat);
    const auto place = static_cast<std::size_t>(seat);
    if (input.kind == "orders" && seat >= 0) {
        Result<SeatOrders> orders = parseOrders(rules, seat, input.turn, input.payload, "inputs");
        if (!orders) {
            faults.insert(faults.end(), orders.faults().begin(), orders.faults().end());
            return false;
        }
        collected.orders[place] = std::move(orders).value();
        return true;
    }
    const Json json = Json::parse(input.payload, nullptr, false);
    if (input.kind == "driver" && seat >= 0) {
        collected.drivers[place] = textIn(json, "driver");
        return collected.drivers[place].has_value();
    }
    if (input.kind == "luck") {
        collected.luck = readSeed(json);
        return collected.luck.has_value();
    }
    if (input.kind == "act") {
        const std::optional<FacilitatorAct> act = readAct(rules, json);
        if (act)
            collected.acts.push_back(*act);
        return act.has_value();
    }
    return false;
}

} // namespace

TurnInputs CollectedInputs::turnInputs() const {
    TurnInputs inputs;
    for (const std::optional<SeatOrders>& each : orders)
        inputs.seats.push_back(each.value_or(SeatOrders{}));
    inputs.acts = acts;
    return inputs;
}

StoredInput ordersInput(const RuleSet& rules, int turn, int seat, const SeatOrders& orders) {
    return {turn, 0, "orders", rules.sets().id(Axis::power, seat), ordersJson(rules, seat, turn, orders)};
}

StoredInput actInput(const RuleSet& rules, int turn, const FacilitatorAct& act) {
    const Quantum& quantum = rules.layout().table()[rules.layout().quantityAt(act.slot)].quantum;
    const Json json = {{"address", rules.layout().address(act.slot)},
                       {"quanta", static_cast<std::int64_t>(quantum.round(act.delta) / quantum.size())},
                       {"reason", act.reason}};
    return {turn, 0, "act", {}, write(json)};
}

StoredInput driverInput(const RuleSet& rules, int turn, int seat, std::string_view driver) {
    return {turn, 0, "driver", rules.sets().id(Axis::power, seat), write({{"driver", std::string(driver)}})};
}

StoredInput luckInput(int turn, std::uint64_t seed) {
    return {turn, 0, "luck", {}, write({{"seed", fmt::format("{}", seed)}})};
}

Result<CollectedInputs> readInputs(const RuleSet& rules, int turn, const std::vector<StoredInput>& inputs) {
    const auto seats = static_cast<std::size_t>(rules.powers);
    CollectedInputs collected{std::vector<std::optional<SeatOrders>>(seats),
                              std::vector<std::optional<std::string>>(seats),
                              {},
                              {}};
    Faults faults;
    for (const StoredInput& input : inputs)
        if (input.turn != turn || !collect(rules, input, collected, faults))
            faults.insert(faults.begin(), notUnderstood(input));
    if (!faults.empty())
        return faults;
    return collected;
}

} // namespace chokepoint
