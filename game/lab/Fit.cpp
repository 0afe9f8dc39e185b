#include "lab/Fit.h"

#include "lab/HistoryGames.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint {

namespace {

/// Seeds of the fit's games, which are none of the hindcast's.
constexpr std::uint64_t firstSeed = 100001;

/// The search goes on from the best of so many values that lie evenly in the ranges.
constexpr int starts = 24;

class Search {
public:
    Search(const std::filesystem::path& root, const RuleSet& rules, const HindcastStudy& study,
           const std::vector<bool>& fitted, std::size_t games, const std::function<bool(int)>& progress)
        : m_root(root), m_rules(rules), m_study(study), m_fitted(fitted), m_games(games),
          m_progress(progress) {}

    Result<std::optional<FitResult>> run() {
        for (int start = 1; start <= starts && m_running; ++start)
            if (FitResult tried = attempt(spread(start)); start == 1 || tried.loss < m_best.loss)
                m_best = std::move(tried);
        for (double step = 0.125; step > 0.01 && m_running; step /= 2)
            while (m_running && improve(step)) {
            }
        if (!m_faults.empty())
            return m_faults;
        return m_running ? std::optional(m_best) : std::optional<FitResult>();
    }

private:
    /// The values of one of any number of starts that lie evenly in the ranges (Halton's points).
    std::vector<double> spread(int start) const {
        constexpr std::array<int, 8> bases = {2, 3, 5, 7, 11, 13, 17, 19};
        std::vector<double> values;
        for (std::size_t k = 0; k < m_study.fitted.size(); ++k) {
            double part = 0, digit = 1;
            for (int rest = start; rest > 0; rest /= bases[k])
                part += (digit /= bases[k]) * (rest % bases[k]);
            values.push_back(m_study.fitted[k].low + part * (m_study.fitted[k].high - m_study.fitted[k].low));
        }
        return values;
    }

    /// Tries a step up and down for each figure; true if one of them was better.
    bool improve(double step) {
        bool better = false;
        for (std::size_t k = 0; k < m_study.fitted.size(); ++k)
            for (const double way : {1.0, -1.0}) {
                const FittedFigure& figure = m_study.fitted[k];
                std::vector<double> values = m_best.values;
                values[k] =
                    std::clamp(values[k] + way * step * (figure.high - figure.low), figure.low, figure.high);
                if (!m_running || values == m_best.values)
                    continue;
                FitResult tried = attempt(values);
                if (tried.loss < m_best.loss) {
                    m_best = std::move(tried);
                    better = true;
                    break;
                }
            }
        return better;
    }

    FitResult attempt(const std::vector<double>& values) {
        std::vector<Override> figures;
        for (std::size_t k = 0; k < values.size(); ++k)
            figures.push_back({m_study.fitted[k].id, values[k]});
        FitResult result{values, 0, {}};
        const auto rules = withFigures(m_rules.book, figures);
        if (!rules)
            return fail(rules.faults(), result);
        const BatchSettings batch{0, [&](int, int) { return m_progress(m_tries); }};
        const auto ensemble = playEnsemble(m_root, *rules, m_study, firstSeed, m_games, batch);
        if (!ensemble)
            return fail(ensemble.faults(), result);
        ++m_tries;
        if (!*ensemble) {
            m_running = false;
            return result;
        }
        result.restricted = (*ensemble)->restricted;
        int count = 0;
        for (std::size_t i = 0; i < m_study.decided.size(); ++i)
            if (m_fitted[i]) {
                const DecidedCountry& each = m_study.decided[i];
                const double chance =
                    std::clamp(result.restricted[static_cast<std::size_t>(each.country)], 0.01, 0.99);
                result.loss -= std::log(each.restricted ? chance : 1 - chance);
                ++count;
            }
        result.loss /= std::max(1, count);
        return result;
    }

    FitResult fail(const Faults& faults, const FitResult& result) {
        m_faults = faults;
        m_running = false;
        return result;
    }

    const std::filesystem::path& m_root;
    const RuleSet& m_rules;
    const HindcastStudy& m_study;
    const std::vector<bool>& m_fitted;
    std::size_t m_games;
    const std::function<bool(int)>& m_progress;
    FitResult m_best;
    Faults m_faults;
    bool m_running = true;
    int m_tries = 0;
};

} // namespace

Result<std::optional<FitResult>> fitStudy(const std::filesystem::path& root, const RuleSet& rules,
                                          const HindcastStudy& study, const std::vector<bool>& fitted,
                                          std::size_t games, const std::function<bool(int tries)>& progress) {
    return Search(root, rules, study, fitted, games, progress).run();
}

} // namespace chokepoint
