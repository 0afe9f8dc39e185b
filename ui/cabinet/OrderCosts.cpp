#include "ui/cabinet/OrderCosts.h"

#include "ui/models/Desk.h"
#include "ui/models/Figures.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Widgets.h"

#include <QDate>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace chokepoint {

namespace {

QLabel* iconLabel(const QString& name, const char* token, int size) {
    auto* label = new QLabel;
    label->setPixmap(iconPixmap(name, theme().color(token), theme().px(size), label->devicePixelRatioF()));
    return label;
}

QLabel* wrapped(const QString& text, TextRole role, const char* token) {
    QLabel* label = makeLabel(text, role, token);
    label->setWordWrap(true);
    return label;
}

bool isAbout(const std::optional<Fault>& fault, const char* key) { return fault && fault->key == key; }

} // namespace

OrderCosts::OrderCosts(const Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void OrderCosts::showMove(const Move& move, int slot, const std::optional<Fault>& refusal) {
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme().px(6));
    addCosts(move, slot);
    addConditions(move, slot, refusal);
    addPrecedents(m_desk.rules().book.instruments[static_cast<std::size_t>(move.instrument)]);
    m_column->addStretch(1);
}

void OrderCosts::addTitle(const QString& title) {
    if (m_column->count() > 0)
        m_column->addSpacing(theme().px(10));
    m_column->addWidget(makeLabel(title, TextRole::Section));
}

QWidget* OrderCosts::costCard(const QString& iconName, const QString& name, const QString& cost,
                              const QString& left, bool enough) {
    auto* card = new Card;
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(theme().px(8), theme().px(8), theme().px(6), theme().px(8));
    grid->setVerticalSpacing(theme().px(2));
    grid->addWidget(iconLabel(iconName, "text.muted", 14), 0, 0);
    grid->addWidget(new ElidedLabel(name, TextRole::Caption, "text.muted"), 0, 1);
    grid->addWidget(makeLabel(cost, TextRole::Title), 1, 0, 1, 2);
    grid->addWidget(wrapped(left, TextRole::Caption, enough ? "text.secondary" : "danger"), 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    return card;
}

void OrderCosts::addCosts(const Move& move, int slot) {
    const MoveCost cost = m_desk.draft().cost(move);
    const DraftOrders::Left left = m_desk.draft().leftWith(move, slot);
    const double money = cost.money + cost.upkeep - cost.upkeepBefore;
    addTitle(tr("Cost"));
    constexpr double large = 1.5; // of which two cards do not stand beside each other
    auto* row =
        new QBoxLayout(theme().textScale() < large ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(theme().px(8));
    row->addWidget(costCard(QStringLiteral("budget"), tr("Budget"), moneyText(money, m_desk.language()),
                            left.money >= -1e-9
                                ? tr("%1 left").arg(moneyText(left.money, m_desk.language()))
                                : tr("%1 missing").arg(moneyText(-left.money, m_desk.language())),
                            left.money >= -1e-9));
    row->addWidget(costCard(
        QStringLiteral("capital"), tr("Political"), shortNumber(cost.capital, m_desk.language()),
        left.capital >= 0 ? tr("%1 left").arg(QLocale(m_desk.language()).toString(left.capital, 'f', 0))
                          : tr("%1 missing").arg(QLocale(m_desk.language()).toString(-left.capital, 'f', 0)),
        left.capital >= 0));
    m_column->addLayout(row);
    if (cost.upkeep > 0)
        m_column->addWidget(wrapped(
            tr("Then %1 each half-year while it stands").arg(moneyText(cost.upkeep, m_desk.language())),
            TextRole::Caption, "text.muted"));
    else if (cost.upkeepBefore > 0)
        m_column->addWidget(
            wrapped(tr("Saves %1 each half-year").arg(moneyText(cost.upkeepBefore, m_desk.language())),
                    TextRole::Caption, "text.muted"));
}

void OrderCosts::addCondition(const QString& iconName, const char* token, const QString& words) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(8));
    row->addWidget(iconLabel(iconName, token, 16), 0, Qt::AlignTop);
    row->addWidget(wrapped(words, TextRole::Secondary, "text.primary"), 1);
    m_column->addLayout(row);
}

void OrderCosts::addConditions(const Move& move, int slot, const std::optional<Fault>& refusal) {
    addTitle(tr("Conditions"));
    const DraftOrders::Left left = m_desk.draft().leftWith(move, slot);
    const bool free = endsPolicy(m_desk.rules().book, move);
    const auto check = [&](bool holds, const QString& good, const QString& bad) {
        addCondition(holds ? QStringLiteral("check") : QStringLiteral("close"), holds ? "ok" : "danger",
                     holds ? good : bad);
    };
    if (free)
        check(true, tr("Ending a policy takes no move"), {});
    else
        check(left.moves >= 0, tr("A move is free"), tr("All moves of this half-year are taken"));
    check(left.money >= -1e-9 || free, tr("The budget pays for it"), tr("The budget does not pay for it"));
    check(left.capital >= 0, tr("The political capital is there"), tr("Too little political capital"));
    const bool elsewhere = refusal && !isAbout(refusal, "refusal_money") &&
                           !isAbout(refusal, "refusal_capital") && !isAbout(refusal, "refusal_no_moves_left");
    check(!elsewhere, tr("Nothing forbids it"), refusal ? m_desk.sentence(*refusal) : QString());
    if (const QString warning = warningOf(move); !warning.isEmpty() && !elsewhere)
        addCondition(QStringLiteral("alert"), "warn", warning);
}

/// What is legal and yet of no use.
QString OrderCosts::warningOf(const Move& move) const {
    const RuleSet& rules = m_desk.rules();
    const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    int technology = -1;
    int target = -1;
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        if (instrument.parameters[i].kind == ParameterKind::technology)
            technology = std::get<int>(move.arguments[i]);
        if (instrument.parameters[i].kind == ParameterKind::economy)
            target = std::get<int>(move.arguments[i]);
    }
    if (technology < 0 || target < 0 || endsPolicy(rules.book, move))
        return {};
    const int home = rules.economyOf[static_cast<std::size_t>(m_desk.seat())];
    if (m_desk.value(quantities().dependence, target, technology, home) >= 0.005)
        return {};
    return tr("%1 takes almost nothing of this from you: it costs tension and denies little")
        .arg(m_desk.name(Axis::economy, target));
}

void OrderCosts::addPrecedents(const Instrument& instrument) {
    // What has not happened yet by the game's date is no precedent.
    const std::string today = dateOf(m_desk.rules().book, m_desk.turn());
    std::vector<const Precedent*> found;
    for (const Precedent& each : m_desk.rules().book.precedents)
        if (each.date <= today && std::find(instrument.precedents.begin(), instrument.precedents.end(),
                                            each.id) != instrument.precedents.end())
            found.push_back(&each);
    if (found.empty())
        return;
    std::sort(found.begin(), found.end(),
              [](const Precedent* a, const Precedent* b) { return a->date < b->date; });
    addTitle(tr("Precedents"));
    for (const Precedent* each : found)
        addPrecedent(*each);
}

void OrderCosts::addPrecedent(const Precedent& precedent) {
    const QString name = QString::fromStdString(m_desk.names().precedent(precedent));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme().px(8));
    grid->setVerticalSpacing(0);
    const QDate date = QDate::fromString(QString::fromStdString(precedent.date), Qt::ISODate);
    const QString when =
        QLocale(m_desk.language()).toString(date, tr("MMM yyyy", "month and year of a precedent"));
    grid->addWidget(makeLabel(when, TextRole::Caption, "text.muted"), 0, 0);
    QLabel* words = wrapped(tr("%1: %2").arg(QString::fromStdString(m_desk.names().actors(precedent)), name),
                            TextRole::Secondary, "text.primary");
    QStringList told;
    for (const std::string& each : m_desk.names().told(precedent))
        told.append(QString::fromStdString(each));
    words->setToolTip(told.join(QLatin1Char('\n')));
    grid->addWidget(words, 1, 0);
    grid->setColumnStretch(0, 1);
    m_column->addLayout(grid);
    const QString url = QString::fromStdString(precedent.url);
    if (url.isEmpty())
        return;
    QPushButton* source = makeIconButton(tr("Source of %1").arg(name), QStringLiteral("book"));
    source->setObjectName(QStringLiteral("order_source_") + QString::fromStdString(precedent.id));
    source->setToolTip(QString::fromStdString(precedent.source) + QLatin1Char('\n') + url);
    connect(source, &QPushButton::clicked, this, [this, url] { emit sourceRequested(url); });
    grid->addWidget(source, 0, 1, 2, 1, Qt::AlignTop);
}

} // namespace chokepoint
