// Plays one whole game with four computer players and prints every turn's hash: what two compilers have to agree on.

#include "ai/Players.h"
#include "base/DataPaths.h"
#include "base/Hash.h"
#include "rules/ResolveTurn.h"
#include "script/ScriptHost.h"

#include <cstdio>

using namespace chokepoint;

int main(int argc, char** argv) {
    const std::string scenario = argc > 1 ? argv[1] : "crossroads_2019";
    const bool recording = argc > 2;
    auto rules = loadRules(dataRoot(), scenario);
    if (!rules) {
        std::fputs("the content does not load\n", stderr);
        return 3;
    }
    auto events = ScriptHost::load(dataRoot(), *rules);
    auto player = makePlayer(**rules, "ai:standard");
    if (!events || !player)
        return 3;
    World world = (*rules)->opening();
    TurnResolver resolver(**rules);
    Ledger ledger((*rules)->layout());
    for (int turn = 1; turn <= (*rules)->book.scenario.turns; ++turn) {
        TurnInputs inputs;
        for (int seat = 0; seat < (*rules)->powers; ++seat)
            inputs.seats.push_back((*player)->decide(viewFor(world, seat, **rules)));
        resolver.resolve(world, inputs, Luck(7), **events, recording ? &ledger : nullptr);
        std::printf("%d %s\n", turn, hashDigits(world.hash()).c_str());
    }
    return 0;
}
