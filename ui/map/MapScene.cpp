#include "ui/map/MapScene.h"

#include "ui/map/MapBackdrop.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chokepoint {

namespace {

/// Shapes whose widest circle is smaller than this get a dot, px.
constexpr double leastRadius = 1.3;
constexpr double dotRadius = 3.5, dotHitRadius = 6;
/// Polygons smaller than this get no outline, square px.
constexpr double leastOutlined = 5;
constexpr size_t mostArcs = 12;
/// Names shown at the scale of the world; grows with zoom so that twice shows about 80 and four times all.
constexpr double namesAtHome = 25, namesGrowth = 1.7;
/// Names tried for each shown: some find no room.
constexpr double namesTried = 1.7;

void drawLine(QPainter& painter, const WorldShapes::Line& line, const MapCamera& camera) {
    painter.drawPolyline(camera.toScreen(line.points));
}

QImage blank(const MapCamera& camera, double ratio, QImage::Format format) {
    QImage image((camera.size() * ratio).toSize(), format);
    image.setDevicePixelRatio(ratio);
    return image;
}

/// Countries from the most to the least likely to be looked for: large on the map, large in weight.
std::vector<int> namingOrder(const WorldShapes& shapes, const std::vector<MapCountry>& countries) {
    const auto claim = [&](int country) {
        const double weight = std::max(countries[static_cast<size_t>(country)].weight, 1e-3);
        return std::log(weight) + std::log(std::max(shapes.area(country), 1e-6));
    };
    std::vector<int> order(countries.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return claim(a) > claim(b); });
    return order;
}

} // namespace

MapScene::MapScene(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                   std::vector<MapPower> powers)
    : m_shapes(std::move(shapes)), m_countries(std::move(countries)), m_powers(std::move(powers)),
      m_order(namingOrder(*m_shapes, m_countries)), m_camera(m_shapes->landBox()) {
    for (const MapPower& power : m_powers) {
        m_powerOutlines.push_back(m_shapes->outline(power.members, WorldShapes::Extent::Mainland));
        m_powerAnchors.push_back(m_shapes->anchor(power.members));
    }
    m_overlay.countries.resize(m_countries.size());
}

void MapScene::setOverlay(MapOverlay overlay) {
    m_overlay = std::move(overlay);
    m_overlay.countries.resize(m_countries.size());
}

void MapScene::setArcs(std::vector<MapArc> arcs) {
    m_arcs = std::move(arcs);
    if (m_arcs.size() > mostArcs)
        m_arcs.resize(mostArcs);
}

void MapScene::build(const MapCamera& camera, double devicePixelRatio) {
    m_camera = camera;
    m_ratio = devicePixelRatio;
    m_fills = blank(camera, m_ratio, QImage::Format_ARGB32_Premultiplied);
    m_raster.emplace(*m_shapes, camera, m_fills.size(), m_ratio);
    findDots();
    drawBackdrop();
    drawLines();
    compose();
}

void MapScene::findDots() {
    m_dots.clear();
    std::vector<std::pair<int, QPointF>> centres;
    const QRectF visible = m_camera.visible();
    for (int country = 0; country < m_shapes->countryCount(); ++country) {
        const Circle& anchor = m_shapes->anchor(country);
        if (anchor.radius * m_camera.scale() >= leastRadius || !visible.contains(anchor.centre))
            continue;
        m_dots.push_back(country);
        centres.emplace_back(country, m_camera.toScreen(anchor.centre));
    }
    m_raster->addDiscs(centres, dotHitRadius);
}

void MapScene::drawBackdrop() {
    m_backdrop = blank(m_camera, m_ratio, QImage::Format_RGB32);
    m_backdrop.fill(theme().color("map.ocean"));
    QPainter painter(&m_backdrop);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGraticule(painter, m_camera);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    constexpr int step = 2;
    const QImage glow = coastGlow(*m_raster, step, m_ratio);
    painter.drawImage(QRectF(QPointF(), QSizeF(glow.size()) * step / m_ratio), glow);
}

void MapScene::drawLines() {
    m_lines = blank(m_camera, m_ratio, QImage::Format_ARGB32_Premultiplied);
    m_lines.fill(Qt::transparent);
    QPainter painter(&m_lines);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF visible = m_camera.visible();
    const double thicker = m_projector ? 1 : 0;
    const QPen border(theme().color("map.border"), 0.7 + thicker);
    QPen disputed = border;
    disputed.setDashPattern({4, 3});
    for (const WorldShapes::Line& line : m_shapes->lines()) {
        if (line.coast || !line.box.intersects(visible))
            continue;
        painter.setPen(line.disputed ? disputed : border);
        drawLine(painter, line, m_camera);
    }

    const double leastArea = leastOutlined / (m_camera.scale() * m_camera.scale());
    const auto drawPowers = [&](auto penOf) {
        for (size_t power = 0; power < m_powers.size(); ++power) {
            painter.setPen(penOf(m_powers[power]));
            for (const WorldShapes::Line& line : m_powerOutlines[power]) {
                if (line.area >= leastArea && line.box.intersects(visible))
                    drawLine(painter, line, m_camera);
            }
        }
    };
    drawPowers([&](const MapPower&) {
        return QPen(theme().color("map.border", 0.8), 3.6 + thicker, Qt::SolidLine, Qt::RoundCap,
                    Qt::RoundJoin);
    });
    drawPowers([&](const MapPower& power) {
        return QPen(power.mark.fill(), 1.8 + thicker, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    });
}

std::vector<FillPaint> MapScene::paints() const {
    const QColor nothing = theme().color("map.nodata");
    const QColor darker = theme().color("map.ocean");
    std::vector<FillPaint> paints;
    for (const CountryFill& fill : m_overlay.countries) {
        const QColor colour = fill.colour.isValid() ? fill.colour : nothing;
        const bool striped = fill.hatched || !fill.colour.isValid();
        const QColor stripe = striped ? mixed(colour, darker, fill.colour.isValid() ? 0.45 : 0.6) : colour;
        paints.push_back({colour.rgb(), stripe.rgb()});
    }
    paints.push_back({nothing.rgb(), mixed(nothing, darker, 0.6).rgb()});
    return paints;
}

void MapScene::recolour() { m_raster->paint(m_fills, paints()); }

void MapScene::compose() {
    if (!m_raster)
        return;
    recolour();
    m_picture = m_backdrop;
    QPainter painter(&m_picture);
    painter.drawImage(QPoint(), m_fills);
    painter.drawImage(QPoint(), m_lines);
    drawDots(painter);
}

void MapScene::drawDots(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color("map.ocean"), 1));
    for (int country : m_dots) {
        const QColor colour = m_overlay.countries[static_cast<size_t>(country)].colour;
        painter.setBrush(colour.isValid() ? colour : theme().color("map.nodata"));
        painter.drawEllipse(m_camera.toScreen(m_shapes->anchor(country).centre), dotRadius, dotRadius);
    }
}

void MapScene::layOutLabels(int selected) {
    m_drawnArcs.clear();
    const QRectF view(QPointF(4, 4), m_camera.size() - QSizeF(8, 8));
    std::vector<QRectF> taken;
    for (const MapArc& arc : m_arcs) {
        const auto end = [&](const MapPlace& place) {
            const Circle& circle = place.power >= 0 ? m_powerAnchors[static_cast<size_t>(place.power)]
                                                    : m_shapes->anchor(place.country);
            const double radius = circle.radius * m_camera.scale();
            return ArcEnd{m_camera.toScreen(circle.centre), std::clamp(radius * 0.7, 8.0, 60.0)};
        };
        m_drawnArcs.push_back(layOutArc(arc, end(arc.from), end(arc.to), taken, view));
        if (!m_drawnArcs.back().chip.isEmpty())
            taken.push_back(m_drawnArcs.back().chip);
    }

    LabelLayout layout(*m_raster, taken, view);
    const auto request = [&](LabelRole role, int country, const QString& text, const Circle& circle) {
        return LabelRequest{role,
                            country,
                            text,
                            m_camera.toScreen(circle.centre),
                            circle.radius * m_camera.scale(),
                            m_camera.toScreen(m_shapes->anchorBox(country)),
                            {}};
    };
    std::vector<bool> named(m_countries.size(), false);
    for (size_t power = 0; power < m_powers.size(); ++power) {
        const std::vector<int>& members = m_powers[power].members;
        if (members.empty())
            continue;
        LabelRequest label =
            request(LabelRole::Power, members.front(), m_powers[power].label, m_powerAnchors[power]);
        label.mark = m_powers[power].mark;
        layout.place(label);
        if (members.size() == 1)
            named[static_cast<size_t>(members.front())] = true;
    }
    const auto name = [&](int country, LabelRole role) {
        if (named[static_cast<size_t>(country)])
            return false;
        named[static_cast<size_t>(country)] = true;
        LabelRequest label =
            request(role, country, m_countries[static_cast<size_t>(country)].name, m_shapes->anchor(country));
        if (m_shapes->anchorBox(country).isEmpty() || label.radius < leastRadius)
            label.box =
                QRectF(label.anchor - QPointF(dotRadius, dotRadius), QSizeF(2 * dotRadius, 2 * dotRadius));
        return layout.place(label);
    };
    if (selected >= 0)
        name(selected, LabelRole::Selection);
    const double zoom = m_projector ? std::max(1.0, m_camera.zoom() / 2) : m_camera.zoom();
    const double most = namesAtHome * std::pow(zoom, namesGrowth);
    double tried = 0, shown = 0;
    for (int country : m_order) {
        if (tried++ > most * namesTried || shown > most)
            break;
        shown += name(country, LabelRole::Country);
    }
    m_labels = layout.placed();
}

void MapScene::paintPicture(QPainter& painter) const { painter.drawImage(QPoint(), m_picture); }

void MapScene::paintOutline(QPainter& painter, int country, const QPen& casing, const QPen& pen) const {
    const std::vector<WorldShapes::Line> lines = m_shapes->outline({country}, WorldShapes::Extent::All);
    const bool isDot = std::find(m_dots.begin(), m_dots.end(), country) != m_dots.end();
    const double leastArea = leastOutlined / (m_camera.scale() * m_camera.scale());
    painter.setBrush(Qt::NoBrush);
    for (const QPen& each : {casing, pen}) {
        painter.setPen(each);
        for (const WorldShapes::Line& line : lines) {
            if (line.area >= leastArea && !isDot)
                drawLine(painter, line, m_camera);
        }
        if (isDot)
            painter.drawEllipse(m_camera.toScreen(m_shapes->anchor(country).centre), dotRadius + 2,
                                dotRadius + 2);
    }
}

void MapScene::paintHover(QPainter& painter, int country) const {
    QColor light = theme().color("text.primary");
    light.setAlphaF(0.1F);
    painter.save();
    painter.translate(m_camera.toScreen(QPointF()));
    painter.scale(m_camera.scale(), m_camera.scale());
    painter.fillPath(m_shapes->path(country), light);
    painter.restore();
    QPen pen(theme().color("focus"), 1.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({3, 2.4});
    paintOutline(painter, country, QPen(Qt::NoPen), pen);
}

void MapScene::paintSelection(QPainter& painter, int country) const {
    const QPen casing(theme().color("map.halo", 0.8), 4.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen pen(theme().color("focus"), 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    paintOutline(painter, country, casing, pen);
}

void MapScene::paintArcs(QPainter& painter) const {
    for (const DrawnArc& drawn : m_drawnArcs)
        paintArc(painter, drawn);
}

void MapScene::paintLabels(QPainter& painter) const {
    for (const DrawnArc& drawn : m_drawnArcs)
        paintChip(painter, drawn);
    for (const PlacedLabel& label : m_labels)
        paintLabel(painter, label);
}

} // namespace chokepoint
