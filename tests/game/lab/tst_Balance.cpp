#include "lab/Balance.h"

#include "ai/Players.h"
#include "base/DataPaths.h"
#include "session/QuickGame.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace chokepoint;

/// Studies of balance, and the restricted players that they compare.
class BalanceOfAScenario : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aSharedWinCountsInParts();
    void movesAreCountedOnce();
    void pairsCompareTheSameSeatAndSeed();
    void theSameStudyGivesTheSameNumbers();
    void byItsOwnParTheMedianAchievementIsNearZero();
    void progressCanEndTheStudy();
    void aConfinedPlayerOrdersOnlyItsFamily();
    void aPlayerWithoutAFamilyNeverOrdersIt();
    void theReferencePlayersVersionIsTheSamePlayer();
    void whatADriverMayNotSayIsAFault_data();
    void whatADriverMayNotSayIsAFault();
    void aShareOutsideItsBoundsStraysIfChanceMayBeAllOfIt();

private:
    /// Families of what a seat ordered in a game, by driver.
    std::vector<std::string> familiesOrdered(const std::string& driver) const;

    std::shared_ptr<const RuleSet> m_rules;
    BalanceStudy m_study;
};

namespace {

const std::string scenario = "five_g_decision"; // the shortest

BalanceStudy study(const BalancePlan& plan) {
    const auto result = studyBalance(dataRoot(), scenario, plan);
    return result.ok() && *result ? **result : BalanceStudy();
}

} // namespace

void BalanceOfAScenario::initTestCase() {
    const auto rules = loadRules(dataRoot(), scenario);
    QVERIFY(rules.ok());
    m_rules = *rules;
    m_study = study({.firstSeed = 3, .games = 5, .pairs = 1});
    QCOMPARE(m_study.games, 5);
    QCOMPARE(m_study.player, referencePlayer());
}

void BalanceOfAScenario::aSharedWinCountsInParts() {
    double wins = 0;
    for (const SeatBalance& seat : m_study.seats) {
        QCOMPARE(seat.wins.of, 5);
        wins += seat.wins.hits;
    }
    QVERIFY(std::abs(wins - 5) < 1e-9);
}

void BalanceOfAScenario::movesAreCountedOnce() {
    double moves = 0;
    for (const InstrumentUse& use : m_study.instruments) {
        moves += use.moves.hits;
        QVERIFY(use.games.hits <= 5);
        QCOMPARE(use.moves.hits > 0, use.games.hits > 0);
    }
    QVERIFY(moves > 0);
    QCOMPARE(moves, static_cast<double>(m_study.instruments.front().moves.of));
    const int seats = m_rules->powers, turns = m_rules->book.scenario.turns;
    QVERIFY(moves <= 5.0 * seats * turns * m_rules->book.scenario.movesPerTurn);
}

void BalanceOfAScenario::pairsCompareTheSameSeatAndSeed() {
    const auto free = playGame(m_rules, dataRoot(), 3);
    const std::string power = m_rules->sets().id(Axis::power, 1);
    const auto bound = playGame(m_rules, dataRoot(), 3, {{power, "ai:standard,only=talent"}});
    QVERIFY(free.ok() && bound.ok());
    const auto restriction =
        std::find_if(m_study.restrictions.begin(), m_study.restrictions.end(),
                     [](const Restriction& each) { return each.option == "only=talent"; });
    QVERIFY(restriction != m_study.restrictions.end());
    QCOMPARE(restriction->bySeat[1].of, 1);
    QCOMPARE(restriction->bySeat[1].hits, bound->achievements[1] > free->achievements[1] ? 1.0 : 0.0);
    QCOMPARE(restriction->wins.of, m_rules->powers);
    QCOMPARE(m_study.restrictions.size(), 2 * m_rules->book.families.size());
}

void BalanceOfAScenario::theSameStudyGivesTheSameNumbers() {
    const BalancePlan plan{.firstSeed = 3, .games = 5, .pairs = 0};
    const BalanceStudy again = study(plan);
    QVERIFY(again.restrictions.empty());
    for (std::size_t seat = 0; seat < again.seats.size(); ++seat) {
        QCOMPARE(again.seats[seat].wins.hits, m_study.seats[seat].wins.hits);
        QCOMPARE(again.seats[seat].achievement.value, m_study.seats[seat].achievement.value);
    }
}

void BalanceOfAScenario::byItsOwnParTheMedianAchievementIsNearZero() {
    const BalanceStudy judged = study({.firstSeed = 3, .games = 5, .pairs = 0, .ownPar = true});
    for (const SeatBalance& seat : judged.seats)
        QVERIFY2(std::abs(seat.achievement.value) < 3, qPrintable(QString::number(seat.achievement.value)));
}

void BalanceOfAScenario::progressCanEndTheStudy() {
    const auto result =
        studyBalance(dataRoot(), scenario, {.games = 50, .pairs = 0}, [](int done, int) { return done < 2; });
    QVERIFY(result.ok());
    QVERIFY(!*result);
}

std::vector<std::string> BalanceOfAScenario::familiesOrdered(const std::string& driver) const {
    std::vector<std::string> families;
    const std::string power = m_rules->sets().id(Axis::power, 0);
    const auto game = QuickGame::create(m_rules, dataRoot(), 5, {{power, driver}});
    while (game.ok() && !(*game)->finished() && (*game)->step())
        for (const Move& move : (*game)->inputs().seats[0].moves)
            families.push_back(m_rules->book.instruments[static_cast<std::size_t>(move.instrument)].family);
    return families;
}

void BalanceOfAScenario::aConfinedPlayerOrdersOnlyItsFamily() {
    for (const Family& family : m_rules->book.families) {
        const std::vector<std::string> ordered = familiesOrdered("ai:standard,only=" + family.id);
        QVERIFY2(!ordered.empty(), family.id.c_str());
        QCOMPARE(std::count(ordered.begin(), ordered.end(), family.id),
                 static_cast<std::ptrdiff_t>(ordered.size()));
    }
}

void BalanceOfAScenario::aPlayerWithoutAFamilyNeverOrdersIt() {
    for (const Family& family : m_rules->book.families) {
        const std::vector<std::string> ordered = familiesOrdered("ai:standard,without=" + family.id);
        QVERIFY2(!ordered.empty(), family.id.c_str());
        QCOMPARE(std::count(ordered.begin(), ordered.end(), family.id), std::ptrdiff_t{0});
    }
}

void BalanceOfAScenario::theReferencePlayersVersionIsTheSamePlayer() {
    QVERIFY(referencePlayer().starts_with("ai:standard@"));
    const std::string power = m_rules->sets().id(Axis::power, 0);
    const auto plain = playGame(m_rules, dataRoot(), 9, {{power, "ai:standard"}});
    const auto named = playGame(m_rules, dataRoot(), 9, {{power, referencePlayer()}});
    QVERIFY(plain.ok() && named.ok());
    QCOMPARE(named->hash, plain->hash);
}

void BalanceOfAScenario::whatADriverMayNotSayIsAFault_data() {
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("fault");
    QTest::newRow("another version") << "ai:standard@999"
                                     << "unknown_player_version";
    QTest::newRow("an empty version") << "ai:standard@"
                                      << "unknown_player_version";
    QTest::newRow("no such player") << "ai:bogus"
                                    << "unknown_player";
    QTest::newRow("no such option") << "ai:standard,fast=talent"
                                    << "unknown_player_option";
    QTest::newRow("no such family") << "ai:standard,only=talents"
                                    << "unknown_id_near";
    QTest::newRow("no family") << "ai:standard,without"
                               << "unknown_id";
}

void BalanceOfAScenario::whatADriverMayNotSayIsAFault() {
    QFETCH(QString, driver);
    QFETCH(QString, fault);
    const auto player = makePlayer(*m_rules, driver.toStdString());
    QVERIFY(!player.ok());
    QCOMPARE(QString::fromStdString(player.faults().front().key), fault);
}

void BalanceOfAScenario::aShareOutsideItsBoundsStraysIfChanceMayBeAllOfIt() {
    QCOMPARE(standingOf({25, 100}, {0.15, 0.35}), Standing::within);
    QCOMPARE(standingOf({40, 100}, {0.15, 0.35}), Standing::strays);
    QCOMPARE(standingOf({60, 100}, {0.15, 0.35}), Standing::outside);
    QCOMPARE(standingOf({1, 100}, {0.15, 0.35}), Standing::outside);
    QCOMPARE(standingOf({0, 10}, {0.05, 1}), Standing::strays);
}

QTEST_GUILESS_MAIN(BalanceOfAScenario)
#include "tst_Balance.moc"
