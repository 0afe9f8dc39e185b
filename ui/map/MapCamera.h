#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

namespace chokepoint {

/// Which part of the map a view shows: a uniform scale and a place, kept so that land never leaves the view.
class MapCamera {
public:
    static constexpr double largestZoom = 16;

    /// @param land what "the world" means, in units
    explicit MapCamera(const QRectF& land) : m_land(land) {}

    /// @param view whole area in px
    /// @param free the part of it that nothing floats over: the world is fitted into it
    void resize(const QSizeF& view, const QRectF& free);

    /// Shows the world.
    void home();
    /// @param factor above 1 comes closer
    /// @param fixed the point of the screen that stays where it is
    void zoomBy(double factor, const QPointF& fixed);
    void panBy(const QPointF& pixels);
    /// Shows a part of the map as large as it fits, but not larger than `limit` times the world.
    void show(const QRectF& units, double limit);
    /// Moves as little as needed for the point to lie `margin` px inside the view.
    void reveal(const QPointF& unit, double margin);

    QPointF toScreen(const QPointF& unit) const { return unit * m_scale + m_origin; }
    QPointF toUnit(const QPointF& pixel) const { return (pixel - m_origin) / m_scale; }
    QRectF toScreen(const QRectF& units) const {
        return {toScreen(units.topLeft()), toScreen(units.bottomRight())};
    }
    QRectF visible() const { return {toUnit({0, 0}), toUnit({m_view.width(), m_view.height()})}; }
    QPolygonF toScreen(const QPolygonF& units) const;

    double scale() const { return m_scale; }              ///< px per unit
    double zoom() const { return m_scale / m_homeScale; } ///< 1 shows the world
    QSizeF size() const { return m_view; }
    /// The part of the view that nothing floats over.
    QRectF freePart() const { return m_free; }
    bool operator==(const MapCamera&) const = default;

private:
    friend class ViewCode;
    void keepLandInView();

    QRectF m_land;
    QSizeF m_view;
    QRectF m_free;
    double m_scale = 1;
    double m_homeScale = 1;
    QPointF m_origin;
    bool m_isHome = true; ///< a new size shows the world again
};

} // namespace chokepoint
