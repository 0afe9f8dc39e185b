#pragma once

#include <QLineF>
#include <QPolygonF>

#include <vector>

namespace chokepoint {

struct Circle {
    QPointF centre;
    double radius = 0;
};

/// The widest circle inside a region, to about 2 % of its radius.
/// @param rings a point is inside if it is inside an odd number of them
/// @param edges what the circle must not cross; usually the rings' own edges
Circle widestCircle(const std::vector<QPolygonF>& rings, const std::vector<QLineF>& edges);

/// The rings' own edges.
std::vector<QLineF> edgesOf(const std::vector<QPolygonF>& rings);

/// Whether the point is inside an odd number of the rings.
bool isInside(const QPointF& point, const std::vector<QPolygonF>& rings);

} // namespace chokepoint
