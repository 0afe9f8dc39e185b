// What is done in secret stays with whoever did it, until it comes to light.

#include "support/Checks.h"
#include "support/Game.h"

#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

namespace {

bool saysOf(const TurnReport& report, int seat, std::string_view part) {
    return std::any_of(report.messages.begin(), report.messages.end(), [&](const Message& message) {
        return ((message.seenBy >> seat) & 1) != 0 && message.key.find(part) != std::string::npos;
    });
}

/// Two games of one turn with the same luck: with the spies and without.
struct Pair {
    explicit Pair(std::uint64_t seed) : quiet(crossroads(), seed), busy(crossroads(), seed) {
        const RuleSet& rules = crossroads();
        doer = power(rules, "CHN");
        quiet.play();
        report = busy.play({{doer, Draft(rules)
                                       .move("espionage", {"USA", "chip_design", "1"})
                                       .move("influence_operation", {"KEN", "1"})
                                       .move("cyber_operation", {"EUU", "fab_leading", "theft", "1"})}});
    }

    int doer = -1;
    Game quiet, busy;
    TurnReport report;
};

} // namespace

class TestCovert : public QObject {
    Q_OBJECT

private slots:
    void whatIsNotExposedReachesNobodyElse() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        int unexposed = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Pair pair(seed);
            QVERIFY(std::all_of(pair.report.orders.begin(), pair.report.orders.end(),
                                [](const OrderStatus& status) { return status.applied; }));
            const bool exposed = saysOf(pair.report, power(rules, "JPN"), "_exposed");
            unexposed += exposed ? 0 : 1;
            for (int seat = 0; seat < rules.powers; ++seat) {
                if (seat == pair.doer)
                    continue;
                for (const char* word : {"_done", "_failed", "_unseen"})
                    QVERIFY(!saysOf(pair.report, seat, word));
                const World seen = pair.busy.view(seat).world();
                const World otherwise = pair.quiet.view(seat).world();
                for (const Quantity secret : {q.espionage, q.intrusion, q.sabotage, q.influence, q.spent,
                                              q.politicalCapital, q.sharpPower})
                    QVERIFY(std::equal(seen.row(secret).begin(), seen.row(secret).end(),
                                       otherwise.row(secret).begin()));
                for (const Quantity open : {q.tension, q.trust, q.valuesKept, q.softPower})
                    QVERIFY(exposed || std::equal(seen.row(open).begin(), seen.row(open).end(),
                                                  otherwise.row(open).begin()));
            }
        }
        QVERIFY(unexposed >= 5);
    }

    void noEntryThatOthersMaySeeNamesTheDoerOfASecretAct() {
        const RuleSet& rules = crossroads();
        Pair pair(3);
        int secret = 0;
        for (const LedgerEntry& entry : pair.busy.ledger.entries()) {
            const bool covert = entry.cause.what == "espionage" || entry.cause.what == "intrusion" ||
                                entry.cause.what == "influence";
            if (!covert)
                continue;
            ++secret;
            for (int seat = 0; seat < rules.powers; ++seat)
                QCOMPARE(((entry.seenBy >> seat) & 1) != 0, seat == pair.doer);
        }
        QVERIFY(secret > 0);
    }

    void spiesWhoSucceedBringTheirPowerNearerToTheOneRobbed() {
        const RuleSet& rules = crossroads();
        const Slot slot = rules.layout().slot(quantities().capability, economy(rules, "CHN"),
                                              technology(rules, "chip_design"));
        int gained = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Pair pair(seed);
            QVERIFY(pair.busy.world[slot] >= pair.quiet.world[slot]);
            gained += pair.busy.world[slot] > pair.quiet.world[slot] ? 1 : 0;
        }
        QVERIFY(gained >= 4 && gained <= 18);
    }

    void aGuardMakesSpiesSucceedLessOften() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const Slot slot =
            rules.layout().slot(q.capability, economy(rules, "CHN"), technology(rules, "chip_design"));
        int plain = 0, guarded = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed)
            for (const bool guard : {false, true}) {
                Game quiet(rules, seed), busy(rules, seed);
                for (Game* game : {&quiet, &busy})
                    game->world
                        .mutableBlock()[rules.layout().slot(q.counterIntelligence, power(rules, "USA"))] =
                        guard ? 3 : 0;
                quiet.play({}, false);
                busy.play(
                    {{power(rules, "CHN"), Draft(rules).move("espionage", {"USA", "chip_design", "1"})}},
                    false);
                (guard ? guarded : plain) += busy.world[slot] > quiet.world[slot] ? 1 : 0;
            }
        QVERIFY2(guarded < plain, qPrintable(QString("%1 %2").arg(guarded).arg(plain)));
    }

    void exposureCostsTrustAndValuesAndEverybodyHearsOfIt() {
        const RuleSet& rules = crossroads();
        const Quantities& q = quantities();
        const int usa = power(rules, "USA"), chn = power(rules, "CHN");
        int exposed = 0;
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            Game quiet(rules, seed), busy(rules, seed);
            quiet.play();
            const TurnReport report = busy.play(
                {{chn, Draft(rules).move("cyber_operation", {"USA", "chip_design", "disruption", "1"})}});
            if (!saysOf(report, usa, "sabotage_exposed"))
                continue;
            ++exposed;
            QVERIFY(busy.world.at(q.trust, usa, chn) < quiet.world.at(q.trust, usa, chn));
            QVERIFY(busy.world.at(q.tension, usa, chn) > quiet.world.at(q.tension, usa, chn));
            QVERIFY(busy.world.at(q.valuesKept, chn) < quiet.world.at(q.valuesKept, chn));
        }
        QVERIFY(exposed >= 4);
    }

    void secretsInTheLedgerStillAddUp() {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            Pair pair(seed);
            const World before = pair.busy.world;
            pair.busy.play({{pair.doer, Draft(crossroads()).move("espionage", {"TWN", "fab_leading", "1"})}});
            QCOMPARE(unexplained(before, pair.busy.world, pair.busy.ledger), std::string());
        }
    }
};

QTEST_APPLESS_MAIN(TestCovert)
#include "tst_Covert.moc"
