#include "ui/map/Stripes.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cstdlib>

namespace chokepoint {

QColor groundOf(const QColor& colour) { return colour.isValid() ? colour : theme().color("map.nodata"); }

QColor stripeOn(const QColor& colour) {
    const QColor ground = groundOf(colour), sea = theme().color("map.ocean");
    constexpr int apart = 60; // of 255 in lightness: less would not be seen as a stripe
    const bool stands = std::abs(qGray(ground.rgb()) - qGray(sea.rgb())) >= apart;
    return stands ? mixed(ground, sea, 0.45) : mixed(ground, theme().color("text.muted"), 0.6);
}

void paintSwatch(QPainter& painter, const QRectF& place, const QColor& colour, bool hatched) {
    QPainterPath shape;
    shape.addRoundedRect(place, 2, 2);
    painter.save();
    painter.fillPath(shape, groundOf(colour));
    if (hatched || !colour.isValid()) {
        painter.setClipPath(shape);
        painter.setPen(QPen(stripeOn(colour), 2.4));
        for (double x = place.left() - place.height(); x < place.right(); x += 6)
            painter.drawLine(QPointF(x, place.bottom() + 1),
                             QPointF(x + place.height() + 2, place.top() - 1));
        painter.setClipping(false);
    }
    // Light colours on a light panel need an edge.
    painter.setPen(QPen(theme().color("line.strong", 0.5), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace chokepoint
