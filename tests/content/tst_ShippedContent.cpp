#include "rules/RuleSet.h"

#include <QTest>

using namespace chokepoint;

/// What is shipped loads: every scenario, with the rules' own vocabulary, without a fault.
class ShippedContent : public QObject {
    Q_OBJECT

private slots:
    void everyScenarioLoadsWithoutFaults_data();
    void everyScenarioLoadsWithoutFaults();
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

void ShippedContent::everyScenarioLoadsWithoutFaults_data() {
    QTest::addColumn<QString>("scenario");
    for (const std::string& id : scenarioIds(root))
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

void ShippedContent::everyScenarioLoadsWithoutFaults() {
    QFETCH(QString, scenario);
    const auto rules = loadRules(root, scenario.toStdString());
    QVERIFY2(rules.ok(), qPrintable("\n" + sentences(rules.ok() ? Faults{} : rules.faults())));
}

QTEST_APPLESS_MAIN(ShippedContent)
#include "tst_ShippedContent.moc"
