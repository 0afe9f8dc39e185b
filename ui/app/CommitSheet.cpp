#include "ui/app/CommitSheet.h"

#include "ui/models/Talks.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace chokepoint {

CommitSheet::CommitSheet(Desk& desk, QWidget* parent)
    : Card(parent), m_desk(desk), m_title(makeLabel({}, TextRole::Title)),
      m_words(makeLabel({}, TextRole::Body)), m_open(makeLabel({}, TextRole::Secondary, "warn")),
      m_commit(makeButton(tr("Commit"), "primary", "check")) {
    setObjectName("commit_sheet");
    setFocusPolicy(Qt::StrongFocus);
    setBorder("line.strong");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(24), theme().px(20), theme().px(24), theme().px(20));
    column->setSpacing(theme().px(12));
    column->addWidget(m_title);
    for (QLabel* label : {m_words, m_open}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    QLabel* after =
        makeLabel(tr("What is committed is sealed: nobody sees it before the half-year resolves."),
                  TextRole::Secondary, "text.secondary");
    after->setWordWrap(true);
    column->addWidget(after);
    column->addStretch();
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    row->addStretch();
    QPushButton* back = makeButton(tr("Back"), "secondary");
    back->setObjectName("commit_back");
    back->setAccessibleName(tr("Back to the draft"));
    m_commit->setObjectName("commit_confirm");
    m_commit->setAccessibleName(tr("Commit these orders"));
    row->addWidget(back);
    row->addWidget(m_commit);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &CommitSheet::closed);
    connect(m_commit, &QPushButton::clicked, this, &CommitSheet::confirmed);
}

QStringList CommitSheet::lines() const {
    QStringList all;
    const DraftOrders& draft = m_desk.draft();
    for (int slot = 0; slot < draft.slotCount(); ++slot)
        if (const std::optional<Move>& move = draft.move(slot))
            all.append(QStringLiteral("• ") + m_desk.instrumentName(move->instrument) +
                       QStringLiteral(" · ") + m_desk.moveSummary(*move));
    for (const Move& ending : draft.endings())
        all.append(QStringLiteral("• ") + tr("Ends: %1")
                                              .arg(m_desk.instrumentName(ending.instrument) +
                                                   QStringLiteral(" · ") + m_desk.moveSummary(ending)));
    for (const auto& [event, letter] : draft.answers())
        all.append(QStringLiteral("• ") +
                   tr("Answer %1: %2")
                       .arg(QString::fromStdString(letter), m_desk.text("event." + event + ".title")));
    for (const Talk& talk : Talks::all(m_desk)) {
        const std::optional<bool> reply = draft.reply(talk.id);
        const QString who = m_desk.name(Axis::power, Talks::other(m_desk, talk));
        const QString what = Talks::summary(m_desk, talk.clauses);
        if (talk.kind == Talk::Kind::drafted)
            all.append(QStringLiteral("• ") + tr("Proposal to %1: %2").arg(who, what));
        else if (talk.kind == Talk::Kind::received && reply)
            all.append(QStringLiteral("• ") +
                       (*reply ? tr("Accepts from %1: %2") : tr("Refuses from %1: %2")).arg(who, what));
        else if (talk.kind == Talk::Kind::own && draft.leaves(talk.id))
            all.append(QStringLiteral("• ") + tr("Leaves the agreement with %1: %2").arg(who, what));
    }
    return all;
}

void CommitSheet::refresh() {
    const QStringList all = lines();
    m_title->setText(tr("Commit for %1?").arg(m_desk.halfYear()));
    m_words->setText(all.isEmpty() ? tr("No orders: your power lets the half-year pass.") : all.join('\n'));
    QStringList open;
    const DraftOrders& draft = m_desk.draft();
    if (const int empty = draft.slotCount() - draft.filledSlots(); empty > 0)
        open.append(empty == 1 ? tr("One move left unused.") : tr("%n moves left unused.", nullptr, empty));
    for (const PendingEvent& event : m_desk.pendingEvents())
        if (draft.answer(event.event).empty())
            open.append(tr("No answer yet: %1.").arg(m_desk.text("event." + event.event + ".title")));
    for (const Talk& talk : Talks::all(m_desk))
        if (talk.kind == Talk::Kind::received && !draft.reply(talk.id))
            open.append(tr("No answer yet to %1: %2.")
                            .arg(m_desk.name(Axis::power, talk.from), Talks::summary(m_desk, talk.clauses)));
    m_open->setText(open.join('\n'));
    m_open->setVisible(!open.isEmpty());
}

void CommitSheet::focusInEvent(QFocusEvent* event) {
    Card::focusInEvent(event);
    m_commit->setFocus();
}

void CommitSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return emit confirmed();
    if (event->key() == Qt::Key_Escape)
        return emit closed();
    Card::keyPressEvent(event);
}

} // namespace chokepoint
