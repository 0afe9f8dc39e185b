#include "ui/map/MapArcs.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint {

namespace {

/// How far the middle of an arc stands off the straight line, as a share of its length.
constexpr double bend = 0.16;
constexpr double steps = 64;

QPointF pointAt(const DrawnArc& drawn, double t) {
    return drawn.start * (1 - t) * (1 - t) + drawn.control * 2 * t * (1 - t) + drawn.end * t * t;
}

double length(const QPointF& vector) { return std::hypot(vector.x(), vector.y()); }

/// The first step towards the curve's other end that is at least `distance` away from a middle.
double leaving(const DrawnArc& drawn, const QPointF& middle, double distance, bool fromEnd) {
    for (double i = 0; i < steps / 2; ++i) {
        const double t = fromEnd ? 1 - i / steps : i / steps;
        if (length(pointAt(drawn, t) - middle) >= distance)
            return t;
    }
    return fromEnd ? 0.5 : 0.5 - 1 / steps;
}

/// The part of a quadratic curve between two of its parameters (its blossom).
DrawnArc trimmed(DrawnArc drawn, double from, double to) {
    const auto blossom = [&](double u, double v) {
        return drawn.start * (1 - u) * (1 - v) + drawn.control * (u * (1 - v) + v * (1 - u)) +
               drawn.end * u * v;
    };
    const QPointF start = blossom(from, from), control = blossom(from, to), end = blossom(to, to);
    drawn.start = start;
    drawn.control = control;
    drawn.end = end;
    return drawn;
}

QFont chipFont() { return theme().font(TextRole::Caption, QFont::DemiBold); }

QSizeF chipSize(const MapArc& arc) {
    const QFontMetricsF metrics(chipFont());
    const double mark = arc.mark.shape.isEmpty() ? 0 : theme().px(18);
    return {metrics.horizontalAdvance(arc.chip) + mark + theme().px(20), metrics.height() + theme().px(8)};
}

QRectF findChip(const DrawnArc& drawn, const std::vector<QRectF>& taken, const QRectF& view) {
    const QSizeF size = chipSize(drawn.arc);
    const auto isFree = [&](const QRectF& place) {
        return view.contains(place) && std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
                   return other.adjusted(-4, -4, 4, 4).intersects(place);
               });
    };
    // On the arc if there is room, else as near to it as there is.
    const double x = size.width() * 0.7, y = size.height();
    for (const QPointF& off : {QPointF(0, 0), QPointF(0, -y), QPointF(0, y), QPointF(x, 0), QPointF(-x, 0),
                               QPointF(0, 2 * y), QPointF(0, -2 * y)}) {
        for (double t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78}) {
            QRectF place(QPointF(), size);
            place.moveCenter(pointAt(drawn, t) + off);
            if (isFree(place))
                return place;
        }
    }
    return {}; // a chip on top of another says less than none
}

QPainterPath arrowhead(const DrawnArc& drawn, double size) {
    QPointF along = drawn.end - drawn.control;
    along /= std::max(1e-6, length(along));
    const QPointF across(-along.y(), along.x());
    QPainterPath head(drawn.end + along * size * 0.6);
    head.lineTo(drawn.end - along * size * 0.6 + across * size * 0.62);
    head.lineTo(drawn.end - along * size * 0.25);
    head.lineTo(drawn.end - along * size * 0.6 - across * size * 0.62);
    head.closeSubpath();
    return head;
}

} // namespace

DrawnArc layOutArc(const MapArc& arc, const ArcEnd& from, const ArcEnd& to, ArcSide side,
                   const std::vector<QRectF>& taken, const QRectF& view) {
    const QPointF across = to.middle - from.middle;
    QPointF off(across.y(), -across.x());
    if ((off.y() > 0) == (side == ArcSide::North))
        off = -off;
    DrawnArc drawn{arc, from.middle, (from.middle + to.middle) / 2 + off * bend * 2, to.middle, {}};
    const double start = leaving(drawn, from.middle, from.distance, false);
    const double end = leaving(drawn, to.middle, to.distance, true);
    drawn = trimmed(drawn, start, std::max(end, start + 1 / steps));
    if (!arc.chip.isEmpty())
        drawn.chip = findChip(drawn, taken, view);
    return drawn;
}

void paintArc(QPainter& painter, const DrawnArc& drawn) {
    const QColor colour = drawn.arc.mark.fill();
    QPainterPath curve(drawn.start);
    curve.quadTo(drawn.control, drawn.end);
    const double width = drawn.arc.width;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color("map.halo", 0.65), width + 2.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(curve);

    QLinearGradient gradient(drawn.start, drawn.end);
    QColor faint = colour;
    faint.setAlphaF(drawn.arc.dotted ? 0.75F : 0.45F);
    gradient.setColorAt(0, faint);
    gradient.setColorAt(0.7, colour);
    QPen pen(QBrush(gradient), width, Qt::SolidLine, Qt::RoundCap);
    if (drawn.arc.dotted)
        pen.setDashPattern({0.1, 2.2});
    painter.setPen(pen);
    painter.drawPath(curve);

    painter.setPen(QPen(theme().color("map.halo"), 1.2));
    painter.setBrush(colour);
    painter.drawPath(arrowhead(drawn, 7 + width * 1.4));
    const double origin = 2.4 + width / 2;
    painter.drawEllipse(drawn.start, origin, origin);
}

void paintChip(QPainter& painter, const DrawnArc& drawn) {
    if (drawn.chip.isEmpty())
        return;
    painter.setPen(QPen(drawn.arc.mark.fill(), 1.2));
    painter.setBrush(theme().color("bg.panel"));
    painter.drawRoundedRect(drawn.chip, 4, 4);
    QRectF words = drawn.chip.adjusted(theme().px(10), 0, -theme().px(10), 0);
    if (!drawn.arc.mark.shape.isEmpty()) {
        const double size = theme().px(9);
        paintPowerMark(painter, {words.left(), words.center().y() - size / 2, size, size}, drawn.arc.mark);
        words.setLeft(words.left() + theme().px(18));
    }
    painter.setFont(chipFont());
    painter.setPen(theme().color("text.primary"));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, drawn.arc.chip);
}

} // namespace chokepoint
