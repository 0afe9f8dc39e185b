#include "ui/theme/FocusRing.h"
#include "ui/theme/Widgets.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace chokepoint {

namespace {

QFont segmentFont(bool chosen) {
    return theme().font(TextRole::Secondary, chosen ? QFont::DemiBold : QFont::Medium);
}

} // namespace

SegmentedControl::SegmentedControl(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentedControl::addSegment(const QString& id, const QString& text) {
    m_segments.append({id, text});
    if (m_current < 0)
        m_current = 0;
    describe();
    updateGeometry();
    update();
}

QString SegmentedControl::currentId() const { return m_current < 0 ? QString() : m_segments[m_current].id; }

void SegmentedControl::setCurrent(int index) {
    if (index < 0 || index >= count() || index == m_current)
        return;
    m_current = index;
    describe();
    update();
    emit currentChanged(index, m_segments[index].id);
}

/// The chosen words are the description, so that a name given by the screen stays.
void SegmentedControl::describe() {
    setAccessibleDescription(
        tr("%1, %2 of %3. Arrows choose.").arg(m_segments[m_current].text).arg(m_current + 1).arg(count()));
}

int SegmentedControl::naturalWidth(int index) const {
    return QFontMetrics(segmentFont(true)).horizontalAdvance(m_segments[index].text) + theme().px(16);
}

QSize SegmentedControl::sizeHint() const {
    int width = 2 * focusRingRoom;
    for (int index = 0; index < count(); ++index)
        width += naturalWidth(index);
    return {width, theme().px(32) + 2 * focusRingRoom};
}

QSize SegmentedControl::minimumSizeHint() const { return {count() * theme().px(40), sizeHint().height()}; }

/// Room is shared in the measure of the words.
QRectF SegmentedControl::placeOf(int index) const {
    const QRectF inner =
        QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    const qreal wanted = sizeHint().width() - 2 * focusRingRoom;
    const qreal spare = (inner.width() - wanted) / qMax(1, count());
    const bool tight = spare < 0;
    qreal left = inner.left();
    for (int before = 0; before < index; ++before)
        left += tight ? naturalWidth(before) * inner.width() / wanted : naturalWidth(before) + spare;
    const qreal width = tight ? naturalWidth(index) * inner.width() / wanted : naturalWidth(index) + spare;
    return {left, inner.top(), width, inner.height()};
}

int SegmentedControl::indexAt(const QPointF& point) const {
    for (int index = 0; index < count(); ++index) {
        if (placeOf(index).contains(point))
            return index;
    }
    return -1;
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner =
        QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color("bg.track"));
    painter.drawRoundedRect(inner, 6, 6);
    for (int index = 0; index < count(); ++index) {
        const bool chosen = index == m_current;
        const QRectF place = placeOf(index).adjusted(2, 2, -2, -2);
        if (chosen || index == m_hovered) {
            painter.setPen(chosen ? QPen(theme().color("line.strong"), 1) : QPen(Qt::NoPen));
            painter.setBrush(theme().color(chosen && !theme().isDark() ? "bg.thumb" : "bg.hover"));
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        painter.setFont(segmentFont(chosen));
        painter.setPen(theme().color(chosen ? "text.primary" : "text.secondary"));
        const QString words =
            painter.fontMetrics().elidedText(m_segments[index].text, Qt::ElideRight, int(place.width()) - 4);
        painter.drawText(place, Qt::AlignCenter, words);
    }
    if (hasFocus() && m_current >= 0)
        paintFocusRing(painter, placeOf(m_current).adjusted(2, 2, -2, -2), 4);
}

void SegmentedControl::mousePressEvent(QMouseEvent* event) { setCurrent(indexAt(event->position())); }

void SegmentedControl::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = indexAt(event->position());
    update();
}

void SegmentedControl::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void SegmentedControl::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(count() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool SegmentedControl::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    const bool cut = index >= 0 && naturalWidth(index) > placeOf(index).width();
    QToolTip::showText(help->globalPos(), cut ? m_segments[index].text : QString(), this);
    return true;
}

} // namespace chokepoint
