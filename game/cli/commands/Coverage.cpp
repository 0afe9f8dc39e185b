#include "lab/Coverage.h"
#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "cli/Progress.h"
#include "cli/TextTable.h"

#include <fmt/format.h>

#include <algorithm>

namespace chokepoint {

namespace {

class CoverageCommand final : public Command {
public:
    explicit CoverageCommand(Options& options) { options.text("--row", m_row, "S42"); }

    int run(Console& console) override {
        Progress progress(0, false);
        const auto rows = checkCoverage(console.root(), m_row, untilInterrupted(progress));
        if (!rows)
            return console.fail(rows.faults());
        if (interrupted())
            return console.stopped(console.say("coverage.stopped"));
        if (console.json())
            printJson(console, *rows);
        else
            printText(console, *rows);
        const bool failed =
            std::any_of(rows->begin(), rows->end(), [](const RowCoverage& row) { return row.failed(); });
        return failed ? exitCheckSaidNo : exitDone;
    }

private:
    static std::vector<std::string> carriersOf(const RowCoverage& row) {
        std::vector<std::string> ids;
        for (const CarrierCheck& check : row.checks)
            for (const std::string& id : check.carrier.by)
                if (std::find(ids.begin(), ids.end(), id) == ids.end())
                    ids.push_back(id);
        return ids;
    }

    static Json experimentJson(const Console& console, const CarrierCheck& check) {
        Json faults = Json::array();
        for (const Fault& fault : check.faults)
            faults.push_back(console.texts().say(fault));
        return {{"moves", check.carrier.moves},
                {"way", check.carrier.up ? "up" : "down"},
                {"turn", check.carrier.turn},
                {"parameter", check.carrier.parameter},
                {"difference", check.normal.with - check.normal.without},
                {"difference_at_zero", check.off.with - check.off.without},
                {"shown", check.shown()},
                {"faults", faults}};
    }

    static void printJson(Console& console, const std::vector<RowCoverage>& rows) {
        Json all = Json::array();
        for (const RowCoverage& row : rows) {
            Json experiments = Json::array();
            for (const CarrierCheck& check : row.checks)
                experiments.push_back(experimentJson(console, check));
            Json json = {{"id", row.row.id},
                         {"title", console.ofLanguage(row.row.titles)},
                         {"covered", row.covered()},
                         {"carriers", carriersOf(row)},
                         {"test", row.checks.empty() ? "" : "content/CoverageSlow " + row.row.id},
                         {"experiments", experiments}};
            all.push_back(std::move(json));
        }
        console.answer(Json{{"rows", all}});
    }

    static std::string verdict(const Console& console, const RowCoverage& row) {
        return console.say(row.covered()  ? "coverage.covered"
                           : row.failed() ? "coverage.failed"
                                          : "coverage.open");
    }

    static std::string why(const Console& console, const CarrierCheck& check) {
        if (!check.faults.empty())
            return console.texts().say(check.faults.front());
        return console.say(holds(check.carrier, check.normal) ? "coverage.still_moves"
                                                              : "coverage.does_not_move",
                           {check.carrier.moves, check.carrier.parameter,
                            fmt::format("{:+.6g}", check.normal.with - check.normal.without),
                            fmt::format("{:+.6g}", check.off.with - check.off.without)});
    }

    static void printText(Console& console, const std::vector<RowCoverage>& rows) {
        TextTable table(TextTable::Columns::words);
        std::string failures;
        int covered = 0, failed = 0;
        for (const RowCoverage& row : rows) {
            covered += row.covered() ? 1 : 0;
            failed += row.failed() ? 1 : 0;
            table.add({row.row.id, verdict(console, row), console.ofLanguage(row.row.titles),
                       fmt::format("{}", fmt::join(carriersOf(row), ", "))});
            for (const CarrierCheck& check : row.checks)
                if (!check.shown())
                    failures += fmt::format("  {}: {}\n", row.row.id, why(console, check));
        }
        console.print(
            table.text() + "\n" +
            console.say("coverage.total",
                        {std::to_string(covered), std::to_string(rows.size()), std::to_string(failed),
                         std::to_string(static_cast<int>(rows.size()) - covered - failed)}) +
            "\n" + failures);
    }

    std::string m_row;
};

} // namespace

std::unique_ptr<Command> declareCoverage(Options& options) {
    return std::make_unique<CoverageCommand>(options);
}

} // namespace chokepoint
