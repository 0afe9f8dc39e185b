#include "lab/Balance.h"

#include "ai/Players.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace chokepoint {

namespace {

constexpr BalanceBounds bounds;

using Games = std::vector<GameSummary>;

/// One game to be played: the seed, and who is restricted how.
struct Job {
    std::uint64_t seed = 0;
    int seat = -1; ///< -1: nobody is restricted
    std::string option = {};
};

/// Seats that a game is won by, and what they have.
std::vector<int> winnersOf(const std::vector<double>& achievements) {
    const double most = *std::max_element(achievements.begin(), achievements.end());
    std::vector<int> winners;
    for (std::size_t seat = 0; seat < achievements.size(); ++seat)
        if (achievements[seat] == most)
            winners.push_back(static_cast<int>(seat));
    return winners;
}

/// Plays jobs, and puts what comes out together.
class Study {
public:
    Study(std::shared_ptr<const RuleSet> rules, std::filesystem::path root, BalancePlan plan)
        : m_rules(std::move(rules)), m_root(std::move(root)), m_plan(plan) {
        m_plan.pairs = std::min(m_plan.pairs, m_plan.games);
        for (int i = 0; i < m_plan.games; ++i)
            m_jobs.push_back({seedOf(i)});
        for (const Family& family : m_rules->book.families)
            for (const char* word : {"only", "without"})
                m_options.push_back(fmt::format("{}={}", word, family.id));
        for (const std::string& option : m_options)
            for (int seat = 0; seat < m_rules->powers; ++seat)
                for (int i = 0; i < m_plan.pairs; ++i)
                    m_jobs.push_back({seedOf(i), seat, option});
    }

    Result<std::optional<BalanceStudy>> run(const BatchProgress& progress) {
        auto played =
            runBatch(m_jobs.size(), [this](std::size_t i) { return play(m_jobs[i]); }, {0, progress});
        if (!played)
            return std::optional<BalanceStudy>();
        for (Result<GameSummary>& game : *played) {
            if (!game)
                return game.faults();
            m_games.push_back(std::move(*game));
        }
        return std::optional<BalanceStudy>(result());
    }

private:
    std::uint64_t seedOf(int game) const { return m_plan.firstSeed + static_cast<std::uint64_t>(game); }

    Result<GameSummary> play(const Job& job) const {
        std::map<std::string, std::string> drivers;
        if (job.seat >= 0)
            drivers.emplace(m_rules->sets().id(Axis::power, job.seat), referencePlayer() + "," + job.option);
        return playGame(m_rules, m_root, job.seed, drivers);
    }

    BalanceStudy result() {
        const Games free(m_games.begin(), m_games.begin() + m_plan.games);
        const std::vector<SeatPar> par = measurePar(free);
        if (m_plan.ownPar)
            for (GameSummary& game : m_games)
                judge(game, par);
        BalanceStudy study{m_rules->book.scenario.id,
                           referencePlayer(),
                           m_plan.firstSeed,
                           m_plan.games,
                           m_plan.pairs,
                           {},
                           {},
                           {}};
        for (int seat = 0; seat < m_rules->powers; ++seat)
            study.seats.push_back(seatBalance(seat, par[static_cast<std::size_t>(seat)]));
        for (std::size_t i = 0; i < m_rules->book.instruments.size(); ++i)
            study.instruments.push_back(use(i));
        for (std::size_t i = 0; m_plan.pairs > 0 && i < m_options.size(); ++i)
            study.restrictions.push_back(restriction(i));
        return study;
    }

    void judge(GameSummary& game, const std::vector<SeatPar>& par) const {
        for (std::size_t seat = 0; seat < par.size(); ++seat) {
            ScoreChanges over = game.changes[seat];
            for (std::size_t k = 0; k < over.size(); ++k)
                over[k] -= par[seat][k].value;
            game.achievements[seat] = weighted(m_rules->book.scenario.objectives[seat], over);
        }
    }

    SeatBalance seatBalance(int seat, const SeatPar& par) const {
        SeatBalance balance;
        balance.par = par;
        balance.wins.of = m_plan.games;
        std::vector<double> achievements;
        for (int i = 0; i < m_plan.games; ++i) {
            const std::vector<double>& all = m_games[static_cast<std::size_t>(i)].achievements;
            achievements.push_back(all[static_cast<std::size_t>(seat)]);
            const std::vector<int> winners = winnersOf(all);
            if (std::find(winners.begin(), winners.end(), seat) != winners.end())
                balance.wins.hits += 1.0 / static_cast<double>(winners.size());
        }
        balance.achievement = meanOf(achievements);
        balance.standing = standingOf(balance.wins, bounds.wins);
        return balance;
    }

    InstrumentUse use(std::size_t instrument) const {
        InstrumentUse use{static_cast<int>(instrument), {0, m_plan.games}, {}};
        for (int i = 0; i < m_plan.games; ++i) {
            const std::vector<int>& uses = m_games[static_cast<std::size_t>(i)].uses;
            use.games.hits += uses[instrument] > 0 ? 1 : 0;
            use.moves.hits += uses[instrument];
            use.moves.of += std::accumulate(uses.begin(), uses.end(), 0);
        }
        use.often = standingOf(use.games, {bounds.leastGames, 1});
        use.rare = standingOf(use.moves, {0, bounds.mostMoves});
        return use;
    }

    Restriction restriction(std::size_t option) const {
        Restriction restriction{m_options[option], {}, {}, {}};
        std::vector<double> gains;
        const std::size_t seats = static_cast<std::size_t>(m_rules->powers);
        const std::size_t pairs = static_cast<std::size_t>(m_plan.pairs);
        for (std::size_t seat = 0; seat < seats; ++seat) {
            Rate rate{0, m_plan.pairs};
            for (std::size_t i = 0; i < pairs; ++i) {
                const std::size_t job =
                    static_cast<std::size_t>(m_plan.games) + (option * seats + seat) * pairs + i;
                const double gain = m_games[job].achievements[seat] - m_games[i].achievements[seat];
                rate.hits += gain > 0 ? 1 : gain < 0 ? 0 : 0.5;
                gains.push_back(gain);
            }
            restriction.wins.hits += rate.hits;
            restriction.wins.of += rate.of;
            restriction.bySeat.push_back(rate);
        }
        restriction.gain = meanOf(gains);
        restriction.standing = standingOf(restriction.wins, {0, bounds.mostPairsBeaten});
        return restriction;
    }

    std::shared_ptr<const RuleSet> m_rules;
    std::filesystem::path m_root;
    BalancePlan m_plan;
    std::vector<std::string> m_options;
    std::vector<Job> m_jobs; ///< the unrestricted ones first
    Games m_games;           ///< by job
};

} // namespace

Standing standingOf(const Rate& rate, const Interval& bounds) {
    if (bounds.holds(rate.value()))
        return Standing::within;
    const Interval likely = rate.interval();
    return likely.low <= bounds.high && likely.high >= bounds.low ? Standing::strays : Standing::outside;
}

Standing BalanceStudy::wins() const {
    Standing worst = Standing::within;
    for (const SeatBalance& seat : seats)
        worst = std::max(worst, seat.standing);
    return worst;
}

Standing BalanceStudy::use() const {
    Standing worst = Standing::within;
    for (const InstrumentUse& each : instruments)
        worst = std::max({worst, each.often, each.rare});
    return worst;
}

Standing BalanceStudy::families() const {
    Standing worst = Standing::within;
    for (const Restriction& each : restrictions)
        worst = std::max(worst, each.standing);
    return worst;
}

Result<std::optional<BalanceStudy>> studyBalance(const std::filesystem::path& root, std::string_view scenario,
                                                 const BalancePlan& plan, const BatchProgress& progress) {
    auto rules = loadRules(root, scenario);
    if (!rules)
        return rules.faults();
    return Study(*rules, root, plan).run(progress);
}

std::string parSource(const BalanceStudy& study, int turns) {
    return fmt::format(
        "median of {} games of {} turns with four {} players, seeds {} to {}; low and high leave "
        "out a tenth of the games on either side",
        study.games, turns, study.player, study.firstSeed,
        study.firstSeed + static_cast<std::uint64_t>(study.games) - 1);
}

} // namespace chokepoint
