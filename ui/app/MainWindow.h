#pragma once

#include "ui/app/SessionLibrary.h"
#include "ui/app/Settings.h"
#include "ui/models/GameTable.h"

#include <QPointer>
#include <QTranslator>
#include <QWidget>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QApplication;
class QStackedLayout;

namespace chokepoint {

class EncyclopediaScreen;
class PlayScreen;
struct NewGameChoice;

/// What the program was asked to begin with.
struct StartRequest {
    QString file;     ///< a session to open
    QString scenario; ///< a new game of it
    QString seat;     ///< the seat in it; empty: the first
    std::optional<quint64> seed;
};

/// The one window: shows one screen at a time and leads from each to the next. A screen is built for what it shows and
/// thrown away when it is left; language, theme and text size build it anew.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(SessionLibrary library, QWidget* parent = nullptr);
    ~MainWindow() override;

    void begin(const StartRequest& request);

    void showMenu();
    void showNewGame(Player others);
    void showSessions();
    /// The encyclopedia over the screen that is up, at a page; at the one that was read last where it is empty.
    void showEncyclopedia(const QString& page = {});
    /// Opens a session, or says in the window why it cannot be opened.
    void openSession(const QString& file);
    void startGame(const NewGameChoice& choice);
    void setLanguage(const QString& language);
    void setTextScale(double scale);
    /// @param name one of themes()
    void setThemeName(const QString& name);
    void setSingleKeys(bool on);

    /// The game that is on, or null.
    GameTable* table() { return m_table.get(); }
    /// The screen of the seat that is playing, with all its parts, or null (menu, curtain).
    PlayScreen* playScreen();
    /// The encyclopedia while it is open, or null.
    EncyclopediaScreen* encyclopedia();

signals:
    /// The window's first picture is on the screen.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setScreen(QWidget* screen);
    /// The page of what has the focus, else of what the mouse is on.
    void explain();
    /// Back to where one was.
    void closeEncyclopedia();
    /// Builds the screen that is up once more, after a change of language, theme or text size.
    void rebuild();
    void showProblem(const QString& title, const QString& sentences);
    void takeTable(std::unique_ptr<GameTable> table);
    /// The session as it stands goes to the head of the recent ones.
    void remember();
    /// What the first picture did without: the rest of the playing screen, and the file of a new game.
    void complete();
    /// Builds the rest of a playing screen, and points at its parts in a first game.
    void furnish();
    /// The next person's screen, behind a curtain where several share this one.
    void callNext();
    void showCurtain(int seat);
    void showWaiting();
    void showPlay(int seat);
    void leaveGame();
    /// Language and theme as they are set.
    void takeSettings();
    /// The same, and the program looks so: before any screen is built.
    void applySettings();
    void speak(QApplication& application);

    Settings m_settings;
    SessionLibrary m_library;
    QTranslator m_words, m_qtWords;
    QString m_spoken; ///< the language that they are of
    QStackedLayout* m_screens;
    std::unique_ptr<GameTable> m_table;
    std::unique_ptr<Desk> m_desk; ///< of the person who is playing
    PlayScreen* m_play = nullptr;
    std::function<void()> m_showAgain; ///< builds the screen that is up
    bool m_painted = false;
    QPointer<EncyclopediaScreen> m_reading;
    QPointer<QWidget> m_readFrom; ///< what had the focus before
    QString m_lastRead;           ///< page
};

} // namespace chokepoint
