#include "session/QuickGame.h"

#include "rules/Refuse.h"
#include "script/ScriptHost.h"

namespace chokepoint {

namespace {

Faults unknownPowers(const Sets& sets, const std::map<std::string, std::string>& drivers) {
    Faults faults;
    for (const auto& [power, driver] : drivers)
        if (sets.find(Axis::power, power) < 0)
            faults.push_back(unknownWord("unknown_seat", {power}, power, sets.ids(Axis::power)));
    return faults;
}

} // namespace

Result<std::unique_ptr<QuickGame>> QuickGame::create(std::shared_ptr<const RuleSet> rules,
                                                     const std::filesystem::path& root, std::uint64_t seed,
                                                     const std::map<std::string, std::string>& drivers,
                                                     std::string_view otherSeats) {
    Faults faults = unknownPowers(rules->sets(), drivers);
    std::vector<std::unique_ptr<SeatDriver>> made;
    for (int seat = 0; seat < rules->powers; ++seat) {
        const auto named = drivers.find(rules->sets().id(Axis::power, seat));
        auto driver =
            makeDriver(rules, seat, named == drivers.end() ? otherSeats : std::string_view(named->second));
        if (driver)
            made.push_back(std::move(*driver));
        else
            faults.insert(faults.end(), driver.faults().begin(), driver.faults().end());
    }
    if (!faults.empty())
        return faults;
    auto events = ScriptHost::load(root, rules);
    if (!events)
        return events.faults();
    return std::unique_ptr<QuickGame>(
        new QuickGame(std::move(rules), std::move(*events), seed, std::move(made)));
}

QuickGame::QuickGame(std::shared_ptr<const RuleSet> rules, std::unique_ptr<EventSource> events,
                     std::uint64_t seed, std::vector<std::unique_ptr<SeatDriver>> drivers)
    : m_rules(std::move(rules)), m_events(std::move(events)), m_resolver(*m_rules), m_luck(seed),
      m_drivers(std::move(drivers)), m_world(m_rules->opening()) {}

QuickGame::~QuickGame() = default;

Outcome QuickGame::decide(TurnInputs& inputs) {
    Faults faults;
    Views views(m_world, *m_rules);
    for (int seat = 0; seat < m_rules->powers; ++seat) {
        const View& view = views.of(seat);
        auto orders = m_drivers[static_cast<std::size_t>(seat)]->decide(view);
        if (!orders) {
            faults.insert(faults.end(), orders.faults().begin(), orders.faults().end());
            continue;
        }
        SeatOrders& taken = inputs.seats.emplace_back(std::move(*orders).value_or(SeatOrders{}));
        const Faults refused = refuseAll(*m_rules, view, taken);
        faults.insert(faults.end(), refused.begin(), refused.end());
    }
    if (!faults.empty())
        return faults;
    return Done{};
}

Outcome QuickGame::step(Ledger* ledger) {
    TurnInputs inputs;
    if (Outcome decided = decide(inputs); !decided)
        return decided;
    m_inputs = std::move(inputs);
    m_report = m_resolver.resolve(m_world, m_inputs, m_luck, *m_events, ledger);
    return Done{};
}

} // namespace chokepoint
