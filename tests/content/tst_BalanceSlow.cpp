#include "lab/Balance.h"

#include "base/DataPaths.h"

#include <QTest>

using namespace chokepoint;

/// The main scenario played by reference players against each other (the model's property 12): nobody wins too often,
/// everything has its use, and no family of instruments is better left alone or used alone. It has to hold from several
/// seeds, those that par was measured with and others.
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
    /// A row for each line of each study.
    template <class Lines, class Name> void rows(Lines BalanceStudy::*lines, Name&& name) const {
        QTest::addColumn<int>("study");
        QTest::addColumn<int>("line");
        for (std::size_t study = 0; study < m_studies.size(); ++study)
            for (std::size_t line = 0; line < (m_studies[study].*lines).size(); ++line)
                QTest::addRow("%s from seed %d", name(line).c_str(),
                              static_cast<int>(m_studies[study].firstSeed))
                    << static_cast<int>(study) << static_cast<int>(line);
    }
    /// The one that the row is about.
    template <class Lines> const auto& line(Lines BalanceStudy::*lines) const {
        QFETCH(int, study);
        QFETCH(int, line);
        return (m_studies[static_cast<std::size_t>(study)].*lines)[static_cast<std::size_t>(line)];
    }

    std::shared_ptr<const RuleSet> m_rules;
    std::vector<BalanceStudy> m_studies;
};

namespace {

QByteArray said(double share) { return QByteArray::number(share); }

} // namespace

void BalanceOfTheMainScenario::initTestCase() {
    const auto rules = loadRules(dataRoot(), "crossroads_2019");
    QVERIFY(rules.ok());
    m_rules = *rules;
    for (const BalancePlan& plan : {BalancePlan{.firstSeed = 1, .games = 200, .pairs = 0},
                                    BalancePlan{.firstSeed = 5001, .games = 200, .pairs = 40},
                                    BalancePlan{.firstSeed = 90001, .games = 200, .pairs = 40}}) {
        const auto study = studyBalance(dataRoot(), "crossroads_2019", plan);
        QVERIFY(study.ok() && *study);
        m_studies.push_back(**study);
        QCOMPARE(m_studies.back().restrictions.size(),
                 plan.pairs > 0 ? 2 * m_rules->book.families.size() : std::size_t{0});
    }
}

void BalanceOfTheMainScenario::everySeatWinsItsShare_data() {
    rows(&BalanceStudy::seats,
         [&](std::size_t seat) { return m_rules->sets().id(Axis::power, static_cast<int>(seat)); });
}

void BalanceOfTheMainScenario::everySeatWinsItsShare() {
    const Rate& wins = line(&BalanceStudy::seats).wins;
    QVERIFY2(wins.value() >= 0.15 && wins.value() <= 0.35, said(wins.value()));
}

void BalanceOfTheMainScenario::everyInstrumentIsUsedAndNoneTooMuch_data() {
    rows(&BalanceStudy::instruments, [&](std::size_t i) { return m_rules->book.instruments[i].id; });
}

void BalanceOfTheMainScenario::everyInstrumentIsUsedAndNoneTooMuch() {
    const InstrumentUse& use = line(&BalanceStudy::instruments);
    QVERIFY2(use.games.value() >= 0.05, said(use.games.value()));
    QVERIFY2(use.moves.value() <= 0.12, said(use.moves.value()));
}

void BalanceOfTheMainScenario::noRestrictedPlayerBeatsTheUnrestrictedOne_data() {
    rows(&BalanceStudy::restrictions, [&](std::size_t i) { return m_studies.back().restrictions[i].option; });
}

/// With the same luck it wins at most half of the pairs.
void BalanceOfTheMainScenario::noRestrictedPlayerBeatsTheUnrestrictedOne() {
    const Rate& wins = line(&BalanceStudy::restrictions).wins;
    QCOMPARE(wins.of, 40 * m_rules->powers);
    QVERIFY2(wins.value() <= 0.5, said(wins.value()));
}

QTEST_GUILESS_MAIN(BalanceOfTheMainScenario)
#include "tst_BalanceSlow.moc"
