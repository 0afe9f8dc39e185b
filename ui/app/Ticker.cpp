#include "ui/app/Ticker.h"

#include "ui/theme/Widgets.h"

#include <QBoxLayout>

namespace chokepoint {

Ticker::Ticker(Desk& desk, QWidget* parent) : QFrame(parent), m_desk(desk) {
    setProperty("kind", "bar");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme().px(16), 0, theme().px(8), 0);
    row->setSpacing(theme().px(12));
    m_when = makeLabel({}, TextRole::Secondary, "text.secondary");
    m_words = new ElidedLabel({}, TextRole::Body);
    m_words->setObjectName("ticker_words");
    m_place = makeLabel({}, TextRole::Caption, "text.secondary");
    m_back = makeIconButton(tr("Message before"), "left");
    m_back->setObjectName("ticker_back");
    m_forward = makeIconButton(tr("Next message"), "right");
    m_forward->setObjectName("ticker_forward");
    auto* all = makeButton(tr("All reports"), "ghost");
    all->setObjectName("ticker_all");
    row->addWidget(m_when);
    row->addWidget(m_words, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_back, m_place, m_forward, all})
        row->addWidget(each);
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_current - 1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { show(m_current + 1); });
    connect(all, &QPushButton::clicked, this, &Ticker::reportRequested);
    refresh();
}

void Ticker::refresh() {
    m_messages.clear();
    const Names names = m_desk.names();
    for (const Message& message : m_desk.last().messages)
        m_messages.append(QString::fromStdString(names.message(message)));
    m_when->setText(m_desk.turn() > 0 ? m_desk.halfYear(m_desk.turn()) : QString());
    m_when->setVisible(m_desk.turn() > 0);
    show(0);
}

void Ticker::show(int index) {
    const int count = static_cast<int>(m_messages.size());
    m_current = count > 0 ? (index + count) % count : 0;
    m_words->setText(count > 0 ? m_messages[m_current]
                     : m_desk.turn() == 0
                         ? tr("The game begins. Choose a card below, or a country on the map.")
                         : tr("No news last half-year."));
    m_place->setText(count > 0 ? tr("%1 of %2").arg(m_current + 1).arg(count) : QString());
    m_back->setEnabled(count > 1);
    m_forward->setEnabled(count > 1);
}

} // namespace chokepoint
