#pragma once

#include "ui/map/MapLegend.h"
#include "ui/map/MapView.h"
#include "ui/map/OverlayBar.h"

namespace chokepoint {

/// The map with the bar that floats over it and the legend under it, joined to each other.
class MapPane : public QWidget {
    Q_OBJECT

public:
    /// @param overlays what the bar offers
    /// @param hasty only the countries in their colours and not a word, until finish(): a program's first picture
    MapPane(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
            std::vector<MapPower> powers, std::vector<OverlayChoice> overlays, bool hasty = false,
            QWidget* parent = nullptr);
    /// Adds the bar, and the map's lines and names; the overlay that is set next is described too.
    void finish();

    /// Colours the map, describes it in the legend and marks it in the bar.
    void setOverlay(const MapOverlay& overlay, int variant = 0);

    MapView& view() { return *m_view; }
    /// Not before finish().
    OverlayBar& bar() { return *m_bar; }
    MapLegend& legend() { return *m_legend; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void placeBar();

    MapView* m_view;
    std::vector<OverlayChoice> m_overlays;
    OverlayBar* m_bar = nullptr;
    MapLegend* m_legend;
};

} // namespace chokepoint
