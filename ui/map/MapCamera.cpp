#include "ui/map/MapCamera.h"

#include <algorithm>

namespace chokepoint {

void MapCamera::resize(const QSizeF& view, const QRectF& free) {
    const QPointF middle = toUnit({m_view.width() / 2, m_view.height() / 2});
    const double zoom = this->zoom();
    m_view = view;
    m_free = free;
    m_homeScale = std::max(1.0, std::min(free.width() / m_land.width(), free.height() / m_land.height()));
    if (m_isHome) {
        home();
        return;
    }
    m_scale = m_homeScale * zoom;
    m_origin = QPointF(view.width() / 2, view.height() / 2) - middle * m_scale;
    keepLandInView();
}

void MapCamera::home() {
    m_scale = m_homeScale;
    m_origin = m_free.center() - m_land.center() * m_scale;
    m_isHome = true;
}

void MapCamera::zoomBy(double factor, const QPointF& fixed) {
    const QPointF unit = toUnit(fixed);
    m_scale = std::clamp(m_scale * factor, m_homeScale, m_homeScale * largestZoom);
    m_origin = fixed - unit * m_scale;
    m_isHome = false;
    keepLandInView();
    if (m_scale == m_homeScale)
        home();
}

void MapCamera::panBy(const QPointF& pixels) {
    m_origin += pixels;
    m_isHome = false;
    keepLandInView();
}

void MapCamera::show(const QRectF& units, double limit) {
    const double fit = std::min(m_free.width() / units.width(), m_free.height() / units.height());
    m_scale = std::clamp(fit, m_homeScale, m_homeScale * limit);
    m_origin = m_free.center() - units.center() * m_scale;
    m_isHome = false;
    keepLandInView();
}

void MapCamera::reveal(const QPointF& unit, double margin) {
    const QPointF at = toScreen(unit);
    const QRectF inner = m_free.adjusted(margin, margin, -margin, -margin);
    const QPointF wanted(std::clamp(at.x(), inner.left(), std::max(inner.left(), inner.right())),
                         std::clamp(at.y(), inner.top(), std::max(inner.top(), inner.bottom())));
    if (wanted != at)
        panBy(wanted - at);
}

QPolygonF MapCamera::toScreen(const QPolygonF& units) const {
    QPolygonF pixels;
    pixels.reserve(units.size());
    for (const QPointF& unit : units)
        pixels.append(toScreen(unit));
    return pixels;
}

void MapCamera::keepLandInView() {
    // The middle of the view may reach every coast but not leave the land's bounds; at home scale it stays near the middle.
    const QPointF middle(m_view.width() / 2, m_view.height() / 2);
    const QPointF unit = toUnit(middle);
    const QPointF slack(std::max(0.0, m_land.width() / 2 - m_view.width() / m_scale / 4),
                        std::max(0.0, m_land.height() / 2 - m_view.height() / m_scale / 4));
    const QPointF centre = m_land.center();
    const QPointF kept(std::clamp(unit.x(), centre.x() - slack.x(), centre.x() + slack.x()),
                       std::clamp(unit.y(), centre.y() - slack.y(), centre.y() + slack.y()));
    m_origin = middle - kept * m_scale;
}

} // namespace chokepoint
