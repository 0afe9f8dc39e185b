#include "support/Seated.h"
#include "ui/charts/LineChart.h"
#include "ui/inspector/NumberForms.h"
#include "ui/map/MiniMap.h"
#include "ui/report/ReportFacts.h"
#include "ui/report/ReportPage.h"
#include "ui/report/ReportParts.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestReportPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void beforeTheFirstTurnItSaysWhatWillStandHere();
    void ownMovesSayWhatCameOfThem();
    void aCountryThatMovedSaysFromWhatToWhat();
    void everyNumberAsksForItsAddress();
    void aRowLeadsToTheMapAndToTheReason();
    void theButtonLeadsToTheNextHalfYear();
    void aNewTurnMakesANewReport();
    void everythingThatTakesFocusHasANameAndWords();
    void picturesForTheEye();

private:
    std::unique_ptr<Seated> m_seated;
    std::vector<MapCountry> m_countries;
    std::vector<MapPower> m_powers;
    Desk& desk() { return *m_seated->desk; }
    void readWorld();
};

namespace {

void look(const char* name, const QString& language) {
    setTheme(Theme(name, 1, language).withSeat(QStringLiteral("jpn")));
    applyTheme(*static_cast<QApplication*>(QCoreApplication::instance()));
}

void resolve(Seated& seated) {
    QSignalSpy resolved(seated.desk.get(), &Desk::turnResolved);
    QVERIFY(seated.desk->commit().ok());
    QVERIFY(resolved.wait(60000));
}

} // namespace

void TestReportPage::readWorld() {
    m_countries.clear();
    m_powers.clear();
    const RuleSet& rules = desk().rules();
    for (int c = 0; c < rules.countries; ++c) {
        const auto at = static_cast<std::size_t>(c);
        m_countries.push_back({QString::fromStdString(rules.book.countries[at].id),
                               desk().name(Axis::country, c), rules.book.columns["lat"][at],
                               rules.book.columns["lon"][at], rules.gdpShare[at]});
    }
    for (int p = 0; p < rules.powers; ++p)
        m_powers.push_back({QString::fromStdString(rules.sets().id(Axis::power, p)),
                            desk().name(Axis::power, p), markOf(desk(), p),
                            rules.book.powers[static_cast<std::size_t>(p)].countries});
}

void TestReportPage::initTestCase() {
    look("dark", "en");
    m_seated = std::make_unique<Seated>(std::map<std::string, std::string>{
        {"USA", "ai:standard"}, {"CHN", "ai:standard"}, {"EUU", "ai:standard"}});
    readWorld();
    for (int turn = 0; turn < 3; ++turn)
        resolve(*m_seated);
    const RuleSet& rules = desk().rules();
    desk().draft().place(0, orderOf(rules, "export_control", {"chip_equipment", "CHN", "denial"}), "x");
    desk().draft().place(1, orderOf(rules, "finance_infrastructure", {"IND", "1"}), "x");
    desk().draft().place(2, orderOf(rules, "procurement_ban", {"kor", "government"}), "x");
    resolve(*m_seated);
}

void TestReportPage::cleanupTestCase() { m_seated.reset(); }

void TestReportPage::beforeTheFirstTurnItSaysWhatWillStandHere() {
    Seated seated(alone());
    ReportPage report(*seated.desk);
    report.resize(1280, 664);
    report.show();
    QVERIFY(report.findChild<StandingTable*>() == nullptr);
    auto* on = report.findChild<QPushButton*>("report_continue");
    QVERIFY2(on != nullptr && on->text().contains(seated.desk->halfYear()), "no way on");
    resolve(seated);
    QTRY_VERIFY(report.findChild<StandingTable*>() != nullptr);
}

void TestReportPage::ownMovesSayWhatCameOfThem() {
    const std::vector<ReportedMove> moves = reportedMoves(desk(), desk().turn());
    QCOMPARE(moves.size(), std::size_t{3});
    for (const ReportedMove& move : moves) {
        QVERIFY2(move.applied, qPrintable(move.name + move.reason));
        QVERIFY2(!move.effects.empty(), qPrintable(move.name));
        QVERIFY(!move.summary.isEmpty());
        for (const MoveEffect& effect : move.effects)
            QVERIFY2(desk().explain(effect.address).ok(), qPrintable(effect.address));
    }
}

void TestReportPage::aCountryThatMovedSaysFromWhatToWhat() {
    const std::vector<CountryMove> moves = countryMoves(desk(), desk().turn());
    QVERIFY(!moves.empty());
    for (const CountryMove& move : moves) {
        QVERIFY2(move.from != move.to, qPrintable(move.address));
        QVERIFY(!move.about.isEmpty());
    }
    QVERIFY(desk().explain(moves.front().address).ok());
}

void TestReportPage::everyNumberAsksForItsAddress() {
    ReportPage report(desk());
    report.resize(1600, 844);
    report.show();
    QSignalSpy why(&report, &ReportPage::whyRequested);
    auto* number = report.findChild<NumberLabel*>("report_supremacy_jpn");
    QVERIFY(number != nullptr);
    QTest::keyClick(number, Qt::Key_W);
    QCOMPARE(why.last().first().toString(), QStringLiteral("supremacy[JPN]"));
    QTest::mouseClick(report.findChild<NumberLabel*>("report_tension"), Qt::LeftButton);
    QVERIFY(why.last().first().toString().startsWith("tension["));
    const auto effects = report.findChildren<NumberLabel*>(QRegularExpression("^report_effect_"));
    QVERIFY(!effects.isEmpty());
    QTest::keyClick(effects.first(), Qt::Key_Return);
    QCOMPARE(why.last().first().toString(), effects.first()->address());
}

void TestReportPage::aRowLeadsToTheMapAndToTheReason() {
    const std::vector<CountryMove> moves{
        {3, "Chinese vendors", "Open", "Banned", "div.p1", "div.n2", "Security", "stance[ALB/chn]"}};
    MovedCountries rows(desk(), moves);
    rows.show();
    QSignalSpy shown(&rows, &MovedCountries::showCountry);
    QSignalSpy why(&rows, &MovedCountries::whyRequested);
    QTest::mouseClick(rows.findChild<QPushButton*>("report_country_stance_alb_chn"), Qt::LeftButton);
    QCOMPARE(shown.first().first().toInt(), 3);
    QTest::keyClick(rows.findChild<QPushButton*>("report_why_stance_alb_chn"), Qt::Key_Space);
    QCOMPARE(why.first().first().toString(), QStringLiteral("stance[ALB/chn]"));
}

void TestReportPage::theButtonLeadsToTheNextHalfYear() {
    ReportPage report(desk());
    report.show();
    QSignalSpy on(&report, &ReportPage::continueRequested);
    QTest::keyClick(report.findChild<QPushButton*>("report_continue"), Qt::Key_Space);
    QCOMPARE(on.count(), 1);
}

void TestReportPage::aNewTurnMakesANewReport() {
    Seated seated(alone());
    resolve(seated);
    ReportPage report(*seated.desk);
    report.show();
    QApplication::setActiveWindow(&report);
    auto* onward = report.findChild<QPushButton*>("report_continue");
    onward->setFocus();
    const QString before = onward->text();
    resolve(seated);
    QTRY_VERIFY(report.findChild<QPushButton*>("report_continue")->text() != before);
    QVERIFY2(report.findChild<QPushButton*>("report_continue")->hasFocus(),
             "Enter goes on from this report, too");
}

void TestReportPage::everythingThatTakesFocusHasANameAndWords() {
    ReportPage report(desk());
    report.show();
    for (const QWidget* each : report.findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus)
            continue;
        QVERIFY2(!each->objectName().isEmpty(), each->metaObject()->className());
        QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
    }
}

void TestReportPage::picturesForTheEye() {
    const QString out = qEnvironmentVariable("CHOKEPOINT_TEST_OUT", QDir::tempPath());
    struct Look {
        const char* name;
        const char* theme;
        QString language;
        QSize size;
    };
    for (const Look& each : {Look{"report_1600_en", "dark", "en", {1600, 844}},
                             Look{"report_1280_en", "dark", "en", {1280, 664}},
                             Look{"report_1280_ja", "dark", "ja", {1280, 664}},
                             Look{"report_1600_ja_light", "light", "ja", {1600, 844}}}) {
        look(each.theme, each.language);
        desk().setLanguage(each.language);
        readWorld();
        ReportPage report(desk());
        report.setWorld(WorldShapes::load(m_countries, each.language == "ja" ? 150 : 11), m_countries,
                        m_powers);
        report.resize(each.size);
        report.show();
        QCoreApplication::processEvents();
        QVERIFY(report.grab().save(QDir(out).filePath(QString(each.name) + ".png")));
    }
    desk().setLanguage("en");
    look("dark", "en");
    Seated fresh(alone());
    ReportPage empty(*fresh.desk);
    empty.resize(1280, 664);
    empty.show();
    QVERIFY(empty.grab().save(QDir(out).filePath("report_empty_en.png")));
}

QTEST_MAIN(TestReportPage)
#include "tst_ReportPage.moc"
