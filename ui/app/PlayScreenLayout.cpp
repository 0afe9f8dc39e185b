// What the playing screen is made of and where its parts stand; what they do is in PlayScreen.cpp.
#include "ui/app/Atlas.h"
#include "ui/app/CommitSheet.h"
#include "ui/app/FirstSteps.h"
#include "ui/app/Notice.h"
#include "ui/app/OverlayColours.h"
#include "ui/app/PlayScreen.h"
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
#include "ui/map/MapLegend.h"
#include "ui/map/MapPane.h"
#include "ui/map/MapView.h"
#include "ui/theme/Scroller.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedWidget>

namespace chokepoint {

namespace {

// px of the 100 % design
constexpr int narrow = 1440; ///< below this the left column becomes a rail
constexpr int leftWidth = 304;
constexpr int tiny = 900; ///< below this one part is shown at a time

} // namespace

QWidget* PlayScreen::makeMapColumn() {
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const double centre = mapCentre(m_desk.language());
    m_pane = new MapPane(sharedShapes(m_desk.rules(), centre), mapCountries(m_desk), mapPowers(m_desk),
                         overlayChoices(m_desk), true);
    m_map = &m_pane->view();
    if (std::optional<DrawnView> drawn = takePreparedView(centre))
        m_map->offer(std::move(*drawn));
    column->addWidget(m_pane, 1);
    m_under = new QFrame;
    m_under->setProperty("kind", "bar");
    m_under->setFixedHeight(theme().px(40));
    column->addWidget(m_under);
    return middle;
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
    m_left = new QFrame;
    m_middle = makeMapColumn();
    m_right = new QFrame;
    m_bottom = new QFrame;
    for (QFrame* frame : {m_left, m_right, m_bottom})
        frame->setProperty("kind", "column");
    row->addWidget(m_rail);
    row->addWidget(m_left);
    row->addWidget(m_middle, 1);
    row->addWidget(m_right);
    column->addLayout(row, 1);
    column->addWidget(m_bottom);
    return page;
}

void PlayScreen::fillLeftColumn() {
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_powers = new PowersPanel(m_desk);
    m_waiting = new WaitingPanel(m_desk);
    column->addWidget(makeScroller(m_powers), 5); // at 1600 × 900 just enough for both races without scrolling
    column->addWidget(makeSeparator(Qt::Horizontal));
    column->addWidget(m_waiting, 3);
}

void PlayScreen::fillBottom() {
    auto* row = new QHBoxLayout(m_bottom);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_cabinet = new CabinetPanel(m_desk);
    m_moves = new MovesPanel(m_desk);
    row->addWidget(m_cabinet, 1);
    row->addWidget(makeSeparator(Qt::Vertical));
    row->addWidget(m_moves);
}

void PlayScreen::fillMapPage() {
    m_rail->furnish();
    fillLeftColumn();
    fillBottom();
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    auto* under = new QVBoxLayout(m_under);
    under->setContentsMargins(0, 0, 0, 0);
    m_ticker = new Ticker(m_desk);
    under->addWidget(m_ticker);
    m_inspector = new Inspector(m_desk);
    right->addWidget(m_inspector);
    m_editor = new OrderEditor(m_desk);
    m_editor->hide();
    static_cast<QBoxLayout*>(m_middle->parentWidget()->layout()->itemAt(0)->layout())->addWidget(m_editor);
    m_tabs = new SegmentedControl;
    m_tabs->setObjectName("play_tabs");
    m_tabs->setAccessibleName(tr("Part of the screen"));
    m_tabs->addSegment("map", tr("Map"));
    m_tabs->addSegment("powers", tr("Powers"));
    m_tabs->addSegment("inspector", tr("Inspector"));
    m_tabs->addSegment("cabinet", tr("Cabinet"));
    m_tabs->setCurrent(0);
    connect(m_tabs, &SegmentedControl::currentChanged, this, &PlayScreen::arrange);
    m_middle->parentWidget()->layout()->addWidget(m_tabs);
}

QMenu* PlayScreen::makeMenu() {
    auto* menu = new QMenu(this);
    menu->addAction(m_desk.draft().undoStack()->createUndoAction(menu, tr("Undo")));
    menu->addAction(m_desk.draft().undoStack()->createRedoAction(menu, tr("Redo")));
    menu->addSeparator();
    menu->addAction(tr("The world in tables\tT"), this, [this] { showTables(); });
    menu->addAction(tr("What this game assumes"), this, [this] { showTables("assumptions"); });
    menu->addAction(tr("Encyclopedia\tF1"), this, &PlayScreen::encyclopediaRequested);
    menu->addAction(tr("First steps"), this, &PlayScreen::showFirstSteps)->setObjectName("menu_first_steps");
    menu->addSeparator();
    addSettings(*menu);
    menu->addSeparator();
    menu->addAction(tr("Main menu"), this, &PlayScreen::menuRequested);
    menu->addAction(tr("Quit"), this, &PlayScreen::quitRequested);
    return menu;
}

void PlayScreen::addSettings(QMenu& menu) {
    QMenu* words = menu.addMenu(tr("Language"));
    for (const Language& language : languages()) {
        QAction* choice =
            words->addAction(language.name, this, [this, id = language.id] { emit languageChosen(id); });
        choice->setCheckable(true);
        choice->setChecked(language.id == m_desk.language());
    }
    QMenu* sizes = menu.addMenu(tr("Text size"));
    for (const int percent : {100, 125, 150, 200}) {
        QAction* choice = sizes->addAction(QLocale().toString(percent) + QStringLiteral(" %"), this,
                                           [this, percent] { emit textScaleChosen(percent / 100.0); });
        choice->setCheckable(true);
        choice->setChecked(qRound(theme().textScale() * 100) == percent);
    }
    QMenu* colours = menu.addMenu(tr("Colours"));
    for (const QString& name : themes()) {
        QAction* choice = colours->addAction(name == "light" ? tr("Light") : tr("Dark"), this,
                                             [this, name] { emit themeChosen(name); });
        choice->setObjectName("menu_theme_" + name);
        choice->setCheckable(true);
        choice->setChecked(name == theme().name());
    }
    QAction* keys = menu.addAction(tr("Keys act without Ctrl (1 … 9, T, N)"));
    keys->setObjectName("menu_single_keys");
    keys->setCheckable(true);
    keys->setChecked(m_singleKeys);
    connect(keys, &QAction::toggled, this, &PlayScreen::singleKeysChosen);
}

void PlayScreen::arrange() {
    const bool compact = width() < theme().px(narrow);
    const bool tabs = width() < theme().px(tiny);
    m_top->setCompact(compact);
    m_top->setTiny(tabs);
    m_cabinet->setCompact(compact && !tabs);
    m_moves->setCompact(compact);
    m_tabs->setVisible(tabs && !m_editing);
    m_under->setVisible(!m_editing && !tabs);
    m_pane->legend().setVisible(!m_editing);
    m_editor->setVisible(m_editing);
    m_editor->setFixedWidth(tabs ? width() : width() * 69 / 100);
    m_bottom->setMinimumHeight(0);
    m_bottom->setMaximumHeight(QWIDGETSIZE_MAX);
    static_cast<QBoxLayout*>(m_bottom->layout())
        ->setDirection(tabs ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (tabs)
        arrangeTabs();
    else
        arrangeWide(compact);
    placeSheets();
}

void PlayScreen::arrangeFrames() {
    const bool compact = width() < theme().px(narrow);
    m_bottom->setFixedHeight(theme().px(compact ? 134 : 228));
    arrangeWide(compact);
}

void PlayScreen::arrangeWide(bool compact) {
    m_rail->setVisible(compact && !m_editing);
    m_middle->show();
    m_left->setFixedWidth(theme().px(leftWidth));
    m_left->setVisible(!m_editing && (!compact || m_rail->isOpen()));
    m_right->setVisible(!m_editing);
    m_right->setFixedWidth(theme().px(compact ? 304 : 336));
    m_bottom->setVisible(!m_editing);
}

void PlayScreen::arrangeTabs() {
    const QString part = m_editing ? QString() : m_tabs->currentId();
    m_rail->hide();
    m_middle->setVisible(part == "map");
    m_left->setFixedWidth(width());
    m_left->setVisible(part == "powers");
    m_right->setFixedWidth(width());
    m_right->setVisible(part == "inspector");
    m_bottom->setVisible(part == "cabinet");
}

void PlayScreen::placeSheets() {
    m_progress->setGeometry(0, m_top->height(), width(), theme().px(4));
    const int top = m_top->height() + theme().px(24);
    const QSize room(width() - theme().px(64), height() - top - theme().px(24));
    for (QWidget* sheet : std::initializer_list<QWidget*>{m_event, m_commit}) {
        const int wide = std::min(theme().px(640), room.width());
        const QSize size = QSize(wide, sheet->heightForWidth(wide)).boundedTo(room);
        sheet->setGeometry((width() - size.width()) / 2, top + (room.height() - size.height()) / 3,
                           size.width(), size.height());
    }
    if (m_steps != nullptr)
        m_steps->follow(!m_editing && m_pages->currentIndex() == 0);
    const int wide = std::min(width() - theme().px(64), theme().px(640));
    const int high = m_notice->sizeHint().height();
    m_notice->setGeometry((width() - wide) / 2, height() - high - theme().px(260), wide, high);
}

void PlayScreen::showFirstSteps() {
    showPage(PlayPage::Map);
    delete m_steps;
    m_steps = new FirstSteps(
        {{m_pane, tr("The world, as your government sees it"),
          tr("Colours show one question at a time; the bar above the map changes it. "
             "Click a country to read its numbers.")},
         {m_powers, tr("Two races"),
          tr("Supremacy is the lead in technology, order the say over its rules. "
             "Click any number, or press W on it: it tells why it changed.")},
         {m_cabinet, tr("What you can order"),
          tr("Click a card, choose whom it is about, and place it. F1 explains whatever has the focus.")},
         {m_moves, tr("Your moves"),
          tr("A few moves fit into a half-year. What is left of money and political capital stands below "
             "them; until you commit, all of it can be undone.")},
         {m_waiting, tr("What waits for you"),
          tr("Events and proposals ask for an answer here. N opens the next one.")},
         {m_moves, tr("Commit"),
          tr("Ctrl+Enter hands in your orders. The half-year passes, and the report says what came of "
             "them.")}},
        this);
    connect(m_steps, &FirstSteps::finished, this, &PlayScreen::firstStepsTaken);
}

void PlayScreen::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_top == nullptr)
        arrangeFrames();
    else
        arrange();
}

} // namespace chokepoint
