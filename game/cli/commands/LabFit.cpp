#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "cli/Progress.h"
#include "cli/TextTable.h"
#include "lab/Fit.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

constexpr int folds = 5;

class LabFit final : public Command {
public:
    explicit LabFit(Options& options) {
        options.text("--scenario", m_scenario, "ID");
        options.number("--games", m_games, 1, 10000);
    }

    int run(Console& console) override {
        const auto rules = loadRules(console.root(), m_scenario);
        if (!rules)
            return console.fail(rules.faults());
        const auto study = readStudy(console.root(), **rules);
        if (!study)
            return console.fail(study.faults());
        const std::vector<int> fold = foldsOf(**rules, *study, folds, 0);
        Progress progress(0, false);
        std::vector<FitResult> fits;
        for (int left = -1; left < folds; ++left) { // -1: all of them
            std::vector<bool> fitted;
            for (const int each : fold)
                fitted.push_back(each != left);
            const auto fit =
                fitStudy(console.root(), **rules, *study, fitted, m_games.value_or(60), [&](int tries) {
                    progress.at(tries, left < 0 ? console.say("lab.fit.all")
                                                : console.say("lab.fit.fold", {std::to_string(left + 1)}));
                    return !interrupted();
                });
            if (!fit)
                return console.fail(fit.faults());
            if (!*fit)
                return console.stopped(console.say("lab.stopped"));
            fits.push_back(**fit);
        }
        report(console, **rules, *study, fold, fits);
        return exitDone;
    }

private:
    static void report(Console& console, const RuleSet& rules, const HindcastStudy& study,
                       const std::vector<int>& fold, const std::vector<FitResult>& fits) {
        std::vector<Forecast> inside, outside;
        for (std::size_t i = 0; i < study.decided.size(); ++i) {
            const std::size_t country = static_cast<std::size_t>(study.decided[i].country);
            inside.push_back({fits[0].restricted[country], study.decided[i].restricted});
            outside.push_back({fits[static_cast<std::size_t>(fold[i]) + 1].restricted[country],
                               study.decided[i].restricted});
        }
        Json json = {{"figures", Json::array()}};
        TextTable table;
        table.add({"", console.say("lab.fit.all"), "1", "2", "3", "4", "5"});
        for (std::size_t k = 0; k < study.fitted.size(); ++k) {
            std::vector<std::string> row = {study.fitted[k].id};
            Json values = Json::array();
            for (const FitResult& fit : fits) {
                row.push_back(fmt::format("{:.3f}", fit.values[k]));
                values.push_back(fit.values[k]);
            }
            table.add(row);
            json["figures"].push_back({{"id", study.fitted[k].id}, {"value", values[0]}, {"folds", values}});
        }
        TextTable scores;
        scores.add({"", "AUC", "Brier"});
        const auto add = [&](const std::string& name, double auc, double brier) {
            scores.add(
                {console.say("lab.score." + name), fmt::format("{:.3f}", auc), fmt::format("{:.4f}", brier)});
            json["scores"].push_back({{"name", name}, {"auc", auc}, {"brier", brier}});
        };
        add("fitted", areaUnderCurve(inside), brierScore(inside));
        add("cross_fitted", areaUnderCurve(outside), brierScore(outside));
        std::vector<Forecaster> baselines = baselinesOf(rules, study);
        for (Forecaster& each : baselines)
            each.ways.resize(1); // the folds that the fit was given
        for (const Score& score : scoresOf(baselines))
            add(score.name, score.auc, score.brier);
        if (console.json())
            console.answer(json);
        else
            console.print(table.text() + "\n" + scores.text());
    }

    std::string m_scenario = "hindcast";
    std::optional<std::uint64_t> m_games;
};

} // namespace

std::unique_ptr<Command> declareLabFit(Options& options) { return std::make_unique<LabFit>(options); }

} // namespace chokepoint
