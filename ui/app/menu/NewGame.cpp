#include "ui/app/menu/NewGame.h"

#include "ui/app/menu/MenuButtons.h"
#include "ui/app/menu/Page.h"
#include "ui/theme/FocusRing.h"
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
    : QWidget(parent), _scenarios(scenarios), _others(others), _scenarioCards(new QButtonGroup(this)),
      _seatCards(new QButtonGroup(this)), _seatGrid(new QGridLayout), _otherPlace(new QVBoxLayout),
      _length(makeLabel({}, TextRole::Secondary, "text.secondary")), _seed(new QLineEdit),
      _problems(makeLabel({}, TextRole::Secondary, "danger")),
      _start(makeButton(tr("Start"), "primary", "play")) {
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
    const QString title = _others == Player::Person ? tr("Several at this screen") : tr("Play alone");
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
    if (_scenarios.isEmpty())
        column->addWidget(makeLabel(tr("No scenario was found."), TextRole::Body, "text.muted"));
    for (int index = 0; index < _scenarios.size(); ++index) {
        const ScenarioChoice& scenario = _scenarios[index];
        auto* card = new ChoiceCard(scenario.name, scenario.briefing);
        card->setObjectName("new_game_scenario_" + scenario.id);
        if (!scenario.problems.isEmpty())
            card->setProblem(tr("Does not load."));
        _scenarioCards->addButton(card, index);
        column->addWidget(card);
    }
    column->addStretch();
    connect(_scenarioCards, &QButtonGroup::idToggled, this, [this](int index, bool on) {
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
    column->addWidget(makePartTitle(_others == Player::Person ? tr("Who begins") : tr("Your seat")));
    _length->setContentsMargins(focusRingRoom, 0, 0, 0);
    column->addWidget(_length);
    _seatGrid->setSpacing(theme().px(4));
    _seatGrid->setColumnStretch(0, 1);
    _seatGrid->setColumnStretch(1, 1);
    column->addLayout(_seatGrid);
    column->addSpacing(theme().px(8));
    column->addWidget(makePartTitle(tr("The other seats")));
    column->addLayout(_otherPlace);
    column->addStretch();
    connect(_seatCards, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* card, bool on) {
        if (on)
            chooseSeat(card->property("seat").toString());
    });
    return makeScroller(content);
}

QLayout* NewGame::makeSeed() {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    QLabel* title = makeLabel(tr("Seed of chance"), TextRole::Body, "text.secondary");
    title->setBuddy(_seed);
    _seed->setObjectName("new_game_seed");
    _seed->setAccessibleName(tr("Seed of chance, empty for a random one"));
    _seed->setPlaceholderText(tr("Random"));
    _seed->setToolTip(tr("The same seed and the same orders give the same game."));
    _seed->setValidator(new QRegularExpressionValidator(seedDigits(), _seed));
    _seed->setFixedWidth(theme().px(210));
    QPushButton* dice = makeButton(tr("Draw one"), "ghost", "swap");
    dice->setObjectName("new_game_dice");
    dice->setAccessibleName(tr("Draw a seed"));
    connect(dice, &QPushButton::clicked, this,
            [this] { _seed->setText(QString::number(QRandomGenerator::global()->bounded(1, 1000000000))); });
    for (QWidget* part : QList<QWidget*>{title, _seed, dice})
        row->addWidget(part);
    return row;
}

QLayout* NewGame::makeBottom() {
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(12));
    _problems->setObjectName("new_game_problems");
    _problems->setWordWrap(true);
    column->addWidget(_problems);
    auto* row = new QHBoxLayout;
    row->addLayout(makeSeed());
    row->addStretch();
    _start->setObjectName("new_game_start");
    _start->setAccessibleName(tr("Start the game"));
    _start->setMinimumWidth(theme().px(180));
    connect(_start, &QPushButton::clicked, this, [this] { emit startRequested(choice()); });
    row->addWidget(_start);
    column->addLayout(row);
    setProblems({});
    return column;
}

void NewGame::setProblems(const QStringList& sentences) {
    _problems->setText(sentences.join('\n'));
    _problems->setAccessibleName(sentences.join(' '));
    _problems->setVisible(!sentences.isEmpty());
}

void NewGame::showScenario(int index) {
    if (index < 0 || index >= _scenarios.size()) {
        _start->setEnabled(false);
        return;
    }
    if (index == _scenario)
        return;
    _scenario = index;
    const ScenarioChoice& scenario = _scenarios[index];
    _scenarioCards->button(index)->setChecked(true);
    _length->setText(scenario.length);
    _length->setVisible(!scenario.length.isEmpty());
    _start->setEnabled(scenario.problems.isEmpty() && !scenario.seats.isEmpty());
    setProblems(scenario.problems);
    fillSeats();
}

void NewGame::fillSeats() {
    for (QAbstractButton* card : _seatCards->buttons()) {
        _seatCards->removeButton(card);
        delete card;
    }
    _players.clear();
    _seat.clear();
    const QList<SeatChoice>& seats = _scenarios[_scenario].seats;
    for (int index = 0; index < seats.size(); ++index) {
        auto* card = new ChoiceCard(seats[index].name, seats[index].help, seats[index].mark);
        card->setObjectName("new_game_seat_" + seats[index].id);
        card->setProperty("seat", seats[index].id);
        _seatCards->addButton(card);
        _seatGrid->addWidget(card, index / 2, index % 2);
        _players[seats[index].id] = _others;
    }
    if (seats.isEmpty())
        fillOthers();
    else
        _seatCards->buttons().first()->setChecked(true);
}

void NewGame::chooseSeat(const QString& id) {
    _seat = id;
    fillOthers();
}

void NewGame::fillOthers() {
    delete _otherRows;
    _otherRows = new QWidget;
    auto* column = new QVBoxLayout(_otherRows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(8));
    for (const SeatChoice& seat : _scenarios[_scenario].seats) {
        if (seat.id != _seat)
            column->addLayout(makeOther(seat));
    }
    _otherPlace->addWidget(_otherRows);
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
    kinds->setMinimumWidth(theme().px(240));
    for (const Player player : {Player::Computer, Player::Person, Player::Idle})
        kinds->addItem(wordsOf(player), int(player));
    kinds->setCurrentIndex(kinds->findData(int(_players.value(seat.id))));
    connect(kinds, &QComboBox::currentIndexChanged, this,
            [this, kinds, id = seat.id] { _players[id] = Player(kinds->currentData().toInt()); });
    row->addWidget(kinds);
    row->addSpacing(theme().px(4));
    return row;
}

NewGameChoice NewGame::choice() const {
    NewGameChoice made;
    if (_scenario < 0)
        return made;
    made.scenario = _scenarios[_scenario].id;
    made.seat = _seat;
    made.players = _players;
    if (!_seat.isEmpty())
        made.players[_seat] = Player::Person;
    if (!_seed->text().isEmpty())
        made.seed = _seed->text().toULongLong();
    return made;
}

void NewGame::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (_scenario >= 0)
        _scenarioCards->button(_scenario)->setFocus();
}

void NewGame::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else if (enter && event->modifiers() & Qt::ControlModifier && _start->isEnabled())
        emit startRequested(choice());
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
