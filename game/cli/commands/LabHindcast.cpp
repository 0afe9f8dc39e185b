#include "base/Files.h"
#include "cli/Command.h"
#include "cli/Progress.h"
#include "lab/Hindcast.h"
#include "lab/Statistics.h"
#include "session/Names.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fmt/format.h>

namespace chokepoint {

namespace {

/// An aggregate further off than this is named as missed.
constexpr double goodEnough = 0.25;

/// The aim: the model's Brier score is less than the best baseline's by at least this, and its AUC not worse.
constexpr double aimedLead = 0.01;

class LabHindcast final : public Command {
public:
    explicit LabHindcast(Options& options) {
        options.text("--scenario", m_scenario, "ID");
        options.number("--runs", m_runs, 1, 100000);
        options.text("--out", m_out, "FILE");
        options.pairs("--set", m_set, "ID=VALUE");
    }

    int run(Console& console) override {
        const auto overrides = overridesOf(m_set);
        if (!overrides)
            return console.fail(overrides.faults());
        const auto rules = loadRules(console.root(), m_scenario, *overrides);
        if (!rules)
            return console.fail(rules.faults());
        const auto study = readStudy(console.root(), **rules);
        if (!study)
            return console.fail(study.faults());
        console.speakOf((*rules)->book);
        Progress progress(0, false);
        const auto ensemble = playEnsemble(console.root(), *rules, *study, 1, m_runs.value_or(200),
                                           {0, untilInterrupted(progress)});
        if (!ensemble)
            return console.fail(ensemble.faults());
        if (!*ensemble)
            return console.stopped(console.say("lab.stopped"));
        if (!m_out.empty() && !write(**rules, *study, **ensemble))
            return console.fail({{"io_write", {std::strerror(errno)}, {m_out}}});
        std::vector<Forecaster> forecasters = baselinesOf(**rules, *study);
        forecasters.insert(forecasters.begin(), {"model", {forecastsOf(*study, **ensemble)}});
        const std::vector<Score> scores = scoresOf(forecasters);
        if (console.json())
            printJson(console, **rules, *study, **ensemble, scores);
        else
            console.print(page(console, **rules, *study, **ensemble, scores));
        return exitDone;
    }

private:
    bool write(const RuleSet& rules, const HindcastStudy& study, const Ensemble& ensemble) const {
        std::string text = "iso3,p_restrict_or_ban\n";
        for (const int country : study.countries)
            text += fmt::format("{},{:.4f}\n", rules.sets().id(Axis::country, country),
                                ensemble.restricted[static_cast<std::size_t>(country)]);
        return writeWhole(m_out, text);
    }

    static void printJson(Console& console, const RuleSet& rules, const HindcastStudy& study,
                          const Ensemble& ensemble, const std::vector<Score>& scores) {
        Json json = {{"countries", study.decided.size()},
                     {"scores", Json::array()},
                     {"benchmarks", Json::array()},
                     {"chances", Json::object()}};
        for (const Score& score : scores)
            json["scores"].push_back({{"name", score.name},
                                      {"auc", score.auc},
                                      {"auc_range", {score.aucRange.low, score.aucRange.high}},
                                      {"brier", score.brier},
                                      {"brier_range", {score.brierRange.low, score.brierRange.high}},
                                      {"brier_behind", {score.behind.low, score.behind.high}}});
        for (std::size_t b = 0; b < study.benchmarks.size(); ++b)
            json["benchmarks"].push_back({{"what", study.benchmarks[b].what},
                                          {"target", study.benchmarks[b].target},
                                          {"model", ensemble.benchmarks[b]}});
        for (const int country : study.countries)
            json["chances"][rules.sets().id(Axis::country, country)] =
                ensemble.restricted[static_cast<std::size_t>(country)];
        console.answer(json);
    }

    /// The report as a page of text that can be kept.
    static std::string page(const Console& console, const RuleSet& rules, const HindcastStudy& study,
                            const Ensemble& ensemble, const std::vector<Score>& scores) {
        std::string text = console.say("lab.hindcast.title") + "\n\n" +
                           console.say("lab.hindcast.intro", {std::to_string(study.decided.size())}) +
                           "\n\n| | AUC | | Brier | | " + console.say("lab.hindcast.behind") +
                           " |\n|---|---|---|---|---|---|\n";
        for (const Score& score : scores)
            text +=
                fmt::format("| {} | {:.3f} | {:.2f}–{:.2f} | {:.4f} | {:.3f}–{:.3f} | {:+.3f} – {:+.3f} |\n",
                            console.say("lab.score." + score.name), score.auc, score.aucRange.low,
                            score.aucRange.high, score.brier, score.brierRange.low, score.brierRange.high,
                            score.behind.low, score.behind.high);
        text += "\n" + aim(console, scores) + "\n\n" + calibration(console, forecastsOf(study, ensemble)) +
                "\n" + surprises(console, rules, study, ensemble) + "\n" +
                console.say("lab.hindcast.aggregates") + "\n\n| | | | | |\n|---|---|---|---|---|\n";
        for (std::size_t b = 0; b < study.benchmarks.size(); ++b) {
            const Benchmark& benchmark = study.benchmarks[b];
            const double error = (ensemble.benchmarks[b] - benchmark.target) / benchmark.target;
            text += fmt::format("| {} | {:.1f} | {:.1f} {} | {:+.0f} % | {} |\n", benchmark.what,
                                benchmark.target, ensemble.benchmarks[b], benchmark.unit, 100 * error,
                                std::abs(error) <= goodEnough ? "" : console.say("lab.hindcast.missed"));
        }
        return text;
    }

    /// Whether the aim is reached, and what is over or short; the model is the first of the scores.
    static std::string aim(const Console& console, const std::vector<Score>& scores) {
        const Score& model = scores.front();
        const auto brier =
            std::min_element(scores.begin() + 1, scores.end(), [](const Score& a, const Score& b) {
                return a.brier < b.brier;
            })->brier;
        const auto auc =
            std::max_element(scores.begin() + 1, scores.end(), [](const Score& a, const Score& b) {
                return a.auc < b.auc;
            })->auc;
        const double brierOver = brier - aimedLead - model.brier, aucOver = model.auc - auc;
        const auto verdict = [&](const char* measure, double over, int digits) {
            return console.say(
                fmt::format("lab.hindcast.aim.{}.{}", measure, over >= 0 ? "reached" : "missed"),
                {fmt::format("{:.{}f}", std::abs(over), digits)});
        };
        return console.say(brierOver >= 0 && aucOver >= 0 ? "lab.hindcast.aim.reached"
                                                          : "lab.hindcast.aim.missed",
                           {fmt::format("{:.2f}", aimedLead)}) +
               " " + verdict("brier", brierOver, 4) + " " + verdict("auc", aucOver, 3);
    }

    /// How often it came about where the model gave it such a chance, with the interval of Wilson.
    static std::string calibration(const Console& console, const std::vector<Forecast>& forecasts) {
        std::string text = console.say("lab.hindcast.calibration") + "\n\n| | | | |\n|---|---|---|---|\n";
        constexpr double bounds[] = {0, 0.1, 0.3, 0.6, 1.0001};
        for (int bin = 0; bin < 4; ++bin) {
            double n = 0, came = 0, said = 0;
            for (const Forecast& forecast : forecasts)
                if (forecast.chance >= bounds[bin] && forecast.chance < bounds[bin + 1]) {
                    ++n;
                    came += forecast.came ? 1 : 0;
                    said += forecast.chance;
                }
            if (n == 0)
                continue;
            const Interval interval = Rate{came, static_cast<int>(n)}.interval();
            text += fmt::format("| {:.0f} | {:.2f} | {:.2f} | {:.2f}–{:.2f} |\n", n, said / n, came / n,
                                interval.low, interval.high);
        }
        return text;
    }

    /// The countries that the model is most wrong about.
    static std::string surprises(const Console& console, const RuleSet& rules, const HindcastStudy& study,
                                 const Ensemble& ensemble) {
        std::vector<std::pair<double, std::string>> wrong;
        for (const DecidedCountry& each : study.decided) {
            const double chance = ensemble.restricted[static_cast<std::size_t>(each.country)];
            if (const double miss = each.restricted ? 1 - chance : chance; miss > 0.5)
                wrong.emplace_back(
                    -miss,
                    console.say(each.restricted ? "lab.hindcast.too_low" : "lab.hindcast.too_high",
                                {Names(console.texts()).any(rules.sets().id(Axis::country, each.country)),
                                 fmt::format("{:.2f}", chance)}));
        }
        std::sort(wrong.begin(), wrong.end());
        std::string text =
            console.say("lab.hindcast.wrong") + "\n\n" + console.say("lab.hindcast.why") + "\n\n";
        for (const auto& [miss, line] : wrong)
            text += "- " + line + "\n";
        return text;
    }

    std::string m_scenario = "hindcast", m_out;
    std::optional<std::uint64_t> m_runs;
    std::vector<std::string> m_set;
};

} // namespace

std::unique_ptr<Command> declareLabHindcast(Options& options) {
    return std::make_unique<LabHindcast>(options);
}

} // namespace chokepoint
