#include "rulebook/Coverage.h"
#include "rules/RuleSet.h"

#include "support/Sentences.h"

#include <QTest>

#include <cmath>

using namespace chokepoint;
using test::sentences;

/// What is shipped loads: every scenario, with the rules' own vocabulary, without a fault.
class ShippedContent : public QObject {
    Q_OBJECT

private slots:
    void everyScenarioLoadsWithoutFaults_data();
    void everyScenarioLoadsWithoutFaults();
    void everyScenarioOpensAsItSays_data() { everyScenarioLoadsWithoutFaults_data(); }
    void everyScenarioOpensAsItSays();
    void everyTagOfCoverageNamesWhatThereIs();
};

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

} // namespace

void ShippedContent::everyScenarioLoadsWithoutFaults_data() {
    QTest::addColumn<QString>("scenario");
    for (const std::string& id : scenarioIds(root))
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

void ShippedContent::everyScenarioLoadsWithoutFaults() {
    QFETCH(QString, scenario);
    const auto rules = loadRules(root, scenario.toStdString());
    QVERIFY2(rules.ok(), qPrintable("\n" + sentences(rules)));
}

void ShippedContent::everyScenarioOpensAsItSays() {
    QFETCH(QString, scenario);
    const auto rules = loadRules(root, scenario.toStdString());
    QVERIFY(rules.ok());
    const World& opening = (*rules)->opening();
    for (const auto& [slot, value] : (*rules)->book.scenario.opening) {
        const std::string address = (*rules)->layout().address(slot);
        QVERIFY2(std::abs(opening[slot] - value) < 1e-5,
                 (address + " opens at " + std::to_string(opening[slot])).c_str());
    }
}

void ShippedContent::everyTagOfCoverageNamesWhatThereIs() {
    const auto rules = loadRules(root, scenarioIds(root).front());
    QVERIFY(rules.ok());
    const Result<Mission> mission = loadMission(root, vocabulary(), (*rules)->book);
    QVERIFY2(mission.ok(), qPrintable("\n" + sentences(mission)));
    QCOMPARE(mission->rows.size(), std::size_t{108});
    QVERIFY(mission->carriers.size() >= mission->rows.size());
}

QTEST_APPLESS_MAIN(ShippedContent)
#include "tst_ShippedContent.moc"
