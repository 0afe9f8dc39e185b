#include "ui/map/MapView.h"

#include "ui/map/HoverCard.h"
#include "ui/map/MapAccessible.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Theme.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int hoverDelay = 150; // ms
/// px around a country that a view of it keeps free.
constexpr double revealMargin = 60;
/// How much closer showCountries() may come than the whole world.
constexpr double closestShow = 6;

} // namespace

MapView::MapView(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                 std::vector<MapPower> powers, QWidget* parent)
    : QWidget(parent), m_scene(shapes, std::move(countries), std::move(powers)), m_camera(shapes->landBox()),
      m_drawn(m_camera) {
    installMapAccessibility();
    setObjectName("map_view");
    setAccessibleName(tr("World map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_redraw.setSingleShot(true);
    m_hoverDelay.setSingleShot(true);
    m_hoverDelay.setInterval(hoverDelay);
    connect(&m_redraw, &QTimer::timeout, this, &MapView::redraw);
    connect(&m_hoverDelay, &QTimer::timeout, this, [this] { setHovered(m_pointed); });
}

void MapView::setOverlay(MapOverlay overlay) {
    m_scene.setOverlay(std::move(overlay));
    m_scene.compose();
    update();
}

void MapView::setArcs(std::vector<MapArc> arcs) {
    m_scene.setArcs(std::move(arcs));
    m_labelsStale = true;
    update();
}

void MapView::setInsets(const QMargins& insets) {
    m_insets = insets;
    m_camera.resize(size(), QRectF(rect().marginsRemoved(m_insets)));
    redraw();
}

void MapView::setHasty(bool on) {
    m_hasty = on;
    redraw();
}

int MapView::countryAt(const QPoint& point) const {
    // While the old picture is moved about, it still tells what lies under the pointer.
    return m_scene.countryAt(m_drawn.toScreen(m_camera.toUnit(point)));
}

QPointF MapView::anchorOf(int country) const {
    return m_camera.toScreen(m_scene.shapes().anchor(country).centre);
}

QString MapView::sentenceFor(int country) const {
    const auto index = static_cast<size_t>(country);
    const QString& sentence = overlay().countries[index].sentence;
    return sentence.isEmpty() ? countries()[index].name : sentence;
}

void MapView::select(int country) {
    setSelected(country);
    if (country < 0)
        return;
    m_camera.reveal(m_scene.shapes().anchor(country).centre, revealMargin);
    cameraMoved();
}

void MapView::zoomIn() { zoomBy(zoomStep, rect().center()); }

void MapView::zoomOut() { zoomBy(1 / zoomStep, rect().center()); }

void MapView::showWorld() {
    m_camera.home();
    cameraMoved();
    emit zoomChanged(m_camera.zoom());
}

void MapView::showCountries(const std::vector<int>& countries) {
    QRectF box;
    for (int country : countries) {
        const Circle& anchor = m_scene.shapes().anchor(country);
        const double reach = std::max(anchor.radius, 0.01);
        box |= m_scene.shapes().anchorBox(country);
        box |= QRectF(anchor.centre - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    }
    if (box.isEmpty())
        return;
    m_camera.show(box, closestShow);
    cameraMoved();
    emit zoomChanged(m_camera.zoom());
}

void MapView::setSelected(int country) {
    if (country == m_selected)
        return;
    m_selected = country;
    m_labelsStale = true;
    update();
    emit countrySelected(country);
    tellFocusChanged(this, country);
}

void MapView::setHovered(int country) {
    if (country == m_hovered)
        return;
    m_hovered = country;
    update();
    emit countryHovered(country);
}

void MapView::zoomBy(double factor, const QPointF& fixed) {
    m_camera.zoomBy(factor, fixed);
    cameraMoved();
    emit zoomChanged(m_camera.zoom());
}

void MapView::cameraMoved() {
    // A moving map may use half of the time for new pictures and keeps the rest for following the hand.
    if (!m_redraw.isActive())
        m_redraw.start(m_redrawCost);
    update();
}

void MapView::redraw() {
    m_redraw.stop();
    m_stale = true;
    update();
}

void MapView::ensureScene() {
    if (m_stale) {
        QElapsedTimer clock;
        clock.start();
        m_scene.build(m_camera, devicePixelRatioF(),
                      m_hasty ? MapScene::Detail::Fills : MapScene::Detail::Everything);
        m_drawn = m_camera;
        m_stale = false;
        m_labelsStale = true;
        m_redrawCost = static_cast<int>(clock.elapsed()) + 1;
    }
    if (m_labelsStale && !m_hasty)
        m_scene.layOutLabels(m_selected);
    m_labelsStale = false;
}

void MapView::paintEvent(QPaintEvent*) {
    ensureScene();
    QPainter painter(this);
    painter.save();
    const double stretch = m_camera.scale() / m_drawn.scale();
    const QPointF moved = m_camera.toScreen(m_drawn.toUnit({0, 0}));
    if (stretch != 1 || !moved.isNull()) {
        painter.fillRect(rect(), theme().color("map.ocean"));
        painter.setRenderHint(QPainter::SmoothPixmapTransform, stretch != 1);
        painter.translate(stretch == 1 ? QPointF(moved.toPoint()) : moved);
        painter.scale(stretch, stretch);
    }
    m_scene.paintPicture(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered >= 0 && m_hovered != m_selected)
        m_scene.paintHover(painter, m_hovered);
    if (m_selected >= 0)
        m_scene.paintSelection(painter, m_selected);
    m_scene.paintLabels(painter);
    painter.restore();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_hovered >= 0 && !m_dragging)
        paintCard(painter);
    if (m_keyboardFocus && hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), 4);
}

void MapView::paintCard(QPainter& painter) const {
    const auto index = static_cast<size_t>(m_hovered);
    paintHoverCard(painter, countries()[index].name, overlay().countries[index], m_pointer, rect());
}

void MapView::resizeEvent(QResizeEvent*) {
    m_camera.resize(size(), QRectF(rect().marginsRemoved(m_insets)));
    redraw();
}

} // namespace chokepoint
