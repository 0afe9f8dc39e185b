#pragma once

#include "ui/app/TopBar.h"
#include "ui/models/Desk.h"

#include <QPointer>
#include <QWidget>

#include <map>

class QFrame;
class QProgressBar;
class QStackedWidget;

namespace chokepoint {

class CabinetPanel;
class CommitSheet;
class EventSheet;
class FirstSteps;
class Inspector;
class MapPane;
class MapView;
class MovesPanel;
class Notice;
class NumbersPage;
class OrderEditor;
class PowersPanel;
class SegmentedControl;
class SideRail;
class Ticker;
class WaitingPanel;
class WhySheet;
struct WaitingItem;

/// The playing screen of one seat: the map in the middle, what concerns it around it, and the sheets that open over it.
/// It holds no state of its own worth keeping: selection, overlay and draft are the desk's.
///
/// A new screen is the map in its place, for this is what a program's start waits for; furnish() builds the rest.
class PlayScreen : public QWidget {
    Q_OBJECT
public:
    /// @param shared several people use this screen: after commit a curtain falls, so nothing is shown of the outcome here
    PlayScreen(Desk& desk, bool shared, QWidget* parent = nullptr);
    ~PlayScreen() override;

    /// Builds everything around the map, and the map's lines and names. Before that, nothing else may be asked of the screen.
    void furnish();
    bool isFurnished() const { return m_top != nullptr; }

    Desk& desk() { return m_desk; }
    MapView& map() { return *m_map; }
    void showPage(PlayPage page);
    /// A page other than the map; made when it is first asked for.
    QWidget* page(PlayPage page);
    /// The world in tables, at one of them: the map's twin.
    void showTables(const QString& table = {});
    void showWhy(const QString& address);
    void openEvent(const QString& event);
    /// Leads to what is waited for: an event's sheet, a proposal, a campaign.
    void openWaiting(const WaitingItem& item);
    /// Opens the editor for a new move, for the first free slot unless one is given.
    void openInstrument(int instrument, int slot = -1);
    void openSlot(int slot);
    /// Asks first, and says what is handed in.
    void askToCommit();
    void commit();
    void goTo();
    /// Points at the parts of the screen, one after the other.
    void showFirstSteps();
    /// Whether keys act without Ctrl where nothing is written: 1 … 9, /, Shift+1 …, T, N.
    void setSingleKeys(bool on);
    /// Closes the topmost thing that is open over the map; false if there is none.
    bool closeTopmost();

signals:
    void menuRequested();
    void encyclopediaRequested();
    void languageChosen(const QString& language);
    void textScaleChosen(double scale);
    void themeChosen(const QString& name);
    void singleKeysChosen(bool on);
    /// The first steps have been read or skipped.
    void firstStepsTaken();
    void quitRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeMapPage();
    QWidget* makeMapColumn();
    void fillLeftColumn();
    void fillBottom();
    void fillMapPage();
    void makeSheets();
    QWidget* makePage(PlayPage page);
    QWidget* makeReport();
    QWidget* makeNumbers(NumbersPage* numbers);
    QWidget* makeDiplomacy();
    QWidget* makeTechnologies();
    QWidget* makeRules();
    QWidget* makeWorld();
    QMenu* makeMenu();
    void connectDesk();
    void addShortcuts();
    /// Puts the parts where the window has room for them.
    void arrange();
    /// Gives the columns around the map the room they will need.
    void arrangeFrames();
    void arrangeWide(bool compact);
    /// Very large text on a small screen: one part at a time, chosen by tabs.
    void arrangeTabs();
    void setEditing(bool editing);
    void showTarget();
    void addSettings(QMenu& menu);
    void refreshOverlay();
    /// The overlay's arcs, or while an order is edited one to its target.
    void refreshArcs();
    bool takeSingleKey(int key);
    void refreshAll();
    /// Ends the wait for a half-year: its report, unless others sit at this screen too.
    void showOutcome();
    void selectOnMap();
    void countryActivated(int country);
    void placeSheets();
    void openSheet(QWidget& sheet);
    void closeSheet(QWidget& sheet);
    void focusPage();
    void say(const QString& sentence);
    void jumpZone(int step);

    Desk& m_desk;
    bool m_shared;
    bool m_editing = false;
    bool m_singleKeys = true;
    bool m_arcsShown = true;
    TopBar* m_top = nullptr; ///< null until furnished
    QFrame* m_topFrame;
    QProgressBar* m_progress = nullptr;
    QStackedWidget* m_pages;
    std::map<PlayPage, QWidget*> m_made; ///< pages other than the map
    QFrame* m_left = nullptr;
    SideRail* m_rail = nullptr;
    PowersPanel* m_powers = nullptr;
    WaitingPanel* m_waiting = nullptr;
    MapPane* m_pane = nullptr;
    MapView* m_map = nullptr;  ///< the pane's
    QFrame* m_under = nullptr; ///< room for the ticker
    Ticker* m_ticker = nullptr;
    QFrame* m_right = nullptr; ///< room for the inspector
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
    QPointer<FirstSteps> m_steps;
    QPointer<QWidget> m_before; ///< had the focus before a sheet took it
    Notice* m_notice = nullptr;
};

} // namespace chokepoint
