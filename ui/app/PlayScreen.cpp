#include "ui/app/PlayScreen.h"

#include "ui/app/CommitSheet.h"
#include "ui/app/FirstSteps.h"
#include "ui/app/Notice.h"
#include "ui/app/OverlayColours.h"
#include "ui/app/PowersPanel.h"
#include "ui/app/SideRail.h"
#include "ui/app/Ticker.h"
#include "ui/app/WaitingPanel.h"
#include "ui/cabinet/CabinetPanel.h"
#include "ui/cabinet/EventSheet.h"
#include "ui/cabinet/MovesPanel.h"
#include "ui/cabinet/OrderEditor.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/WhySheet.h"
#include "ui/map/MapPane.h"
#include "ui/map/MapView.h"
#include "ui/map/OverlayBar.h"
#include "ui/models/Overlays.h"
#include "ui/pages/DiplomacyPage.h"
#include "ui/pages/NumbersPage.h"
#include "ui/theme/Topic.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace chokepoint {

PlayScreen::PlayScreen(Desk& desk, bool shared, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_shared(shared), m_topFrame(new QFrame), m_pages(new QStackedWidget) {
    setObjectName("play");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topFrame->setProperty("kind", "bar");
    m_topFrame->setFixedHeight(theme().px(56));
    column->addWidget(m_topFrame);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(makeMapPage());
    refreshOverlay();
    arrangeFrames();
}

void PlayScreen::furnish() {
    if (m_top != nullptr)
        return;
    auto* bar = new QVBoxLayout(m_topFrame);
    bar->setContentsMargins(0, 0, 0, 0);
    m_top = new TopBar(m_desk);
    m_top->setMenu(makeMenu());
    bar->addWidget(m_top);
    m_pane->finish();
    fillMapPage();
    makeSheets();
    connectDesk();
    addShortcuts();
    setSingleKeys(m_singleKeys);
    refreshAll();
    arrange();
}

void PlayScreen::makeSheets() {
    m_progress =
        new QProgressBar(this); // over the page: in the layout it would make the map draw itself anew
    m_progress->setObjectName("play_progress");
    m_progress->setAccessibleName(tr("The half-year resolves"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setVisible(m_desk.resolving());
    m_event = new EventSheet(m_desk, this);
    m_event->setProperty("kind", "sheet");
    m_event->setAttribute(Qt::WA_StyledBackground);
    m_event->setAutoFillBackground(false);
    m_event->hide();
    m_why = new WhySheet(m_desk, this);
    m_why->hide();
    m_commit = new CommitSheet(m_desk, this);
    m_commit->hide();
    m_notice = new Notice(this);
}

PlayScreen::~PlayScreen() = default;

void PlayScreen::connectDesk() {
    connect(&m_desk, &Desk::selectionChanged, this, &PlayScreen::selectOnMap);
    connect(&m_desk, &Desk::overlayChanged, this, &PlayScreen::refreshOverlay);
    connect(&m_desk, &Desk::draftChanged, m_waiting, [this] {
        m_waiting->refresh();
        m_rail->setWaiting(m_waiting->count());
    });
    connect(&m_desk, &Desk::resolvingStarted, m_progress, [this] {
        m_progress->show();
        m_progress->raise();
    });
    connect(&m_desk, &Desk::turnResolved, this, [this] {
        if (m_steps != nullptr)
            m_steps->finish(); // whoever has played a half-year needs no more of them
        refreshAll();
        // The report after the window has come to its events: all of it at once would hold them up too long.
        QTimer::singleShot(0, this, &PlayScreen::showOutcome);
    });
    connect(&m_desk, &Desk::resolvingFailed, this, [this](const QString& sentence) {
        m_progress->hide();
        say(sentence);
    });

    connect(m_top, &TopBar::pageRequested, this, &PlayScreen::showPage);
    connect(m_top, &TopBar::searchRequested, this, &PlayScreen::goTo);
    connect(m_top, &TopBar::encyclopediaRequested, this, &PlayScreen::encyclopediaRequested);
    connect(m_top, &TopBar::whyRequested, this, &PlayScreen::showWhy);
    connect(m_powers, &PowersPanel::whyRequested, this, &PlayScreen::showWhy);
    connect(m_powers, &PowersPanel::tableRequested, this, [this] { showTables("course"); });
    connect(m_waiting, &WaitingPanel::chosen, this, &PlayScreen::openWaiting);
    connect(m_rail, &SideRail::toggled, this, [this] { arrange(); });
    connect(m_ticker, &Ticker::reportRequested, this, [this] { showPage(PlayPage::Report); });

    connect(m_map, &MapView::countryActivated, this, &PlayScreen::countryActivated);
    connect(&m_pane->bar(), &OverlayBar::overlayChosen, &m_desk, &Desk::setOverlay);
    connect(&m_pane->bar(), &OverlayBar::variantChosen, this,
            [this](int member) { chooseVariant(m_desk, member); });
    // Queued: the menu whose entry led here is filled anew.
    connect(
        &m_pane->bar(), &OverlayBar::arcsChosen, this,
        [this](int item) {
            m_arcsShown = item == 0;
            refreshArcs();
        },
        Qt::QueuedConnection);

    connect(m_inspector, &Inspector::whyRequested, this, &PlayScreen::showWhy);
    connect(m_inspector, &Inspector::actHere, this, [this](int instrument) { openInstrument(instrument); });
    connect(m_cabinet, &CabinetPanel::opened, this, [this](int instrument) { openInstrument(instrument); });
    connect(m_moves, &MovesPanel::editRequested, this, &PlayScreen::openSlot);
    connect(m_moves, &MovesPanel::chooseRequested, this, [this] { m_cabinet->setFocus(); });
    connect(m_moves, &MovesPanel::instrumentDropped, this, &PlayScreen::openInstrument);
    connect(m_moves, &MovesPanel::commitRequested, this, &PlayScreen::askToCommit);
    connect(m_commit, &CommitSheet::confirmed, this, &PlayScreen::commit);
    connect(m_commit, &CommitSheet::closed, this, [this] { closeSheet(*m_commit); });
    connect(m_editor, &OrderEditor::placed, m_cabinet, &CabinetPanel::endFind);
    connect(m_editor, &OrderEditor::closed, this, [this] { setEditing(false); });
    connect(m_editor, &OrderEditor::moveChanged, this, &PlayScreen::showTarget);
    connect(m_editor, &OrderEditor::sourceRequested, this,
            [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(m_event, &EventSheet::closed, this, [this] { closeSheet(*m_event); });
    connect(m_editor, &OrderEditor::whyRequested, this, &PlayScreen::showWhy);
}

void PlayScreen::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    int key = 0;
    for (const PlayPage page :
         {PlayPage::Map, PlayPage::Technologies, PlayPage::Rules, PlayPage::Diplomacy, PlayPage::Report})
        add(QKeySequence(QStringLiteral("Ctrl+%1").arg(++key)), [this, page] { showPage(page); });
    add(QKeySequence("Ctrl+K"), [this] { goTo(); });
    add(QKeySequence("Ctrl+G"), [this] { goTo(); });
    // Here, for it is asked for on pages and parts that do not show the moves.
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_moves->askToCommit(); });
    add(QKeySequence("F6"), [this] { jumpZone(1); });
    add(QKeySequence("Shift+F6"), [this] { jumpZone(-1); });
}

void PlayScreen::jumpZone(int step) {
    const QList<QWidget*> zones = {m_top, m_left, m_map, m_inspector, m_cabinet, m_moves};
    int now = 0;
    for (int i = 0; i < zones.size(); ++i)
        if (zones[i] == focusWidget() || zones[i]->isAncestorOf(focusWidget()))
            now = i;
    for (int tried = 0; tried < zones.size(); ++tried) {
        now = (now + step + static_cast<int>(zones.size())) % static_cast<int>(zones.size());
        QWidget* const zone = zones[now];
        if (!zone->isVisible())
            continue;
        if (zone->focusPolicy() != Qt::NoFocus)
            return zone->setFocus(Qt::ShortcutFocusReason);
        for (QWidget* child : zone->findChildren<QWidget*>())
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0)
                return child->setFocus(Qt::ShortcutFocusReason);
    }
}

void PlayScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && closeTopmost())
        return;
    if (m_singleKeys && event->modifiers() == Qt::NoModifier && takeSingleKey(event->key()))
        return;
    QWidget::keyPressEvent(event);
}

bool PlayScreen::takeSingleKey(int key) {
    if (key == Qt::Key_N)
        m_waiting->openNext();
    else if (key != Qt::Key_T)
        return false;
    else if (m_pages->currentIndex() == 0)
        showTables();
    else if (m_pages->currentWidget() == m_made[PlayPage::Report])
        showTables("report");
    else
        showPage(PlayPage::Map);
    return true;
}

void PlayScreen::setSingleKeys(bool on) {
    m_singleKeys = on;
    for (QShortcut* each : findChildren<QShortcut*>()) {
        const QKeyCombination keys = each->key()[0];
        const bool single = keys.key() < Qt::Key_Escape && // a character, no F6
                            (keys.keyboardModifiers() & ~Qt::ShiftModifier) == Qt::NoModifier;
        if (single)
            each->setEnabled(on);
    }
}

bool PlayScreen::closeTopmost() {
    for (QWidget* sheet : std::initializer_list<QWidget*>{m_why, m_commit, m_event, m_notice})
        if (sheet->isVisible()) {
            sheet->hide();
            return true;
        }
    if (m_editing) {
        setEditing(false);
        return true;
    }
    if (m_steps != nullptr && m_steps->isVisible()) {
        m_steps->finish();
        return true;
    }
    if (m_rail->isVisible() && m_left->isVisible()) {
        m_rail->close();
        return true;
    }
    return false;
}

void PlayScreen::showPage(PlayPage page) {
    if (m_editing && page != PlayPage::Map)
        setEditing(false);
    m_pages->setCurrentWidget(page == PlayPage::Map ? m_pages->widget(0) : this->page(page));
    m_top->setPage(page);
    placeSheets();
    focusPage();
}

void PlayScreen::showOutcome() {
    m_progress->hide();
    if (!m_shared)
        showPage(PlayPage::Report);
}

/// What the reader does first on the page that is shown.
void PlayScreen::focusPage() {
    QWidget* const page = m_pages->currentWidget();
    QWidget* const onward = page->findChild<QWidget*>("report_continue");
    (m_pages->currentIndex() == 0 ? m_map : onward != nullptr ? onward : page)->setFocus();
}

QWidget* PlayScreen::page(PlayPage page) {
    QWidget*& made = m_made[page];
    if (made == nullptr) {
        made = makePage(page);
        m_pages->addWidget(made);
    }
    return made;
}

void PlayScreen::showTables(const QString& table) {
    showPage(PlayPage::World);
    if (!table.isEmpty())
        static_cast<NumbersPage*>(page(PlayPage::World))->showTable(table);
}

void PlayScreen::showWhy(const QString& address) { m_why->ask(address); }

void PlayScreen::countryActivated(int country) {
    if (m_editing)
        m_editor->setTarget(country);
    m_desk.inspect(country < 0 ? Inspected(NoSelection{}) : Inspected(SelectedCountry{country}));
}

void PlayScreen::selectOnMap() {
    if (m_map->selected() != m_desk.selectedCountry())
        m_map->select(m_desk.selectedCountry());
}

void PlayScreen::refreshOverlay() {
    m_pane->setOverlay(paintedOverlay(m_desk), overlayVariant(m_desk));
    for (const OverlayKind& kind : Overlays::kinds())
        if (kind.id == m_desk.overlay())
            setTopic(m_pane, kind.page);
    if (m_top != nullptr)
        refreshArcs();
}

void PlayScreen::refreshArcs() {
    std::vector<MapArc> arcs = m_editing ? targetArcs(m_desk, m_editor->move()) : overlayArcs(m_desk);
    const bool choice = !m_editing && !arcs.empty();
    m_pane->bar().setArcChoices(choice ? std::vector<QString>{tr("With arcs"), tr("Without arcs")}
                                       : std::vector<QString>(),
                                m_arcsShown ? 0 : 1);
    if (choice && !m_arcsShown)
        arcs.clear();
    m_map->setArcs(std::move(arcs));
}

void PlayScreen::refreshAll() {
    m_top->refresh();
    m_powers->refresh();
    m_waiting->refresh();
    m_rail->setWaiting(m_waiting->count());
    m_ticker->refresh();
    refreshOverlay();
    selectOnMap();
}

} // namespace chokepoint
