#include "cli/Command.h"
#include "cli/Progress.h"
#include "cli/TextTable.h"
#include "lab/Sweep.h"
#include "session/Names.h"

#include <fmt/format.h>
#include <limits>

namespace chokepoint {

namespace {

class LabSweep final : public Command {
public:
    explicit LabSweep(Options& options) {
        m_fileOption = options.text("file", m_file, "FILE");
        CLI::Option* scenario = options.text("--scenario", m_scenario, "ID")->excludes(m_fileOption);
        options.number("--seed", m_seed, 0, std::numeric_limits<std::uint64_t>::max())->needs(scenario);
        options.texts("--assumption", m_only, "ID");
        options.number("--combinations", m_combinations, 0, 1000000);
        m_scenarioOption = scenario;
    }

    int run(Console& console) override {
        if (m_fileOption->count() + m_scenarioOption->count() == 0)
            throw CLI::RequiredError(
                fmt::format("{} or {}", m_fileOption->get_name(), m_scenarioOption->get_name()));
        const auto record = m_file.empty() ? selfPlayedGame(console.root(), m_scenario, m_seed.value_or(1))
                                           : recordedGame(m_file, console.root());
        if (!record)
            return console.fail(record.faults());
        console.speakOf(record->rules->book);
        Progress progress(0, false);
        const auto study =
            sweep(*record, console.root(), m_only, m_combinations.value_or(1000), untilInterrupted(progress));
        if (!study)
            return console.fail(study.faults());
        if (!*study)
            return console.stopped(console.say("lab.stopped"));
        if (console.json())
            printJson(console, **study);
        else
            printText(console, **study);
        return exitDone;
    }

private:
    void printJson(Console& console, const SweepStudy& study) const {
        Json conclusions = Json::array();
        for (const SweptConclusion& swept : study.conclusions) {
            Json exceptions = Json::array();
            for (const SweptConclusion::Exception& each : swept.exceptions)
                exceptions.push_back(
                    {{"assumption", each.assumption}, {"setting", each.setting}, {"answer", each.answer}});
            conclusions.push_back(
                {{"id", idOf(swept.conclusion, study.rules->sets())},
                 {"answer", swept.answer},
                 {"survives", swept.survives(study.combinations)},
                 {"settings_held", study.settings - static_cast<int>(swept.exceptions.size())},
                 {"combinations_held", swept.held},
                 {"exceptions", exceptions}});
        }
        console.answer(Json{{"scenario", study.rules->book.scenario.id},
                            {"session", m_file.empty() ? Json() : Json(m_file)},
                            {"turns", study.turns},
                            {"settings", study.settings},
                            {"combinations", study.combinations},
                            {"conclusions", conclusions}});
    }

    static void printText(Console& console, const SweepStudy& study) {
        const Names names(console.texts());
        console.print(
            console.say("lab.sweep.title",
                        {names.of("scenario", study.rules->book.scenario.id), std::to_string(study.turns),
                         std::to_string(study.settings), std::to_string(study.combinations)}) +
            "\n");
        TextTable firm, shaky;
        firm.add({"", console.say("lab.sweep.answer")});
        shaky.add({"", console.say("lab.sweep.answer"), console.say("lab.sweep.settings"),
                   console.say("lab.sweep.combinations_column"), console.say("lab.sweep.otherwise")});
        for (const SweptConclusion& swept : study.conclusions) {
            const std::string topic = topicOf(console, study, swept.conclusion);
            const std::string answer = say(console, swept.conclusion, swept.answer);
            if (swept.survives(study.combinations))
                firm.add({topic, answer});
            else
                shaky.add({topic, answer,
                           fmt::format("{}/{}", study.settings - static_cast<int>(swept.exceptions.size()),
                                       study.settings),
                           fmt::format("{:.0f} %", 100.0 * swept.held / study.combinations),
                           exceptions(console, swept)});
        }
        console.print("\n" + console.say("lab.sweep.firm") + "\n" + firm.text() + "\n" +
                      console.say("lab.sweep.shaky") + "\n" + shaky.text() + "\n" + legend(console, study));
    }

    static std::string topicOf(const Console& console, const SweepStudy& study,
                               const Conclusion& conclusion) {
        const Names names(console.texts());
        return console.say(fmt::format("lab.sweep.{}", nameOf(conclusion.kind)),
                           {names.of("quantity", conclusion.quantity),
                            conclusion.power < 0
                                ? std::string()
                                : names.of("power", study.rules->sets().id(Axis::power, conclusion.power))});
    }

    static std::string say(const Console& console, const Conclusion& conclusion, const std::string& answer) {
        if (conclusion.kind == Conclusion::Kind::change)
            return console.say("lab.sweep." + answer);
        return conclusion.kind == Conclusion::Kind::ranking ? answer : Names(console.texts()).any(answer);
    }

    static std::string exceptions(const Console& console, const SweptConclusion& swept) {
        std::string all;
        for (const SweptConclusion::Exception& each : swept.exceptions)
            all += fmt::format("{}{}={}: {}", all.empty() ? "" : "; ", each.assumption, each.setting,
                               say(console, swept.conclusion, each.answer));
        return all.empty() ? console.say("lab.sweep.together") : all;
    }

    /// What the assumptions that something hangs on are about.
    static std::string legend(const Console& console, const SweepStudy& study) {
        std::string text;
        for (const Assumption& assumption : study.rules->book.assumptions) {
            std::string settings;
            for (const AssumptionSetting& setting : assumption.settings)
                settings += fmt::format(
                    "{}{}: {}", settings.empty() ? "" : " · ", setting.id,
                    console.texts().say(fmt::format("assumption.{}.{}", assumption.id, setting.id)));
            text += fmt::format("  {}: {}\n    {}\n", assumption.id,
                                console.texts().say(fmt::format("assumption.{}.question", assumption.id)),
                                settings);
        }
        return console.say("lab.sweep.legend") + "\n" + text;
    }

    std::string m_file, m_scenario;
    std::optional<std::uint64_t> m_seed, m_combinations;
    std::vector<std::string> m_only;
    CLI::Option* m_fileOption;
    CLI::Option* m_scenarioOption;
};

} // namespace

std::unique_ptr<Command> declareLabSweep(Options& options) { return std::make_unique<LabSweep>(options); }

} // namespace chokepoint
