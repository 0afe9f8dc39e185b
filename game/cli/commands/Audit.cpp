#include "cli/Command.h"
#include "cli/TextTable.h"
#include "rulebook/ContentFolder.h"
#include "rulebook/FigureGroups.h"
#include "rulebook/ModelCard.h"
#include "rules/RuleSet.h"

#include <fmt/format.h>
#include <map>

namespace chokepoint {

namespace {

Json jsonOf(const Tally& tally) {
    return {{"figures", tally.all()},     {"sourced", tally.sourced}, {"opened", tally.opened},
            {"recalled", tally.recalled}, {"assumed", tally.assumed}, {"sourced_percent", tally.percent()}};
}

/// How often each word stands in a table's column that says how a row is known.
struct TableTally {
    std::string file;
    std::string column;
    int rows = 0;
    std::map<std::string, int> counts;
};

class Audit final : public Command {
public:
    explicit Audit(Options& options) {
        options.text("--scenario", m_scenario, "ID");
        options.flag("--model-card", m_modelCard);
    }

    int run(Console& console) override {
        if (m_modelCard)
            return printModelCard(console);
        if (Faults faults = readFigures(console); !faults.empty())
            return console.fail(faults);
        if (Faults faults = readTables(console); !faults.empty())
            return console.fail(faults);
        if (console.json())
            printJson(console);
        else
            printText(console);
        return exitDone;
    }

private:
    int printModelCard(Console& console) const {
        const std::string scenario = m_scenario.empty() ? scenarioIds(console.root()).front() : m_scenario;
        const auto book = loadRulebook(console.root(), scenario, vocabulary());
        if (!book)
            return console.fail(book.faults());
        const std::string card =
            modelCard(**book, vocabulary(), console.texts(),
                      ContentFolder(console.root()).bytes("content/LIMITS.md").value_or(""));
        if (console.json())
            console.answer(Json{{"model_card", card}});
        else
            console.print(card);
        return exitDone;
    }

    /// Scenarios share most of their figures: each id counts once.
    Faults readFigures(const Console& console) {
        std::map<std::string, Figure> figures;
        for (const std::string& id :
             m_scenario.empty() ? scenarioIds(console.root()) : std::vector{m_scenario}) {
            const auto book = loadRulebook(console.root(), id, vocabulary());
            if (!book)
                return book.faults();
            figures.insert((*book)->figures.all().begin(), (*book)->figures.all().end());
        }
        for (const auto& [id, figure] : figures) {
            const std::string group = figureGroup(figure);
            m_groups[group].add(figure);
            if (group.ends_with("_openings"))
                m_openings.add(figure);
            m_all.add(figure);
        }
        return {};
    }

    Faults readTables(const Console& console) {
        Faults faults;
        const ContentFolder folder(console.root());
        for (const std::string& file : folder.filesIn("content", ".csv")) {
            const CsvTable table = folder.csv(file, faults);
            for (const std::string_view column : {"seen", "kind"})
                if (const int index = table.find(column); index >= 0) {
                    TableTally tally{
                        table.file(), std::string(column), static_cast<int>(table.rows().size()), {}};
                    for (const CsvTable::Row& row : table.rows())
                        ++tally.counts[std::string(row[static_cast<std::size_t>(index)].text)];
                    m_tables.push_back(std::move(tally));
                }
        }
        return faults;
    }

    void printJson(Console& console) const {
        Json groups = Json::array();
        for (const auto& [group, tally] : m_groups) {
            Json json = {{"group", group}};
            json.update(jsonOf(tally));
            groups.push_back(std::move(json));
        }
        Json tables = Json::array();
        for (const TableTally& tally : m_tables)
            tables.push_back({{"table", tally.file},
                              {"column", tally.column},
                              {"rows", tally.rows},
                              {"counts", tally.counts}});
        console.answer(Json{{"all", jsonOf(m_all)},
                            {"openings", jsonOf(m_openings)},
                            {"groups", groups},
                            {"tables", tables}});
    }

    void printText(Console& console) const {
        TextTable lines;
        lines.add({console.say("audit.group"), console.say("audit.figures"), console.say("audit.sourced"),
                   console.say("audit.opened"), console.say("audit.recalled"), console.say("audit.assumed"),
                   console.say("audit.share")});
        const auto add = [&lines](const std::string& name, const Tally& tally) {
            lines.add({name, fmt::format("{}", tally.all()), fmt::format("{}", tally.sourced),
                       fmt::format("{}", tally.opened), fmt::format("{}", tally.recalled),
                       fmt::format("{}", tally.assumed), fmt::format("{:.1f} %", tally.percent())});
        };
        for (const auto& [group, tally] : m_groups)
            add(console.say("audit.group." + group), tally);
        add(console.say("audit.openings"), m_openings);
        add(console.say("audit.all"), m_all);
        console.print(lines.text() + "\n" + console.say("audit.tables") + "\n");
        TextTable tables(TextTable::Columns::words);
        for (const TableTally& tally : m_tables) {
            std::string shares;
            for (const auto& [word, count] : tally.counts)
                shares += fmt::format("{}{} {:.1f} %", shares.empty() ? "" : ", ", word.empty() ? "–" : word,
                                      100.0 * count / tally.rows);
            tables.add({tally.file, tally.column, console.say("audit.rows", {fmt::format("{}", tally.rows)}),
                        shares});
        }
        console.print(tables.text());
    }

    std::string m_scenario;
    bool m_modelCard = false;
    std::map<std::string, Tally> m_groups;
    Tally m_openings; ///< of powers and economies together
    Tally m_all;
    std::vector<TableTally> m_tables;
};

} // namespace

std::unique_ptr<Command> declareAudit(Options& options) { return std::make_unique<Audit>(options); }

} // namespace chokepoint
