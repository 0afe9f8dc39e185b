// What holds for every screen: it can be used without a mouse and without eyes, it keeps secrets, and nothing that is broken
// ends the program.

#include "ui/app/Curtain.h"
#include "ui/app/FirstSteps.h"
#include "ui/app/MainWindow.h"
#include "ui/app/OverlayColours.h"
#include "ui/app/PlayScreen.h"
#include "ui/app/Settings.h"
#include "ui/app/menu/MenuData.h"
#include "ui/encyclopedia/EncyclopediaScreen.h"
#include "ui/map/MapView.h"
#include "ui/pages/DiplomacyPage.h"
#include "ui/theme/NumberLabel.h"
#include "ui/theme/Theme.h"

#include "base/DataPaths.h"
#include "session/Offers.h"
#include "session/Session.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace chokepoint;

class Screens : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void everythingInteractiveHasANameAndAStop_data();
    void everythingInteractiveHasANameAndAStop();
    void theFirstPictureIsTheMapInItsPlace_data();
    void theFirstPictureIsTheMapInItsPlace();
    void aFirstGamePointsAtThePartsOfTheScreenUntilItIsSkipped();
    void theFirstStepsComeAgainFromTheMenuAndEndWithTheHalfYear();
    void whatHadTheFocusHasItAgainAfterASheet();
    void enterGoesOnFromTheReportOfEveryHalfYear();
    void theReportCanBeFollowedByACommitAtOnce();
    void aPlacedOrderEndsTheSearchThatFoundIt();
    void aCurtainShowsNothingOfTheSeatBefore();
    void theSeatsDeskIsGoneBehindTheCurtain();
    void holdingSpaceLiftsTheCurtain();
    void aLanguageChangeKeepsWhatWasDrafted();
    void theLightThemeKeepsTheGameAndIsRemembered();
    void singleKeysCanBeSwitchedOff();
    void newsThatAsksNobodyCanBeRead();
    void arcsShowWhatAnOverlaySaysOfPairs();
    void aChartsTableIsOneKeyAway();
    void helpOnACardIsItsArticleAndEscGoesBackToTheCard();
    void helpOnANumberIsItsQuantitysArticle();
    void theEncyclopediaOpensFromTheMenuAndGoesBackAndForward();
    void aNumberInAnArticleAsksWhyInTheGame();
    void theCurtainTakesTheEncyclopediaAway();
    void theSessionKeepsWhatTheGameAssumes();
    void aBrokenSessionGetsASentence();
    void aBrokenScenarioGetsSentencesAndTheProgramGoesOn();
    void largeTextLeavesEveryPartReachable();
    void largeTextLeavesEverySeatWithinItsPage();

private:
    void playAlone();
    void playTogether();
    /// A small order, drafted without the screen.
    void draftSomething();
    PlayScreen& play() { return *m_window->playScreen(); }
    std::vector<QWidget*> interactive() const;

    std::unique_ptr<MainWindow> m_window;
};

namespace {

QString firstScenario() { return QString::fromStdString(scenarioIds(dataRoot()).front()); }

bool isInteractive(const QWidget* widget) {
    if (qobject_cast<const QScrollBar*>(widget) != nullptr || widget->objectName().startsWith("qt_"))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
           widget->inherits("chokepoint::NumberLabel") || widget->inherits("chokepoint::MapView") ||
           widget->inherits("chokepoint::SegmentedControl");
}

} // namespace

void Screens::initTestCase() { QStandardPaths::setTestModeEnabled(true); }

void Screens::init() {
    QSettings().clear();
    m_window = std::make_unique<MainWindow>(dataRoot());
    m_window->setLanguage("en");
    m_window->resize(1600, 900);
    m_window->show();
}

void Screens::cleanup() { m_window.reset(); }

void Screens::playAlone() {
    StartRequest request;
    request.scenario = firstScenario();
    request.seed = 7;
    m_window->begin(request);
    QVERIFY(m_window->playScreen() != nullptr);
    QTest::qWait(50);
}

void Screens::playTogether() {
    NewGameChoice choice;
    choice.scenario = firstScenario();
    choice.seed = 7;
    const auto rules = loadRules(dataRoot(), choice.scenario.toStdString());
    QVERIFY(rules.ok());
    for (int p = 0; p < (*rules)->powers; ++p)
        choice.players[QString::fromStdString((*rules)->sets().id(Axis::power, p))] =
            p < 2 ? Player::Person : Player::Computer;
    m_window->startGame(choice);
    QVERIFY(m_window->findChild<Curtain*>() != nullptr);
    emit m_window->findChild<Curtain*>()->lifted();
    QTRY_VERIFY(m_window->playScreen() != nullptr);
}

void Screens::draftSomething() {
    Desk& desk = play().desk();
    for (std::size_t i = 0; i < desk.rules().book.instruments.size(); ++i)
        if (const Offer offer = offerOf(desk.rules(), desk.view(), static_cast<int>(i)); offer.example) {
            desk.draft().place(0, *offer.example, "something");
            return;
        }
}

std::vector<QWidget*> Screens::interactive() const {
    std::vector<QWidget*> found;
    for (QWidget* widget : m_window->findChildren<QWidget*>())
        if (widget->isVisible() && isInteractive(widget) && !isInteractive(widget->parentWidget()))
            found.push_back(widget);
    return found;
}

void Screens::everythingInteractiveHasANameAndAStop_data() {
    QTest::addColumn<QString>("screen");
    for (const char* screen :
         {"menu", "new", "sessions", "play", "editor", "event", "why", "commit", "report", "goto",
          "technologies", "rules", "world", "diplomacy", "proposal", "encyclopedia", "encyclopedia found"})
        QTest::newRow(screen) << screen;
}

void Screens::everythingInteractiveHasANameAndAStop() {
    QFETCH(QString, screen);
    if (screen == "menu")
        m_window->showMenu();
    else if (screen == "new")
        m_window->showNewGame(Player::Computer);
    else if (screen == "sessions")
        m_window->showSessions();
    else
        playAlone();
    if (screen == "editor")
        play().openInstrument(0);
    if (screen == "technologies" || screen == "rules")
        play().showPage(screen == "rules" ? PlayPage::Rules : PlayPage::Technologies);
    if (screen == "diplomacy" || screen == "proposal")
        play().showPage(PlayPage::Diplomacy);
    if (screen == "proposal")
        static_cast<DiplomacyPage*>(play().page(PlayPage::Diplomacy))->compose();
    if (screen == "world")
        play().showTables();
    if (screen == "goto")
        play().goTo();
    if (screen == "commit")
        play().askToCommit();
    if (screen == "event" || screen == "why" || screen == "report") {
        play().commit();
        QTRY_COMPARE_WITH_TIMEOUT(play().desk().turn(), 1, 20000);
        play().showPage(screen == "report" ? PlayPage::Report : PlayPage::Map);
        if (screen == "why")
            play().showWhy(play().desk().address(quantities().supremacy, play().desk().seat()));
        if (screen == "event" && !play().desk().pendingEvents().empty())
            play().openEvent(QString::fromStdString(play().desk().pendingEvents().front().event));
    }
    if (screen.startsWith("encyclopedia"))
        m_window->showEncyclopedia("instrument.export_control");
    if (screen == "encyclopedia found")
        m_window->encyclopedia()->search("chip");
    QTest::qWait(50);
    QStringList faults;
    for (const QWidget* widget : interactive()) {
        const QString who = QString("%1 \"%2\"").arg(widget->metaObject()->className(), widget->objectName());
        if (widget->objectName().isEmpty())
            faults.append(who + " in " + widget->parentWidget()->objectName() + " has no objectName");
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool spoken =
            !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        if (!spoken)
            faults.append(who + " has no accessible name");
        const auto* number = qobject_cast<const NumberLabel*>(widget);
        const bool plainWords = number != nullptr && number->address().isEmpty(); // nothing to ask of it
        if (widget->isEnabled() && widget->focusPolicy() == Qt::NoFocus && !plainWords)
            faults.append(who + " cannot be reached by keyboard");
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join("; ")));
}

void Screens::theFirstPictureIsTheMapInItsPlace_data() {
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1600, 900);
    QTest::newRow("narrow") << QSize(1280, 720);
}

void Screens::theFirstPictureIsTheMapInItsPlace() {
    QFETCH(QSize, size);
    m_window = std::make_unique<MainWindow>(dataRoot());
    m_window->resize(size);
    StartRequest request;
    request.scenario = firstScenario();
    m_window->begin(request);
    m_window->show();
    auto* map = m_window->findChild<MapView*>();
    QVERIFY(map != nullptr && m_window->findChild<QWidget*>("cabinet") == nullptr);
    const QRect place(map->mapTo(m_window.get(), QPoint()), map->size());
    const QImage first = map->grab().toImage();
    const int country = 100;
    const QPoint point = map->anchorOf(country).toPoint();
    QCOMPARE(map->countryAt(point), country);
    QVERIFY(m_window->playScreen() != nullptr); // with all its parts
    QTest::qWait(50);
    QVERIFY(m_window->findChild<QWidget*>("cabinet") != nullptr);
    QCOMPARE(QRect(map->mapTo(m_window.get(), QPoint()), map->size()), place);
    QCOMPARE(first.pixelColor(point), map->overlay().countries[country].colour);
}

void Screens::aFirstGamePointsAtThePartsOfTheScreenUntilItIsSkipped() {
    playAlone();
    auto* steps = m_window->findChild<FirstSteps*>();
    QVERIFY(steps != nullptr && steps->isVisible());
    const QString first = steps->accessibleName();
    QTest::mouseClick(steps->findChild<QPushButton*>("first_steps_next"), Qt::LeftButton);
    QVERIFY(steps->isVisible());
    QVERIFY(steps->accessibleName() != first);
    play().openInstrument(0);
    QVERIFY2(!steps->isVisible(), "what it points at is out of sight");
    QVERIFY(play().closeTopmost());
    QVERIFY(steps->isVisible());
    QTest::mouseClick(steps->findChild<QPushButton*>("first_steps_skip"), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<FirstSteps*>() == nullptr);
    playAlone();
    QVERIFY2(m_window->findChild<FirstSteps*>() == nullptr, "it is remembered");
}

void Screens::theFirstStepsComeAgainFromTheMenuAndEndWithTheHalfYear() {
    playAlone();
    QVERIFY(play().closeTopmost());
    QTRY_VERIFY(m_window->findChild<FirstSteps*>() == nullptr);
    m_window->findChild<QAction*>("menu_first_steps")->trigger();
    QVERIFY(m_window->findChild<FirstSteps*>() != nullptr);
    play().commit();
    QTRY_COMPARE_WITH_TIMEOUT(play().desk().turn(), 1, 20000);
    QTRY_VERIFY(m_window->findChild<FirstSteps*>() == nullptr);
}

void Screens::whatHadTheFocusHasItAgainAfterASheet() {
    playAlone();
    QApplication::setActiveWindow(m_window.get());
    auto* tab = m_window->findChild<QPushButton*>("cabinet_family_all");
    tab->setFocus();
    play().askToCommit();
    QVERIFY(!tab->hasFocus());
    QTest::mouseClick(m_window->findChild<QPushButton*>("commit_back"), Qt::LeftButton);
    QVERIFY(tab->hasFocus());
}

void Screens::enterGoesOnFromTheReportOfEveryHalfYear() {
    playAlone();
    QApplication::setActiveWindow(m_window.get());
    for (int turn = 1; turn <= 3; ++turn) {
        play().commit();
        QTRY_COMPARE_WITH_TIMEOUT(play().desk().turn(), turn, 20000);
        QTRY_VERIFY(m_window->focusWidget() != nullptr &&
                    m_window->focusWidget()->objectName() == "report_continue");
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QVERIFY(play().map().isVisible());
    }
}

void Screens::theReportCanBeFollowedByACommitAtOnce() {
    playAlone();
    QApplication::setActiveWindow(m_window.get());
    play().commit();
    QTRY_COMPARE_WITH_TIMEOUT(play().desk().turn(), 1, 20000);
    QTRY_VERIFY(!m_window->findChild<QWidget*>("moves")->isVisible());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_window->findChild<QPushButton*>("commit_confirm")->isVisible());
}

void Screens::aPlacedOrderEndsTheSearchThatFoundIt() {
    playAlone();
    auto* find = m_window->findChild<QLineEdit*>("cabinet_find");
    const Desk& desk = play().desk();
    const Rulebook& book = desk.rules().book;
    const int instrument = int(book.instrument("standards_campaign") - book.instruments.data());
    find->setText(desk.instrumentName(instrument));
    play().openInstrument(instrument);
    QTest::mouseClick(m_window->findChild<QPushButton*>("order_place"), Qt::LeftButton);
    QCOMPARE(desk.draft().filledSlots(), 1);
    QVERIFY(find->text().isEmpty());
}

void Screens::aCurtainShowsNothingOfTheSeatBefore() {
    QImage curtains[2];
    for (const bool drafted : {false, true}) {
        init();
        playTogether();
        if (QTest::currentTestFailed())
            return;
        if (drafted)
            draftSomething();
        play().commit();
        QTRY_VERIFY(m_window->findChild<Curtain*>() != nullptr && m_window->playScreen() == nullptr);
        QTest::qWait(50);
        curtains[drafted ? 1 : 0] = m_window->grab().toImage();
    }
    QVERIFY(!curtains[0].isNull());
    QCOMPARE(curtains[0], curtains[1]);
}

void Screens::theSeatsDeskIsGoneBehindTheCurtain() {
    playTogether();
    if (QTest::currentTestFailed())
        return;
    const QPointer<Desk> desk = &play().desk();
    const QPointer<PlayScreen> screen = &play();
    draftSomething();
    QApplication::clipboard()->clear();
    play().commit();
    QTRY_VERIFY(screen.isNull());
    QVERIFY2(desk.isNull(), "the desk, its draft and its undo stack are destroyed, not hidden");
    QCOMPARE(m_window->windowTitle(), QString("Chokepoint"));
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QVERIFY(m_window->findChildren<QWidget*>("play").isEmpty());
}

void Screens::holdingSpaceLiftsTheCurtain() {
    playTogether();
    if (QTest::currentTestFailed())
        return;
    play().commit();
    QTRY_VERIFY(m_window->findChild<Curtain*>() != nullptr && m_window->playScreen() == nullptr);
    auto* curtain = m_window->findChild<Curtain*>();
    QTest::keyPress(curtain, Qt::Key_Space);
    QTest::qWait(200);
    QTest::keyRelease(curtain, Qt::Key_Space);
    QTest::qWait(1200);
    QVERIFY2(m_window->playScreen() == nullptr, "a tap is not enough");
    QTest::keyPress(curtain, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->playScreen() != nullptr, 5000);
}

void Screens::aLanguageChangeKeepsWhatWasDrafted() {
    playAlone();
    draftSomething();
    const SeatOrders drafted = play().desk().draft().orders();
    play().desk().setOverlay("alignment");
    m_window->setLanguage("ja");
    QTRY_VERIFY(m_window->playScreen() != nullptr);
    QCOMPARE(play().desk().language(), QString("ja"));
    QVERIFY(play().desk().draft().orders() == drafted);
    QCOMPARE(play().desk().overlay(), QString("alignment"));
    bool japanese = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        for (const QChar character : label->text())
            japanese = japanese || character.script() == QChar::Script_Hiragana;
    QVERIFY2(japanese, "the screen speaks Japanese");
}

void Screens::theLightThemeKeepsTheGameAndIsRemembered() {
    playAlone();
    draftSomething();
    const SeatOrders drafted = play().desk().draft().orders();
    const QColor dark = theme().color("bg.panel");
    auto* light = m_window->findChild<QAction*>("menu_theme_light");
    QVERIFY(light != nullptr && !light->isChecked());
    light->trigger();
    QTRY_VERIFY(!theme().isDark());
    QVERIFY(theme().color("bg.panel").lightness() > dark.lightness());
    QVERIFY(m_window->playScreen() != nullptr && play().desk().draft().orders() == drafted);
    QVERIFY(m_window->findChild<QAction*>("menu_theme_light")->isChecked());
    QCOMPARE(Settings::load().theme, QString("light"));
    m_window->setThemeName("dark");
}

void Screens::singleKeysCanBeSwitchedOff() {
    playAlone();
    const auto tables = [this] {
        QTest::keyClick(&play(), Qt::Key_T);
        return m_window->findChild<QWidget*>("world") != nullptr;
    };
    auto* keys = m_window->findChild<QAction*>("menu_single_keys");
    QVERIFY(keys != nullptr && keys->isChecked());
    keys->trigger();
    QVERIFY(!tables());
    QVERIFY(!Settings::load().singleKeys);
    int off = 0, on = 0;
    for (const QShortcut* each : play().findChildren<QShortcut*>()) {
        const QString words = each->key().toString();
        const bool single = !words.contains("Ctrl") && !words.contains("F6") && !words.contains("Alt");
        QCOMPARE(each->isEnabled(), !single);
        (single ? off : on)++;
    }
    QVERIFY(off > 9 && on > 5);
    keys->trigger();
    QVERIFY(tables());
}

void Screens::newsThatAsksNobodyCanBeRead() {
    playAlone();
    static const QRegularExpression news("^report_news_");
    QAbstractButton* read = nullptr;
    for (int turn = 1; turn <= 4 && read == nullptr; ++turn) {
        play().commit();
        QTRY_COMPARE_WITH_TIMEOUT(play().desk().turn(), turn, 20000);
        play().showPage(PlayPage::Report);
        QTest::qWait(50);
        read = m_window->findChildren<QAbstractButton*>(news).value(0);
    }
    QVERIFY2(read != nullptr, "two years without news");
    QTest::mouseClick(read, Qt::LeftButton);
    auto* sheet = m_window->findChild<QWidget*>("event");
    QVERIFY(sheet != nullptr && sheet->isVisible());
    const std::string id = read->objectName().section('_', 2).toStdString();
    QStringList words;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        words << label->text();
    QVERIFY(words.contains(play().desk().text("event." + id + ".text")));
    for (const std::string& side : play().desk().sets().ids(Axis::power))
        if (const QString told = play().desk().textOrNothing("event." + id + ".told." + side);
            !told.isEmpty())
            QVERIFY(words.contains(told));
    QTest::keyClick(sheet, Qt::Key_Return);
    QVERIFY(!sheet->isVisible());
}

void Screens::arcsShowWhatAnOverlaySaysOfPairs() {
    playAlone();
    Desk& desk = play().desk();
    desk.setOverlay("vendor_stance");
    QVERIFY(overlayArcs(desk).empty());
    auto* choice = m_window->findChild<QWidget*>("map_arcs");
    QVERIFY(choice != nullptr && !choice->isVisible());
    desk.setOverlay("trade");
    const std::vector<MapArc> arcs = overlayArcs(desk);
    QCOMPARE(arcs.size(), std::size_t{10});
    for (std::size_t i = 1; i < arcs.size(); ++i)
        QVERIFY(arcs[i].width <= arcs[i - 1].width && arcs[i].to.power == overlayVariant(desk));
    QVERIFY(choice->isVisible());
    desk.setOverlay("tension");
    for (const MapArc& arc : overlayArcs(desk))
        QVERIFY(desk.value(quantities().tension, arc.from.power, arc.to.power) > 50);
}

void Screens::aChartsTableIsOneKeyAway() {
    playAlone();
    auto* chart = m_window->findChild<QWidget*>("powers_trajectory");
    QVERIFY(chart != nullptr && chart->isVisible());
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_T);
    auto* table = m_window->findChild<QAbstractItemView*>("world_table");
    QVERIFY(table != nullptr && table->isVisible());
    QCOMPARE(table->model()->rowCount(), play().desk().rules().powers);
}

void Screens::helpOnACardIsItsArticleAndEscGoesBackToTheCard() {
    playAlone();
    auto* card = m_window->findChild<QWidget*>("cabinet_card_export_control");
    QVERIFY(card != nullptr);
    card->setFocus();
    QTest::keyClick(card, Qt::Key_F1);
    QTRY_VERIFY(m_window->encyclopedia() != nullptr);
    QCOMPARE(m_window->encyclopedia()->page(), QString("instrument.export_control"));
    QVERIFY2(!play().isEnabled(), "no key reaches the game below");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->encyclopedia() == nullptr);
    QVERIFY(play().isEnabled());
    QCOMPARE(QApplication::focusWidget(), card);
}

void Screens::helpOnANumberIsItsQuantitysArticle() {
    playAlone();
    auto* support = m_window->findChild<NumberLabel*>("top_support");
    QVERIFY(support != nullptr);
    support->setFocus();
    QTest::keyClick(support, Qt::Key_F1);
    QTRY_VERIFY(m_window->encyclopedia() != nullptr);
    QCOMPARE(m_window->encyclopedia()->page(), QString("quantity.support"));
}

void Screens::theEncyclopediaOpensFromTheMenuAndGoesBackAndForward() {
    m_window->showMenu();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto* entry = m_window->findChild<QAbstractButton*>("menu_encyclopedia");
    QVERIFY(entry != nullptr);
    entry->setFocus();
    QTest::keyClick(entry, Qt::Key_Return);
    QTRY_VERIFY(m_window->encyclopedia() != nullptr);
    EncyclopediaScreen& reading = *m_window->encyclopedia();
    const QString first = reading.page();
    QVERIFY(!first.isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    auto* words = m_window->findChild<QLineEdit*>("encyclopedia_search");
    QTRY_COMPARE(QApplication::focusWidget(), words);
    QTest::keyClicks(words, "export control");
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(reading.page(), QString("instrument.export_control"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(reading.page(), first);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(reading.page(), QString("instrument.export_control"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // what was looked for
    QVERIFY(m_window->encyclopedia() != nullptr && words->text().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->encyclopedia() == nullptr);
    QCOMPARE(QApplication::focusWidget(), entry);
}

void Screens::aNumberInAnArticleAsksWhyInTheGame() {
    playAlone();
    const QString address = play().desk().address(quantities().support, play().desk().seat());
    m_window->showEncyclopedia("quantity.support");
    NumberLabel* number = nullptr;
    for (NumberLabel* each : m_window->encyclopedia()->findChildren<NumberLabel*>())
        if (each->address() == address)
            number = each;
    QVERIFY2(number != nullptr, "what the seat knows of the quantity stands in the article");
    number->setFocus();
    QTest::keyClick(number, Qt::Key_W);
    QTRY_VERIFY(m_window->encyclopedia() == nullptr);
    auto* why = m_window->findChild<QWidget*>("why");
    QVERIFY(why != nullptr && why->isVisible());
}

void Screens::theCurtainTakesTheEncyclopediaAway() {
    playTogether();
    if (QTest::currentTestFailed())
        return;
    m_window->showEncyclopedia("quantity.support");
    const QPointer<EncyclopediaScreen> reading = m_window->encyclopedia();
    play().commit();
    QTRY_VERIFY(m_window->playScreen() == nullptr);
    QVERIFY2(reading.isNull(), "it told what the seat knows");
}

void Screens::theSessionKeepsWhatTheGameAssumes() {
    const auto rules = loadRules(dataRoot(), firstScenario().toStdString());
    QVERIFY(rules);
    const Assumption& assumption = (*rules)->book.assumptions.front();
    const AssumptionSetting& other = assumption.settings[assumption.standard == 0 ? 1 : 0];
    NewGameChoice choice;
    choice.scenario = firstScenario();
    choice.seat = QString::fromStdString((*rules)->sets().id(Axis::power, 0));
    choice.players[choice.seat] = Player::Person;
    choice.assumptions[QString::fromStdString(assumption.id)] = QString::fromStdString(other.id);
    m_window->startGame(choice);
    m_window->show();
    QTRY_VERIFY(m_window->table() != nullptr && m_window->table()->session() != nullptr);
    QCOMPARE(m_window->table()->session()->identity().assumptions.at(assumption.id), other.id);
    const Assumption& played = play().desk().rules().book.assumptions.front();
    QCOMPARE(played.settings[static_cast<std::size_t>(played.chosen)].id, other.id);
}

void Screens::aBrokenSessionGetsASentence() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("broken.chokepoint");
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("no session at all");
    broken.close();
    m_window->openSession(file);
    auto* words = m_window->findChild<QLabel*>("problem_words");
    QVERIFY(words != nullptr && words->isVisible());
    QVERIFY(!words->text().isEmpty());
    auto* back = m_window->findChild<QAbstractButton*>("problem_back");
    QVERIFY(back != nullptr);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QWidget*>("menu") != nullptr);
}

void Screens::aBrokenScenarioGetsSentencesAndTheProgramGoesOn() {
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    for (const char* part : {"content", "lua_scripts"})
        std::filesystem::copy(dataRoot() / part, root / part, std::filesystem::copy_options::recursive);
    QFile scenario(folder.filePath("content/scenarios/" + firstScenario() + ".toml"));
    QVERIFY(scenario.open(QIODevice::Append));
    scenario.write("\nnonsense = [\n");
    scenario.close();
    m_window = std::make_unique<MainWindow>(root);
    m_window->show();
    m_window->showNewGame(Player::Computer);
    auto* problems = m_window->findChild<QLabel*>("new_game_problems");
    QVERIFY(problems != nullptr && problems->isVisible());
    QVERIFY2(problems->text().contains(".toml:"), qPrintable(problems->text()));
    auto* start = m_window->findChild<QAbstractButton*>("new_game_start");
    QVERIFY2(start != nullptr && !start->isEnabled(), "what does not load cannot be started");
    m_window->showMenu();
    QVERIFY(m_window->findChild<QWidget*>("menu") != nullptr);
}

void Screens::largeTextLeavesEveryPartReachable() {
    m_window->setTextScale(2);
    m_window->resize(1280, 720);
    playAlone();
    auto* tabs = m_window->findChild<QWidget*>("play_tabs");
    QVERIFY(tabs != nullptr && tabs->isVisible());
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_End);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(tabs, Qt::Key_Right);
    QTRY_VERIFY(m_window->findChild<QWidget*>("moves_commit") != nullptr &&
                m_window->findChild<QWidget*>("moves_commit")->isVisible());
    m_window->setTextScale(1);
}

void Screens::largeTextLeavesEverySeatWithinItsPage() {
    m_window->setTextScale(2);
    m_window->resize(1280, 720);
    m_window->show();
    m_window->showMenu();
    QTest::mouseClick(m_window->findChild<QWidget*>("menu_play_alone"), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QWidget*>("new_game") != nullptr);
    const auto cards =
        m_window->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^new_game_seat_")));
    QVERIFY(cards.size() > 1);
    for (QWidget* card : cards) {
        QWidget* const page = card->parentWidget()->parentWidget(); // what the scroller shows of the seats
        QTRY_VERIFY2(card->mapTo(page, QPoint(card->width(), 0)).x() <= page->width(),
                     qPrintable(card->objectName()));
    }
    m_window->setTextScale(1);
    m_window->showMenu();
}

QTEST_MAIN(Screens)
#include "tst_Screens.moc"
