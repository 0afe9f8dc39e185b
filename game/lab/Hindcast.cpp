#include "lab/Hindcast.h"

#include "base/Hash.h"
#include "lab/HistoryGames.h"
#include "lab/Statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chokepoint {

Result<std::optional<Ensemble>> playEnsemble(const std::filesystem::path& root,
                                             const std::shared_ptr<const RuleSet>& rules,
                                             const HindcastStudy& study, std::uint64_t firstSeed,
                                             std::size_t games, const BatchSettings& batch) {
    const auto play = [&](std::size_t i) -> Result<Ensemble> {
        const auto game = playHistory(root, rules, firstSeed + i);
        if (!game)
            return game.faults();
        Ensemble one;
        for (int c = 0; c < rules->countries; ++c)
            one.restricted.push_back(game->back().at(quantities().stance, c, study.vendor) >= 1 ? 1.0 : 0.0);
        for (const Benchmark& benchmark : study.benchmarks)
            one.benchmarks.push_back(benchmark.scale *
                                     benchmark.measure.of((*game)[static_cast<std::size_t>(benchmark.turn)]));
        return one;
    };
    const auto played = runBatch(games, play, batch);
    if (!played)
        return std::optional<Ensemble>();
    Ensemble all{std::vector<double>(static_cast<std::size_t>(rules->countries)),
                 std::vector<double>(study.benchmarks.size())};
    for (const Result<Ensemble>& one : *played) {
        if (!one)
            return one.faults();
        for (std::size_t c = 0; c < all.restricted.size(); ++c)
            all.restricted[c] += one->restricted[c];
        for (std::size_t b = 0; b < all.benchmarks.size(); ++b)
            all.benchmarks[b] += one->benchmarks[b];
    }
    for (double& share : all.restricted)
        share /= static_cast<double>(games);
    for (double& mean : all.benchmarks)
        mean /= static_cast<double>(games);
    return std::optional(std::move(all));
}

std::vector<int> foldsOf(const RuleSet& rules, const HindcastStudy& study, int folds, std::uint64_t way) {
    const auto keyOf = [&](std::size_t i) {
        return mix(way, hashText(rules.sets().id(Axis::country, study.decided[i].country)));
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < study.decided.size(); ++i)
        order.push_back(i);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (study.decided[a].restricted != study.decided[b].restricted)
            return study.decided[a].restricted;
        return keyOf(a) < keyOf(b);
    });
    std::vector<int> fold(study.decided.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        fold[order[k]] = static_cast<int>(k) % folds;
    return fold;
}

namespace {

std::vector<Forecast> crossForecast(const std::vector<std::vector<double>>& rows, const HindcastStudy& study,
                                    const std::vector<int>& fold, int folds) {
    std::vector<Forecast> forecasts(rows.size());
    for (int f = 0; f < folds; ++f) {
        std::vector<std::vector<double>> seen;
        std::vector<bool> came;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (fold[i] != f) {
                seen.push_back(rows[i]);
                came.push_back(study.decided[i].restricted);
            }
        const std::vector<double> weights = fitLogistic(seen, came);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (fold[i] == f)
                forecasts[i] = {logisticChance(weights, rows[i]), study.decided[i].restricted};
    }
    return forecasts;
}

/// A mean over a forecaster's ways, of the countries drawn.
struct Drawn {
    double auc = 0, brier = 0;
};

Drawn scoreOf(const Forecaster& forecaster, const std::vector<std::size_t>& countries) {
    Drawn mean;
    std::vector<Forecast> drawn(countries.size());
    for (const std::vector<Forecast>& way : forecaster.ways) {
        std::transform(countries.begin(), countries.end(), drawn.begin(),
                       [&](std::size_t i) { return way[i]; });
        mean.auc += areaUnderCurve(drawn) / static_cast<double>(forecaster.ways.size());
        mean.brier += brierScore(drawn) / static_cast<double>(forecaster.ways.size());
    }
    return mean;
}

Interval middle(const std::vector<double>& values) {
    return {quantileOf(values, 0.025), quantileOf(values, 0.975)};
}

} // namespace

std::vector<Forecaster> baselinesOf(const RuleSet& rules, const HindcastStudy& study) {
    constexpr int ways = 20, folds = 5;
    std::vector<Forecaster> all;
    for (const Baseline& baseline : study.baselines) {
        std::vector<std::vector<double>> rows(study.decided.size());
        for (const std::string& column : baseline.columns) {
            const std::vector<double> values = rules.book.columns.filled(column);
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i].push_back(values[static_cast<std::size_t>(study.decided[i].country)]);
        }
        Forecaster& forecaster = all.emplace_back(Forecaster{baseline.id, {}});
        for (int way = 0; way < ways; ++way)
            forecaster.ways.push_back(crossForecast(
                rows, study, foldsOf(rules, study, folds, static_cast<std::uint64_t>(way)), folds));
    }
    return all;
}

std::vector<Score> scoresOf(const std::vector<Forecaster>& forecasters) {
    constexpr std::uint64_t draws = 1000;
    const std::size_t countries = forecasters.front().ways.front().size();
    std::vector<std::size_t> all(countries), drawn(countries);
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<std::vector<double>> aucs(forecasters.size()), briers(aucs), behind(aucs);
    for (std::uint64_t draw = 0; draw < draws; ++draw) {
        for (std::size_t k = 0; k < countries; ++k)
            drawn[k] = mix(hashText("countries drawn"), mix(draw, k)) % countries;
        for (std::size_t f = 0; f < forecasters.size(); ++f) {
            const Drawn score = scoreOf(forecasters[f], drawn);
            aucs[f].push_back(score.auc);
            briers[f].push_back(score.brier);
            behind[f].push_back(score.brier - briers[0].back());
        }
    }
    std::vector<Score> scores;
    for (std::size_t f = 0; f < forecasters.size(); ++f) {
        const Drawn score = scoreOf(forecasters[f], all);
        scores.push_back({forecasters[f].name, score.auc, score.brier, middle(aucs[f]), middle(briers[f]),
                          middle(behind[f])});
    }
    return scores;
}

std::vector<Forecast> forecastsOf(const HindcastStudy& study, const Ensemble& ensemble) {
    std::vector<Forecast> forecasts;
    for (const DecidedCountry& each : study.decided)
        forecasts.push_back({ensemble.restricted[static_cast<std::size_t>(each.country)], each.restricted});
    return forecasts;
}

} // namespace chokepoint
