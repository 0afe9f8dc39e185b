#include "cli/Assumptions.h"
#include "cli/Command.h"
#include "cli/Position.h"
#include "cli/Report.h"
#include "cli/TextTable.h"
#include "rules/RuleSet.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

/// True if one of the words between an id's points is one of these.
bool names(std::string_view id, const std::vector<std::string>& words) {
    while (!id.empty()) {
        const std::string_view word = id.substr(0, id.find('.'));
        for (const std::string& each : words)
            if (word == each)
                return true;
        id.remove_prefix(std::min(id.size(), word.size() + 1));
    }
    return false;
}

Json figureJson(const Figure& figure) {
    Json json = {{"id", figure.id},           {"value", figure.value},
                 {"unit", figure.unit},       {"low", figure.low},
                 {"high", figure.high},       {"source", Json()},
                 {"assumed", Json()},         {"file", figure.place.file},
                 {"line", figure.place.line}, {"overridden", figure.overridden}};
    json[figure.sourced() ? "source" : "assumed"] = figure.sourced() ? figure.source : figure.assumed;
    if (!figure.meaning.empty())
        json["meaning"] = figure.meaning;
    return json;
}

class Show final : public Command {
public:
    explicit Show(Options& options) {
        options.text("--scenario", m_scenario, "ID")->required();
        options.text("--power", m_power, "POWER");
        options.pairs("--set", m_set, "ID=VALUE");
        options.pairs("--assume", m_assume, "ID=SETTING");
    }

    int run(Console& console) override {
        const auto overrides = overridesOf(m_set);
        if (!overrides)
            return console.fail(overrides.faults());
        const auto assumptions = assumptionsOf(m_assume);
        if (!assumptions)
            return console.fail(assumptions.faults());
        const auto rules = loadRules(console.root(), m_scenario, *overrides, *assumptions);
        if (!rules)
            return console.fail(rules.faults());
        console.speakOf((*rules)->book);
        m_rules = *rules;
        if (!m_power.empty()) {
            const Result<int> seat = seatOf(m_rules->sets(), m_power);
            if (!seat)
                return console.fail(seat.faults());
            m_only = *seat;
        }
        if (console.json())
            printJson(console);
        else
            printText(console);
        return exitDone;
    }

private:
    bool shown(int power) const { return m_only < 0 || power == m_only; }

    /// Ids that make a figure or number one about the chosen power.
    std::vector<std::string> chosen() const {
        return {m_power,
                m_rules->sets().id(Axis::economy, m_rules->economyOf[static_cast<std::size_t>(m_only)])};
    }
    bool shown(const Figure& figure) const { return m_only < 0 || names(figure.id, chosen()); }
    bool shown(Slot slot) const {
        if (m_only < 0)
            return true;
        const std::vector<Axis>& scope = m_rules->layout().table()[m_rules->layout().quantityAt(slot)].scope;
        const std::array<int, 3> members = m_rules->layout().subjectAt(slot);
        for (std::size_t i = 0; i < scope.size(); ++i)
            if ((scope[i] == Axis::power && members[i] == m_only) ||
                (scope[i] == Axis::economy &&
                 members[i] == m_rules->economyOf[static_cast<std::size_t>(m_only)]))
                return true;
        return false;
    }

    void printJson(Console& console) const {
        const Scenario& scenario = m_rules->book.scenario;
        const Names words(console.texts());
        Json powers = Json::array();
        for (int power = 0; power < m_rules->powers; ++power)
            if (shown(power))
                powers.push_back(powerJson(words, power));
        Json figures = Json::array();
        for (const auto& [id, figure] : m_rules->book.figures.all())
            if (shown(figure))
                figures.push_back(figureJson(figure));
        console.answer(Json{{"scenario",
                             {{"id", scenario.id},
                              {"name", words.of("scenario", scenario.id)},
                              {"briefing", console.texts().say("scenario." + scenario.id + ".briefing")},
                              {"start", scenario.start},
                              {"turns", scenario.turns},
                              {"moves_per_turn", scenario.movesPerTurn},
                              {"rules_version", rulesVersion},
                              {"content_hash", scenario.contentHash}}},
                            {"powers", powers},
                            {"contests", contestsJson(console, *m_rules, m_rules->opening())},
                            {"policies", policiesJson(*m_rules, m_rules->opening())},
                            {"assumptions", assumptionsJson(console, m_rules->book)},
                            {"quantities", quantitiesJson()},
                            {"figures", figures}});
    }

    Json powerJson(const Names& words, int power) const {
        const auto at = static_cast<std::size_t>(power);
        const Power& each = m_rules->book.powers[at];
        Json countries = Json::array();
        for (const int country : each.countries)
            countries.push_back(m_rules->sets().id(Axis::country, country));
        return {{"id", each.id},
                {"name", words.of("power", each.id)},
                {"economy", m_rules->sets().id(Axis::economy, each.economy)},
                {"countries", countries},
                {"objectives", m_rules->book.scenario.objectives[at]},
                {"scores", scoresJson(*m_rules, m_rules->opening(), power)}};
    }

    Json quantitiesJson() const {
        const Layout& layout = m_rules->layout();
        Json all = Json::array();
        for (int i = 0; i < layout.table().size(); ++i) {
            const Quantity quantity{static_cast<std::uint16_t>(i)};
            const QuantityDeclaration& declaration = layout.table()[quantity];
            Json scope = Json::array();
            for (const Axis axis : declaration.scope)
                scope.push_back(nameOf(axis));
            Json values = Json::object();
            for (int k = 0; k < layout.count(quantity); ++k)
                if (const Slot slot = layout.first(quantity) + static_cast<Slot>(k); shown(slot))
                    values[layout.address(slot)] = m_rules->opening()[slot];
            if (!values.empty())
                all.push_back({{"id", declaration.id},
                               {"unit", declaration.unit},
                               {"meaning", declaration.meaning},
                               {"scope", scope},
                               {"values", values}});
        }
        return all;
    }

    void printText(Console& console) const {
        const Scenario& scenario = m_rules->book.scenario;
        const World& world = m_rules->opening();
        const Names words(console.texts());
        console.print(console.say("show.title", {words.of("scenario", scenario.id), scenario.id,
                                                 scenario.start, fmt::format("{}", scenario.turns),
                                                 fmt::format("{}", scenario.movesPerTurn)}) +
                      "\n\n" + console.texts().say("scenario." + scenario.id + ".briefing") + "\n\n" +
                      scoresTable(console, *m_rules, world, nullptr));
        console.print("\n" + console.say("view.contests") + "\n" + contestsText(console, *m_rules, world));
        for (int power = 0; power < m_rules->powers; ++power)
            if (shown(power))
                console.print(powerText(console, words, power));
        console.print("\n" + console.say("show.assumptions") + "\n" +
                      assumptionsText(console, m_rules->book) + figuresText(console));
    }

    std::string powerText(const Console& console, const Names& words, int power) const {
        const std::string& id = m_rules->sets().id(Axis::power, power);
        TextTable objectives(TextTable::Columns::words);
        for (const auto& [score, weight] : m_rules->book.scenario.objectives[static_cast<std::size_t>(power)])
            objectives.add({console.say("score." + score), fmt::format("{:.0f} %", weight * 100)});
        std::string text = fmt::format("\n== {} ({})\n\n{}\n{}", words.of("power", id), id,
                                       console.say("show.objectives"), objectives.text());
        text += positionText(console, *m_rules, m_rules->opening(), power);
        const std::string policies = policiesText(console, *m_rules, m_rules->opening(), power);
        return policies.empty() ? text : text + "\n" + console.say("view.policies") + "\n" + policies;
    }

    /// Figures under the first word of their ids, each with where it comes from.
    std::string figuresText(const Console& console) const {
        std::string text = "\n" + console.say("show.figures") + "\n";
        std::string group;
        for (const auto& [id, figure] : m_rules->book.figures.all()) {
            if (!shown(figure))
                continue;
            if (const std::string first = id.substr(0, id.find('.')); first != group)
                text += fmt::format("\n{}\n", group = first);
            text += fmt::format("  {} = {} {} [{} – {}]{}\n      {}\n", id, figureText(figure.value),
                                figure.unit, figureText(figure.low), figureText(figure.high),
                                figure.overridden ? " " + console.say("show.overridden") : "",
                                figure.sourced() ? console.say("show.source", {figure.source})
                                                 : console.say("show.assumed", {figure.assumed}));
        }
        return text;
    }

    std::string m_scenario, m_power;
    std::vector<std::string> m_set, m_assume;
    std::shared_ptr<const RuleSet> m_rules;
    int m_only = -1; ///< power; -1 all
};

} // namespace

std::unique_ptr<Command> declareShow(Options& options) { return std::make_unique<Show>(options); }

} // namespace chokepoint
