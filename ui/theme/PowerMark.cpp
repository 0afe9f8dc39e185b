#include "ui/theme/PowerMark.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace chokepoint {

namespace {

/// All shapes of one size look equally heavy: a square as wide as the circle would shout.
QRectF around(const QPointF& middle, qreal size) {
    return {middle.x() - size / 2, middle.y() - size / 2, size, size};
}

QPolygonF diamond(const QRectF& box) {
    return QPolygonF({{box.center().x(), box.top()},
                      {box.right(), box.center().y()},
                      {box.center().x(), box.bottom()},
                      {box.left(), box.center().y()}});
}

QPolygonF triangle(const QRectF& box) {
    return QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
}

} // namespace

QColor PowerMark::fill() const {
    return theme().color(colour.isEmpty() ? QString("text.secondary") : colour);
}

QColor PowerMark::text() const {
    return colour.isEmpty() ? theme().color("text.secondary") : theme().textOf(colour);
}

void paintPowerMark(QPainter& painter, const QRectF& place, const PowerMark& mark) {
    const qreal size = qMin(place.width(), place.height());
    const QPointF middle = place.center();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.fill());
    if (mark.shape == "circle") {
        painter.drawEllipse(around(middle, size * 0.96));
    } else if (mark.shape == "square") {
        painter.drawRoundedRect(around(middle, size * 0.86), size * 0.06, size * 0.06);
    } else if (mark.shape == "diamond") {
        painter.drawPolygon(diamond(around(middle, size * 1.06)));
    } else if (mark.shape == "triangle") {
        painter.drawPolygon(
            triangle(QRectF(middle.x() - size * 0.53, middle.y() - size * 0.52, size * 1.06, size * 0.96)));
    } else {
        const qreal line = qMax(1.5, size * 0.16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(mark.fill(), line));
        painter.drawEllipse(around(middle, size * 0.9 - line));
    }
    painter.restore();
}

PowerMarkWidget::PowerMarkWidget(const PowerMark& mark, int size, QWidget* parent)
    : QWidget(parent), m_mark(mark), m_size(theme().px(size)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PowerMarkWidget::setMark(const PowerMark& mark) {
    m_mark = mark;
    update();
}

QSize PowerMarkWidget::sizeHint() const { return {m_size + 2, m_size + 2}; }

void PowerMarkWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintPowerMark(painter, QRectF(rect()).adjusted(1, 1, -1, -1), m_mark);
}

} // namespace chokepoint
