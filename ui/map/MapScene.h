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

/// How bold the map is drawn, px.
struct MapStyle {
    double border = 0.7;
    double outline = 1.8; ///< of powers
    double selection = 2.2;
    double names = 1; ///< how many, against the usual; 0: none
    bool dots = true; ///< for small states
};

/// What only the camera moves, of a view that a map is likely to ask for first.
struct DrawnView {
    std::shared_ptr<const WorldShapes> shapes;
    MapCamera camera;
    double devicePixelRatio = 1;
    IndexRaster raster;
};

DrawnView drawView(std::shared_ptr<const WorldShapes> shapes, const MapCamera& camera,
                   double devicePixelRatio);

/// The map's layers. What only the camera moves (sea, coast glow, borders) is drawn once for each camera, what the overlay
/// colours once for each overlay; a repaint puts the finished picture down and draws hover, selection, arcs and names on it.
class MapScene {
public:
    MapScene(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
             std::vector<MapPower> powers);

    void setOverlay(MapOverlay overlay);
    void setArcs(std::vector<MapArc> arcs);
    void setStyle(const MapStyle& style) { m_style = style; }
    /// A view that was drawn before: if it is the first that is built, it is not drawn again.
    void offer(DrawnView view) { m_offered = std::move(view); }
    /// What build() drew; nothing before.
    std::optional<DrawnView> drawn() const;

    enum class Detail {
        Fills, ///< countries in their colours on a plain sea
        Everything
    };
    /// Draws a camera's view. Where it is the view drawn last, what is there already stays.
    /// @param devicePixelRatio device pixels in a px
    void build(const MapCamera& camera, double devicePixelRatio, Detail detail = Detail::Everything);
    /// Colours the countries anew and puts the layers together.
    void compose();
    /// Colours the countries anew, nothing else: what an overlay costs.
    void recolour();
    /// Draws arcs and names: powers first, then chips, the selection, and countries from large to small.
    void layOutLabels(int selected);

    void paintPicture(QPainter& painter) const;
    void paintHover(QPainter& painter, int country) const;
    void paintSelection(QPainter& painter, int country) const;
    /// Arcs and names.
    void paintLabels(QPainter& painter) const;

    /// px of the camera given to build(); −1 over the sea.
    int countryAt(const QPointF& point) const { return m_raster ? m_raster->countryAt(point) : -1; }
    /// Null before build().
    const IndexRaster* raster() const { return m_raster ? &*m_raster : nullptr; }

    const std::vector<MapCountry>& countries() const { return m_countries; }
    const std::vector<MapPower>& powers() const { return m_powers; }
    const MapOverlay& overlay() const { return m_overlay; }
    const WorldShapes& shapes() const { return *m_shapes; }
    const std::shared_ptr<const WorldShapes>& sharedShapes() const { return m_shapes; }
    const std::vector<PlacedLabel>& labels() const { return m_labels; }
    /// Colours alone, for tests: device pixels, the sea transparent.
    const QImage& fills() const { return m_fills; }

private:
    /// A power as its name on the map sees it.
    struct PowerPlace {
        Circle anchor;
        QRectF box;                ///< of the land around the anchor, units
        int chief = 0;             ///< the member with most land
        bool isOneCountry = false; ///< nearly all its land is one member's, which so needs no name of its own
        std::vector<WorldShapes::Line> outline;
    };

    PowerPlace placeOf(const MapPower& power) const;
    void findPowerPlaces();
    void drawRaster(const MapCamera& camera, double devicePixelRatio);
    void drawBackdrop();
    void drawLines();
    void drawDots(QPainter& painter) const;
    void findDots();
    void drawOver();
    void layOutArcs(std::vector<QRectF>& taken, const QRectF& view);
    ArcEnd endOf(const MapPlace& place) const;
    LabelRequest requestFor(LabelRole role, int country) const;
    LabelRequest requestFor(const MapPower& power, const PowerPlace& place) const;
    void nameCountries(LabelLayout& layout, int selected) const;
    void paintOutline(QPainter& painter, int country, const QPen& casing, const QPen& pen) const;
    std::vector<FillPaint> paints() const;

    std::shared_ptr<const WorldShapes> m_shapes;
    std::vector<MapCountry> m_countries;
    std::vector<MapPower> m_powers;
    std::vector<PowerPlace> m_powerPlaces; ///< empty until lines or names are drawn
    std::vector<bool> m_inUnion;           ///< countries that share a power with others
    std::vector<int> m_order;              ///< countries as their names appear
    MapOverlay m_overlay;
    std::vector<MapArc> m_arcs;
    MapStyle m_style;

    MapCamera m_camera;
    double m_ratio = 1;
    std::optional<DrawnView> m_offered;
    std::optional<IndexRaster> m_raster;
    std::vector<int> m_dots; ///< countries too small for their shape to be seen
    QImage m_fills;
    QImage m_backdrop, m_lines, m_picture, m_over; ///< null with fills alone
    std::vector<DrawnArc> m_drawnArcs;
    std::vector<PlacedLabel> m_labels;
};

} // namespace chokepoint
