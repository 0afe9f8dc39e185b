#include "lab/Coverage.h"

#include "support/Sentences.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace chokepoint;
using test::sentences;

/// Every row of the mission that content says is carried: the mechanism moves what it should, and with its parameter at
/// zero it does not.
class CoverageOfTheMission : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTaggedRowIsCarriedAndFallsWithItsParameter_data();
    void everyTaggedRowIsCarriedAndFallsWithItsParameter();
    void everyRowOfTheMissionIsListedOnce();
    void everyRowOfTheMissionIsCarried();
    void whatMayNotBeSaidInAnExperimentIsAFault();
    void anUnknownRowIsNamedWithTheNearestOne();

private:
    std::vector<RowCoverage> m_rows;
};

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

} // namespace

void CoverageOfTheMission::initTestCase() {
    auto rows = checkCoverage(root);
    QVERIFY2(rows.ok(), qPrintable(sentences(rows)));
    m_rows = *std::move(rows);
}

void CoverageOfTheMission::everyTaggedRowIsCarriedAndFallsWithItsParameter_data() {
    QTest::addColumn<int>("row");
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (!m_rows[i].checks.empty())
            QTest::newRow(m_rows[i].row.id.c_str()) << static_cast<int>(i);
}

void CoverageOfTheMission::everyTaggedRowIsCarriedAndFallsWithItsParameter() {
    QFETCH(int, row);
    for (const CarrierCheck& check : m_rows[static_cast<std::size_t>(row)].checks) {
        QVERIFY2(check.faults.empty(), qPrintable(sentences(check.faults)));
        QVERIFY2(holds(check.carrier, check.normal),
                 qPrintable(QString("%1 does not move as its tag says: %2 with, %3 without")
                                .arg(QString::fromStdString(check.carrier.moves))
                                .arg(check.normal.with)
                                .arg(check.normal.without)));
        QVERIFY2(!holds(check.carrier, check.off),
                 qPrintable(QString("%1 moves all the same with %2 at zero")
                                .arg(QString::fromStdString(check.carrier.moves),
                                     QString::fromStdString(check.carrier.parameter))));
    }
}

void CoverageOfTheMission::everyRowOfTheMissionIsListedOnce() {
    QCOMPARE(m_rows.size(), std::size_t{108});
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        QCOMPARE(m_rows[i].row.id, "S" + std::to_string(i + 1));
        for (const auto& [language, title] : m_rows[i].row.titles)
            QVERIFY2(!title.empty(), language.c_str());
    }
}

void CoverageOfTheMission::everyRowOfTheMissionIsCarried() {
    for (const RowCoverage& each : m_rows)
        QVERIFY2(each.covered(), each.row.id.c_str());
}

/// A threat that does not touch whom it is made against, and an answer to a proposal that nobody made.
void CoverageOfTheMission::whatMayNotBeSaidInAnExperimentIsAFault() {
    const auto rules = loadRules(root, "crossroads_2019");
    QVERIFY(rules.ok());
    Carrier carrier;
    carrier.moves = "tension[JPN/CHN]";
    carrier.with = R"({"orders":[
        {"turn":1,"seat":"CHN","proposals":[{"to":"JPN","clauses":[{"clause":"truce"}],"duration":4,"deadline":2,
         "threat":{"instrument":"countermeasures","parameters":{"target":"USA","answer":"embargo"}}}]},
        {"turn":1,"seat":"JPN","replies":[{"proposal":"0/USA/JPN/truce","accept":true}]}]})";
    carrier.both = "{}";
    const auto experiment = Experiment::read(**rules, carrier);
    QVERIFY2(experiment.ok(), qPrintable(sentences(experiment)));
    std::vector<std::string> keys;
    for (const Fault& fault : experiment->run().refused)
        keys.push_back(fault.key);
    std::sort(keys.begin(), keys.end());
    QCOMPARE(keys, (std::vector<std::string>{"refusal_no_such_proposal", "refusal_threat_not_aimed"}));
}

void CoverageOfTheMission::anUnknownRowIsNamedWithTheNearestOne() {
    const auto rows = checkCoverage(root, "S420");
    QVERIFY(!rows.ok());
    QCOMPARE(rows.faults().front().key, std::string("unknown_id_near"));
}

QTEST_APPLESS_MAIN(CoverageOfTheMission)
#include "tst_CoverageSlow.moc"
