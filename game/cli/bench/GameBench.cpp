#include "cli/bench/GameBench.h"

#include "cli/bench/Stopwatch.h"
#include "script/ScriptHost.h"
#include "session/TurnPlayer.h"

namespace chokepoint {

namespace {

constexpr std::uint64_t seed = 7;

volatile std::uint64_t lastHash = 0; ///< keeps the compiler from leaving the hash out

} // namespace

GameBench::GameBench(std::filesystem::path root, std::shared_ptr<const RuleSet> rules,
                     std::unique_ptr<EventSource> events)
    : m_root(std::move(root)), m_rules(std::move(rules)), m_events(std::move(events)),
      m_resolver(std::make_unique<TurnResolver>(*m_rules)),
      m_ledger(std::make_unique<Ledger>(m_rules->layout())) {}

Result<std::unique_ptr<GameBench>> GameBench::make(const std::filesystem::path& root,
                                                   std::shared_ptr<const RuleSet> rules, int turns) {
    auto events = ScriptHost::load(root, rules);
    if (!events)
        return events.faults();
    auto game = QuickGame::create(rules, root, seed);
    if (!game)
        return game.faults();
    std::unique_ptr<GameBench> bench(new GameBench(root, std::move(rules), std::move(*events)));
    while ((*game)->turn() < turns) {
        if (const Outcome stepped = (*game)->step(); !stepped)
            return stepped.faults();
        bench->m_inputs.push_back((*game)->inputs());
    }
    return bench;
}

std::vector<double> GameBench::replay(Ledger* ledger) const {
    World world = m_rules->opening();
    const Luck luck(seed);
    std::vector<double> turns;
    for (const TurnInputs& inputs : m_inputs)
        turns.push_back(microseconds([&] {
            m_resolver->resolve(world, inputs, luck, *m_events, ledger);
            lastHash = world.hash();
        }));
    return turns;
}

/// The mean over the turns of a game, each by the median of a few goes: what was measured just before has taken the
/// caches, and a slow spell of the machine should spoil one go of one turn alone.
double GameBench::meanTurn(Ledger* ledger) const {
    constexpr int goes = 3;
    std::vector<std::vector<double>> goesByTurn(m_inputs.size());
    for (int go = 0; go < goes; ++go) {
        const std::vector<double> turns = replay(ledger);
        for (std::size_t turn = 0; turn < turns.size(); ++turn)
            goesByTurn[turn].push_back(turns[turn]);
    }
    double all = 0;
    for (std::vector<double>& turn : goesByTurn)
        all += quantile(std::move(turn), 0.5);
    return all / static_cast<double>(m_inputs.size());
}

double GameBench::turnWithoutLedger() const { return meanTurn(nullptr); }

double GameBench::turnWithLedger() const { return meanTurn(m_ledger.get()); }

std::vector<double> GameBench::turnsWithoutLedger() const { return replay(nullptr); }

Result<double> GameBench::wholeGame() const {
    auto game = QuickGame::create(m_rules, m_root, seed);
    if (!game)
        return game.faults();
    Faults faults;
    const double took = microseconds([&] {
        while (!(*game)->finished() && faults.empty())
            if (const Outcome stepped = (*game)->step(); !stepped)
                faults = stepped.faults();
    });
    if (!faults.empty())
        return faults;
    return took;
}

Result<std::vector<StoredTurn>> GameBench::stored() const {
    auto events = ScriptHost::load(m_root, m_rules);
    if (!events)
        return events.faults();
    TurnPlayer player(m_rules, std::move(*events));
    std::vector<StoredTurn> turns = {player.opening()};
    World world = m_rules->opening();
    for (const TurnInputs& inputs : m_inputs)
        turns.push_back(player.play(world, inputs, seed));
    return turns;
}

} // namespace chokepoint
