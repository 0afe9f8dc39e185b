// Sixteen half-years at the real window, by mouse and by keyboard, as a person plays who has read nothing.

#include "ui/app/Curtain.h"
#include "ui/app/MainWindow.h"
#include "ui/app/PlayScreen.h"
#include "ui/map/MapView.h"

#include "base/DataPaths.h"
#include "session/Session.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace chokepoint;

class WholeGame : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fromTheMenuToTheFirstHalfYear();
    void sixteenHalfYearsByMouseAndKeyboard();
    void theLastScoreIsExplainedFromTheScreen();
    void theSessionItLeavesVerifies();

private:
    template <class Widget = QWidget> Widget* visible(const QString& name) const {
        for (Widget* each : m_window->findChildren<Widget*>(name))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    bool click(const QString& name) {
        QTest::qWait(1); // what has just been made is shown with the next events
        auto* button = visible<QAbstractButton>(name);
        if (button == nullptr || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
        return true;
    }
    Desk& desk() { return m_window->playScreen()->desk(); }
    bool placeAMove(int instrument);
    void answerWhatWaits();
    void commit();

    std::unique_ptr<MainWindow> m_window;
    std::string m_file;
};

void WholeGame::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QSettings().clear();
    m_window = std::make_unique<MainWindow>(dataRoot());
    m_window->setLanguage("en");
    m_window->setTextScale(1);
    m_window->resize(1600, 900);
    m_window->begin({});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WholeGame::fromTheMenuToTheFirstHalfYear() {
    QVERIFY2(!visible("menu_continue"), "without a session there is nothing to continue");
    QVERIFY(click("menu_play_alone"));
    auto* seed = visible<QLineEdit>("new_game_seed");
    QVERIFY(seed != nullptr);
    QTest::mouseClick(seed, Qt::LeftButton);
    QTest::keyClicks(seed, "7");
    QVERIFY(click("new_game_start"));
    QTRY_VERIFY(m_window->playScreen() != nullptr);
    QCOMPARE(desk().turn(), 0);
    m_file = m_window->table()->session()->file().string();
    // The world is there to be walked through: the arrows lead from country to country.
    MapView& map = m_window->playScreen()->map();
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Right);
    QTest::keyClick(&map, Qt::Key_Return);
    QTRY_VERIFY(desk().selectedCountry() >= 0);
}

bool WholeGame::placeAMove(int instrument) {
    const QString id =
        QString::fromStdString(desk().rules().book.instruments[static_cast<std::size_t>(instrument)].id);
    const int before = desk().draft().filledSlots();
    if (!visible("cabinet_card_" + id))
        click("cabinet_family_all");
    QWidget* card = visible("cabinet_card_" + id);
    if (card == nullptr)
        return false;
    QTest::mouseClick(card, Qt::LeftButton, {}, card->rect().center());
    if (visible("order_place") == nullptr) { // a click chooses the card, Enter opens it
        card->setFocus();
        QTest::keyClick(card, Qt::Key_Return);
    }
    if (!click("order_place")) {
        if (visible("order_place") != nullptr)
            QTest::keyClick(m_window->focusWidget() != nullptr ? m_window->focusWidget() : m_window.get(),
                            Qt::Key_Escape);
        return false;
    }
    return desk().draft().filledSlots() > before;
}

void WholeGame::answerWhatWaits() {
    for (const PendingEvent& event : std::vector<PendingEvent>(desk().pendingEvents())) {
        QVERIFY(click("waiting_event_" + QString::fromStdString(event.event)));
        QVERIFY(click("event_choice_" + QString::fromStdString(event.options.front().letter)));
        QVERIFY(click("event_decide"));
        QTRY_COMPARE(desk().draft().answer(event.event), event.options.front().letter);
        while (m_window->playScreen()->closeTopmost()) {
        }
    }
}

void WholeGame::commit() {
    const int before = m_window->table()->turn();
    QTest::keyClick(m_window->playScreen(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(visible("commit_confirm") != nullptr, "Ctrl+Enter asks before it commits");
    QVERIFY(click("commit_confirm"));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->table()->turn(), before + 1, 20000);
    QTRY_COMPARE(desk().turn(), before + 1);
    QTRY_VERIFY2(visible("report_continue") != nullptr, "a half-year ends with its report");
}

void WholeGame::sixteenHalfYearsByMouseAndKeyboard() {
    const int instruments = static_cast<int>(desk().rules().book.instruments.size());
    int placed = 0;
    while (!desk().finished()) {
        answerWhatWaits();
        for (int i = 0; i < instruments && desk().draft().freeSlot() >= 0; ++i)
            placed += placeAMove((i + desk().turn()) % instruments) ? 1 : 0;
        if (desk().turn() == 2 && desk().draft().filledSlots() > 0) { // what was drafted can be taken back
            const int filled = desk().draft().filledSlots();
            QTest::keyClick(m_window->playScreen(), Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(desk().draft().filledSlots(), filled - 1);
            QTest::keyClick(m_window->playScreen(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(desk().draft().filledSlots(), filled);
        }
        commit();
        if (QTest::currentTestFailed())
            return;
        // From the report back to the map, by mouse and by keyboard in turn.
        if (desk().turn() % 2 == 0)
            QVERIFY(click("report_continue"));
        else
            QTest::keyClick(m_window->playScreen(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(m_window->playScreen()->map().isVisible());
    }
    QCOMPARE(desk().turn(), desk().turns());
    QVERIFY2(placed >= desk().turns(), qPrintable(QString("only %1 moves could be placed").arg(placed)));
}

void WholeGame::theLastScoreIsExplainedFromTheScreen() {
    const QString power = QString::fromStdString(desk().sets().id(Axis::power, desk().seat()));
    QWidget* score = visible("powers_" + power + "_supremacy");
    QVERIFY(score != nullptr);
    score->setFocus();
    QTest::keyClick(score, Qt::Key_W);
    QVERIFY2(visible("why") != nullptr, "W opens the reasons of the number that has the focus");
    QVERIFY(visible("why_causes") != nullptr);
    QTest::keyClick(m_window->focusWidget() != nullptr ? m_window->focusWidget() : m_window.get(),
                    Qt::Key_Escape);
    QTRY_VERIFY(visible("why") == nullptr);
}

void WholeGame::theSessionItLeavesVerifies() {
    m_window.reset();
    const QDir out(qEnvironmentVariable("CHOKEPOINT_TEST_OUT", "."));
    const QString left = out.filePath("whole-game.chokepoint");
    QFile::remove(left);
    QVERIFY(QFile::copy(QString::fromStdString(m_file), left));
    QProcess cli;
    cli.start(CHOKEPOINT_CLI_PATH, {"replay", left, "--verify"});
    QVERIFY(cli.waitForFinished(120000));
    QVERIFY2(cli.exitCode() == 0, cli.readAllStandardError().constData());
}

QTEST_MAIN(WholeGame)
#include "ui_whole_game.moc"
