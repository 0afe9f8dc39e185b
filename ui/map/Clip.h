#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace chokepoint {

/// A straight line along one axis, and which side of it to keep.
struct HalfPlane {
    bool vertical; ///< true: x is compared with the limit, false: y
    double limit;
    bool keepBelow; ///< true: the smaller coordinates stay
};

/// The part of a ring (its last point is not repeated) inside the half plane. Pieces stay joined by edges along the line:
/// they have no area, so fills need not care.
QPolygonF clipRing(const QPolygonF& ring, const HalfPlane& side);

/// The same for a rectangle.
QPolygonF clipRing(QPolygonF ring, const QRectF& box);

/// The pieces of an open line inside the half plane.
std::vector<QPolygonF> clipLine(const QPolygonF& line, const HalfPlane& side);

} // namespace chokepoint
