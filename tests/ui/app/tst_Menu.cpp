// The screens before a game, by mouse and by keyboard, and pictures of them.

#include "ui/app/menu/MainMenu.h"
#include "ui/app/menu/NewGame.h"
#include "ui/app/menu/ScenarioCard.h"
#include "ui/app/menu/SessionsList.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace chokepoint;

namespace {

QList<SeatChoice> seats() {
    return {{"a",
             "Japan",
             {"circle", "jpn"},
             "Makes what others cannot do without: materials, tools, trust. Small at home."},
            {"b",
             "United States",
             {"square", "usa"},
             "Holds the frontier and the dollar; every control costs an ally."},
            {"c",
             "China",
             {"diamond", "chn"},
             "Scale and a long breath. What is denied today is built at home tomorrow."},
            {"d",
             "European Union",
             {"triangle", "euu"},
             "Writes the rules that others follow, with twenty-seven voices."}};
}

QList<ScenarioChoice> scenarios() {
    return {{"course",
             "2020: a course between two orders",
             "Build a value chain with like-minded partners only, or keep working with those who want "
             "another order?",
             "16 half-years, 2020 to 2027",
             seats(),
             {}},
            {"short",
             "A short one",
             "Four half-years to learn the cards.",
             "4 half-years, 2020 to 2021",
             seats(),
             {}},
            {"broken",
             "Unfinished",
             "",
             "",
             {},
             {"content/broken/scenario.toml, line 3: there is no power \"x\"."}}};
}

MainMenuData menu(bool played) {
    MainMenuData data{{"usa", "jpn", "euu", "chn"}, 7, {}, scenarios(), 0, "English", "0.1.0"};
    data.scenarios.removeLast();
    if (played) {
        data.continued = SessionEntry{"last.session",    "2020: a course",  "2021 H1", "Japan",
                                      {"circle", "jpn"}, "yesterday 18:04", ""};
        data.sessions = 6;
    }
    return data;
}

QList<SessionEntry> sessions() {
    return {{"one",
             "2020: a course between two orders",
             "2021 H1",
             "Japan",
             {"circle", "jpn"},
             "yesterday 18:04",
             ""},
            {"two", "2020: a course between two orders", "2024 H2", "", {}, "12 March 09:30", ""},
            {"three",
             "A short one",
             "2020 H2",
             "China",
             {"diamond", "chn"},
             "2 March 14:10",
             "It was saved by a newer version of the program and cannot be opened by this one."}};
}

/// Every interactive widget has a name for tests, a sentence for readers and room for a finger.
void checkNames(const QWidget& screen) {
    for (const QWidget* widget : screen.findChildren<QWidget*>()) {
        const bool asks = widget->inherits("QAbstractButton") || widget->inherits("QLineEdit") ||
                          widget->inherits("QComboBox") || widget->inherits("QListWidget");
        if (!asks || widget->objectName().startsWith("qt_") || !widget->isVisible())
            continue;
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        // cards in a group have one stop for Tab, the arrows reach the rest
        QVERIFY2(widget->focusPolicy() != Qt::NoFocus, qPrintable(widget->objectName()));
        QVERIFY2(widget->height() >= 32, qPrintable(widget->objectName()));
    }
}

/// No label is drawn in less room than its words need.
void checkRoom(const QWidget& screen) {
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QVERIFY2(label->height() >= needed, qPrintable(label->text()));
        QVERIFY2(label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
}

void showAndSave(QWidget& screen, const QSize& size, const QString& name) {
    screen.resize(size);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    checkNames(screen);
    checkRoom(screen);
    const QString file = QString("%1-%2x%3.png").arg(name).arg(size.width()).arg(size.height());
    QVERIFY(screen.grab().save(QDir(qEnvironmentVariable("CHOKEPOINT_TEST_OUT", ".")).filePath(file)));
}

/// Words as long as Japanese ones, without spaces to break at.
QList<ScenarioChoice> scenariosInJapanese() {
    QList<ScenarioChoice> all = scenarios();
    all[0].name = QString::fromUtf8("二〇二〇年:二つの秩序のあいだの針路");
    all[0].briefing = QString::fromUtf8(
        "志を同じくする相手とだけ価値連鎖を築くのか、別の秩序を望む相手とも働きつづけるのか。");
    all[0].seats[0].name = QString::fromUtf8("日本");
    all[0].seats[0].help = QString::fromUtf8(
        "素材、製造装置、そして信頼。ほかの国が代わりを見つけられないものを作るが、国内市場は小さい。");
    return all;
}

void use(const Theme& shown) {
    setTheme(shown);
    applyTheme(*qApp);
}

} // namespace

class TestMenu : public QObject {
    Q_OBJECT

private slots:
    void init() { use(Theme()); }

    void continueIsOfferedOnlyIfThereIsASession() {
        QVERIFY(!MainMenu(menu(false)).findChild<QWidget*>("menu_continue"));
        MainMenu played(menu(true));
        QSignalSpy chosen(&played, &MainMenu::continueRequested);
        QTest::mouseClick(played.findChild<QWidget*>("menu_continue"), Qt::LeftButton);
        QCOMPARE(chosen.first().first().toString(), "last.session");
    }

    void arrowsAndEnterWorkTheMenu() {
        MainMenu screen(menu(false));
        screen.resize(1280, 720);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        QCOMPARE(screen.focusWidget()->objectName(), "menu_play_alone");
        QSignalSpy alone(&screen, &MainMenu::playAloneRequested);
        QSignalSpy several(&screen, &MainMenu::hotSeatRequested);
        QSignalSpy quit(&screen, &MainMenu::quitRequested);
        QTest::keyClick(screen.focusWidget(), Qt::Key_Return);
        QTest::keyClick(screen.focusWidget(), Qt::Key_Down);
        QTest::keyClick(screen.focusWidget(), Qt::Key_Space);
        QTest::keyClick(screen.focusWidget(), Qt::Key_End);
        QTest::keyClick(screen.focusWidget(), Qt::Key_Space);
        QTest::keyClick(screen.focusWidget(), Qt::Key_Up);
        QCOMPARE(screen.focusWidget()->objectName(), "menu_language");
        QCOMPARE(alone.count() + several.count() + quit.count(), 3);
    }

    void theCardLeafsThroughTheScenarios() {
        MainMenu screen(menu(false));
        auto* card = screen.findChild<ScenarioCard*>("menu_scenario");
        QTest::mouseClick(card->findChild<QWidget*>("menu_scenario_next"), Qt::LeftButton);
        QCOMPARE(card->current(), 1);
        QTest::keyClick(card->findChild<QWidget*>("menu_scenario_next"), Qt::Key_Space);
        QCOMPARE(card->current(), 0);
    }

    void aGameIsChosenByMouse() {
        NewGame screen(scenarios(), Player::Computer);
        QSignalSpy started(&screen, &NewGame::startRequested);
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_scenario_short"), Qt::LeftButton);
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_seat_c"), Qt::LeftButton);
        screen.findChild<QComboBox*>("new_game_player_a")->setCurrentIndex(2);
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_dice"), Qt::LeftButton);
        QVERIFY(screen.choice().seed.has_value());
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_start"), Qt::LeftButton);
        const auto choice = started.first().first().value<NewGameChoice>();
        QCOMPARE(choice.scenario, "short");
        QCOMPARE(choice.seat, "c");
        const QMap<QString, Player> expected = {
            {"a", Player::Idle}, {"b", Player::Computer}, {"c", Player::Person}, {"d", Player::Computer}};
        QCOMPARE(choice.players, expected);
    }

    void aContestedAssumptionIsChosenAndTheStandardIsNoChoice() {
        QList<ScenarioChoice> all = scenarios();
        all.first().assumptions = {{"drag",
                                    "How much does it slow?",
                                    {"Somebody (2021), Something"},
                                    {{"none", "Not at all"}, {"some", "Somewhat"}},
                                    "some"}};
        NewGame screen(all, Player::Computer);
        auto* answers = screen.findChild<QComboBox*>("new_game_assume_drag");
        QCOMPARE(answers->currentData().toString(), "some");
        QVERIFY(screen.choice().assumptions.isEmpty());
        answers->setCurrentIndex(0);
        QCOMPARE(screen.choice().assumptions, (QMap<QString, QString>{{"drag", "none"}}));
        answers->setCurrentIndex(1);
        QVERIFY(screen.choice().assumptions.isEmpty());
        answers->setCurrentIndex(0);
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_scenario_short"), Qt::LeftButton);
        QVERIFY(screen.choice().assumptions.isEmpty());
    }

    void aGameIsChosenByKeyboard() {
        NewGame screen(scenarios(), Player::Person);
        screen.resize(1280, 720);
        screen.show();
        QVERIFY(QTest::qWaitForWindowActive(&screen));
        QCOMPARE(screen.focusWidget()->objectName(), "new_game_scenario_course");
        QTest::keyClick(screen.focusWidget(), Qt::Key_Down);
        QCOMPARE(screen.choice().scenario, "short");
        QTest::keyClicks(screen.findChild<QWidget*>("new_game_seed"), "42x");
        QCOMPARE(screen.choice().seed, std::optional<quint64>(42));
        QSignalSpy started(&screen, &NewGame::startRequested);
        QTest::keyClick(&screen, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(started.count(), 1);
        QTest::keyClick(screen.findChild<QWidget*>("new_game_scenario_short"),
                        Qt::Key_Return); // chosen already
        QCOMPARE(started.count(), 2);
        QCOMPARE(screen.choice().players.value("d"), Player::Person);
        QSignalSpy back(&screen, &NewGame::backRequested);
        QTest::keyClick(&screen, Qt::Key_Escape);
        QCOMPARE(back.count(), 1);
    }

    void aScenarioThatDoesNotLoadSaysWhyAndDoesNotStart() {
        NewGame screen(scenarios(), Player::Computer);
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_scenario_broken"), Qt::LeftButton);
        QVERIFY(!screen.findChild<QWidget*>("new_game_start")->isEnabled());
        QVERIFY(screen.findChild<QLabel*>("new_game_problems")->text().contains("line 3"));
        QTest::mouseClick(screen.findChild<QWidget*>("new_game_scenario_course"), Qt::LeftButton);
        QVERIFY(screen.findChild<QWidget*>("new_game_start")->isEnabled());
        QVERIFY(screen.findChild<QLabel*>("new_game_problems")->text().isEmpty());
    }

    void noScenarioAtAllIsSaid() {
        NewGame screen({}, Player::Computer);
        QVERIFY(!screen.findChild<QWidget*>("new_game_start")->isEnabled());
        QCOMPARE(screen.choice().scenario, QString());
    }

    void sessionsOpenAndLeaveTheListByKeyboardAndMouse() {
        SessionsList screen(sessions());
        auto* list = screen.findChild<QListWidget*>("sessions_list");
        QSignalSpy opened(&screen, &SessionsList::openRequested);
        QSignalSpy removed(&screen, &SessionsList::removeRequested);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.first().first().toString(), "two");
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.count(), 1); // the third cannot be opened
        QTest::mouseClick(screen.findChild<QWidget*>("sessions_remove"), Qt::LeftButton);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed.count(), 2);
        QCOMPARE(removed.first().first().toString(), "three");
        screen.setSessions({});
        QVERIFY(screen.currentFile().isEmpty());
        QVERIFY(!screen.findChild<QWidget*>("sessions_open")->isEnabled());
    }

    void theScreensHaveRoom_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("text");
        QTest::newRow("large") << QSize(1600, 900) << "dark" << 1.0;
        QTest::newRow("small") << QSize(1280, 720) << "dark" << 1.0;
        QTest::newRow("light") << QSize(1280, 720) << "light" << 1.0;
        QTest::newRow("large words") << QSize(1280, 720) << "dark" << 1.5;
    }
    void theScreensHaveRoom() {
        QFETCH(QSize, size);
        QFETCH(QString, name);
        QFETCH(double, text);
        const bool japanese = name == "light";
        use(Theme(name, text, japanese ? "ja" : "en"));
        name += QString("-%1").arg(qRound(text * 100));
        MainMenu main(menu(true));
        showAndSave(main, size, "menu-main-" + name);
        NewGame alone(japanese ? scenariosInJapanese() : scenarios(), Player::Computer);
        showAndSave(alone, size, "menu-new-" + name);
        SessionsList list(sessions());
        showAndSave(list, size, "menu-sessions-" + name);
        SessionsList none({});
        showAndSave(none, size, "menu-sessions-empty-" + name);
    }
};

QTEST_MAIN(TestMenu)
#include "tst_Menu.moc"
