#include "lab/GameRecord.h"

#include "ai/Players.h"
#include "rules/ResolveTurn.h"
#include "script/ScriptHost.h"
#include "session/QuickGame.h"
#include "session/Session.h"

namespace chokepoint {

Result<GameRecord> recordedGame(const std::filesystem::path& file, const std::filesystem::path& root) {
    const auto session = Session::open(file, root);
    if (!session)
        return session.faults();
    if (const Outcome needed = (*session)->needed(); !needed)
        return needed.faults();
    if ((*session)->turn() == 0)
        return Fault{"lab_no_turns", {}, {file.string()}};
    const SessionIdentity& identity = (*session)->identity();
    GameRecord record{(*session)->sharedRules(), identity.overrides, identity.assumptions, {}, {}};
    for (int turn = 1; turn <= (*session)->turn(); ++turn) {
        const auto inputs = (*session)->inputsOf(turn);
        if (!inputs)
            return inputs.faults();
        const auto luck = (*session)->luckOf(turn);
        if (!luck)
            return luck.faults();
        record.inputs.push_back(*inputs);
        record.luck.push_back(*luck);
    }
    return record;
}

Result<GameRecord> selfPlayedGame(const std::filesystem::path& root, std::string_view scenario,
                                  std::uint64_t seed) {
    const auto rules = loadRules(root, scenario);
    if (!rules)
        return rules.faults();
    const auto game = QuickGame::create(*rules, root, seed, {}, referencePlayer());
    if (!game)
        return game.faults();
    GameRecord record{*rules, {}, {}, {}, {}};
    while (!(*game)->finished()) {
        if (const Outcome stepped = (*game)->step(); !stepped)
            return stepped.faults();
        record.inputs.push_back((*game)->inputs());
        record.luck.push_back(seed);
    }
    return record;
}

Result<World> playAgain(const GameRecord& record, const std::shared_ptr<const RuleSet>& rules,
                        const std::filesystem::path& root) {
    const auto events = ScriptHost::load(root, rules);
    if (!events)
        return events.faults();
    TurnResolver resolver(*rules);
    World world = rules->opening();
    for (std::size_t turn = 0; turn < record.inputs.size(); ++turn)
        resolver.resolve(world, record.inputs[turn], Luck(record.luck[turn]), **events);
    return world;
}

} // namespace chokepoint
