#include "ui/app/PlayScreen.h"

#include "ui/app/Atlas.h"
#include "ui/app/CommitSheet.h"
#include "ui/app/GoTo.h"
#include "ui/app/Notice.h"
#include "ui/app/OverlayColours.h"
#include "ui/app/PowersPanel.h"
#include "ui/app/Settings.h"
#include "ui/app/SideRail.h"
#include "ui/app/Ticker.h"
#include "ui/app/WaitingPanel.h"
#include "ui/cabinet/CabinetPanel.h"
#include "ui/cabinet/EventSheet.h"
#include "ui/cabinet/MovesPanel.h"
#include "ui/cabinet/OrderEditor.h"
#include "ui/inspector/Inspector.h"
#include "ui/inspector/WhySheet.h"
#include "ui/map/MapLegend.h"
#include "ui/map/MapPane.h"
#include "ui/map/MapView.h"
#include "ui/map/OverlayBar.h"
#include "ui/report/ReportPage.h"
#include "ui/theme/Widgets.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>

namespace chokepoint {

namespace {

// px of the 100 % design
constexpr int narrow = 1440; ///< below this the left column becomes a rail
constexpr int leftWidth = 304;
constexpr int tiny = 900; ///< below this one part is shown at a time

} // namespace

PlayScreen::PlayScreen(Desk& desk, bool shared, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_shared(shared) {
    setObjectName("play");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(desk);
    m_top->setMenu(makeMenu());
    column->addWidget(m_top);
    m_progress =
        new QProgressBar(this); // over the page: in the layout it would make the map draw itself anew
    m_progress->setObjectName("play_progress");
    m_progress->setAccessibleName(tr("The half-year resolves"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setVisible(desk.resolving());
    m_pages = new QStackedWidget;
    column->addWidget(m_pages, 1);
    m_pages->addWidget(makeMapPage());
    m_report = new ReportPage(desk);
    m_report->setWorld(sharedShapes(desk.rules(), mapCentre(desk.language())), mapCountries(desk),
                       mapPowers(desk));
    m_pages->addWidget(m_report);
    m_event = new EventSheet(desk, this);
    m_event->setProperty("kind", "sheet");
    m_event->setAttribute(Qt::WA_StyledBackground);
    m_event->setAutoFillBackground(false);
    m_event->hide();
    m_why = new WhySheet(desk, this);
    m_why->hide();
    m_commit = new CommitSheet(desk, this);
    m_commit->hide();
    m_notice = new Notice(this);
    connectDesk();
    addShortcuts();
    refreshAll();
    arrange();
}

PlayScreen::~PlayScreen() = default;

QFrame* PlayScreen::makeLeftColumn() {
    auto* left = new QFrame;
    left->setProperty("kind", "column");
    left->setFixedWidth(theme().px(leftWidth));
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_powers = new PowersPanel(m_desk);
    m_waiting = new WaitingPanel(m_desk);
    column->addWidget(m_powers, 5);
    auto* line = new QFrame;
    line->setProperty("kind", "separator");
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_waiting, 2);
    return left;
}

QWidget* PlayScreen::makeMapColumn() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const std::vector<MapCountry> countries = mapCountries(m_desk);
    m_pane = new MapPane(sharedShapes(m_desk.rules(), mapCentre(m_desk.language())), countries,
                         mapPowers(m_desk), overlayChoices(m_desk));
    m_map = &m_pane->view();
    column->addWidget(m_pane, 1);
    m_ticker = new Ticker(m_desk);
    m_ticker->setFixedHeight(theme().px(40));
    column->addWidget(m_ticker);
    return middle;
}

QFrame* PlayScreen::makeBottom() {
    auto* bottom = new QFrame;
    bottom->setProperty("kind", "column");
    auto* row = new QHBoxLayout(bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_cabinet = new CabinetPanel(m_desk);
    m_moves = new MovesPanel(m_desk);
    row->addWidget(m_cabinet, 1);
    auto* line = new QFrame;
    line->setProperty("kind", "separator");
    line->setFixedWidth(1);
    row->addWidget(line);
    row->addWidget(m_moves);
    return bottom;
}

QWidget* PlayScreen::makeMapPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    m_rail = new SideRail;
    m_left = makeLeftColumn();
    row->addWidget(m_rail);
    row->addWidget(m_left);
    m_middle = makeMapColumn();
    row->addWidget(m_middle, 1);
    m_inspector = new Inspector(m_desk);
    row->addWidget(m_inspector);
    m_editor = new OrderEditor(m_desk);
    m_editor->hide();
    row->addWidget(m_editor);
    column->addLayout(row, 1);
    m_bottom = makeBottom();
    column->addWidget(m_bottom);
    m_tabs = new SegmentedControl;
    m_tabs->setObjectName("play_tabs");
    m_tabs->setAccessibleName(tr("Part of the screen"));
    m_tabs->addSegment("map", tr("Map"));
    m_tabs->addSegment("powers", tr("Powers"));
    m_tabs->addSegment("inspector", tr("Inspector"));
    m_tabs->addSegment("cabinet", tr("Cabinet"));
    m_tabs->setCurrent(0);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &PlayScreen::arrange);
    column->addWidget(m_tabs);
    return page;
}

QMenu* PlayScreen::makeMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(m_desk.draft().undoStack()->createUndoAction(menu, tr("Undo")));
    menu->addAction(m_desk.draft().undoStack()->createRedoAction(menu, tr("Redo")));
    menu->addSeparator();
    QMenu* words = menu->addMenu(tr("Language"));
    for (const Language& language : languages()) {
        QAction* choice =
            words->addAction(language.name, this, [this, id = language.id] { emit languageChosen(id); });
        choice->setCheckable(true);
        choice->setChecked(language.id == m_desk.language());
    }
    QMenu* sizes = menu->addMenu(tr("Text size"));
    for (const int percent : {100, 125, 150, 200}) {
        QAction* choice = sizes->addAction(QLocale().toString(percent) + QStringLiteral(" %"), this,
                                           [this, percent] { emit textScaleChosen(percent / 100.0); });
        choice->setCheckable(true);
        choice->setChecked(qRound(theme().textScale() * 100) == percent);
    }
    menu->addSeparator();
    menu->addAction(tr("Main menu"), this, &PlayScreen::menuRequested);
    menu->addAction(tr("Quit"), this, &PlayScreen::quitRequested);
    return menu;
}

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
        m_progress->hide();
        refreshAll();
        if (!m_shared)
            showPage(PlayPage::Report);
    });
    connect(&m_desk, &Desk::resolvingFailed, this, [this](const QString& sentence) {
        m_progress->hide();
        say(sentence);
    });

    connect(m_top, &TopBar::pageRequested, this, &PlayScreen::showPage);
    connect(m_top, &TopBar::searchRequested, this, &PlayScreen::goTo);
    connect(m_top, &TopBar::whyRequested, this, &PlayScreen::showWhy);
    connect(m_powers, &PowersPanel::whyRequested, this, &PlayScreen::showWhy);
    connect(m_waiting, &WaitingPanel::eventRequested, this, &PlayScreen::openEvent);
    connect(m_waiting, &WaitingPanel::instrumentRequested, this,
            [this](int instrument) { openInstrument(instrument); });
    connect(m_rail, &SideRail::toggled, this, [this] { arrange(); });
    connect(m_ticker, &Ticker::reportRequested, this, [this] { showPage(PlayPage::Report); });

    connect(m_map, &MapView::countryActivated, this, &PlayScreen::countryActivated);
    connect(&m_pane->bar(), &OverlayBar::overlayChosen, &m_desk, &Desk::setOverlay);
    connect(&m_pane->bar(), &OverlayBar::variantChosen, &m_desk, &Desk::setVendor);

    connect(m_inspector, &Inspector::whyRequested, this, &PlayScreen::showWhy);
    connect(m_inspector, &Inspector::actHere, this, [this](int instrument) { openInstrument(instrument); });
    connect(m_cabinet, &CabinetPanel::opened, this, [this](int instrument) { openInstrument(instrument); });
    connect(m_moves, &MovesPanel::editRequested, this, &PlayScreen::openSlot);
    connect(m_moves, &MovesPanel::chooseRequested, this, [this] { m_cabinet->setFocus(); });
    connect(m_moves, &MovesPanel::instrumentDropped, this, &PlayScreen::openInstrument);
    connect(m_moves, &MovesPanel::commitRequested, this, &PlayScreen::askToCommit);
    connect(m_commit, &CommitSheet::confirmed, this, &PlayScreen::commit);
    connect(m_commit, &CommitSheet::closed, m_commit, &QWidget::hide);
    connect(m_editor, &OrderEditor::closed, this, [this] { setEditing(false); });
    connect(m_editor, &OrderEditor::moveChanged, this, &PlayScreen::showTarget);
    connect(m_editor, &OrderEditor::sourceRequested, this,
            [](const QString& url) { QDesktopServices::openUrl(QUrl(url)); });
    connect(m_event, &EventSheet::closed, m_event, &QWidget::hide);
    connect(m_editor, &OrderEditor::whyRequested, this, &PlayScreen::showWhy);
    connect(m_report, &ReportPage::whyRequested, this, &PlayScreen::showWhy);
    connect(m_report, &ReportPage::eventRequested, this, &PlayScreen::openEvent);
    connect(m_report, &ReportPage::continueRequested, this, [this] { showPage(PlayPage::Map); });
    connect(m_report, &ReportPage::showCountry, this, [this](int country) {
        showPage(PlayPage::Map);
        m_desk.inspect(SelectedCountry{country});
    });
}

void PlayScreen::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(QKeySequence("Ctrl+1"), [this] { showPage(PlayPage::Map); });
    add(QKeySequence("Ctrl+5"), [this] { showPage(PlayPage::Report); });
    add(QKeySequence("Ctrl+K"), [this] { goTo(); });
    add(QKeySequence("Ctrl+G"), [this] { goTo(); });
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
    if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier)
        return m_waiting->openNext();
    QWidget::keyPressEvent(event);
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
    if (m_rail->isVisible() && m_left->isVisible()) {
        m_rail->close();
        return true;
    }
    return false;
}

void PlayScreen::showPage(PlayPage page) {
    m_pages->setCurrentIndex(page == PlayPage::Map ? 0 : 1);
    m_top->setPage(page);
    if (page == PlayPage::Map)
        m_map->setFocus();
    else if (QWidget* const onward = m_report->findChild<QWidget*>("report_continue"))
        onward->setFocus();
}

void PlayScreen::showWhy(const QString& address) { m_why->ask(address); }

void PlayScreen::openEvent(const QString& event) {
    if (!m_event->open(event.toStdString()))
        return;
    m_event->show();
    placeSheets();
    m_event->raise();
    m_event->setFocus();
}

void PlayScreen::openInstrument(int instrument, int slot) {
    if (instrument < 0 || m_desk.resolving() || m_desk.finished())
        return;
    showPage(PlayPage::Map);
    m_editor->open(instrument, slot);
    setEditing(true);
}

void PlayScreen::openSlot(int slot) {
    if (m_desk.resolving())
        return;
    m_editor->edit(slot);
    setEditing(true);
}

void PlayScreen::setEditing(bool editing) {
    m_editing = editing;
    arrange();
    if (editing) {
        m_editor->setFocus();
        showTarget();
    } else {
        m_map->showWorld();
        m_cabinet->setFocus();
    }
}

/// While an order is edited the map shows whom it is about, beside oneself.
void PlayScreen::showTarget() {
    if (!m_editing)
        return;
    const Move& move = m_editor->move();
    const Rulebook& book = m_desk.rules().book;
    const std::vector<InstrumentParameter>& parameters =
        book.instruments[static_cast<std::size_t>(move.instrument)].parameters;
    std::vector<int> shown;
    for (std::size_t p = 0; p < parameters.size() && p < move.arguments.size(); ++p) {
        const int* member = std::get_if<int>(&move.arguments[p]);
        if (member == nullptr || *member < 0)
            continue;
        if (parameters[p].kind == ParameterKind::country)
            shown.push_back(*member);
        if (parameters[p].kind == ParameterKind::economy) {
            const std::vector<int>& countries = book.economies[static_cast<std::size_t>(*member)].countries;
            shown.insert(shown.end(), countries.begin(), countries.end());
        }
    }
    if (shown.empty())
        return m_map->showWorld();
    m_map->showCountries(shown);
}

void PlayScreen::askToCommit() {
    if (m_desk.resolving() || m_desk.finished())
        return;
    if (m_editing)
        setEditing(false);
    showPage(PlayPage::Map);
    m_commit->refresh();
    m_commit->show();
    placeSheets();
    m_commit->raise();
    m_commit->setFocus();
}

void PlayScreen::commit() {
    m_commit->hide();
    if (m_desk.resolving())
        return;
    if (const Outcome committed = m_desk.commit(); !committed)
        say(m_desk.sentence(committed.faults().front()));
}

void PlayScreen::say(const QString& sentence) {
    m_notice->say(sentence);
    placeSheets();
}

void PlayScreen::goTo() {
    auto* sheet = new GoTo(m_desk, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setGeometry((width() - theme().px(480)) / 2, theme().px(72), theme().px(480), theme().px(420));
    connect(sheet, &GoTo::chosen, this, [this] { showPage(PlayPage::Map); });
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

void PlayScreen::countryActivated(int country) {
    if (m_editing)
        m_editor->setTarget(country);
    m_desk.inspect(country < 0 ? Inspected(NoSelection{}) : Inspected(SelectedCountry{country}));
}

void PlayScreen::selectOnMap() {
    if (m_map->selected() != m_desk.selectedCountry())
        m_map->select(m_desk.selectedCountry());
}

void PlayScreen::refreshOverlay() { m_pane->setOverlay(paintedOverlay(m_desk), m_desk.vendor()); }

void PlayScreen::refreshAll() {
    m_top->refresh();
    m_powers->refresh();
    m_waiting->refresh();
    m_rail->setWaiting(m_waiting->count());
    m_ticker->refresh();
    refreshOverlay();
    selectOnMap();
}

void PlayScreen::arrange() {
    const bool compact = width() < theme().px(narrow);
    const bool tabs = width() < theme().px(tiny);
    m_top->setCompact(compact);
    m_top->setFiguresVisible(!tabs);
    m_cabinet->setCompact(compact && !tabs);
    m_moves->setCompact(compact);
    m_tabs->setVisible(tabs && !m_editing);
    m_ticker->setVisible(!m_editing && !tabs);
    m_pane->legend().setVisible(!m_editing);
    m_editor->setVisible(m_editing);
    m_editor->setFixedWidth(tabs ? width() : width() * 69 / 100);
    static_cast<QBoxLayout*>(m_bottom->layout())
        ->setDirection(tabs ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (tabs)
        arrangeTabs();
    else
        arrangeWide(compact);
    placeSheets();
}

void PlayScreen::arrangeWide(bool compact) {
    m_rail->setVisible(compact && !m_editing);
    m_middle->show();
    m_left->setFixedWidth(theme().px(leftWidth));
    m_left->setVisible(!m_editing && (!compact || m_rail->isOpen()));
    m_inspector->setVisible(!m_editing);
    m_inspector->setFixedWidth(theme().px(compact ? 304 : 336));
    m_bottom->setVisible(!m_editing);
}

void PlayScreen::arrangeTabs() {
    const QString part = m_editing ? QString() : m_tabs->currentId();
    m_rail->hide();
    m_middle->setVisible(part == "map");
    m_left->setFixedWidth(width());
    m_left->setVisible(part == "powers");
    m_inspector->setFixedWidth(width());
    m_inspector->setVisible(part == "inspector");
    m_bottom->setVisible(part == "cabinet");
}

void PlayScreen::placeSheets() {
    m_progress->setGeometry(0, m_top->height(), width(), theme().px(4));
    const int top = m_top->height() + theme().px(24);
    const QSize room(width() - theme().px(64), height() - top - theme().px(24));
    for (QWidget* sheet : std::initializer_list<QWidget*>{m_event, m_commit}) {
        const QSize least(theme().px(640), sheet == m_event ? theme().px(620) : 0);
        const QSize size = sheet->sizeHint().expandedTo(least).boundedTo(room);
        sheet->setGeometry((width() - size.width()) / 2, top + (room.height() - size.height()) / 3,
                           size.width(), size.height());
    }
    const int wide = std::min(width() - theme().px(64), theme().px(640));
    const int high = m_notice->sizeHint().height();
    m_notice->setGeometry((width() - wide) / 2, height() - high - theme().px(260), wide, high);
}

void PlayScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace chokepoint
