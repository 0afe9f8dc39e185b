#pragma once

#include "ui/map/IndexRaster.h"
#include "ui/map/MapArcs.h"
#include "ui/map/MapCamera.h"
#include "ui/map/MapLabels.h"
#include "ui/map/MapOverlay.h"
#include "ui/map/WorldShapes.h"

#include <QImage>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace chokepoint {

/// The map's layers. What only the camera moves (sea, coast glow, borders) is drawn once for each camera, what the overlay
/// colours once for each overlay; a repaint puts the finished picture down and draws hover, selection, arcs and names on it.
class MapScene {
public:
    MapScene(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
             std::vector<MapPower> powers);

    void setOverlay(MapOverlay overlay);
    void setArcs(std::vector<MapArc> arcs);
    void setProjector(bool on) { m_projector = on; }

    /// Draws everything for a camera. @param devicePixelRatio device pixels in a px
    void build(const MapCamera& camera, double devicePixelRatio);
    /// Colours the countries anew and puts the layers together.
    void compose();
    /// Colours the countries anew, nothing else: what an overlay costs.
    void recolour();
    /// Finds places for the names; they make way for the selection's and for the arcs' chips.
    void layOutLabels(int selected);

    void paintPicture(QPainter& painter) const;
    void paintHover(QPainter& painter, int country) const;
    void paintSelection(QPainter& painter, int country) const;
    void paintArcs(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;

    /// px of the camera given to build(); −1 over the sea.
    int countryAt(const QPointF& point) const { return m_raster ? m_raster->countryAt(point) : -1; }

    const std::vector<MapCountry>& countries() const { return m_countries; }
    const std::vector<MapPower>& powers() const { return m_powers; }
    const MapOverlay& overlay() const { return m_overlay; }
    const WorldShapes& shapes() const { return *m_shapes; }
    const std::vector<PlacedLabel>& labels() const { return m_labels; }
    /// Colours alone, for tests: device pixels, the sea transparent.
    const QImage& fills() const { return m_fills; }

private:
    void drawBackdrop();
    void drawLines();
    void drawDots(QPainter& painter) const;
    void findDots();
    void paintOutline(QPainter& painter, int country, const QPen& casing, const QPen& pen) const;
    std::vector<FillPaint> paints() const;

    std::shared_ptr<const WorldShapes> m_shapes;
    std::vector<MapCountry> m_countries;
    std::vector<MapPower> m_powers;
    std::vector<std::vector<WorldShapes::Line>> m_powerOutlines;
    std::vector<Circle> m_powerAnchors;
    std::vector<int> m_order; ///< countries as their names appear
    MapOverlay m_overlay;
    std::vector<MapArc> m_arcs;
    bool m_projector = false;

    MapCamera m_camera;
    double m_ratio = 1;
    std::optional<IndexRaster> m_raster;
    std::vector<int> m_dots; ///< countries too small for their shape to be seen
    QImage m_backdrop, m_fills, m_lines, m_picture;
    std::vector<DrawnArc> m_drawnArcs;
    std::vector<PlacedLabel> m_labels;
};

} // namespace chokepoint
