#include "ui/cabinet/MovesPanel.h"

#include "ui/cabinet/MoveSlot.h"
#include "ui/models/Desk.h"
#include "ui/models/Figures.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Topic.h"
#include "ui/theme/Widgets.h"

#include <QGridLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <cmath>

namespace chokepoint {

MovesPanel::MovesPanel(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setObjectName(QStringLiteral("moves"));
    setAccessibleName(tr("Your moves this half-year"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(12), 0, theme().px(12), theme().px(6));
    build();
    const auto key = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence::Undo, [this] { m_desk.draft().undoStack()->undo(); });
    for (const QKeySequence& redo :
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)})
        key(redo, [this] { m_desk.draft().undoStack()->redo(); });
    // Not draftChanged: the stack counts a command only after it has been carried out.
    connect(desk.draft().undoStack(), &QUndoStack::indexChanged, this, &MovesPanel::refresh);
    connect(&desk, &Desk::draftChanged, this, &MovesPanel::refresh);
    connect(&desk, &Desk::turnResolved, this, &MovesPanel::refresh);
    connect(&desk, &Desk::committedChanged, this, &MovesPanel::refresh);
    connect(&desk, &Desk::resolvingStarted, this, &MovesPanel::refresh);
    connect(&desk, &Desk::resolvingFailed, this, &MovesPanel::refresh);
}

void MovesPanel::setCompact(bool compact) {
    if (m_compact == compact)
        return;
    m_compact = compact;
    build();
}

void MovesPanel::build() {
    delete m_body;
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().px(4));
    column->addWidget(buildHead());
    QWidget* filled = buildSlots();
    m_endings = new QWidget(m_body);
    auto* chips = new QHBoxLayout(m_endings);
    chips->setContentsMargins(0, 0, 0, 0);
    if (m_compact) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme().px(4));
        row->addWidget(filled);
        QWidget* foot = buildFoot();
        row->addWidget(foot, 1);
        column->addLayout(row);
        column->addWidget(m_endings);
        column->addWidget(m_hint);
        column->addStretch(1);
    } else {
        column->addWidget(filled);
        column->addWidget(m_endings);
        column->addStretch(1);
        column->addWidget(buildFoot());
    }
    refresh();
}

QWidget* MovesPanel::buildHead() {
    auto* head = new QWidget(m_body);
    head->setFixedHeight(theme().px(36)); // with and without a button
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(focusRingRoom, 0, focusRingRoom, 0);
    row->addWidget(
        makeLabel(m_compact ? tr("Your moves") : tr("Your moves this half-year"), TextRole::Section));
    row->addStretch(1);
    m_undo = makeIconButton(tr("Undo"), QStringLiteral("undo"));
    m_undo->setObjectName(QStringLiteral("moves_undo"));
    connect(m_undo, &QPushButton::clicked, m_desk.draft().undoStack(), &QUndoStack::undo);
    row->addWidget(m_undo);
    if (m_compact)
        row->addWidget(buildLeft());
    m_count = new QLabel(head);
    m_count->setFont(theme().font(TextRole::Section));
    m_count->setStyleSheet(QStringLiteral("color: %1").arg(theme().accentText().name()));
    row->addWidget(m_count);
    return head;
}

QWidget* MovesPanel::buildSlots() {
    auto* area = new QWidget(m_body);
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    m_slots.clear();
    const int columns = m_compact ? m_desk.draft().slotCount() : 2;
    for (int slot = 0; slot < m_desk.draft().slotCount(); ++slot) {
        auto* face = new MoveSlot(slot, m_compact, area);
        grid->addWidget(face, slot / columns, slot % columns);
        connect(face, &QAbstractButton::clicked, this, [this, face, slot] {
            if (face->isFilled())
                emit editRequested(slot);
            else
                emit chooseRequested(slot);
        });
        connect(face, &MoveSlot::emptied, this, [this](int which) {
            m_desk.draft().remove(which, m_desk.instrumentName(m_desk.draft().move(which)->instrument));
        });
        connect(face, &MoveSlot::instrumentDropped, this, &MovesPanel::instrumentDropped);
        connect(face, &MoveSlot::slotDropped, this,
                [this](int from, int to) { m_desk.draft().swap(from, to); });
        m_slots.push_back(face);
    }
    return area;
}

namespace {

/// An icon before a figure.
QLabel* iconLabel(const QString& name) {
    auto* label = new QLabel;
    const int size = theme().px(16);
    label->setPixmap(iconPixmap(name, theme().color("text.secondary"), size, label->devicePixelRatioF()));
    return label;
}

} // namespace

QWidget* MovesPanel::buildLeft() {
    auto* left = new QWidget(m_body);
    auto* row = new QHBoxLayout(left);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().px(6));
    const TextRole role = m_compact ? TextRole::Secondary : TextRole::Section;
    m_money = makeLabel({}, role);
    m_capital = makeLabel({}, role);
    row->addWidget(iconLabel(QStringLiteral("budget")));
    row->addWidget(m_money);
    row->addSpacing(theme().px(6));
    row->addWidget(iconLabel(QStringLiteral("capital")));
    row->addWidget(m_capital);
    row->addStretch(1);
    return left;
}

QWidget* MovesPanel::buildFoot() {
    auto* foot = new QWidget(m_body);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(focusRingRoom, 0, focusRingRoom, 0);
    m_hint = makeLabel(tr("After your moves"), TextRole::Caption, "text.muted", m_body);
    if (!m_compact) {
        auto* words = new QVBoxLayout;
        words->setSpacing(theme().px(2));
        words->addWidget(m_hint);
        words->addWidget(buildLeft());
        row->addLayout(words, 1);
    }
    m_commit = makeButton(tr("Commit"), "primary", QStringLiteral("check"));
    m_commit->setObjectName(QStringLiteral("moves_commit"));
    m_commit->setMinimumHeight(theme().px(m_compact ? 44 : 40));
    m_commit->setMinimumWidth(theme().px(m_compact ? 96 : 150));
    connect(m_commit, &QPushButton::clicked, this, &MovesPanel::commitRequested);
    row->addWidget(m_commit, m_compact ? 1 : 0);
    return foot;
}

QString MovesPanel::iconOf(int instrument) const {
    const Rulebook& book = m_desk.rules().book;
    const Instrument& content = book.instruments[static_cast<std::size_t>(instrument)];
    if (!content.icon.empty())
        return QString::fromStdString(content.icon);
    for (const Family& family : book.families)
        if (family.id == content.family)
            return QString::fromStdString(family.icon);
    return {};
}

void MovesPanel::refresh() {
    const DraftOrders& draft = m_desk.draft();
    for (MoveSlot* face : m_slots) {
        const std::optional<Move>& move = draft.move(face->slot());
        if (!move) {
            face->clear();
            setTopic(face, {});
            continue;
        }
        setTopic(face,
                 QStringLiteral("instrument.") +
                     QString::fromStdString(
                         m_desk.rules().book.instruments[static_cast<std::size_t>(move->instrument)].id));
        const MoveCost cost = draft.cost(*move);
        const std::optional<Fault> fault = draft.refusal(face->slot());
        face->setContent({iconOf(move->instrument), m_desk.instrumentName(move->instrument),
                          m_desk.moveSummary(*move),
                          moneyText(cost.money + cost.upkeep - cost.upkeepBefore, m_desk.language()) +
                              QStringLiteral(" · ") + shortNumber(cost.capital, m_desk.language()),
                          fault ? m_desk.sentence(*fault) : QString()});
    }
    m_count->setText(tr("%1 of %2").arg(draft.filledSlots()).arg(draft.slotCount()));
    refreshEndings();
    refreshFoot();
}

void MovesPanel::refreshEndings() {
    qDeleteAll(m_endings->findChildren<QPushButton*>());
    const std::vector<Move>& endings = m_desk.draft().endings();
    for (std::size_t i = 0; i < endings.size(); ++i) {
        const QString name = m_desk.instrumentName(endings[i].instrument);
        QPushButton* chip = makeButton(tr("Ends: %1").arg(name), "chip", QStringLiteral("close"));
        chip->setObjectName(QStringLiteral("moves_ending_%1").arg(i + 1));
        chip->setToolTip(m_desk.moveSummary(endings[i]));
        chip->setAccessibleName(
            tr("%1 ends: %2. Press to keep it").arg(name, m_desk.moveSummary(endings[i])));
        chip->setMinimumHeight(theme().px(32));
        connect(chip, &QPushButton::clicked, this,
                [this, i, name] { m_desk.draft().removeEnding(static_cast<int>(i), name); });
        m_endings->layout()->addWidget(chip);
    }
    m_endings->setVisible(!endings.empty());
}

void MovesPanel::askToCommit() { m_commit->click(); }

void MovesPanel::refreshFoot() {
    const DraftOrders& draft = m_desk.draft();
    const DraftOrders::Left left = draft.left();
    m_money->setText(moneyText(left.money, m_desk.language()));
    m_capital->setText(shortNumber(std::floor(left.capital * 10 + 0.5) / 10, m_desk.language()));
    const bool legal = draft.isLegal();
    const bool open = !m_desk.resolving() && !m_desk.finished();
    m_commit->setText(m_desk.resolving() ? tr("Resolving …")
                                         : (m_desk.committed() ? tr("Commit again") : tr("Commit")) +
                                               (m_compact ? QString() : QStringLiteral("   Ctrl ↵")));
    m_commit->setEnabled(open && legal);
    m_commit->setToolTip(
        tr("Hand in your orders (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_commit->setAccessibleName(tr("Commit: hand in %n moves", nullptr, draft.filledSlots()));
    m_undo->setVisible(m_desk.draft().undoStack()->canUndo());
    m_hint->setText(!legal               ? tr("A move cannot be made: see its slot")
                    : m_desk.committed() ? tr("Handed in. You can change it until the half-year ends.")
                    : m_compact          ? tr("Click a card, or press Enter on it")
                                         : tr("After your moves"));
}

} // namespace chokepoint
