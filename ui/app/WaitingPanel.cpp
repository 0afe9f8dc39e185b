#include "ui/app/WaitingPanel.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace chokepoint {

WaitingPanel::WaitingPanel(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme().px(16), theme().px(12), theme().px(8), theme().px(8));
    column->setSpacing(theme().px(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(makeLabel(tr("Waiting for you"), TextRole::Section));
    m_badge = new Badge({}, Badge::Tone::Warning);
    head->addWidget(m_badge);
    head->addStretch();
    column->addLayout(head);
    auto* inner = new QWidget;
    m_rows = new QVBoxLayout(inner);
    m_rows->setContentsMargins(0, 0, theme().px(8), 0);
    m_rows->setSpacing(theme().px(4));
    auto* scroll = new QScrollArea;
    scroll->setObjectName("waiting_scroll");
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
    refresh();
}

QPushButton* WaitingPanel::makeRow(const QString& name, const QIcon& picture, const QString& title,
                                   const QString& words) {
    auto* button = makeButton({}, "row");
    button->setObjectName(name);
    button->setAccessibleName(title + ", " + words);
    auto* row = new QHBoxLayout(button);
    row->setContentsMargins(theme().px(8), 0, theme().px(8), 0);
    row->setSpacing(theme().px(12));
    auto* mark = new QLabel;
    mark->setPixmap(picture.pixmap(theme().px(18)));
    row->addWidget(mark);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(theme().px(2));
    texts->addWidget(new ElidedLabel(title, TextRole::Secondary));
    texts->addWidget(new ElidedLabel(words, TextRole::Caption, "text.secondary"));
    row->addLayout(texts, 1);
    for (QLabel* label : button->findChildren<QLabel*>())
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return button;
}

void WaitingPanel::addItem(const WaitingItem& item) {
    const QString id = QString::fromStdString(item.id);
    const bool event = item.kind == WaitingItem::Kind::Event;
    const bool proposal = item.kind == WaitingItem::Kind::Proposal;
    const char* const name = event ? "waiting_event_" : proposal ? "waiting_proposal_" : "waiting_contest_";
    const char* const picture = item.answered ? "check" : event ? "alert" : proposal ? "swap" : "vote";
    auto* row =
        makeRow(name + id, icon(picture, theme().color(item.answered ? "gain" : "warn"), theme().px(18)),
                item.title, item.words);
    connect(row, &QPushButton::clicked, this, [this, item] { emit chosen(item); });
    m_rows->addWidget(row);
    if (event && !item.answered)
        m_open.push_back(item);
}

void WaitingPanel::refresh() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater(); // it may be the row whose click led here
        delete item;
    }
    m_open.clear();
    m_next = 0;
    const std::vector<WaitingItem> items = Tables::waiting(m_desk);
    for (const WaitingItem& item : items)
        addItem(item);
    m_count = static_cast<int>(
        std::count_if(items.begin(), items.end(), [](const WaitingItem& each) { return !each.answered; }));
    if (items.empty()) {
        QLabel* none = makeLabel(m_desk.finished() ? tr("The game has ended. The report says how it stands.")
                                                   : tr("Nothing has to be decided this half-year."),
                                 TextRole::Secondary, "text.secondary");
        none->setWordWrap(true);
        m_rows->addWidget(none);
    }
    m_rows->addStretch();
    m_badge->setText(QString::number(m_count));
    m_badge->setVisible(m_count > 0);
}

void WaitingPanel::openNext() {
    if (!m_open.empty())
        emit chosen(m_open[m_next++ % m_open.size()]);
}

} // namespace chokepoint
