#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "cli/Progress.h"
#include "cli/TextTable.h"
#include "cli/bench/CommitBench.h"
#include "cli/bench/FloorPass.h"
#include "cli/bench/GameBench.h"
#include "cli/bench/GrowthBench.h"
#include "cli/bench/Stopwatch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace chokepoint {

namespace {

/// A figure to be measured: against which yardstick, and how many times as much it may be.
struct BenchFigure {
    const char* name;
    const char* yardstick;
    double gate;
    const char* unit = "us";
};

/// Growth is the slope of cost over size on logarithmic scales, from once to four times as many: 1 is linear. The
/// multiples are held to the same slope.
constexpr std::array<BenchFigure, 11> benchFigures = {{
    {"turn_no_ledger", "floor_pass", 4},
    {"turn_ledger", "turn_no_ledger", 2.5},
    {"game_16_turns", "floor_pass", 450},
    {"session_commit", "raw_fsync", 4},
    {"turn_countries_2x", "turn_no_ledger", 2.03},
    {"turn_countries_4x", "turn_no_ledger", 4.11},
    {"countries_growth", "linear_growth", 1.02, "1"},
    {"turn_technologies_2x", "turn_no_ledger", 2.03},
    {"turn_technologies_4x", "turn_no_ledger", 4.11},
    {"technologies_growth", "linear_growth", 1.02, "1"},
    {"turn_200", "turn_2", 1.05},
}};

double growth(double once, double fourTimes) {
    constexpr double least = 0.01; // on a busy machine more may seem to cost less
    return std::max(least, std::log(fourTimes / once) / std::log(4.0));
}

class Bench final : public Command {
public:
    explicit Bench(Options& options) {
        options.flag("--gate", m_gate);
        options.number("--rounds", m_rounds, 1, 10000);
        options.text("--scenario", m_scenario, "ID");
        options.text("--dir", m_folder, "DIR");
    }

    int run(Console& console) override {
        if (m_scenario.empty()) {
            const std::vector<std::string> ids = scenarioIds(console.root());
            m_scenario = ids.empty() ? std::string() : ids.front();
        }
        const auto rules = loadRules(console.root(), m_scenario);
        if (!rules)
            return console.fail(rules.faults());
        const auto game = GameBench::make(console.root(), *rules, (*rules)->book.scenario.turns);
        if (!game)
            return console.fail(game.faults());
        const auto larger = GrowthBench::make(console.root(), *rules);
        if (!larger)
            return console.fail(larger.faults());
        const auto commits =
            CommitBench::make(**game, m_folder.empty() ? diskFolder() : std::filesystem::path(m_folder));
        if (!commits)
            return console.fail(commits.faults());
        const int rounds = static_cast<int>(m_rounds.value_or(25));
        Progress progress(rounds, false);
        for (int round = 0; round <= rounds; ++round) {
            if (interrupted())
                return console.stopped(console.say("bench.stopped"));
            if (const Outcome measured = measure(**game, **larger, **commits); !measured)
                return console.fail(measured.faults());
            if (round == 0) // the first round warms up
                m_samples.clear();
            progress.at(round, m_scenario);
        }
        return report(console);
    }

private:
    /// One round: everything is measured close together, so that a slow spell of the machine meets all of it.
    Outcome measure(const GameBench& game, const GrowthBench& larger, CommitBench& commits) {
        std::vector<double> floor;
        const auto floorPasses = [&] {
            for (int i = 0; i < 8; ++i)
                floor.push_back(microseconds([this] { m_sink = floorPass(); }));
        };
        floorPasses();
        m_samples["turn_no_ledger"].push_back(game.turnWithoutLedger());
        floorPasses();
        m_samples["turn_ledger"].push_back(game.turnWithLedger());
        floorPasses();
        const Result<double> whole = game.wholeGame();
        if (!whole)
            return whole.faults();
        m_samples["game_16_turns"].push_back(*whole);
        floorPasses();
        m_samples["floor_pass"].push_back(quantile(floor, 0.5));
        measureGrowth(larger);
        constexpr int turns = 4;
        std::vector<double> commit, raw;
        for (int i = 0; i < turns; ++i) {
            const auto sample = commits.next();
            if (!sample)
                return sample.faults();
            commit.push_back(sample->commit);
            raw.push_back(sample->raw);
        }
        m_samples["session_commit"].push_back(quantile(commit, 0.5));
        m_samples["raw_fsync"].push_back(quantile(raw, 0.5));
        return Done{};
    }

    void measureGrowth(const GrowthBench& larger) {
        const std::map<std::string, double> turns = larger.measure();
        for (const auto& [name, took] : turns)
            m_samples[name].push_back(took);
        const double once = m_samples["turn_no_ledger"].back();
        for (const char* axis : {"countries", "technologies"})
            m_samples[axis + std::string("_growth")].push_back(
                growth(once, turns.at("turn_" + std::string(axis) + "_4x")));
        m_samples["linear_growth"].push_back(1);
    }

    double median(const char* name) const { return quantile(m_samples.at(name), 0.5); }

    /// A share of the rounds has a ratio below this.
    double ratioAt(const BenchFigure& figure, double share) const {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < m_samples.at(figure.name).size(); ++i)
            ratios.push_back(m_samples.at(figure.name)[i] / m_samples.at(figure.yardstick)[i]);
        return quantile(std::move(ratios), share);
    }

    int report(Console& console) const {
        TextTable table;
        table.add({"", console.say("bench.median"), console.say("bench.yardstick"), "",
                   console.say("bench.ratio"), console.say("bench.range"), console.say("bench.gate_column")});
        std::vector<std::string> missed;
        for (const BenchFigure& figure : benchFigures) {
            const double value = median(figure.name);
            const double yardstick = median(figure.yardstick);
            const double ratio = value / yardstick;
            if (ratio > figure.gate)
                missed.push_back(
                    console.say("bench.missed", {figure.name, fmt::format("{:.2f}", ratio), figure.yardstick,
                                                 fmt::format("{:g}", figure.gate)}));
            if (console.json())
                console.answer(Json{{"name", figure.name},
                                    {"value", value},
                                    {"unit", figure.unit},
                                    {"yardstick", figure.yardstick},
                                    {"yardstick_value", yardstick},
                                    {"ratio", ratio},
                                    {"gate", figure.gate}});
            const auto said = [&](double each) {
                return figure.unit == std::string_view("us") ? fmt::format("{:.1f} µs", each)
                                                             : fmt::format("{:.2f}", each);
            };
            table.add({figure.name, said(value), figure.yardstick, said(yardstick),
                       fmt::format("{:.2f}", ratio),
                       fmt::format("{:.2f}–{:.2f}", ratioAt(figure, 0.1), ratioAt(figure, 0.9)),
                       fmt::format("{:g}", figure.gate)});
        }
        if (!console.json())
            console.print(table.text());
        for (const std::string& line : missed)
            if (m_gate)
                console.note(line);
        return m_gate && !missed.empty() ? exitCheckSaidNo : exitDone;
    }

    bool m_gate = false;
    std::optional<std::uint64_t> m_rounds;
    std::string m_scenario, m_folder;
    std::map<std::string, std::vector<double>> m_samples; ///< microseconds, one a round
    volatile double m_sink = 0;
};

} // namespace

std::unique_ptr<Command> declareBench(Options& options) { return std::make_unique<Bench>(options); }

} // namespace chokepoint
