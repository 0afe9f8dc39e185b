#include "ui/pages/TalkView.h"

#include "ui/inspector/NumberForms.h"
#include "ui/models/Desk.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QScrollArea>

namespace chokepoint {

QWidget* makeClauseCard(const Desk& desk, const ClauseWords& words) {
    auto* card = new Card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme().px(16), theme().px(10), theme().px(16), theme().px(12));
    column->setSpacing(theme().px(4));
    auto* head = new QHBoxLayout;
    QLabel* name = makeLabel(words.name, TextRole::Body);
    name->setFont(theme().font(TextRole::Body, QFont::DemiBold));
    head->addWidget(name, 1);
    if (words.giver >= 0)
        head->addWidget(new PowerMarkWidget(markOf(desk, words.giver), 12));
    head->addWidget(makeLabel(words.giver < 0
                                  ? TalkView::tr("Both sides")
                                  : TalkView::tr("%1 gives").arg(desk.name(Axis::power, words.giver)),
                              TextRole::Secondary, "text.muted"));
    column->addLayout(head);
    for (const auto& [text, token] :
         {std::pair(words.terms, "text.primary"), std::pair(words.help, "text.secondary")})
        if (!text.isEmpty()) {
            QLabel* label = makeLabel(text, TextRole::Secondary, token);
            label->setWordWrap(true);
            column->addWidget(label);
        }
    return card;
}

TalkView::TalkView(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void TalkView::begin() {
    if (m_body != nullptr) {
        m_body->hide();
        m_body->deleteLater(); // it may hold the button whose click led here
    }
    m_body = new QWidget(this);
    layout()->addWidget(m_body);
    auto* whole = new QVBoxLayout(m_body);
    whole->setContentsMargins(theme().px(32), theme().px(20), theme().px(32), theme().px(16));
    whole->setSpacing(theme().px(12));
    auto* inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, theme().px(8), 0);
    m_column->setSpacing(theme().px(10));
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("talk_scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    whole->addWidget(scroll, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(theme().px(8));
    whole->addLayout(m_buttons);
}

void TalkView::sentence(const QString& words, const char* token) {
    QLabel* label = makeLabel(words, TextRole::Body, token);
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void TalkView::showEmpty() {
    begin();
    m_column->addStretch(1);
    QLabel* title = makeLabel(tr("Nothing is open"), TextRole::Title);
    title->setAlignment(Qt::AlignCenter);
    m_column->addWidget(title);
    QLabel* words = makeLabel(
        tr("Choose a proposal or an agreement at the left, or make a new proposal. What you propose and "
           "answer goes out with your orders; until then you can change it."),
        TextRole::Body, "text.secondary");
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    m_column->addWidget(words);
    m_column->addStretch(2);
}

void TalkView::showTalk(const Talk& talk) {
    begin();
    addHead(talk);
    addClauses(talk);
    addFacts(talk);
    m_column->addStretch(1);
    addActions(talk);
}

void TalkView::addHead(const Talk& talk) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().px(12));
    row->addWidget(new PowerMarkWidget(markOf(m_desk, Talks::other(m_desk, talk)), 20));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel* title =
        makeLabel(talk.clauses.empty() ? tr("Proposal") : Talks::words(m_desk, talk.clauses.front()).name,
                  TextRole::Title);
    title->setWordWrap(true);
    words->addWidget(title);
    const QString from = m_desk.name(Axis::power, talk.from), to = m_desk.name(Axis::power, talk.to);
    words->addWidget(makeLabel(talk.isAgreement()           ? tr("Agreed by %1 and %2").arg(from, to)
                               : talk.from == m_desk.seat() ? tr("You propose to %1").arg(to)
                                                            : tr("%1 proposes to %2").arg(from, to),
                               TextRole::Secondary, "text.muted"));
    row->addLayout(words, 1);
    row->addWidget(new Badge(talk.state, talk.pressing ? Badge::Tone::Warning : Badge::Tone::Quiet));
    m_column->addLayout(row);
}

void TalkView::addClauses(const Talk& talk) {
    for (const AgreedClause& clause : talk.clauses)
        m_column->addWidget(makeClauseCard(m_desk, Talks::words(m_desk, clause)));
}

void TalkView::addFacts(const Talk& talk) {
    if (talk.isAgreement()) {
        const QString since = talk.since == 0 ? tr("before the start") : m_desk.halfYear(talk.since);
        sentence(tr("In force since %1, to the end of %2.").arg(since, m_desk.halfYear(talk.until)));
        if (talk.secret)
            sentence(tr("Known to the two parties alone."));
        return;
    }
    sentence(tr("If accepted it lasts %1 half-years. The answer is due with the orders of %2.")
                 .arg(talk.duration)
                 .arg(m_desk.halfYear(talk.deadline)));
    if (const QString threat = Talks::threat(m_desk, talk.threat); !threat.isEmpty())
        sentence(tr("Or else: %1").arg(threat), "warn");
}

QPushButton* TalkView::addButton(const char* name, const QString& words, const char* kind) {
    QPushButton* button = makeButton(words, kind);
    button->setObjectName(QString::fromLatin1(name));
    button->setMinimumHeight(theme().px(40));
    m_buttons->addWidget(button);
    return button;
}

void TalkView::addReply(const Talk& talk) {
    const std::optional<bool> reply = m_desk.draft().reply(talk.id);
    const QString who = m_desk.name(Axis::power, talk.from);
    const auto answers = [this, id = talk.id, who](QPushButton* button, std::optional<bool> answer) {
        connect(button, &QPushButton::clicked, this,
                [this, id, who, answer] { m_desk.draft().replyTo(id, answer, who); });
    };
    if (reply)
        answers(addButton("talk_take_back", tr("Take the answer back"), "ghost"), std::nullopt);
    m_buttons->addStretch(1);
    if (reply != false)
        answers(addButton("talk_refuse", tr("Refuse"), "secondary"), false);
    if (reply != true)
        answers(addButton("talk_accept", tr("Accept"), "primary"), true);
}

void TalkView::addActions(const Talk& talk) {
    if (m_desk.finished() || m_desk.resolving())
        return;
    const QString who = m_desk.name(Axis::power, Talks::other(m_desk, talk));
    switch (talk.kind) {
    case Talk::Kind::received:
        return addReply(talk);
    case Talk::Kind::drafted: {
        const int index = std::stoi(talk.id);
        m_buttons->addStretch(1);
        connect(addButton("talk_withdraw", tr("Withdraw"), "secondary"), &QPushButton::clicked, this,
                [this, index, who] { m_desk.draft().withdraw(index, who); });
        connect(addButton("talk_edit", tr("Change"), "primary"), &QPushButton::clicked, this,
                [this, index] { emit editRequested(index); });
        return;
    }
    case Talk::Kind::own: {
        const bool leaves = m_desk.draft().leaves(talk.id);
        m_buttons->addStretch(1);
        connect(addButton("talk_leave", leaves ? tr("Keep it after all") : tr("Leave the agreement"),
                          "secondary"),
                &QPushButton::clicked, this,
                [this, id = talk.id, leaves, who] { m_desk.draft().leave(id, !leaves, who); });
        return;
    }
    default:
        return;
    }
}

} // namespace chokepoint
