#include "support/Seated.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/InspectorPage.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Theme.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestInspector : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void nothingSelectedShowsTheOwnPower();
    void aClickedCountryShowsItsNetworks();
    void everyNumberAsksForItsAddress();
    void tabsAreChosenByKeyboardAndStay();
    void theVendorOnTheDeskIsTheOneShown();
    void othersMeansAreNotShownAndTheirCapabilityIsAnEstimate();
    void actHereListsWhatCanNameTheCountry();
    void whatNobodyCanNameSaysWhy();
    void everythingThatTakesFocusHasANameAndWords();
    void picturesForTheEye();
};

namespace {

void look(const char* name, double scale, const QString& language) {
    setTheme(Theme(name, scale, language).withSeat(QStringLiteral("jpn")));
    applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()));
}

void resolve(Seated& seated) {
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    QVERIFY(seated.desk->commit().ok());
    QVERIFY(resolved.wait(60000));
}

int countryOf(const Desk& desk, const char* id) { return desk.sets().find(Axis::country, id); }
int powerOf(const Desk& desk, const char* id) { return desk.sets().find(Axis::power, id); }

QStringList numberNames(const Inspector& inspector) {
    QStringList names;
    for (const NumberLabel* label : inspector.findChildren<NumberLabel*>())
        names << label->address();
    return names;
}

void save(QWidget& widget, const QString& name) {
    const QString out = qEnvironmentVariable("CHOKEPOINT_TEST_OUT", QDir::tempPath());
    QCoreApplication::processEvents();
    QVERIFY(widget.grab().save(QDir(out).filePath(name + ".png")));
}

} // namespace

void TestInspector::initTestCase() { look("dark", 1, "en"); }

void TestInspector::nothingSelectedShowsTheOwnPower() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    QCOMPARE(inspector.tab(), QStringLiteral("standing"));
    QVERIFY(numberNames(inspector).contains("support[JPN]"));
    QVERIFY(numberNames(inspector).contains("budget[JPN]"));
    QVERIFY(inspector.findChild<QPushButton*>("inspector_close")->isHidden());
}

void TestInspector::aClickedCountryShowsItsNetworks() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "IND")});
    QCOMPARE(inspector.tab(), QStringLiteral("networks"));
    QVERIFY(numberNames(inspector).contains("stance_chance[IND/chn]"));
    inspector.show();
    QTest::mouseClick(inspector.findChild<QPushButton*>("inspector_close"), Qt::LeftButton);
    QCOMPARE(seated.desk->inspected(), Inspected(NoSelection{}));
}

void TestInspector::everyNumberAsksForItsAddress() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    inspector.resize(336, 900);
    inspector.show();
    QSignalSpy why(&inspector, &Inspector::whyRequested);
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "IND")});
    auto* chance = inspector.findChild<NumberLabel*>("inspector_stance_chance_ind_chn");
    QVERIFY(chance != nullptr);
    QTest::keyClick(chance, Qt::Key_W);
    QCOMPARE(why.last().first().toString(), QStringLiteral("stance_chance[IND/chn]"));
    inspector.setTab("alignment");
    QTest::keyClick(inspector.findChild<QWidget*>("inspector_alignment"), Qt::Key_W);
    QVERIFY(why.last().first().toString().startsWith("alignment[IND/"));
    QCOMPARE(why.count(), 2);
}

void TestInspector::tabsAreChosenByKeyboardAndStay() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    inspector.show();
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "IND")});
    QTest::keyClick(inspector.findChild<QWidget*>("inspector_tabs"), Qt::Key_Right);
    QCOMPARE(inspector.tab(), QStringLiteral("alignment"));
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "BRA")});
    QCOMPARE(inspector.tab(), QStringLiteral("alignment"));
    resolve(seated);
    QCOMPARE(inspector.tab(), QStringLiteral("alignment"));
    seated.desk->inspect(NoSelection{});
    QCOMPARE(inspector.tab(), QStringLiteral("standing"));
}

void TestInspector::theVendorOnTheDeskIsTheOneShown() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "IND")});
    seated.desk->setVariant(Axis::vendor, seated.desk->sets().find(Axis::vendor, "euu"));
    QVERIFY(inspector.findChildren<NumberLabel*>("inspector_stance_chance_ind_euu").size() == 2);
}

void TestInspector::othersMeansAreNotShownAndTheirCapabilityIsAnEstimate() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    seated.desk->inspect(SelectedPower{powerOf(*seated.desk, "CHN")});
    QVERIFY(!numberNames(inspector).contains("political_capital[CHN]"));
    inspector.setTab("technology");
    const auto* estimate = inspector.findChild<NumberLabel*>("inspector_capability_chn_ai_ml");
    QVERIFY(estimate != nullptr && estimate->valueText().contains(QStringLiteral("±")));
    seated.desk->inspect(SelectedPower{seated.desk->seat()});
    inspector.setTab("technology");
    const auto* known = inspector.findChild<NumberLabel*>("inspector_capability_jpn_ai_ml");
    QVERIFY(known != nullptr && !known->valueText().contains(QStringLiteral("±")));
}

void TestInspector::actHereListsWhatCanNameTheCountry() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "IND")});
    auto* act = inspector.findChild<QPushButton*>("inspector_act");
    QVERIFY(act->isEnabled());
    const auto* finance = inspector.findChild<QAction*>("inspector_act_finance_infrastructure");
    QVERIFY(finance != nullptr && finance->isEnabled());
    QVERIFY(inspector.findChild<QAction*>("inspector_act_public_rd") == nullptr);
    QSignalSpy chosen(&inspector, &Inspector::actHere);
    inspector.findChild<QAction*>("inspector_act_finance_infrastructure")->trigger();
    const auto& all = seated.desk->rules().book.instruments;
    QCOMPARE(all[chosen.first().first().toUInt()].id, std::string("finance_infrastructure"));
}

void TestInspector::whatNobodyCanNameSaysWhy() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    auto* act = inspector.findChild<QPushButton*>("inspector_act");
    seated.desk->inspect(SelectedCountry{countryOf(*seated.desk, "JPN")}); // home is no target
    QVERIFY(!act->isEnabled());
    QVERIFY(!act->toolTip().isEmpty());
    QVERIFY(!act->accessibleDescription().isEmpty());
}

void TestInspector::everythingThatTakesFocusHasANameAndWords() {
    Seated seated(alone());
    Inspector inspector(*seated.desk);
    const std::vector<Inspected> subjects{NoSelection{}, SelectedCountry{countryOf(*seated.desk, "DEU")},
                                          SelectedPower{powerOf(*seated.desk, "USA")}, SelectedTechnology{2}};
    for (const Inspected& subject : subjects) {
        seated.desk->inspect(subject);
        for (const char* tab : {"networks", "alignment", "rules", "links", "standing", "technology",
                                "policies", "others", "leaders", "supply", "choke"}) {
            inspector.setTab(tab);
            for (const QWidget* each : inspector.findChildren<QWidget*>()) {
                if (each->focusPolicy() == Qt::NoFocus || qobject_cast<const QMenu*>(each) != nullptr)
                    continue;
                QVERIFY2(!each->objectName().isEmpty(), each->metaObject()->className());
                QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
            }
        }
    }
}

void TestInspector::picturesForTheEye() {
    Seated seated({{"USA", "ai:standard"}, {"CHN", "ai:standard"}, {"EUU", "ai:standard"}});
    for (int turn = 0; turn < 3; ++turn)
        resolve(seated);
    struct Look {
        const char* name;
        const char* theme;
        QString language;
        QSize size;
    };
    for (const Look& each : {Look{"inspector_1600_en", "dark", "en", {336, 608}},
                             Look{"inspector_1280_en", "dark", "en", {304, 536}},
                             Look{"inspector_1600_ja_light", "light", "ja", {336, 608}},
                             Look{"inspector_1280_ja", "dark", "ja", {304, 536}}}) {
        look(each.theme, 1, each.language);
        seated.desk->setLanguage(each.language);
        QWidget sheet;
        auto* row = new QHBoxLayout(&sheet);
        const std::vector<std::pair<Inspected, QString>> shown{
            {SelectedCountry{countryOf(*seated.desk, "IND")}, "networks"},
            {SelectedCountry{countryOf(*seated.desk, "IND")}, "alignment"},
            {SelectedCountry{countryOf(*seated.desk, "IND")}, "rules"},
            {SelectedCountry{countryOf(*seated.desk, "GBR")}, "links"},
            {SelectedPower{powerOf(*seated.desk, "CHN")}, "technology"},
            {SelectedPower{powerOf(*seated.desk, "CHN")}, "policies"},
            {NoSelection{}, "standing"},
            {SelectedTechnology{seated.desk->sets().find(Axis::technology, "chip_equipment")}, "leaders"},
            {SelectedTechnology{seated.desk->sets().find(Axis::technology, "chip_equipment")}, "supply"}};
        QList<QPixmap> shots;
        for (const auto& [subject, tab] : shown) {
            seated.desk->inspect(subject);
            Inspector inspector(*seated.desk);
            inspector.resize(each.size);
            inspector.show();
            inspector.setTab(tab);
            QCoreApplication::processEvents();
            shots << inspector.grab();
        }
        for (const QPixmap& shot : shots) {
            auto* label = new QLabel;
            label->setPixmap(shot);
            row->addWidget(label);
        }
        save(sheet, each.name);
    }
    look("dark", 1, "en");
}

QTEST_MAIN(TestInspector)
#include "tst_Inspector.moc"
