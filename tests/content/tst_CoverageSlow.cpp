#include "session/Coverage.h"

#include <QTest>

#include <optional>

using namespace chokepoint;

/// Every row of the mission that content says is carried: the mechanism moves what it should, and with its parameter at
/// zero it does not.
class CoverageOfTheMission : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTaggedRowIsCarriedAndFallsWithItsParameter_data();
    void everyTaggedRowIsCarriedAndFallsWithItsParameter();
    void everyRowOfTheMissionIsListedOnce();
    void anUnknownRowIsNamedWithTheNearestOne();

private:
    std::vector<RowCoverage> m_rows;
};

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

QString sentences(const Faults& faults) {
    const auto texts = loadTexts(root, "en");
    QString lines;
    for (const Fault& fault : faults)
        lines += QString::fromStdString((texts.ok() ? *texts : Texts()).say(fault)) + "\n";
    return lines;
}

} // namespace

void CoverageOfTheMission::initTestCase() {
    auto rows = checkCoverage(root);
    QVERIFY2(rows.ok(), qPrintable(sentences(rows.ok() ? Faults{} : rows.faults())));
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

void CoverageOfTheMission::anUnknownRowIsNamedWithTheNearestOne() {
    const auto rows = checkCoverage(root, "S420");
    QVERIFY(!rows.ok());
    QCOMPARE(rows.faults().front().key, std::string("unknown_id_near"));
}

QTEST_APPLESS_MAIN(CoverageOfTheMission)
#include "tst_CoverageSlow.moc"
