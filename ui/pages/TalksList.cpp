#include "ui/pages/TalksList.h"

#include "ui/inspector/NumberForms.h"
#include "ui/theme/PowerMark.h"
#include "ui/theme/Widgets.h"

#include <QScrollArea>

#include <algorithm>

namespace chokepoint {

namespace {

QString partiesOf(const Desk& desk, const Talk& talk) {
    const QString first = desk.name(Axis::power, talk.from), second = desk.name(Axis::power, talk.to);
    if (talk.from == desk.seat() || talk.to == desk.seat())
        return desk.name(Axis::power, Talks::other(desk, talk));
    return QStringLiteral("%1 · %2").arg(first, second);
}

} // namespace

TalksList::TalksList(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    setProperty("ground", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme().px(12), 0, theme().px(8));
    column->setSpacing(theme().px(8));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme().px(16), 0, theme().px(12), 0);
    head->addWidget(makeLabel(tr("Talks"), TextRole::Title), 1);
    QPushButton* make = makeButton(tr("New"), "secondary", QStringLiteral("plus"));
    make->setObjectName(QStringLiteral("talks_new"));
    make->setAccessibleName(tr("New proposal"));
    connect(make, &QPushButton::clicked, this, &TalksList::newRequested);
    head->addWidget(make);
    column->addLayout(head);
    auto* inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(theme().px(8), 0, theme().px(8), 0);
    m_rows->setSpacing(theme().px(2));
    auto* scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("talks_scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
}

QString TalksList::keyOf(const Talk& talk) {
    return QStringLiteral("%1:%2").arg(static_cast<int>(talk.kind)).arg(QString::fromStdString(talk.id));
}

void TalksList::refresh(const std::vector<Talk>& talks, const QString& open) {
    m_open = open;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater(); // it may be the row whose click led here
        delete item;
    }
    using enum Talk::Kind;
    addSection(tr("Proposals to you"), talks, {received}, tr("Nobody has proposed anything to you."));
    addSection(tr("Your proposals"), talks, {drafted, sent}, tr("You have proposed nothing."));
    addSection(tr("Demands not met"), talks, {unmet}, {});
    addSection(tr("Your agreements"), talks, {own}, tr("You have no agreements."));
    addSection(tr("Agreements of others"), talks, {others}, {});
    m_rows->addStretch(1);
}

void TalksList::addSection(const QString& title, const std::vector<Talk>& talks,
                           std::initializer_list<Talk::Kind> kinds, const QString& none) {
    std::vector<const Talk*> shown;
    for (const Talk& talk : talks)
        if (std::find(kinds.begin(), kinds.end(), talk.kind) != kinds.end())
            shown.push_back(&talk);
    if (shown.empty() && none.isEmpty())
        return;
    QLabel* heading = makeLabel(title, TextRole::Secondary, "text.secondary");
    heading->setFont(theme().font(TextRole::Secondary, QFont::DemiBold));
    heading->setContentsMargins(theme().px(8), theme().px(10), 0, theme().px(2));
    m_rows->addWidget(heading);
    if (shown.empty()) {
        QLabel* words = makeLabel(none, TextRole::Secondary, "text.muted");
        words->setWordWrap(true);
        words->setContentsMargins(theme().px(8), 0, 0, 0);
        m_rows->addWidget(words);
    }
    for (const Talk* talk : shown)
        m_rows->addWidget(makeRow(*talk));
}

QPushButton* TalksList::makeRow(const Talk& talk) {
    const QString who = partiesOf(m_desk, talk), what = Talks::summary(m_desk, talk.clauses);
    QPushButton* button = makeButton({}, "row");
    button->setObjectName(QStringLiteral("talks_row_") + keyOf(talk));
    button->setAccessibleName(QStringList{who, what, talk.state}.join(QStringLiteral(", ")));
    button->setToolTip(what);
    button->setCheckable(true);
    button->setChecked(keyOf(talk) == m_open);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(theme().px(8), theme().px(6), theme().px(8), theme().px(6));
    row->setSpacing(theme().px(10));
    row->addWidget(new PowerMarkWidget(markOf(m_desk, Talks::other(m_desk, talk)), 12));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->addWidget(new ElidedLabel(who, TextRole::Secondary), 1);
    first->addWidget(makeLabel(talk.state, TextRole::Caption, talk.pressing ? "warn" : "text.muted"));
    words->addLayout(first);
    words->addWidget(new ElidedLabel(what, TextRole::Caption, "text.secondary"));
    row->addLayout(words, 1);
    for (QLabel* label : button->findChildren<QLabel*>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(button, &QPushButton::clicked, this, [this, key = keyOf(talk)] { emit opened(key); });
    return button;
}

} // namespace chokepoint
