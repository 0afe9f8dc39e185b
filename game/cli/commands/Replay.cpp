#include "session/Replay.h"

#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "cli/Progress.h"
#include "cli/SeatSession.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

class Replay final : public Command {
public:
    explicit Replay(Options& options) {
        options.text("file", m_file, "FILE")->required();
        options.flag("--verify", m_verify);
    }

    int run(Console& console) override {
        Progress progress(0, false);
        const auto report = replay(m_file, console.root(), m_verify, [&](const TurnCheck& check) {
            progress.at(check.turn, check.recomputed);
            return !interrupted();
        });
        if (!report)
            return console.fail(report.faults());
        if (interrupted())
            return console.stopped(console.say("replay.stopped", {fmt::format("{}", report->turns.size())}));
        if (console.json())
            printJson(console, *report);
        else
            printText(console, *report);
        return report->same() ? exitDone : exitCheckSaidNo;
    }

private:
    static Json json(const Difference& difference) {
        Json all = {{"part", difference.part}};
        if (!difference.address.empty()) {
            all["quantity"] = difference.address;
            all["recorded"] = difference.recorded;
            all["recomputed"] = difference.recomputed;
        }
        return all;
    }

    void printJson(Console& console, const ReplayReport& report) const {
        Json turns = Json::array();
        for (const TurnCheck& check : report.turns) {
            Json differences = Json::array();
            for (const Difference& difference : check.differences)
                differences.push_back(json(difference));
            turns.push_back({{"turn", check.turn},
                             {"recorded", check.recorded},
                             {"recomputed", check.recomputed},
                             {"same", check.same()},
                             {"differences", differences}});
        }
        console.answer(Json{{"session", m_file},
                            {"scenario", report.scenario},
                            {"verified", m_verify},
                            {"same", report.same()},
                            {"turns", turns}});
    }

    void printText(Console& console, const ReplayReport& report) const {
        for (const TurnCheck& check : report.turns)
            console.print(
                fmt::format("{:>4}  {}  {}\n", check.turn, check.recomputed,
                            console.say(check.same() ? "replay.same" : "replay.differs", {check.recorded})));
        if (report.same()) {
            console.print(console.say(m_verify ? "replay.verified" : "replay.done",
                                      {fmt::format("{}", report.turns.size() - 1)}) +
                          "\n");
            return;
        }
        const TurnCheck& last = report.turns.back();
        console.note(console.say("replay.disagrees", {m_file, fmt::format("{}", last.turn)}));
        for (const Difference& difference : last.differences)
            console.note("  " +
                         (difference.address.empty()
                              ? console.say("replay.part", {console.say("replay.part." + difference.part)})
                              : console.say("replay.number",
                                            {console.say("replay.part." + difference.part),
                                             difference.address, fmt::format("{}", difference.recorded),
                                             fmt::format("{}", difference.recomputed)})));
    }

    std::string m_file;
    bool m_verify = false;
};

} // namespace

std::unique_ptr<Command> declareReplay(Options& options) { return std::make_unique<Replay>(options); }

} // namespace chokepoint
