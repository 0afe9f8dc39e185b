#include "ui/app/menu/NewGame.h"

#include "ui/app/menu/AssumptionsPart.h"
#include "ui/app/menu/MenuButtons.h"
#include "ui/app/menu/Page.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Scroller.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpressionValidator>
#include <QScrollArea>

namespace chokepoint {

namespace {

QString wordsOf(Player player) {
    switch (player) {
    case Player::Person:
        return NewGame::tr("Person at this screen");
    case Player::Computer:
        return NewGame::tr("Computer");
    case Player::Idle:
        return NewGame::tr("Nobody: it does nothing");
    }
    return {};
}

/// Eighteen digits always fit a seed's 64 bits.
QRegularExpression seedDigits() { return QRegularExpression("[0-9]{0,18}"); }

} // namespace

NewGame::NewGame(const QList<ScenarioChoice>& scenarios, Player others, QWidget* parent)
    : QWidget(parent), m_scenarios(scenarios), m_others(others), m_scenarioCards(new QButtonGroup(this)),
      m_seatCards(new QButtonGroup(this)), m_seatGrid(new QGridLayout), m_otherPlace(new QVBoxLayout),
      m_assumptions(new AssumptionsPart), m_length(makeLabel({}, TextRole::Secondary, "text.secondary")),
      m_seed(new QLineEdit), m_problems(makeLabel({}, TextRole::Secondary, "danger")),
      m_start(makeButton(tr("Start"), "primary", "play")) {
    setObjectName("new_game");
    setProperty("ground", "window");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("New game"));
    auto* page = new QVBoxLayout(this);
    const int side = theme().px(48);
    page->setContentsMargins(side, theme().px(28), side, theme().px(28));
    page->setSpacing(theme().px(20));
    page->addLayout(makeHeader());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme().px(40));
    columns->addWidget(makeScenarios(), 2);
    columns->addWidget(makeSeats(), 3);
    page->addLayout(columns, 1);
    page->addLayout(makeBottom());
    showScenario(0);
}

QLayout* NewGame::makeHeader() {
    const QString title = m_others == Player::Person ? tr("Several at this screen") : tr("Play alone");
    const PageHeader header = makePageHeader(title, "new_game_back");
    connect(header.back, &QAbstractButton::clicked, this, &NewGame::backRequested);
    return header.row;
}

QWidget* NewGame::makeScenarios() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme().px(8), 0);
    column->setSpacing(theme().px(4));
    column->addWidget(makePartTitle(tr("Scenario")));
    if (m_scenarios.isEmpty())
        column->addWidget(makeLabel(tr("No scenario was found."), TextRole::Body, "text.muted"));
    for (int index = 0; index < m_scenarios.size(); ++index) {
        const ScenarioChoice& scenario = m_scenarios[index];
        auto* card = new MenuCard(scenario.name, scenario.briefing);
        card->setObjectName("new_game_scenario_" + scenario.id);
        if (!scenario.problems.isEmpty())
            card->setProblem(tr("Does not load."));
        m_scenarioCards->addButton(card, index);
        column->addWidget(card);
    }
    column->addStretch();
    connect(m_scenarioCards, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            showScenario(index);
    });
    return makeScroller(content);
}

QWidget* NewGame::makeSeats() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme().px(8), 0);
    column->setSpacing(theme().px(8));
    column->addWidget(makePartTitle(m_others == Player::Person ? tr("Who begins") : tr("Your seat")));
    m_length->setContentsMargins(focusRingRoom, 0, 0, 0);
    m_length->setWordWrap(true);
    column->addWidget(m_length);
    m_seatGrid->setSpacing(theme().px(4));
    column->addLayout(m_seatGrid);
    column->addSpacing(theme().px(8));
    column->addWidget(makePartTitle(tr("The other seats")));
    column->addLayout(m_otherPlace);
    column->addSpacing(theme().px(16));
    column->addWidget(m_assumptions);
    column->addStretch();
    connect(m_seatCards, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* card, bool on) {
        if (on)
            chooseSeat(card->property("seat").toString());
    });
    return makeScroller(content);
}

QLayout* NewGame::makeSeed() {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    QLabel* title = makeLabel(tr("Seed of chance"), TextRole::Body, "text.secondary");
    title->setBuddy(m_seed);
    m_seed->setObjectName("new_game_seed");
    m_seed->setAccessibleName(tr("Seed of chance, empty for a random one"));
    m_seed->setPlaceholderText(tr("Random"));
    m_seed->setToolTip(tr("The same seed and the same orders give the same game."));
    m_seed->setValidator(new QRegularExpressionValidator(seedDigits(), m_seed));
    m_seed->setMinimumWidth(theme().px(80));
    m_seed->setMaximumWidth(theme().px(210));
    QPushButton* dice = makeButton(tr("Draw one"), "ghost", "swap");
    dice->setObjectName("new_game_dice");
    dice->setAccessibleName(tr("Draw a seed"));
    connect(dice, &QPushButton::clicked, this,
            [this] { m_seed->setText(QString::number(QRandomGenerator::global()->bounded(1, 1000000000))); });
    for (QWidget* part : QList<QWidget*>{title, m_seed, dice})
        row->addWidget(part);
    return row;
}

QLayout* NewGame::makeBottom() {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(12));
    m_problems->setObjectName("new_game_problems");
    m_problems->setWordWrap(true);
    column->addWidget(m_problems);
    auto* row = new QHBoxLayout;
    row->addLayout(makeSeed());
    row->addStretch(1);
    m_start->setObjectName("new_game_start");
    m_start->setAccessibleName(tr("Start the game"));
    m_start->setMinimumWidth(theme().px(180));
    connect(m_start, &QPushButton::clicked, this, [this] { emit startRequested(choice()); });
    row->addWidget(m_start);
    column->addLayout(row);
    setProblems({});
    return column;
}

void NewGame::setProblems(const QStringList& sentences) {
    m_problems->setText(sentences.join('\n'));
    m_problems->setAccessibleName(sentences.join(' '));
    m_problems->setVisible(!sentences.isEmpty());
}

void NewGame::showScenario(int index) {
    if (index < 0 || index >= m_scenarios.size()) {
        m_start->setEnabled(false);
        return;
    }
    if (index == m_scenario)
        return;
    m_scenario = index;
    const ScenarioChoice& scenario = m_scenarios[index];
    m_scenarioCards->button(index)->setChecked(true);
    m_length->setText(scenario.length);
    m_length->setVisible(!scenario.length.isEmpty());
    m_start->setEnabled(scenario.problems.isEmpty() && !scenario.seats.isEmpty());
    setProblems(scenario.problems);
    m_assumptions->setAssumptions(scenario.assumptions);
    fillSeats();
}

void NewGame::fillSeats() {
    for (QAbstractButton* card : m_seatCards->buttons()) {
        m_seatCards->removeButton(card);
        delete card;
    }
    m_players.clear();
    m_seat.clear();
    const QList<SeatChoice>& seats = m_scenarios[m_scenario].seats;
    for (int index = 0; index < seats.size(); ++index) {
        auto* card = new MenuCard(seats[index].name, seats[index].help, seats[index].mark);
        card->setObjectName("new_game_seat_" + seats[index].id);
        card->setProperty("seat", seats[index].id);
        m_seatCards->addButton(card);
        m_players[seats[index].id] = m_others;
    }
    placeSeats();
    if (seats.isEmpty())
        fillOthers();
    else
        m_seatCards->buttons().first()->setChecked(true);
}

/// Two beside each other where the page has room for the size of its text, else one below the other.
void NewGame::placeSeats() {
    const int columns = width() < theme().px(900) ? 1 : 2;
    m_seatGrid->setColumnStretch(0, 1);
    m_seatGrid->setColumnStretch(1, columns - 1);
    int place = 0;
    for (QAbstractButton* card : m_seatCards->buttons()) {
        m_seatGrid->addWidget(card, place / columns, place % columns); // moves what stands elsewhere
        ++place;
    }
}

void NewGame::resizeEvent(QResizeEvent*) { placeSeats(); }

void NewGame::chooseSeat(const QString& id) {
    m_seat = id;
    fillOthers();
}

void NewGame::fillOthers() {
    delete m_otherRows;
    m_otherRows = new QWidget;
    auto* column = new QVBoxLayout(m_otherRows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    for (const SeatChoice& seat : m_scenarios[m_scenario].seats) {
        if (seat.id != m_seat)
            column->addLayout(makeOther(seat));
    }
    m_otherPlace->addWidget(m_otherRows);
}

QLayout* NewGame::makeOther(const SeatChoice& seat) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    row->addSpacing(theme().px(18));
    row->addWidget(new PowerMarkWidget(seat.mark, 14));
    row->addWidget(makeLabel(seat.name), 1);
    auto* kinds = new ComboBox;
    kinds->setObjectName("new_game_player_" + seat.id);
    kinds->setAccessibleName(tr("Who plays %1").arg(seat.name));
    kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    kinds->setMinimumWidth(240); // whatever the text size: a narrow page has no more
    for (const Player player : {Player::Computer, Player::Person, Player::Idle})
        kinds->addItem(wordsOf(player), int(player));
    kinds->setCurrentIndex(kinds->findData(int(m_players.value(seat.id))));
    connect(kinds, &QComboBox::currentIndexChanged, this,
            [this, kinds, id = seat.id] { m_players[id] = Player(kinds->currentData().toInt()); });
    row->addWidget(kinds);
    row->addSpacing(theme().px(4));
    return row;
}

NewGameChoice NewGame::choice() const {
    NewGameChoice made;
    if (m_scenario < 0)
        return made;
    made.scenario = m_scenarios[m_scenario].id;
    made.seat = m_seat;
    made.players = m_players;
    if (!m_seat.isEmpty())
        made.players[m_seat] = Player::Person;
    if (!m_seed->text().isEmpty())
        made.seed = m_seed->text().toULongLong();
    made.assumptions = m_assumptions->chosen();
    return made;
}

void NewGame::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_scenario >= 0)
        m_scenarioCards->button(m_scenario)->setFocus();
}

void NewGame::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else if (enter)
        m_start->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
