#pragma once

#include "ui/map/InscribedCircle.h"
#include "ui/map/MapOverlay.h"

#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <memory>
#include <vector>

namespace chokepoint {

struct Topology;

/// The shapes of the world, projected once: Equal Earth units (the globe's radius is 1), y to the south, cut at the meridian
/// opposite the centre. Does not change after loading; one may serve several maps.
class WorldShapes {
public:
    /// Owner of a shape that belongs to no country of the list.
    static constexpr int nobody = -1;

    struct Polygon {
        int owner = nobody;
        std::vector<QPolygonF> rings; ///< outer ring first, then holes
        QRectF box;
        double area = 0; ///< square units; the whole globe has 4π
    };

    /// A stretch of coast or border.
    struct Line {
        QPolygonF points;
        QRectF box;
        bool coast = false;    ///< nothing but sea on one side
        bool disputed = false; ///< drawn dashed
        double area = 0;       ///< of the largest polygon it bounds, square units
    };

    enum class Extent {
        Mainland, ///< the country's own shape and territories that touch it
        All       ///< every territory that takes its colour
    };

    /// @param centreLongitude degrees in the middle of the map
    static std::shared_ptr<const WorldShapes> load(const std::vector<MapCountry>& countries,
                                                   double centreLongitude);

    /// Another number for another map of the world.
    static quint64 sourceHash();
    /// Whether they were made for these countries, in this order.
    bool isFor(const std::vector<MapCountry>& countries) const;

    const std::vector<Polygon>& polygons() const { return m_polygons; }
    const std::vector<Line>& lines() const { return m_lines; }
    int countryCount() const { return static_cast<int>(m_anchors.size()); }

    /// Where a country's label stands: the widest circle in its main part; of radius 0 if it has no shape.
    const Circle& anchor(int country) const { return m_anchors[static_cast<size_t>(country)]; }
    /// The widest circle in the joined mainlands of several countries.
    Circle anchor(const std::vector<int>& members) const;
    /// The polygon the anchor lies in; an empty box for a country without a shape.
    QRectF anchorBox(int country) const { return m_anchorBoxes[static_cast<size_t>(country)]; }
    /// Total area, square units.
    double area(int country) const { return m_areas[static_cast<size_t>(country)]; }

    /// Outer lines of several countries taken as one.
    std::vector<Line> outline(const std::vector<int>& members, Extent extent) const;
    /// Everything a country colours, for filling.
    QPainterPath path(int country) const;

    /// Units for a place in degrees.
    QPointF project(double longitude, double latitude) const;
    /// Bounds of all land larger than islets: what a view of the world should show.
    QRectF landBox() const { return m_landBox; }
    double centreLongitude() const { return m_centre; }

private:
    friend class ShapesCode;

    /// An arc of the topology after cutting and projecting.
    struct Arc {
        std::vector<QPolygonF> pieces;
        std::vector<int> users; ///< shapes, once for each use
        double area = 0;
    };
    struct Shape {
        int owner = nobody;
        bool ownsItself = false; ///< the country's own shape, no territory
        bool disputed = false;
        bool touchesOwner = false; ///< shares an arc with the owner's own shape
    };

    void addShapes(const Topology& topology, const std::vector<MapCountry>& countries);
    void addPolygon(const Topology& topology, const std::vector<std::vector<int>>& rings, int shape);
    void addLines(const Topology& topology);
    void findTouching();
    void findAnchors(const std::vector<MapCountry>& countries);
    void findLandBox();
    std::vector<Line> linesOf(const Arc& arc) const;
    bool belongs(int shape, const std::vector<bool>& members, Extent extent) const;

    /// A country as it was given, without its name.
    struct Country {
        QString id;
        QPointF place; ///< degrees
    };

    double m_centre = 0;
    std::vector<Country> m_countries;
    std::vector<Shape> m_shapes;
    std::vector<Arc> m_arcs;
    std::vector<Polygon> m_polygons;
    std::vector<int> m_polygonShapes; ///< per polygon
    std::vector<Line> m_lines;
    std::vector<Circle> m_anchors;
    std::vector<QRectF> m_anchorBoxes;
    std::vector<double> m_areas;
    QRectF m_landBox;
};

} // namespace chokepoint
