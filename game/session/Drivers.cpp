#include "session/Drivers.h"

#include "ai/Players.h"
#include "rules/OrdersJson.h"
#include "session/OrdersTable.h"

#include <fmt/format.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace chokepoint {

namespace {

using Decision = Result<std::optional<SeatOrders>>;

/// A person: orders come in by Session::submit(); without any the seat passes.
class HumanDriver final : public SeatDriver {
public:
    Decision decide(const View&) override { return std::optional<SeatOrders>(); }
    bool waitsForOrders() const override { return true; }
};

class IdleDriver final : public SeatDriver {
public:
    Decision decide(const View&) override { return std::optional<SeatOrders>(SeatOrders{}); }
};

/// Moves written beforehand as rows of a table; turns without any are passed.
class TableDriver final : public SeatDriver {
public:
    explicit TableDriver(std::map<int, SeatOrders> turns) : m_turns(std::move(turns)) {}

    Decision decide(const View& view) override {
        const auto at = m_turns.find(view.world().turn + 1);
        return std::optional<SeatOrders>(at == m_turns.end() ? SeatOrders{} : at->second);
    }

private:
    std::map<int, SeatOrders> m_turns;
};

class ComputerDriver final : public SeatDriver {
public:
    ComputerDriver(std::shared_ptr<const RuleSet> rules, std::unique_ptr<Player> player)
        : m_rules(std::move(rules)), m_player(std::move(player)) {}

    Decision decide(const View& view) override {
        m_turn = view.world().turn + 1;
        m_seat = view.seat();
        return std::optional<SeatOrders>(m_player->decide(view));
    }
    std::string log() const override {
        return m_seat < 0 ? "" : logLine(*m_rules, m_turn, m_seat, *m_player);
    }

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<Player> m_player;
    int m_turn = 0;
    int m_seat = -1; ///< of the last decision; -1: none yet
};

/// Orders written beforehand, one object a line; lines of other seats are passed over, turns without a line are passed.
class FileDriver final : public SeatDriver {
public:
    struct Line {
        int number = 0;
        std::string text;
    };

    FileDriver(std::shared_ptr<const RuleSet> rules, int seat, std::string file, std::map<int, Line> lines)
        : m_rules(std::move(rules)), m_seat(seat), m_file(std::move(file)), m_lines(std::move(lines)) {}

    Decision decide(const View& view) override {
        const int turn = view.world().turn + 1;
        const auto line = m_lines.find(turn);
        if (line == m_lines.end())
            return std::optional<SeatOrders>(SeatOrders{});
        Result<SeatOrders> orders = parseOrders(*m_rules, m_seat, turn, line->second.text, m_file);
        if (orders)
            return std::optional<SeatOrders>(std::move(orders).value());
        Faults faults = orders.faults();
        for (Fault& fault : faults)
            fault.place = {m_file, line->second.number, fault.place.column};
        return faults;
    }

private:
    std::shared_ptr<const RuleSet> m_rules;
    int m_seat;
    std::string m_file;
    std::map<int, Line> m_lines;
};

/// Sorts a file's lines by turn, for one seat. Every line has to be an object that says its turn and its seat.
Result<std::map<int, FileDriver::Line>> readLines(const std::string& file, const std::string& seat) {
    std::ifstream stream(file);
    if (!stream)
        return Fault{"orders_file_not_found", {}, {file}};
    std::map<int, FileDriver::Line> lines;
    Faults faults;
    int number = 0;
    for (std::string text; std::getline(stream, text);) {
        ++number;
        if (text.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const auto json = nlohmann::json::parse(text, nullptr, false);
        const bool sane = json.is_object() && json.contains("turn") && json["turn"].is_number_integer() &&
                          json.contains("seat") && json["seat"].is_string();
        if (!sane) {
            faults.push_back({"orders_file_line", {}, {file, number}});
            continue;
        }
        if (json["seat"].get<std::string>() != seat)
            continue;
        if (!lines.try_emplace(json["turn"].get<int>(), FileDriver::Line{number, text}).second)
            faults.push_back(
                {"orders_file_twice", {seat, std::to_string(json["turn"].get<int>())}, {file, number}});
    }
    if (!faults.empty())
        return faults;
    return lines;
}

Result<std::unique_ptr<SeatDriver>> makeFileDriver(std::shared_ptr<const RuleSet> rules, int seat,
                                                   std::string file) {
    auto lines = readLines(file, rules->sets().id(Axis::power, seat));
    if (!lines)
        return lines.faults();
    return std::unique_ptr<SeatDriver>(
        std::make_unique<FileDriver>(std::move(rules), seat, std::move(file), std::move(lines).value()));
}

Result<std::unique_ptr<SeatDriver>> makeTableDriver(const RuleSet& rules, int seat, const std::string& file) {
    auto turns = readOrdersTable(rules, seat, file);
    if (!turns)
        return turns.faults();
    return std::unique_ptr<SeatDriver>(std::make_unique<TableDriver>(*std::move(turns)));
}

Result<std::unique_ptr<SeatDriver>> makeComputer(std::shared_ptr<const RuleSet> rules,
                                                 std::string_view driver) {
    Result<std::unique_ptr<Player>> player = makePlayer(*rules, driver);
    if (!player)
        return player.faults();
    return std::unique_ptr<SeatDriver>(
        std::make_unique<ComputerDriver>(std::move(rules), std::move(player).value()));
}

} // namespace

const std::vector<std::string>& driverKinds() {
    static const std::vector<std::string> kinds = {"human", "idle", "orders:FILE", "ai:standard"};
    return kinds;
}

Result<std::unique_ptr<SeatDriver>> makeDriver(std::shared_ptr<const RuleSet> rules, int seat,
                                               std::string_view driver) {
    if (driver == "human")
        return std::unique_ptr<SeatDriver>(std::make_unique<HumanDriver>());
    if (driver == "idle")
        return std::unique_ptr<SeatDriver>(std::make_unique<IdleDriver>());
    if (driver.starts_with("orders:") && driver.ends_with(".csv"))
        return makeTableDriver(*rules, seat, std::string(driver.substr(7)));
    if (driver.starts_with("orders:") && driver.size() > 7)
        return makeFileDriver(std::move(rules), seat, std::string(driver.substr(7)));
    if (driver.starts_with("ai:"))
        return makeComputer(std::move(rules), driver);
    return unknownWord("unknown_driver", {std::string(driver)}, driver, driverKinds());
}

} // namespace chokepoint
