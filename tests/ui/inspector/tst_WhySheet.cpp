#include "support/Seated.h"
#include "ui/inspector/LedgerTable.h"
#include "ui/inspector/WhySheet.h"
#include "ui/theme/Theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace chokepoint;
using namespace chokepoint::test;

class TestWhySheet : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void theTitleSaysWhoseNumberMovedAndWhere();
    void causesAddUpToTheChange();
    void ownOrdersAreMarkedAndSaidInFull();
    void othersOrdersAreSaidWithoutTheirArguments();
    void whatTheSeatMayNotSeeIsPooled();
    void manyCausesArePooledAndStillAddUp();
    void everyWordOfTheRulesHasATextInBothLanguages();
    void enterOpensWhatIsBehindAndBackspaceGoesBack();
    void whatIsBehindMayLieInTheHalfYearBefore();
    void bracketsGoThroughTheHalfYears();
    void theLedgerListsEveryEntry();
    void whatDidNotMoveSaysWhenItLastDid();
    void escapeCloses();
    void everythingThatTakesFocusHasANameAndWords();
    void picturesForTheEye();

private:
    std::unique_ptr<Seated> m_seated;
    Desk& desk() { return *m_seated->desk; }
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

WhyStory story(const Desk& desk, const QString& address, int turn = -1) {
    const Result<Explanation> why = desk.explain(address, turn);
    return why ? whyStory(desk, *why) : WhyStory{};
}

double sum(const WhyStory& story) {
    double all = 0;
    for (const WhyCause& cause : story.causes)
        all += cause.row.change;
    return all;
}

/// Every address of the game's numbers that moved in the last turn, one in `step`.
QStringList moved(const Desk& desk, int step) {
    QStringList all;
    const Layout& layout = desk.rules().layout();
    const World& before = desk.at(desk.turn() - 1).view.world();
    int count = 0;
    for (Slot slot = 0; slot < layout.valueCount(); ++slot)
        if (before[slot] != desk.world()[slot] && ++count % step == 0)
            all << QString::fromStdString(layout.address(slot));
    return all;
}

/// True for what is told by what moved in the second half-year.
bool beganBefore(const Desk& desk, const WhyCause& cause) {
    return cause.opensTurn == 2 && cause.row.words.contains(desk.halfYear(2));
}

/// Something that moved in the third half-year because of what moved in the second.
QString movedFromBefore(const Desk& desk) {
    for (const QString& address : moved(desk, 29)) {
        const std::vector<WhyCause> told = story(desk, address).causes;
        if (std::any_of(told.begin(), told.end(),
                        [&](const WhyCause& cause) { return beganBefore(desk, cause); }))
            return address;
    }
    return {};
}

} // namespace

void TestWhySheet::initTestCase() {
    look("dark", "en");
    m_seated = std::make_unique<Seated>(std::map<std::string, std::string>{
        {"USA", "ai:standard"}, {"CHN", "ai:standard"}, {"EUU", "ai:standard"}});
    const RuleSet& rules = desk().rules();
    desk().draft().place(0, orderOf(rules, "export_control", {"chip_equipment", "CHN", "denial"}), "x");
    desk().draft().place(1, orderOf(rules, "finance_infrastructure", {"IND", "1"}), "x");
    for (int turn = 0; turn < 3; ++turn)
        resolve(*m_seated);
}

void TestWhySheet::cleanupTestCase() { m_seated.reset(); }

void TestWhySheet::theTitleSaysWhoseNumberMovedAndWhere() {
    const WhyStory support = story(desk(), "support[JPN]", 1);
    QVERIFY2(support.title.startsWith("Japan's support "), qPrintable(support.title));
    QCOMPARE(support.subtitle, desk().halfYear(1));
    // a control is announced in one half-year and bites in the next
    const WhyStory access = story(desk(), "access[CHN/chip_equipment]", 2);
    QVERIFY2(access.title.startsWith("China's access to inputs fell to "), qPrintable(access.title));
    QVERIFY2(access.subtitle.startsWith("Chip-making equipment"), qPrintable(access.subtitle));
}

void TestWhySheet::causesAddUpToTheChange() {
    for (const QString& address : moved(desk(), 301)) {
        const WhyStory told = story(desk(), address);
        QVERIFY2(told.exact, qPrintable(address));
        QVERIFY2(!told.known || std::abs(sum(told) - told.change) < 1e-6, qPrintable(address));
    }
}

void TestWhySheet::ownOrdersAreMarkedAndSaidInFull() {
    const WhyStory tension = story(desk(), "tension[JPN/CHN]", 1);
    const auto own = std::find_if(tension.causes.begin(), tension.causes.end(),
                                  [](const WhyCause& cause) { return cause.row.own; });
    QVERIFY(own != tension.causes.end());
    QCOMPARE(own->row.who, QStringLiteral("Japan, your order"));
    QVERIFY2(own->row.words.contains("China"), qPrintable(own->row.words));
    QVERIFY(own->row.mark.has_value());
}

void TestWhySheet::othersOrdersAreSaidWithoutTheirArguments() {
    for (int turn = 1; turn <= desk().turn(); ++turn)
        for (const WhyCause& cause : story(desk(), "tension[USA/CHN]", turn).causes)
            if (cause.row.who.endsWith(", order"))
                QVERIFY2(!cause.row.words.contains('/') && !cause.row.words.contains(':'),
                         qPrintable(cause.row.words));
}

void TestWhySheet::whatTheSeatMayNotSeeIsPooled() {
    Explanation why;
    why.address = why.answered = "support[JPN]";
    why.turn = 1;
    why.causes = {{{0, 1, "support[JPN]", "", "unseen", "", "", -2}, {}},
                  {{1, 1, "support[JPN]", "home", "rule", "JPN", "habit", 0.5}, {}}};
    why.after = -1.5;
    const WhyStory told = whyStory(desk(), why);
    QCOMPARE(told.causes.back().row.who, QStringLiteral("Not known to your seat"));
    QCOMPARE(told.causes.back().row.iconName, QStringLiteral("eyeoff"));
    QVERIFY(told.causes.back().opens.isEmpty());
}

void TestWhySheet::manyCausesArePooledAndStillAddUp() {
    Explanation many;
    many.address = many.answered = "support[JPN]";
    many.turn = 1;
    many.before = 50;
    for (int i = 1; i <= 20; ++i)
        many.causes.push_back(
            {{0, 1, "support[JPN]", "home", "rule", "JPN", "reason_" + std::to_string(i), i / 4.0}, {}});
    many.after = 50 + 52.5;
    const WhyStory told = whyStory(desk(), many);
    QCOMPARE(told.causes.size(), causesShown + 1);
    QVERIFY(told.exact);
    QCOMPARE(sum(told), 52.5);
    QCOMPARE(told.entries, 20);
    QVERIFY2(told.causes.back().row.who.contains("12"), qPrintable(told.causes.back().row.who));
}

void TestWhySheet::everyWordOfTheRulesHasATextInBothLanguages() {
    QStringList missing;
    for (const QString& address : moved(desk(), 151)) {
        const Result<Explanation> why = desk().explain(address);
        QVERIFY(why.ok());
        for (const ExplainedCause& cause : why->causes) {
            const ExplainedEntry& entry = cause.entry;
            const bool word =
                (entry.kind == "rule" && !entry.what.starts_with("event:")) || entry.kind == "term";
            for (const char* language : {"en", "ja"}) {
                const Texts& texts = desk().rules().book.texts.at(language);
                if (word && !texts.has(entry.kind + "." + entry.what))
                    missing << QString::fromStdString(entry.kind + "." + entry.what);
                if (!entry.phase.empty() && !texts.has("phase." + entry.phase))
                    missing << QString::fromStdString(entry.phase);
            }
        }
    }
    for (const QuantityDeclaration& each : desk().rules().layout().table().all()) {
        const std::string key = "quantity." + std::string(each.id) + ".name";
        for (const char* language : {"en", "ja"})
            if (!desk().rules().book.texts.at(language).has(key))
                missing << QString::fromStdString(key);
    }
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
}

void TestWhySheet::enterOpensWhatIsBehindAndBackspaceGoesBack() {
    QWidget window;
    window.resize(1600, 900);
    WhySheet sheet(desk(), &window);
    window.show();
    sheet.ask("security[CHN]", 1);
    QVERIFY(sheet.isVisible());
    auto* causes = sheet.findChild<Waterfall*>("why_causes");
    const std::vector<WhyCause> told = story(desk(), "security[CHN]", 1).causes;
    const auto felt =
        std::find_if(told.begin(), told.end(), [](const WhyCause& each) { return !each.opens.isEmpty(); });
    QVERIFY(felt != told.end());
    causes->setCurrentRow(static_cast<int>(felt - told.begin()));
    QTest::keyClick(causes, Qt::Key_Return);
    QCOMPARE(sheet.address(), felt->opens);
    QVERIFY(sheet.findChild<QPushButton*>("why_back")->isVisible());
    QTest::keyClick(causes, Qt::Key_Backspace);
    QCOMPARE(sheet.address(), QStringLiteral("security[CHN]"));
    causes->setCurrentRow(static_cast<int>(felt - told.begin()));
    QTest::mouseClick(sheet.findChild<QPushButton*>("why_behind"), Qt::LeftButton);
    QCOMPARE(sheet.address(), felt->opens);
    QTest::mouseClick(sheet.findChild<QPushButton*>("why_back"), Qt::LeftButton);
    QCOMPARE(sheet.address(), QStringLiteral("security[CHN]"));
}

void TestWhySheet::whatIsBehindMayLieInTheHalfYearBefore() {
    QWidget window;
    window.resize(1600, 900);
    WhySheet sheet(desk(), &window);
    window.show();
    const QString address = movedFromBefore(desk());
    const std::vector<WhyCause> told = story(desk(), address, 3).causes;
    const auto before = std::find_if(told.begin(), told.end(),
                                     [&](const WhyCause& cause) { return beganBefore(desk(), cause); });
    QVERIFY(before != told.end());
    sheet.ask(address, 3);
    auto* causes = sheet.findChild<Waterfall*>("why_causes");
    causes->setCurrentRow(static_cast<int>(before - told.begin()));
    QVERIFY(sheet.findChild<QPushButton*>("why_behind")->toolTip().contains(desk().halfYear(2)));
    QTest::keyClick(causes, Qt::Key_Return);
    QCOMPARE(sheet.address(), before->opens);
    QCOMPARE(sheet.turn(), 2);
    QTest::keyClick(causes, Qt::Key_Backspace);
    QCOMPARE(sheet.turn(), 3);
}

void TestWhySheet::bracketsGoThroughTheHalfYears() {
    QWidget window;
    window.resize(1280, 720);
    WhySheet sheet(desk(), &window);
    window.show();
    sheet.ask("support[JPN]");
    QCOMPARE(sheet.turn(), 3);
    auto* causes = sheet.findChild<Waterfall*>("why_causes");
    QTest::keyClick(causes, Qt::Key_BracketLeft);
    QCOMPARE(sheet.turn(), 2);
    QTest::keyClick(causes, Qt::Key_BracketLeft);
    QTest::keyClick(causes, Qt::Key_BracketLeft);
    QCOMPARE(sheet.turn(), 1);
    QVERIFY(!sheet.findChild<QPushButton*>("why_earlier")->isEnabled());
    QTest::mouseClick(sheet.findChild<QPushButton*>("why_later"), Qt::LeftButton);
    QCOMPARE(sheet.turn(), 2);
}

void TestWhySheet::theLedgerListsEveryEntry() {
    QWidget window;
    window.resize(1280, 720);
    WhySheet sheet(desk(), &window);
    window.show();
    sheet.ask("tension[USA/CHN]");
    QTest::keyClick(sheet.findChild<Waterfall*>("why_causes"), Qt::Key_L);
    QVERIFY(sheet.showsLedger());
    auto* table = sheet.findChild<QTableView*>("why_ledger");
    QCOMPARE(table->model()->rowCount(), static_cast<int>(desk().explain("tension[USA/CHN]")->causes.size()));
    QAbstractItemModelTester tester(table->model());
    QTest::keyClick(table, Qt::Key_L);
    QVERIFY(!sheet.showsLedger());
}

void TestWhySheet::whatDidNotMoveSaysWhenItLastDid() {
    QWidget window;
    window.resize(1280, 720);
    WhySheet sheet(desk(), &window);
    window.show();
    sheet.ask("control[JPN/chip_equipment/CHN]");
    QString all;
    for (const QLabel* label : sheet.findChildren<QLabel*>())
        all += label->text() + '\n';
    QVERIFY2(all.contains("Nothing moved it this half-year. Its last change was in " + desk().halfYear(2)),
             qPrintable(all));
    sheet.ask("control[EUU/quantum/CHN]", 0);
    QVERIFY(!sheet.accessibleName().isEmpty());
}

void TestWhySheet::escapeCloses() {
    QWidget window;
    window.resize(1280, 720);
    WhySheet sheet(desk(), &window);
    window.show();
    QSignalSpy closed(&sheet, &WhySheet::closed);
    sheet.ask("support[JPN]");
    QTest::keyClick(sheet.findChild<Waterfall*>("why_causes"), Qt::Key_Escape);
    QVERIFY(sheet.isHidden());
    QCOMPARE(closed.count(), 1);
}

void TestWhySheet::everythingThatTakesFocusHasANameAndWords() {
    QWidget window;
    WhySheet sheet(desk(), &window);
    sheet.ask("support[JPN]", 1);
    for (const QWidget* each : sheet.findChildren<QWidget*>()) {
        const bool inside =
            qobject_cast<const QTableView*>(each->parentWidget()) != nullptr ||
            qobject_cast<const QTableView*>(each->parentWidget() ? each->parentWidget()->parentWidget()
                                                                 : nullptr) != nullptr;
        if (each->focusPolicy() == Qt::NoFocus || inside)
            continue;
        QVERIFY2(!each->objectName().isEmpty(), each->metaObject()->className());
        QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
    }
}

void TestWhySheet::picturesForTheEye() {
    const QString out = qEnvironmentVariable("CHOKEPOINT_TEST_OUT", QDir::tempPath());
    struct Look {
        const char* name;
        const char* theme;
        QString language;
        QSize size;
        QString address;
        int turn;
        bool ledger;
    };
    for (const Look& each :
         {Look{"why_1600_en", "dark", "en", {900, 720}, "security[CHN]", 1, false},
          Look{"why_1280_tension_en", "dark", "en", {800, 560}, "tension[USA/CHN]", 1, false},
          Look{"why_1280_ja", "dark", "ja", {800, 560}, "support[JPN]", 1, false},
          Look{"why_1600_ja_light", "light", "ja", {900, 720}, "access[CHN/chip_equipment]", 1, false},
          Look{"why_before_en", "dark", "en", {900, 560}, movedFromBefore(desk()), 3, false},
          Look{"why_before_ledger_ja", "light", "ja", {900, 560}, movedFromBefore(desk()), 3, true},
          Look{"why_ledger_en", "dark", "en", {900, 560}, "tension[JPN/CHN]", 1, true},
          Look{"why_nothing_en", "dark", "en", {900, 360}, "control[JPN/chip_equipment/CHN]", 3, false}}) {
        look(each.theme, each.language);
        desk().setLanguage(each.language);
        QWidget window;
        window.setProperty("ground", "window");
        window.setAttribute(Qt::WA_StyledBackground);
        window.resize(each.size);
        WhySheet sheet(desk(), &window);
        window.show();
        sheet.ask(each.address, each.turn);
        sheet.showLedger(each.ledger);
        QCoreApplication::processEvents();
        QVERIFY(window.grab().save(QDir(out).filePath(QString(each.name) + ".png")));
    }
    desk().setLanguage("en");
    look("dark", "en");
}

QTEST_MAIN(TestWhySheet)
#include "tst_WhySheet.moc"
