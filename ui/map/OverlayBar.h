#pragma once

#include "ui/map/MapControls.h"
#include "ui/map/OverlayCard.h"

namespace chokepoint {

/// What floats over the top of the map: the overlay's card at the left, the choice of arcs and the zoom buttons at the
/// right. Between them the map stays in reach of the pointer. Give it the map's width.
class OverlayBar : public QWidget {
    Q_OBJECT

public:
    /// @param choices none: only the zoom buttons
    explicit OverlayBar(std::vector<OverlayChoice> choices, QWidget* parent = nullptr);

    /// Shows a choice as the one in force; emits nothing.
    void setCurrent(const QString& overlay, int variant = 0);
    /// Which arcs are drawn; none: the choice is hidden.
    void setArcChoices(const std::vector<QString>& items, int current);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void overlayChosen(const QString& overlay);
    void variantChosen(int variant);
    void arcsChosen(int item);
    void zoomInRequested();
    void zoomOutRequested();
    void worldRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    OverlayCard* m_overlays;
    MapChoice* m_arcs;
    ZoomButtons* m_zoom;
    bool m_hasOverlays;
};

} // namespace chokepoint
