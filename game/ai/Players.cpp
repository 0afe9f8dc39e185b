#include "ai/Players.h"

#include "ai/StandardPlayer.h"
#include "rules/OrdersJson.h"

#include <fmt/format.h>

namespace chokepoint {

Result<std::unique_ptr<Player>> makePlayer(const RuleSet& rules, std::string_view driver) {
    if (driver == "ai:standard")
        return std::unique_ptr<Player>(std::make_unique<StandardPlayer>(rules));
    return Fault{"unknown_player", {std::string(driver), "ai:standard"}};
}

std::string logLine(const RuleSet& rules, int turn, int seat, const Player& player) {
    std::string line =
        fmt::format(R"({{"turn":{},"seat":"{}","weighed":[)", turn, rules.sets().id(Axis::power, seat));
    bool first = true;
    for (const Weighed& weighed : player.weighed()) {
        std::string terms;
        for (const auto& [name, part] : weighed.terms)
            terms += fmt::format(R"({}"{}":{:.3f})", terms.empty() ? "" : ",", name, part);
        line +=
            fmt::format(R"({}{{"instrument":"{}","parameters":{},"score":{:.3f},"taken":{},"terms":{{{}}}}})",
                        std::exchange(first, false) ? "" : ",",
                        rules.book.instruments[static_cast<std::size_t>(weighed.move.instrument)].id,
                        parametersJson(rules, weighed.move), weighed.score, weighed.taken, terms);
    }
    return line + "]}";
}

} // namespace chokepoint
