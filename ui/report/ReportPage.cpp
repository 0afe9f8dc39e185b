#include "ui/report/ReportPage.h"

#include "ui/charts/LineChart.h"
#include "ui/inspector/InspectorPage.h"
#include "ui/inspector/NumberForms.h"
#include "ui/map/MiniMap.h"
#include "ui/models/Tables.h"
#include "ui/report/ReportFacts.h"
#include "ui/report/ReportParts.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Widgets.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int margin = 32;
constexpr std::size_t messagesShown = 6;
constexpr std::size_t highlightsShown = 8;

void addHeading(QBoxLayout& column, const QString& words, const QString& right = {}) {
    auto* row = new QHBoxLayout;
    row->addWidget(makeLabel(words, TextRole::Section), 1);
    if (!right.isEmpty())
        row->addWidget(makeLabel(right, TextRole::Secondary, "text.muted"));
    column.addLayout(row);
}

QLabel* paragraph(const QString& words, const char* token = "text.secondary") {
    QLabel* label = makeLabel(words, TextRole::Secondary, token);
    label->setWordWrap(true);
    return label;
}

/// What all moves are about, if it is one thing.
QString commonSubject(const std::vector<CountryMove>& moves) {
    const bool one = !moves.empty() && std::all_of(moves.begin(), moves.end(), [&](const CountryMove& each) {
        return each.about == moves.front().about || each.cause.isEmpty();
    });
    return one && !moves.front().cause.isEmpty() ? moves.front().about : QString();
}

} // namespace

ReportPage::ReportPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_scroll(new QScrollArea) {
    setObjectName(QStringLiteral("report"));
    setAccessibleName(tr("Report of the half-year"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll);
    connect(&m_desk, &Desk::turnResolved, this, [this] {
        m_stale = true;
        QTimer::singleShot(0, this, [this] { // what else the turn changed has its own moment
            if (m_stale && isVisible())
                refresh();
        });
    });
}

void ReportPage::setWorld(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                          std::vector<MapPower> powers) {
    m_shapes = std::move(shapes);
    m_countries = std::move(countries);
    m_powers = std::move(powers);
    m_stale = true;
    if (isVisible())
        refresh();
}

bool ReportPage::isNarrow() const {
    constexpr int narrow = 900; // px of the 100 % design
    return width() < theme().px(narrow);
}

void ReportPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_stale = m_stale || isNarrow() != m_narrow;
    if (m_stale && isVisible())
        refresh();
}

void ReportPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

/// Made when it is looked at: asking the ledger what came of each move takes a moment.
void ReportPage::refresh() {
    m_stale = false;
    const bool focused = m_scroll->isAncestorOf(QApplication::focusWidget());
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_desk.turn() == 0) {
        column->addWidget(makeEmpty());
    } else {
        column->addWidget(makeHeader());
        column->addWidget(makeBody(), 1);
    }
    m_scroll->setWidget(page);
    page->setAutoFillBackground(false);
    if (focused) // what had it is gone
        page->findChild<QWidget*>(QStringLiteral("report_continue"))->setFocus();
}

QWidget* ReportPage::makeEmpty() {
    auto* empty = new QWidget;
    auto* column = new QVBoxLayout(empty);
    column->setSpacing(theme().px(12));
    column->addStretch(2);
    QLabel* title = makeLabel(tr("Nothing has happened yet"), TextRole::Title);
    title->setAlignment(Qt::AlignCenter);
    column->addWidget(title);
    QLabel* words =
        paragraph(tr("After each half-year this page says what came of your moves, which countries moved "
                     "and why, how the powers stand, and what waits for you."));
    words->setAlignment(Qt::AlignCenter);
    words->setFixedWidth(theme().px(440));
    words->setFixedHeight(words->heightForWidth(theme().px(440)));
    column->addWidget(words, 0, Qt::AlignHCenter);
    column->addSpacing(theme().px(8));
    column->addWidget(makeContinue(), 0, Qt::AlignHCenter);
    column->addStretch(3);
    return empty;
}

QWidget* ReportPage::makeHeader() {
    const ReportHeadline headline = reportHeadline(m_desk, m_desk.turn());
    auto* header = new QWidget;
    header->setProperty("ground", "panel");
    header->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(theme().px(margin), theme().px(20), theme().px(margin), theme().px(20));
    row->setSpacing(theme().px(24));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(4));
    row->addLayout(column, 1);
    row->addWidget(makeContinue(), 0, Qt::AlignVCenter);
    const QString happened = tr("What happened in %1").arg(m_desk.halfYear(m_desk.turn()));
    const double achieved = m_desk.value(quantities().achievement, m_desk.seat());
    column->addWidget(paragraph(
        m_desk.finished() ? tr("The game has ended: %1 against par · %2").arg(signedText(achieved), happened)
                          : happened,
        "text.muted"));
    QLabel* title = makeLabel(headline.title, TextRole::Headline);
    title->setWordWrap(true);
    column->addWidget(title);
    QLabel* words = makeLabel(headline.words, TextRole::Body, "text.secondary");
    words->setWordWrap(true);
    column->addWidget(words);
    return header;
}

QWidget* ReportPage::makeBody() {
    auto* body = new QWidget;
    // Very large text leaves room for one column: its parts then stand below each other.
    m_narrow = isNarrow();
    auto* columns = new QBoxLayout(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, body);
    columns->setContentsMargins(theme().px(margin), theme().px(20), theme().px(margin), theme().px(20));
    columns->setSpacing(theme().px(28));
    QVBoxLayout* three[3];
    const int stretch[3] = {28, 43, 29};
    for (int i = 0; i < 3; ++i) {
        auto* holder = new QWidget;
        holder->setMinimumWidth(0);
        three[i] = new QVBoxLayout(holder);
        three[i]->setContentsMargins(0, 0, 0, 0);
        three[i]->setSpacing(theme().px(12));
        columns->addWidget(holder, m_narrow ? 0 : stretch[i]);
    }
    addMoves(*three[0]);
    addMoved(*three[1]);
    addMessages(*three[1]);
    addHeading(*three[2], tr("Standing"));
    auto* standing = new StandingTable(m_desk);
    connect(standing, &StandingTable::whyRequested, this, &ReportPage::whyRequested);
    three[2]->addWidget(standing);
    addTension(*three[2]);
    addWaiting(*three[2]);
    for (QVBoxLayout* column : three)
        column->addStretch(1);
    return body;
}

void ReportPage::addMoves(QBoxLayout& column) {
    addHeading(column, tr("Your moves"));
    const std::vector<ReportedMove> moves = reportedMoves(m_desk, m_desk.turn());
    if (moves.empty())
        column.addWidget(paragraph(tr("You made no moves this half-year."), "text.muted"));
    int number = 0;
    for (const ReportedMove& move : moves) {
        auto* card = new MoveCard(move, ++number);
        connect(card, &MoveCard::whyRequested, this, &ReportPage::whyRequested);
        column.addWidget(card);
    }
}

QWidget* ReportPage::makeMap(const std::vector<CountryMove>& moves) {
    std::vector<MiniHighlight> highlights;
    for (const CountryMove& move : moves) {
        const bool known = std::any_of(highlights.begin(), highlights.end(), [&](const MiniHighlight& each) {
            return each.country == move.country;
        });
        if (!known && highlights.size() < highlightsShown)
            highlights.push_back(
                {move.country, theme().color(move.toToken), m_desk.name(Axis::country, move.country)});
    }
    auto* map = new MiniMap(m_shapes, m_countries, m_powers);
    map->setMinimumHeight(theme().px(200));
    map->setFixedHeight(theme().px(280));
    map->setHighlights(std::move(highlights));
    return map;
}

void ReportPage::addMoved(QBoxLayout& column) {
    const std::vector<CountryMove> moves = countryMoves(m_desk, m_desk.turn());
    const QString about = commonSubject(moves);
    const QString count = moves.size() == 1 ? tr("one change") : tr("%n changes", nullptr, int(moves.size()));
    addHeading(column, about.isEmpty() ? tr("Who moved") : tr("Who moved on %1").arg(about),
               moves.empty() ? QString() : count);
    if (m_shapes)
        column.addWidget(makeMap(moves));
    if (moves.empty()) {
        column.addWidget(
            paragraph(tr("No country changed its stance on a vendor or its data rules."), "text.muted"));
        return;
    }
    auto* rows = new MovedCountries(m_desk, moves, about);
    connect(rows, &MovedCountries::whyRequested, this, &ReportPage::whyRequested);
    connect(rows, &MovedCountries::showCountry, this, &ReportPage::showCountry);
    column.addWidget(rows);
}

void ReportPage::addMessages(QBoxLayout& column) {
    const std::vector<ReportLine> messages = reportHeadline(m_desk, m_desk.turn()).messages;
    if (messages.empty())
        return;
    column.addSpacing(theme().px(4));
    addHeading(column, tr("Reports"));
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (std::size_t i = 0; i < messages.size() && i < messagesShown; ++i)
        addMessage(*rows, messages[i]);
    column.addLayout(rows);
    if (messages.size() <= messagesShown)
        return;
    QPushButton* all = makeButton(tr("and %n more", nullptr, int(messages.size() - messagesShown)), "ghost",
                                  QStringLiteral("table"));
    all->setObjectName(QStringLiteral("report_all"));
    all->setAccessibleName(tr("All reports as a table"));
    connect(all, &QPushButton::clicked, this, [this] { emit tableRequested(QStringLiteral("report")); });
    column.addWidget(all, 0, Qt::AlignLeft);
}

void ReportPage::addMessage(QBoxLayout& column, const ReportLine& message) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    QLabel* words = paragraph(message.words);
    words->setMinimumHeight(theme().px(36)); // as high as a row with a button
    row->addWidget(words, 1);
    if (!message.event.isEmpty()) {
        QPushButton* read = makeIconButton(tr("Read: %1").arg(message.words), QStringLiteral("right"));
        read->setObjectName(QStringLiteral("report_news_") + message.event);
        connect(read, &QPushButton::clicked, this,
                [this, event = message.event] { emit eventRequested(event); });
        row->addWidget(read);
    }
    column.addLayout(row);
}

void ReportPage::addTension(QBoxLayout& column) {
    const auto [a, b] = hottestPair(m_desk);
    column.addSpacing(theme().px(8));
    auto* row = new QHBoxLayout;
    QLabel* title =
        makeLabel(tr("Tension, %1 – %2").arg(m_desk.name(Axis::power, a), m_desk.name(Axis::power, b)),
                  TextRole::Section);
    title->setWordWrap(true);
    row->addWidget(title, 1);
    auto* number = new NumberLabel;
    showNumber(*number, m_desk, quantities().tension, a, b);
    number->setObjectName(QStringLiteral("report_tension"));
    connect(number, &NumberLabel::whyRequested, this, &ReportPage::whyRequested);
    row->addWidget(number);
    column.addLayout(row);
    LineData course;
    course.title = title->text();
    const Desk::History history = m_desk.history(m_desk.address(quantities().tension, a, b));
    for (std::size_t turn = 0; turn < history.values.size(); ++turn)
        course.points.append({m_desk.halfYear(int(turn)), history.values[turn]});
    const double threshold = m_desk.rules().p.crisisThreshold;
    course.threshold = threshold;
    course.thresholdWords = tr("crises possible above %1").arg(qRound(threshold));
    auto* chart = new LineChart;
    chart->setData(course);
    chart->setObjectName(QStringLiteral("report_tension_course"));
    connect(chart, &LineChart::tableRequested, this,
            [this] { emit tableRequested(QStringLiteral("course")); });
    chart->setFixedHeight(theme().px(140));
    column.addWidget(chart);
}

void ReportPage::addWaiting(QBoxLayout& column) {
    if (m_desk.finished())
        return;
    column.addSpacing(theme().px(8));
    addHeading(column, tr("Before your next moves"));
    const std::vector<WaitingItem> items = Tables::waiting(m_desk);
    if (items.empty())
        column.addWidget(paragraph(tr("Nothing waits for you."), "text.muted"));
    for (const WaitingItem& item : items) {
        const bool event = item.kind == WaitingItem::Kind::Event;
        auto* row = new QHBoxLayout;
        row->setSpacing(theme().px(12));
        auto* picture = new QLabel;
        const bool proposal = item.kind == WaitingItem::Kind::Proposal;
        picture->setPixmap(iconPixmap(event      ? QStringLiteral("alert")
                                      : proposal ? QStringLiteral("swap")
                                                 : QStringLiteral("vote"),
                                      theme().color(item.lastChance ? "warn" : "text.secondary"),
                                      theme().px(20), picture->devicePixelRatioF()));
        row->addWidget(picture, 0, Qt::AlignTop);
        auto* lines = new QVBoxLayout;
        lines->setSpacing(theme().px(2));
        auto* title = new ElidedLabel(item.title, TextRole::Secondary);
        title->setFont(theme().font(TextRole::Secondary, QFont::DemiBold));
        lines->addWidget(title);
        lines->addWidget(paragraph(item.words, "text.muted"));
        row->addLayout(lines, 1);
        QPushButton* open =
            makeIconButton(event ? tr("Decide: %1").arg(item.title) : item.title, QStringLiteral("right"));
        open->setObjectName(QStringLiteral("report_%1_")
                                .arg(event      ? "event"
                                     : proposal ? "proposal"
                                                : "contest") +
                            QString::fromStdString(item.id));
        connect(open, &QPushButton::clicked, this, [this, item] { emit waitingChosen(item); });
        row->addWidget(open);
        column.addLayout(row);
    }
}

QWidget* ReportPage::makeContinue() {
    QPushButton* on =
        makeButton(m_desk.finished() ? tr("Look at the map") : tr("Go to %1").arg(m_desk.halfYear()),
                   "primary", QStringLiteral("right"));
    on->setObjectName(QStringLiteral("report_continue"));
    on->setAccessibleName(on->text());
    on->setMinimumWidth(theme().px(200));
    connect(on, &QPushButton::clicked, this, &ReportPage::continueRequested);
    return on;
}

void ReportPage::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), theme().color("bg.window")); }

} // namespace chokepoint
