// What a seat may not know reaches it through nothing it is given.

#include "support/Game.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestSecrets : public QObject {
    Q_OBJECT

private slots:
    void computerPlayersDecideTheSameOnTheSameViewWhateverTheLuckSeed() {
        const RuleSet& rules = crossroads();
        const auto one = std::move(*makePlayer(rules, "ai:standard"));
        const auto other = std::move(*makePlayer(rules, "ai:standard"));
        Game game(rules, 1), twin(rules, 2);
        for (int seat = 0; seat < rules.powers; ++seat)
            QVERIFY(one->decide(game.view(seat)) == other->decide(twin.view(seat)));
        game.play();
        twin.world = game.world; // the same state, another secret
        for (int seat = 0; seat < rules.powers; ++seat)
            QVERIFY(one->decide(game.view(seat)) == other->decide(twin.view(seat)));
    }

    void hiddenStateChangesNothingInAnothersView() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        Game game;
        game.play();
        const int own = power(rules, "JPN");
        const World before = game.view(own).world();
        const std::span<double> block = game.world.mutableBlock();
        for (int other = 0; other < rules.powers; ++other) {
            if (other == own)
                continue;
            block[rules.layout().slot(q.politicalCapital, other)] = 1;
            for (int t = 0; t < rules.technologies; ++t) {
                block[rules.layout().slot(q.publicRd, other, t)] = 9;
                block[rules.layout().slot(q.capability, rules.economyOf[static_cast<std::size_t>(other)],
                                          t)] = 3;
                block[rules.layout().slot(q.capabilityEstimate, other, 0, t)] = 3;
            }
        }
        game.world.pendingEvents.push_back({.event = "secret", .seat = (own + 1) % rules.powers});
        game.world.scriptState["game"] = "other";
        QVERIFY(game.view(own).world() == before);
    }

    void aSeatKnowsItsOwnNumbersExactlyAndOthersWithASpread() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        Game game;
        game.play();
        const int own = power(rules, "JPN");
        const View view = game.view(own);
        const Slot mine = rules.layout().slot(q.capability, economy(rules, "JPN"), 0);
        const Slot theirs = rules.layout().slot(q.capability, economy(rules, "CHN"), 0);
        QCOMPARE(view.world()[mine], game.world[mine]);
        QCOMPARE(view.spread(mine), 0.0);
        QCOMPARE(view.world()[theirs], game.world.at(q.capabilityEstimate, own, economy(rules, "CHN"), 0));
        QVERIFY(view.spread(theirs) > 0);
    }
};

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_Secrets.moc"
