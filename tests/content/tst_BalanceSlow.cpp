#include "lab/Balance.h"

#include "base/DataPaths.h"

#include <QTest>

#include <algorithm>

using namespace chokepoint;

/// The main scenario played by reference players against each other: nobody wins too often, and everything has its
/// use (of the model's property 12 what holds; content/LIMITS.md says what does not).
class BalanceOfTheMainScenario : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySeatWinsItsShare_data();
    void everySeatWinsItsShare();
    void everyInstrumentIsUsedAndNoneTooMuch_data();
    void everyInstrumentIsUsedAndNoneTooMuch();

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
        studyBalance(dataRoot(), "crossroads_2019", {.firstSeed = 5001, .games = 200, .pairs = 0});
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
    // What does another instrument's work in a whole region is that instrument in another form.
    const auto isForm = [](const InstrumentEffect& effect) { return effect.kind == "in_region"; };
    for (std::size_t i = 0; i < m_rules->book.instruments.size(); ++i)
        if (const Instrument& each = m_rules->book.instruments[i];
            !std::any_of(each.effects.begin(), each.effects.end(), isForm))
            QTest::newRow(each.id.c_str()) << static_cast<int>(i);
}

void BalanceOfTheMainScenario::everyInstrumentIsUsedAndNoneTooMuch() {
    QFETCH(int, instrument);
    const InstrumentUse& use = m_study.instruments[static_cast<std::size_t>(instrument)];
    QVERIFY2(use.games.value() >= 0.05, qPrintable(QString::number(use.games.value())));
    QVERIFY2(use.moves.value() <= 0.12, qPrintable(QString::number(use.moves.value())));
}

QTEST_GUILESS_MAIN(BalanceOfTheMainScenario)
#include "tst_BalanceSlow.moc"
