#include "lab/Balance.h"

#include "base/DataPaths.h"

#include <QTest>

using namespace chokepoint;

/// The main scenario played by reference players against each other (the model's property 12): nobody wins too often,
/// everything has its use, and no family of instruments is better left alone or used alone.
class BalanceOfTheMainScenario : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySeatWinsItsShare_data();
    void everySeatWinsItsShare();
    void everyInstrumentIsUsedAndNoneTooMuch_data();
    void everyInstrumentIsUsedAndNoneTooMuch();
    void noRestrictedPlayerBeatsTheUnrestrictedOne_data();
    void noRestrictedPlayerBeatsTheUnrestrictedOne();

private:
    std::shared_ptr<const RuleSet> m_rules;
    BalanceStudy m_study;
};

void BalanceOfTheMainScenario::initTestCase() {
    const auto rules = loadRules(dataRoot(), "crossroads_2019");
    QVERIFY(rules.ok());
    m_rules = *rules;
    // Other seeds than those that par was measured with.
    const auto study =
        studyBalance(dataRoot(), "crossroads_2019", {.firstSeed = 5001, .games = 200, .pairs = 40});
    QVERIFY(study.ok() && *study);
    m_study = **study;
}

void BalanceOfTheMainScenario::everySeatWinsItsShare_data() {
    QTest::addColumn<int>("seat");
    for (int seat = 0; seat < m_rules->powers; ++seat)
        QTest::newRow(m_rules->sets().id(Axis::power, seat).c_str()) << seat;
}

void BalanceOfTheMainScenario::everySeatWinsItsShare() {
    QFETCH(int, seat);
    const Rate& wins = m_study.seats[static_cast<std::size_t>(seat)].wins;
    QVERIFY2(wins.value() >= 0.15 && wins.value() <= 0.35, qPrintable(QString::number(wins.value())));
}

void BalanceOfTheMainScenario::everyInstrumentIsUsedAndNoneTooMuch_data() {
    QTest::addColumn<int>("instrument");
    for (std::size_t i = 0; i < m_rules->book.instruments.size(); ++i)
        QTest::newRow(m_rules->book.instruments[i].id.c_str()) << static_cast<int>(i);
}

void BalanceOfTheMainScenario::everyInstrumentIsUsedAndNoneTooMuch() {
    QFETCH(int, instrument);
    const InstrumentUse& use = m_study.instruments[static_cast<std::size_t>(instrument)];
    QVERIFY2(use.games.value() >= 0.05, qPrintable(QString::number(use.games.value())));
    QVERIFY2(use.moves.value() <= 0.12, qPrintable(QString::number(use.moves.value())));
}

void BalanceOfTheMainScenario::noRestrictedPlayerBeatsTheUnrestrictedOne_data() {
    QTest::addColumn<int>("restriction");
    QCOMPARE(m_study.restrictions.size(), 2 * m_rules->book.families.size());
    for (std::size_t i = 0; i < m_study.restrictions.size(); ++i)
        QTest::newRow(m_study.restrictions[i].option.c_str()) << static_cast<int>(i);
}

/// With the same luck it wins at most half of the pairs, as far as so many pairs can tell.
void BalanceOfTheMainScenario::noRestrictedPlayerBeatsTheUnrestrictedOne() {
    QFETCH(int, restriction);
    const Rate& wins = m_study.restrictions[static_cast<std::size_t>(restriction)].wins;
    QCOMPARE(wins.of, 40 * m_rules->powers);
    QVERIFY2(wins.interval().low <= 0.5, qPrintable(QString::number(wins.value())));
}

QTEST_GUILESS_MAIN(BalanceOfTheMainScenario)
#include "tst_BalanceSlow.moc"
