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
                                                   const std::string& scenario) {
    auto rules = loadRules(root, scenario);
    if (!rules)
        return rules.faults();
    auto events = ScriptHost::load(root, *rules);
    if (!events)
        return events.faults();
    auto game = QuickGame::create(*rules, root, seed);
    if (!game)
        return game.faults();
    std::unique_ptr<GameBench> bench(new GameBench(root, *rules, std::move(*events)));
    while (!(*game)->finished()) {
        if (const Outcome stepped = (*game)->step(); !stepped)
            return stepped.faults();
        bench->m_inputs.push_back((*game)->inputs());
    }
    return bench;
}

double GameBench::replay(Ledger* ledger) const {
    World world = m_rules->opening();
    const Luck luck(seed);
    const double all = microseconds([&] {
        for (const TurnInputs& inputs : m_inputs) {
            m_resolver->resolve(world, inputs, luck, *m_events, ledger);
            lastHash = world.hash();
        }
    });
    return all / static_cast<double>(m_inputs.size());
}

double GameBench::turnWithoutLedger() const { return replay(nullptr); }

double GameBench::turnWithLedger() const { return replay(m_ledger.get()); }

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
