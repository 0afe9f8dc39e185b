#include "ui/map/Clip.h"

namespace chokepoint {

namespace {

/// How far inside the point is; negative outside.
double depth(const QPointF& point, const HalfPlane& side) {
    const double over = (side.vertical ? point.x() : point.y()) - side.limit;
    return side.keepBelow ? -over : over;
}

QPointF crossing(const QPointF& from, const QPointF& to, double fromDepth, double toDepth) {
    return from + (to - from) * (fromDepth / (fromDepth - toDepth));
}

bool crosses(double fromDepth, double toDepth) {
    return (fromDepth < 0 && toDepth > 0) || (fromDepth > 0 && toDepth < 0);
}

} // namespace

QPolygonF clipRing(const QPolygonF& ring, const HalfPlane& side) {
    QPolygonF kept;
    kept.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF& from = ring[i];
        const QPointF& to = ring[(i + 1) % ring.size()];
        const double fromDepth = depth(from, side), toDepth = depth(to, side);
        if (fromDepth >= 0)
            kept.append(from);
        if (crosses(fromDepth, toDepth))
            kept.append(crossing(from, to, fromDepth, toDepth));
    }
    return kept.size() < 3 ? QPolygonF() : kept;
}

QPolygonF clipRing(QPolygonF ring, const QRectF& box) {
    ring = clipRing(ring, {true, box.left(), false});
    ring = clipRing(ring, {true, box.right(), true});
    ring = clipRing(ring, {false, box.top(), false});
    return clipRing(ring, {false, box.bottom(), true});
}

std::vector<QPolygonF> clipLine(const QPolygonF& line, const HalfPlane& side) {
    std::vector<QPolygonF> pieces;
    QPolygonF piece;
    const auto finish = [&] {
        if (piece.size() > 1)
            pieces.push_back(piece);
        piece.clear();
    };
    for (qsizetype i = 0; i < line.size(); ++i) {
        const double here = depth(line[i], side);
        if (i > 0) {
            const double before = depth(line[i - 1], side);
            if (crosses(before, here))
                piece.append(crossing(line[i - 1], line[i], before, here));
        }
        if (here >= 0)
            piece.append(line[i]);
        else
            finish();
    }
    finish();
    return pieces;
}

} // namespace chokepoint
