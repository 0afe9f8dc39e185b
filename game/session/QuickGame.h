#pragma once

#include "rules/Orders.h"
#include "rules/ResolveTurn.h"
#include "rules/RuleSet.h"
#include "session/Drivers.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// A game without a file, for batches and measurements: drivers decide, turns resolve, nothing is kept. Turn by turn
/// its world is that of a session with the same start, and what drivers hand in is checked like there.
class QuickGame {
public:
    /// `drivers` by power's id; the other seats get `otherSeats`. `root` holds the scripts.
    static Result<std::unique_ptr<QuickGame>> create(std::shared_ptr<const RuleSet> rules,
                                                     const std::filesystem::path& root, std::uint64_t seed,
                                                     const std::map<std::string, std::string>& drivers = {},
                                                     std::string_view otherSeats = "ai:standard");
    ~QuickGame();
    QuickGame(const QuickGame&) = delete;
    QuickGame& operator=(const QuickGame&) = delete;

    /// Asks the drivers and resolves the coming turn. A fault is a driver's and leaves the world as it was.
    Outcome step(Ledger* ledger = nullptr);

    const World& world() const { return m_world; }
    int turn() const { return m_world.turn; }
    bool finished() const { return turn() >= m_rules->book.scenario.turns; }

    // Of the last turn; messages are kept with a ledger only.
    const TurnInputs& inputs() const { return m_inputs; }
    const TurnReport& report() const { return m_report; }
    /// What a driver says about its last decision.
    std::string driverLog(int seat) const { return m_drivers[static_cast<std::size_t>(seat)]->log(); }

private:
    QuickGame(std::shared_ptr<const RuleSet> rules, std::unique_ptr<EventSource> events, std::uint64_t seed,
              std::vector<std::unique_ptr<SeatDriver>> drivers);

    Outcome decide(TurnInputs& inputs);

    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<EventSource> m_events;
    TurnResolver m_resolver;
    Luck m_luck;
    std::vector<std::unique_ptr<SeatDriver>> m_drivers;
    World m_world;
    TurnInputs m_inputs;
    TurnReport m_report;
};

} // namespace chokepoint
