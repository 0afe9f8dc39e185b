#pragma once

#include <QByteArray>
#include <QPolygonF>
#include <QString>

#include <vector>

namespace chokepoint {

/// What a TopoJSON file holds: arcs in degrees, and shapes made of them.
struct Topology {
    /// Indices of arcs in order; ~index is the arc walked backwards.
    using Ring = std::vector<int>;
    using Polygon = std::vector<Ring>; ///< outer ring first, then holes

    struct Shape {
        QString id;    ///< ISO 3166 alpha-3, may be empty
        QString owner; ///< the country whose colour it takes; empty: nobody's
        bool disputed = false;
        std::vector<Polygon> polygons;
    };

    std::vector<QPolygonF> arcs; ///< x longitude, y latitude
    std::vector<Shape> shapes;

    /// The ring's points, without repeating the first at the end.
    QPolygonF points(const Ring& ring) const;
};

/// Reads a quantised TopoJSON file with one object. An unreadable one gives an empty topology.
Topology readTopology(const QByteArray& json);

} // namespace chokepoint
