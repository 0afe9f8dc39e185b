#include "base/Files.h"
#include "cli/Command.h"
#include "cli/Progress.h"
#include "lab/Batch.h"
#include "lab/Games.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>

namespace chokepoint {

namespace {

using Games = std::vector<Result<GameSummary>>;

class LabRun final : public Command {
public:
    explicit LabRun(Options& options) {
        options.text("--scenario", m_scenario, "ID")->required();
        options.number("--games", m_games, 1, 1000000);
        options.number("--seed", m_seed, 0, 1000000000);
        options.pairs("--seat", m_seats, "POWER=DRIVER");
        options.pairs("--set", m_set, "ID=VALUE");
        options.pairs("--assume", m_assume, "ID=SETTING");
        options.text("--out", m_out, "FILE");
    }

    int run(Console& console) override {
        const auto drivers = seatDrivers(m_seats);
        const auto overrides = overridesOf(m_set);
        const auto assumptions = assumptionsOf(m_assume);
        for (const Faults* faults :
             {drivers ? nullptr : &drivers.faults(), overrides ? nullptr : &overrides.faults(),
              assumptions ? nullptr : &assumptions.faults()})
            if (faults != nullptr)
                return console.fail(*faults);
        const auto rules = loadRules(console.root(), m_scenario, *overrides, *assumptions);
        if (!rules)
            return console.fail(rules.faults());
        Progress progress(0, false);
        const auto games = runBatch(
            m_games.value_or(100),
            [&](std::size_t i) { return playGame(*rules, console.root(), m_seed.value_or(1) + i, *drivers); },
            {0, untilInterrupted(progress)});
        if (!games)
            return console.stopped(console.say("lab.stopped"));
        for (const Result<GameSummary>& game : *games)
            if (!game)
                return console.fail(game.faults());
        const std::string text = console.json() ? lines(**rules, *games) : table(**rules, *games);
        if (m_out.empty())
            console.print(text);
        else if (!writeWhole(m_out, text))
            return console.fail({{"io_write", {std::strerror(errno)}, {m_out}}});
        return exitDone;
    }

private:
    static std::string table(const RuleSet& rules, const Games& games) {
        std::string text = "scenario,seed,turns,hash";
        for (const std::string& power : rules.sets().ids(Axis::power)) {
            for (const std::string_view score : scoreNames)
                text += fmt::format(",{}_{}", power, score);
            text += fmt::format(",{}_achievement", power);
        }
        for (const Result<GameSummary>& game : games) {
            text += fmt::format("\n{},{},{},{}", rules.book.scenario.id, game->seed,
                                rules.book.scenario.turns, game->hash);
            for (std::size_t power = 0; power < game->scores.size(); ++power)
                text += fmt::format(",{},{}", fmt::join(game->scores[power], ","), game->achievements[power]);
        }
        return text + "\n";
    }

    static std::string lines(const RuleSet& rules, const Games& games) {
        std::string text;
        for (const Result<GameSummary>& game : games) {
            Json scores = Json::object();
            for (std::size_t power = 0; power < game->scores.size(); ++power) {
                Json& seat = scores[rules.sets().id(Axis::power, static_cast<int>(power))];
                for (std::size_t k = 0; k < scoreNames.size(); ++k)
                    seat[std::string(scoreNames[k])] = game->scores[power][k];
                seat["achievement"] = game->achievements[power];
            }
            text += Json{{"scenario", rules.book.scenario.id},
                         {"seed", game->seed},
                         {"turns", rules.book.scenario.turns},
                         {"hash", game->hash},
                         {"scores", scores}}
                        .dump() +
                    "\n";
        }
        return text;
    }

    std::string m_scenario, m_out;
    std::optional<std::uint64_t> m_games, m_seed;
    std::vector<std::string> m_seats, m_set, m_assume;
};

} // namespace

std::unique_ptr<Command> declareLabRun(Options& options) { return std::make_unique<LabRun>(options); }

} // namespace chokepoint
