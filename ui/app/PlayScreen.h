#pragma once

#include "ui/app/TopBar.h"
#include "ui/models/Desk.h"

#include <QWidget>

class QFrame;
class QProgressBar;
class QStackedWidget;

namespace chokepoint {

class CabinetPanel;
class CommitSheet;
class EventSheet;
class Inspector;
class MapPane;
class MapView;
class MovesPanel;
class Notice;
class OrderEditor;
class PowersPanel;
class ReportPage;
class SegmentedControl;
class SideRail;
class Ticker;
class WaitingPanel;
class WhySheet;

/// The playing screen of one seat: the map in the middle, what concerns it around it, and the sheets that open over it.
/// It holds no state of its own worth keeping: selection, overlay and draft are the desk's.
class PlayScreen : public QWidget {
    Q_OBJECT
public:
    /// @param shared several people use this screen: after commit a curtain falls, so nothing is shown of the outcome here
    PlayScreen(Desk& desk, bool shared, QWidget* parent = nullptr);
    ~PlayScreen() override;

    Desk& desk() { return m_desk; }
    MapView& map() { return *m_map; }
    void showPage(PlayPage page);
    void showWhy(const QString& address);
    void openEvent(const QString& event);
    /// Opens the editor for a new move, for the first free slot unless one is given.
    void openInstrument(int instrument, int slot = -1);
    void openSlot(int slot);
    /// Asks first, and says what is handed in.
    void askToCommit();
    void commit();
    void goTo();
    /// Closes the topmost thing that is open over the map; false if there is none.
    bool closeTopmost();

signals:
    void menuRequested();
    void languageChosen(const QString& language);
    void textScaleChosen(double scale);
    void quitRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeMapPage();
    QFrame* makeLeftColumn();
    QWidget* makeMapColumn();
    QFrame* makeBottom();
    QMenu* makeMenu();
    void connectDesk();
    void addShortcuts();
    /// Puts the parts where the window has room for them.
    void arrange();
    void arrangeWide(bool compact);
    /// Very large text on a small screen: one part at a time, chosen by tabs.
    void arrangeTabs();
    void setEditing(bool editing);
    void showTarget();
    void refreshOverlay();
    void refreshAll();
    void selectOnMap();
    void countryActivated(int country);
    void placeSheets();
    void say(const QString& sentence);
    void jumpZone(int step);

    Desk& m_desk;
    bool m_shared;
    bool m_editing = false;
    TopBar* m_top;
    QProgressBar* m_progress;
    QStackedWidget* m_pages;
    QFrame* m_left = nullptr;
    SideRail* m_rail = nullptr;
    PowersPanel* m_powers = nullptr;
    WaitingPanel* m_waiting = nullptr;
    MapPane* m_pane = nullptr;
    MapView* m_map = nullptr; ///< the pane's
    Ticker* m_ticker = nullptr;
    Inspector* m_inspector = nullptr;
    QFrame* m_bottom = nullptr;
    QWidget* m_middle = nullptr; ///< map with its ticker
    SegmentedControl* m_tabs = nullptr;
    CabinetPanel* m_cabinet = nullptr;
    MovesPanel* m_moves = nullptr;
    OrderEditor* m_editor = nullptr;
    EventSheet* m_event = nullptr;
    WhySheet* m_why = nullptr;
    CommitSheet* m_commit = nullptr;
    Notice* m_notice = nullptr;
    ReportPage* m_report = nullptr;
};

} // namespace chokepoint
