#pragma once

#include "ui/map/MapCamera.h"
#include "ui/map/MapOverlay.h"
#include "ui/map/MapScene.h"

#include <QPoint>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace chokepoint {

/// The world map: drag pans, the wheel and + − zoom, Home shows the world, arrows walk from country to country, Enter
/// inspects, Esc clears. Countries are known by their index in the list given at the start; −1 means none.
class MapView : public QWidget {
    Q_OBJECT

public:
    /// @param shapes made from the same `countries`; several maps may share them
    MapView(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
            std::vector<MapPower> powers, QWidget* parent = nullptr);

    void setOverlay(MapOverlay overlay);
    /// At most twelve are drawn.
    void setArcs(std::vector<MapArc> arcs);
    /// px at each side that other widgets float over; the world is fitted between them.
    void setInsets(const QMargins& insets);
    /// A view that was drawn before: the first picture takes it if it is what the picture shows.
    void offer(DrawnView view) { m_scene.offer(std::move(view)); }
    /// What the picture shows; nothing before the first.
    std::optional<DrawnView> drawnView() const { return m_scene.drawn(); }
    /// Draws countries in their colours and leaves lines, glow and names for later: a program's first picture.
    void setHasty(bool on);

    const std::shared_ptr<const WorldShapes>& shapes() const { return m_scene.sharedShapes(); }

    int selected() const { return m_selected; }
    int hovered() const { return m_hovered; }
    const std::vector<MapCountry>& countries() const { return m_scene.countries(); }
    const MapOverlay& overlay() const { return m_scene.overlay(); }
    const MapCamera& camera() const { return m_camera; }
    /// px of the widget; drawn countries only. −1 over the sea.
    int countryAt(const QPoint& point) const;
    /// Where a country's label stands, px of the widget.
    QPointF anchorOf(int country) const;
    /// "India, undecided on Chinese vendors": the overlay's sentence, or the name.
    QString sentenceFor(int country) const;

    QSize sizeHint() const override { return {960, 540}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

public slots:
    /// Selects without activating; −1 clears. Brings the country into view.
    void select(int country);
    void zoomIn();
    void zoomOut();
    void showWorld();
    /// Zooms so that these countries fill the view.
    void showCountries(const std::vector<int>& countries);

signals:
    void countryHovered(int country);
    void countrySelected(int country);
    /// Clicked or Enter: inspect it, or take it as the target.
    void countryActivated(int country);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setSelected(int country);
    void setHovered(int country);
    bool moveByArrow(const QKeyEvent& event);
    /// The nearest country roughly in a direction, or −1.
    int neighbour(const QPointF& direction) const;
    void zoomBy(double factor, const QPointF& fixed);
    /// Shows the old picture moved and scaled now, and draws a new one when there is time.
    void cameraMoved();
    void redraw();
    /// The scene for the camera as it is.
    void ensureScene();
    void paintCard(QPainter& painter) const;

    static constexpr double zoomStep = 1.6;

    MapScene m_scene;
    MapCamera m_camera;
    MapCamera m_drawn; ///< what the scene's picture shows
    QMargins m_insets;
    QTimer m_redraw;
    QTimer m_hoverDelay;
    bool m_stale = true; ///< the picture does not show what the camera sees
    bool m_hasty = false;
    bool m_labelsStale = true; ///< selection or arcs have changed since names were placed
    int m_redrawCost = 0;      ///< ms the last picture took
    int m_selected = -1;
    int m_hovered = -1;
    int m_pointed = -1; ///< under the pointer, before the delay
    QPoint m_pointer;
    QPoint m_pressed;
    QPoint m_dragged; ///< last place of a drag
    bool m_dragging = false;
    bool m_keyboardFocus = false; ///< a ring shows it
};

} // namespace chokepoint
