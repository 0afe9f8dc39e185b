#include "ui/app/menu/SessionsList.h"

#include "ui/app/menu/Page.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Widgets.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace chokepoint {

namespace {

QString whereabouts(const SessionEntry& session) {
    const QString who = session.seat.isEmpty() ? SessionsList::tr("Several seats") : session.seat;
    return session.halfYear.isEmpty() ? who : SessionsList::tr("%1 · %2").arg(who, session.halfYear);
}

QString sentenceOf(const SessionEntry& session) {
    const QString words =
        SessionsList::tr("%1, %2, saved %3").arg(session.title, whereabouts(session), session.saved);
    return session.problem.isEmpty() ? words : words + ". " + session.problem;
}

/// Two lines per session: title and time above, seat and half-year or what is wrong below.
class SessionDelegate : public QStyledItemDelegate {
public:
    SessionDelegate(const QList<SessionEntry>& sessions, QObject* parent)
        : QStyledItemDelegate(parent), m_sessions(sessions) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        const int words = QFontMetrics(title()).height() + QFontMetrics(small()).height();
        return {theme().px(320), words + theme().px(26) + 2 * focusRingRoom};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const SessionEntry& session = m_sessions[index.row()];
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF card =
            QRectF(option.rect).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
        paintGround(*painter, card, option);
        const int room = theme().px(20);
        const QRectF sign(card.left() + theme().px(16), card.top(), room, card.height());
        if (!session.problem.isEmpty())
            paintIcon(*painter, sign, "alert", theme().color("danger"), room);
        else if (session.seat.isEmpty())
            paintIcon(*painter, sign, "people", theme().color("text.secondary"), room);
        else
            paintPowerMark(*painter, sign.adjusted(2, 0, -2, 0), session.mark);
        paintWords(*painter, card.adjusted(theme().px(52), 0, -theme().px(16), 0), session);
        painter->restore();
    }

private:
    static QFont title() { return theme().font(TextRole::Section); }
    static QFont small() { return theme().font(TextRole::Secondary); }

    static void paintGround(QPainter& painter, const QRectF& card, const QStyleOptionViewItem& option) {
        const bool chosen = option.state & QStyle::State_Selected;
        painter.setPen(QPen(chosen ? theme().accent() : theme().color("line.subtle"), 1));
        painter.setBrush(
            theme().color(chosen || option.state & QStyle::State_MouseOver ? "bg.hover" : "bg.panel"));
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        const bool focused =
            option.widget && option.widget->hasFocus() && option.state & QStyle::State_HasFocus;
        if (focused)
            paintFocusRing(painter, card.adjusted(1, 1, -1, -1), 8);
    }

    static void paintWords(QPainter& painter, const QRectF& place, const SessionEntry& session) {
        const double tall = QFontMetricsF(title()).height();
        const double low = QFontMetricsF(small()).height();
        const double top = place.center().y() - (tall + low + 2) / 2;
        const double saved = QFontMetricsF(small()).horizontalAdvance(session.saved) + theme().px(16);
        painter.setFont(title());
        painter.setPen(theme().color("text.primary"));
        const QRectF line(place.left(), top, place.width() - saved, tall);
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(session.title, Qt::ElideRight, int(line.width())));
        painter.setFont(small());
        painter.setPen(theme().color("text.secondary"));
        painter.drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), session.saved);
        const bool well = session.problem.isEmpty();
        painter.setPen(theme().color(well ? "text.secondary" : "danger"));
        const QRectF under(place.left(), top + tall + 2, place.width() - saved, low);
        painter.drawText(under, int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(well ? whereabouts(session) : session.problem,
                                                          Qt::ElideRight, int(under.width())));
    }

    const QList<SessionEntry>& m_sessions;
};

} // namespace

SessionsList::SessionsList(const QList<SessionEntry>& sessions, QWidget* parent)
    : QWidget(parent), m_list(new QListWidget),
      m_empty(makeLabel(tr("No session has been played here yet. Start a game, or open a file."),
                        TextRole::Body, "text.secondary")),
      m_open(makeButton(tr("Open"), "primary", "play")),
      m_remove(makeButton(tr("Remove from the list"), "ghost", "close")) {
    setObjectName("sessions");
    setAccessibleName(tr("Sessions"));
    setProperty("ground", "window");
    setAttribute(Qt::WA_StyledBackground);
    auto* page = new QVBoxLayout(this);
    const int side = theme().px(48);
    page->setContentsMargins(side, theme().px(28), side, theme().px(28));
    page->setSpacing(theme().px(16));
    page->addLayout(makeHeader());
    m_empty->setIndent(theme().px(48)); // below the title
    m_empty->setWordWrap(true);
    page->addWidget(m_empty);
    page->addWidget(m_list, 1);
    page->addLayout(makeButtons());

    m_list->setObjectName("sessions_list");
    m_list->setAccessibleName(tr("Sessions, last one first"));
    m_list->setItemDelegate(new SessionDelegate(m_sessions, this));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &SessionsList::openCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this, &SessionsList::follow);
    setSessions(sessions);
}

QLayout* SessionsList::makeHeader() {
    const PageHeader header = makePageHeader(tr("Sessions"), "sessions_back");
    connect(header.back, &QAbstractButton::clicked, this, &SessionsList::backRequested);
    QPushButton* other = makeButton(tr("Open another file…"), "secondary", "folder");
    other->setObjectName("sessions_open_other");
    other->setAccessibleName(tr("Open another file"));
    connect(other, &QPushButton::clicked, this, &SessionsList::openOtherRequested);
    header.row->addWidget(other);
    return header.row;
}

QLayout* SessionsList::makeButtons() {
    auto* row = new QHBoxLayout;
    m_remove->setObjectName("sessions_remove");
    m_remove->setAccessibleName(tr("Remove the session from the list"));
    m_remove->setToolTip(tr("The file stays where it is."));
    m_open->setObjectName("sessions_open");
    m_open->setAccessibleName(tr("Open the session"));
    m_open->setMinimumWidth(theme().px(180));
    connect(m_remove, &QPushButton::clicked, this, &SessionsList::removeCurrent);
    connect(m_open, &QPushButton::clicked, this, &SessionsList::openCurrent);
    row->addWidget(m_remove);
    row->addStretch();
    row->addWidget(m_open);
    return row;
}

void SessionsList::setSessions(const QList<SessionEntry>& sessions) {
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    m_sessions = sessions;
    for (const SessionEntry& session : sessions) {
        auto* item = new QListWidgetItem(m_list);
        item->setData(Qt::AccessibleTextRole, sentenceOf(session));
        item->setToolTip(session.problem.isEmpty() ? session.file : session.problem + '\n' + session.file);
    }
    m_list->setCurrentRow(qMin(row, int(sessions.size()) - 1));
    m_empty->setVisible(sessions.isEmpty());
    m_list->setEnabled(!sessions.isEmpty());
    m_open->setVisible(!sessions.isEmpty());
    m_remove->setVisible(!sessions.isEmpty());
    follow();
}

void SessionsList::follow() {
    const int row = m_list->currentRow();
    const bool chosen = row >= 0 && row < m_sessions.size();
    m_open->setEnabled(chosen && m_sessions[row].problem.isEmpty());
    m_remove->setEnabled(chosen);
}

QString SessionsList::currentFile() const {
    const int row = m_list->currentRow();
    return row >= 0 && row < m_sessions.size() ? m_sessions[row].file : QString();
}

void SessionsList::openCurrent() {
    if (m_open->isEnabled())
        emit openRequested(currentFile());
}

void SessionsList::removeCurrent() {
    if (!currentFile().isEmpty())
        emit removeRequested(currentFile());
}

bool SessionsList::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void SessionsList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_sessions.isEmpty())
        m_list->setFocus();
}

void SessionsList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chokepoint
