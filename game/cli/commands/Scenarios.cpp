#include "cli/Assumptions.h"
#include "cli/Command.h"
#include "cli/TextTable.h"
#include "rules/RuleSet.h"
#include "session/Names.h"

#include <fmt/format.h>

#include <map>

namespace chokepoint {

namespace {

class Scenarios final : public Command {
public:
    int run(Console& console) override {
        Faults faults;
        TextTable table(TextTable::Columns::words);
        std::map<std::string, std::string> assumptions;
        Json all = Json::array();
        for (const std::string& id : scenarioIds(console.root())) {
            const auto book = loadRulebook(console.root(), id, vocabulary());
            if (!book) {
                faults.insert(faults.end(), book.faults().begin(), book.faults().end());
                continue;
            }
            console.speakOf(**book);
            all.push_back(json(console, **book));
            table.add(row(console, **book));
            for (const Assumption& each : (*book)->assumptions)
                assumptions[each.id] = settings(each);
        }
        if (console.json())
            console.answer(Json{{"scenarios", all}});
        else
            printText(console, table, assumptions);
        return faults.empty() ? exitDone : console.fail(faults);
    }

private:
    static std::string settings(const Assumption& assumption) {
        std::string text;
        for (std::size_t i = 0; i < assumption.settings.size(); ++i)
            text += (i == 0 ? "" : ", ") + assumption.settings[i].id +
                    (static_cast<int>(i) == assumption.standard ? "*" : "");
        return text;
    }

    static void printText(Console& console, const TextTable& table,
                          const std::map<std::string, std::string>& assumptions) {
        TextTable switches(TextTable::Columns::words);
        for (const auto& [id, list] : assumptions)
            switches.add({id, list});
        console.print(table.text() + "\n" + console.say("scenarios.assumptions") + "\n" + switches.text());
    }

    static Json json(const Console& console, const Rulebook& book) {
        const Scenario& scenario = book.scenario;
        return {{"id", scenario.id},
                {"name", Names(console.texts()).of("scenario", scenario.id)},
                {"briefing", console.texts().say("scenario." + scenario.id + ".briefing")},
                {"start", scenario.start},
                {"turns", scenario.turns},
                {"moves_per_turn", scenario.movesPerTurn},
                {"class_minutes", scenario.classMinutes},
                {"speculative", scenario.speculative},
                {"sources", scenario.sources},
                {"seats", seatsOf(book)},
                {"powers", book.sets().ids(Axis::power)},
                {"assumptions", assumptionsJson(console, book)}};
    }

    static std::vector<std::string> seatsOf(const Rulebook& book) {
        std::vector<std::string> seats;
        for (const int seat : book.scenario.seats)
            seats.push_back(book.sets().id(Axis::power, seat));
        return seats;
    }

    static std::vector<std::string> row(const Console& console, const Rulebook& book) {
        const Names names(console.texts());
        std::string powers;
        for (const std::string& power : book.sets().ids(Axis::power))
            powers += (powers.empty() ? "" : ", ") + fmt::format("{} ({})", names.of("power", power), power);
        return {book.scenario.id,
                names.of("scenario", book.scenario.id),
                book.scenario.start,
                console.say("scenarios.turns", {fmt::format("{}", book.scenario.turns)}),
                console.say("scenarios.class", {fmt::format("{}", book.scenario.classMinutes)}),
                powers};
    }
};

} // namespace

std::unique_ptr<Command> declareScenarios(Options&) { return std::make_unique<Scenarios>(); }

} // namespace chokepoint
