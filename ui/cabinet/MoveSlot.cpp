#include "ui/cabinet/MoveSlot.h"

#include "ui/cabinet/InstrumentCard.h"
#include "ui/cabinet/Painting.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace chokepoint {

MoveSlot::MoveSlot(int slot, bool compact, QWidget* parent)
    : QAbstractButton(parent), m_slot(slot), m_compact(compact) {
    setObjectName(QStringLiteral("moves_slot_%1").arg(slot + 1));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    describe();
}

void MoveSlot::setContent(const Content& content) {
    m_content = content;
    m_filled = true;
    describe();
    update();
}

void MoveSlot::clear() {
    m_content = {};
    m_filled = false;
    describe();
    update();
}

void MoveSlot::describe() {
    QString words = tr("Slot %1 is empty. Choose a move, or drag a card here").arg(m_slot + 1);
    if (m_filled)
        words = tr("Move %1: %2, %3, costs %4")
                    .arg(m_slot + 1)
                    .arg(m_content.name, m_content.subject, m_content.cost);
    if (!m_content.refusal.isEmpty())
        words += QStringLiteral(". ") + m_content.refusal;
    setAccessibleName(words);
    setToolTip(words);
}

QSize MoveSlot::sizeHint() const {
    return m_compact ? QSize(theme().px(52), theme().px(52)) : QSize(theme().px(200), theme().px(68));
}

QSize MoveSlot::minimumSizeHint() const {
    return m_compact ? sizeHint() : QSize(theme().px(150), theme().px(64));
}

void MoveSlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    QPen edge(theme().color(m_filled ? "line.subtle" : "line.strong"), 1,
              m_filled ? Qt::SolidLine : Qt::DashLine);
    if (!m_content.refusal.isEmpty())
        edge.setColor(theme().color("danger"));
    if (m_under)
        edge = QPen(theme().accent(), 2);
    painter.setPen(edge);
    painter.setBrush(theme().color(underMouse() ? "bg.hover" : m_filled ? "bg.raised" : "bg.panel"));
    painter.drawRoundedRect(face.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (hasFocus())
        paintFocusRing(painter, face, 8);
    const qreal tile = m_compact ? face.width() : theme().px(34);
    const QRectF place =
        m_compact ? face : QRectF(face.left() + theme().px(8), face.center().y() - tile / 2, tile, tile);
    paintTile(painter, place);
    if (!m_compact)
        paintWords(painter, QRectF(QPointF(place.right() + theme().px(8), face.top() + theme().px(4)),
                                   QPointF(face.right() - theme().px(4), face.bottom() - theme().px(4))));
}

void MoveSlot::paintTile(QPainter& painter, const QRectF& place) const {
    if (!m_filled) {
        if (!m_compact) {
            paintKey(painter, place, QString::number(m_slot + 1));
            return;
        }
        painter.setPen(theme().color("text.secondary"));
        painter.setFont(theme().font(TextRole::Section));
        painter.drawText(place, Qt::AlignCenter, QString::number(m_slot + 1));
        return;
    }
    const bool refused = !m_content.refusal.isEmpty();
    painter.setPen(Qt::NoPen);
    painter.setBrush(refused ? theme().color("danger") : theme().accentFill());
    painter.drawRoundedRect(place, 6, 6);
    paintIcon(painter, place, refused ? QStringLiteral("alert") : m_content.icon,
              theme().color("text.onAccent"), theme().px(20));
}

void MoveSlot::paintWords(QPainter& painter, const QRectF& place) const {
    const QFont bold = theme().font(TextRole::Secondary, QFont::DemiBold);
    const QFont small = theme().font(TextRole::Caption);
    const QString first = m_filled ? m_content.name : tr("Choose a move");
    const QString second = m_filled ? m_content.subject : tr("Drag a card here");
    const QString third = m_content.refusal.isEmpty() ? m_content.cost : m_content.refusal;
    const qreal high = wrappedHeight(first, bold, place.width(), 1) +
                       wrappedHeight(second, small, place.width(), 1) * (third.isEmpty() ? 1 : 2);
    QRectF rest = place.adjusted(0, (place.height() - high) / 2, 0, theme().px(4));
    rest.setTop(rest.top() + paintWrapped(painter, rest, first, bold, theme().color("text.primary"), 1));
    rest.setTop(rest.top() + paintWrapped(painter, rest, second, small, theme().color("text.secondary"), 1));
    const bool refused = !m_content.refusal.isEmpty();
    if (!third.isEmpty())
        paintWrapped(painter, rest, third, theme().font(TextRole::Caption, QFont::DemiBold),
                     theme().color(refused ? "danger" : "text.secondary"), 1);
}

void MoveSlot::keyPressEvent(QKeyEvent* event) {
    const bool deletes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
    if (deletes && m_filled)
        emit emptied(m_slot);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void MoveSlot::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    setFocus(Qt::MouseFocusReason);
    QAbstractButton::mousePressEvent(event);
}

void MoveSlot::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !far || !m_filled)
        return;
    setDown(false);
    auto* drag = new QDrag(this);
    auto* carried = new QMimeData;
    carried->setData(slotMime, QByteArray::number(m_slot));
    drag->setMimeData(carried);
    drag->setPixmap(iconPixmap(m_content.icon, theme().accent(), theme().px(32), devicePixelRatioF()));
    drag->exec(Qt::MoveAction);
}

void MoveSlot::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(instrumentMime) && !event->mimeData()->hasFormat(slotMime))
        return;
    event->acceptProposedAction();
    m_under = true;
    update();
}

void MoveSlot::dragLeaveEvent(QDragLeaveEvent*) {
    m_under = false;
    update();
}

void MoveSlot::dropEvent(QDropEvent* event) {
    m_under = false;
    update();
    event->acceptProposedAction();
    if (event->mimeData()->hasFormat(instrumentMime))
        emit instrumentDropped(event->mimeData()->data(instrumentMime).toInt(), m_slot);
    else
        emit slotDropped(event->mimeData()->data(slotMime).toInt(), m_slot);
}

} // namespace chokepoint
