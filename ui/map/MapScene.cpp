#include "ui/map/MapScene.h"

#include "ui/map/MapBackdrop.h"
#include "ui/map/Stripes.h"
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
/// Countries with a smaller widest circle get a ring instead of an outline, px.
constexpr double leastOutlinedRadius = 2.5;
constexpr size_t mostArcs = 12;
/// A power is one country if that has this share of its land.
constexpr double chiefShare = 0.9;
/// Members of a union get names of their own from this zoom on.
constexpr double namesInUnion = 1.8;
/// Names shown at the scale of the world; grows with zoom so that twice shows about 80 and four times all.
constexpr double namesAtHome = 25, namesGrowth = 1.7;
/// Names tried for each shown: some find no room.
constexpr double namesTried = 1.7;

void drawLine(QPainter& painter, const WorldShapes::Line& line, const MapCamera& camera) {
    painter.drawPolyline(camera.toScreen(line.points));
}

QSize pixelsOf(const MapCamera& camera, double ratio) { return (camera.size() * ratio).toSize(); }

QImage blank(const MapCamera& camera, double ratio, QImage::Format format) {
    QImage image(pixelsOf(camera, ratio), format);
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

DrawnView drawView(std::shared_ptr<const WorldShapes> shapes, const MapCamera& camera,
                   double devicePixelRatio) {
    IndexRaster raster(*shapes, camera, pixelsOf(camera, devicePixelRatio), devicePixelRatio);
    return {std::move(shapes), camera, devicePixelRatio, std::move(raster)};
}

MapScene::MapScene(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                   std::vector<MapPower> powers)
    : m_shapes(std::move(shapes)), m_countries(std::move(countries)), m_powers(std::move(powers)),
      m_order(namingOrder(*m_shapes, m_countries)), m_camera(m_shapes->landBox()) {
    m_overlay.countries.resize(m_countries.size());
}

void MapScene::findPowerPlaces() {
    if (!m_powerPlaces.empty())
        return;
    m_inUnion.assign(m_countries.size(), false);
    for (const MapPower& power : m_powers) {
        m_powerPlaces.push_back(placeOf(power));
        for (int member : power.members)
            m_inUnion[static_cast<size_t>(member)] = !m_powerPlaces.back().isOneCountry;
    }
}

MapScene::PowerPlace MapScene::placeOf(const MapPower& power) const {
    PowerPlace place;
    if (power.members.empty())
        return place;
    double total = 0;
    place.chief = power.members.front();
    for (int member : power.members) {
        total += m_shapes->area(member);
        if (m_shapes->area(member) > m_shapes->area(place.chief))
            place.chief = member;
    }
    place.isOneCountry = m_shapes->area(place.chief) >= chiefShare * total;
    place.anchor = place.isOneCountry ? m_shapes->anchor(place.chief) : m_shapes->anchor(power.members);
    place.box = m_shapes->anchorBox(place.chief);
    place.outline = m_shapes->outline(power.members, WorldShapes::Extent::Mainland);
    return place;
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

void MapScene::build(const MapCamera& camera, double devicePixelRatio, Detail detail) {
    if (!m_raster || devicePixelRatio != m_ratio || camera != m_camera)
        drawRaster(camera, devicePixelRatio);
    m_backdrop = m_lines = m_picture = m_over = {};
    if (detail == Detail::Everything) {
        findPowerPlaces();
        drawBackdrop();
        drawLines();
    }
    compose();
}

void MapScene::drawRaster(const MapCamera& camera, double devicePixelRatio) {
    m_camera = camera;
    m_ratio = devicePixelRatio;
    m_fills = blank(camera, m_ratio, QImage::Format_ARGB32_Premultiplied);
    m_fills.fill(Qt::transparent); // painting leaves the sea as it is
    const bool known = m_offered && m_offered->shapes == m_shapes && m_offered->camera == camera &&
                       m_offered->devicePixelRatio == m_ratio;
    m_raster = known ? std::move(m_offered->raster) : drawView(m_shapes, camera, m_ratio).raster;
    m_offered.reset();
    findDots();
}

std::optional<DrawnView> MapScene::drawn() const {
    return m_raster ? std::optional(DrawnView{m_shapes, m_camera, m_ratio, *m_raster}) : std::nullopt;
}

void MapScene::findDots() {
    m_dots.clear();
    std::vector<IndexRaster::Disc> discs;
    const QRectF visible = m_camera.visible();
    for (int country = 0; country < m_shapes->countryCount(); ++country) {
        const Circle& anchor = m_shapes->anchor(country);
        if (!visible.contains(anchor.centre))
            continue;
        const bool isDot = anchor.radius * m_camera.scale() < leastRadius;
        if (isDot)
            m_dots.push_back(country);
        discs.push_back({country, m_camera.toScreen(anchor.centre), isDot});
    }
    m_raster->setDiscs(std::move(discs), dotHitRadius);
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
    const QPen border(theme().color("map.border"), m_style.border);
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
            for (const WorldShapes::Line& line : m_powerPlaces[power].outline) {
                if (line.area >= leastArea && line.box.intersects(visible))
                    drawLine(painter, line, m_camera);
            }
        }
    };
    drawPowers([&](const MapPower&) {
        return QPen(theme().color("map.border", 0.8), 2 * m_style.outline, Qt::SolidLine, Qt::RoundCap,
                    Qt::RoundJoin);
    });
    drawPowers([&](const MapPower& power) {
        return QPen(power.mark.fill(), m_style.outline, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    });
}

std::vector<FillPaint> MapScene::paints() const {
    std::vector<FillPaint> paints;
    const auto add = [&](const QColor& colour, bool hatched) {
        const QColor ground = groundOf(colour);
        paints.push_back({ground.rgb(), (hatched ? stripeOn(colour) : ground).rgb()});
    };
    for (const CountryFill& fill : m_overlay.countries)
        add(fill.colour, fill.hatched || !fill.colour.isValid());
    add(QColor(), true); // nobody's land
    return paints;
}

void MapScene::recolour() { m_raster->paint(m_fills, paints()); }

void MapScene::compose() {
    if (!m_raster)
        return;
    recolour();
    if (m_backdrop.isNull())
        return;
    m_picture = m_backdrop;
    QPainter painter(&m_picture);
    painter.drawImage(QPoint(), m_fills);
    painter.drawImage(QPoint(), m_lines);
    drawDots(painter);
}

void MapScene::drawDots(QPainter& painter) const {
    if (!m_style.dots)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color("map.ocean"), 1));
    for (int country : m_dots) {
        painter.setBrush(groundOf(m_overlay.countries[static_cast<size_t>(country)].colour));
        painter.drawEllipse(m_camera.toScreen(m_shapes->anchor(country).centre), dotRadius, dotRadius);
    }
    painter.restore();
}

ArcEnd MapScene::endOf(const MapPlace& place) const {
    const Circle& circle = place.power >= 0 ? m_powerPlaces[static_cast<size_t>(place.power)].anchor
                                            : m_shapes->anchor(place.country);
    const double radius = circle.radius * m_camera.scale();
    return {m_camera.toScreen(circle.centre), std::clamp(radius * 0.8, 8.0, 60.0)};
}

void MapScene::layOutArcs(std::vector<QRectF>& taken, const QRectF& view) {
    m_drawnArcs.clear();
    for (const MapArc& arc : m_arcs) {
        const ArcEnd from = endOf(arc.from), to = endOf(arc.to);
        DrawnArc drawn = layOutArc(arc, from, to, ArcSide::North, taken, view);
        DrawnArc other = layOutArc(arc, from, to, ArcSide::South, taken, view);
        // A chip over the sea hides nothing.
        if (!other.chip.isEmpty() && (drawn.chip.isEmpty() || landUnder(*m_raster, other.chip) + 0.25 <
                                                                  landUnder(*m_raster, drawn.chip)))
            drawn = other;
        if (!drawn.chip.isEmpty())
            taken.push_back(drawn.chip);
        m_drawnArcs.push_back(std::move(drawn));
    }
}

LabelRequest MapScene::requestFor(LabelRole role, int country) const {
    const Circle& circle = m_shapes->anchor(country);
    LabelRequest label{role,
                       country,
                       m_countries[static_cast<size_t>(country)].name,
                       m_camera.toScreen(circle.centre),
                       circle.radius * m_camera.scale(),
                       m_camera.toScreen(m_shapes->anchorBox(country)),
                       {}};
    if (label.radius < leastRadius) {
        const QPointF half(dotRadius, dotRadius);
        label.box = QRectF(label.anchor - half, label.anchor + half);
    }
    return label;
}

LabelRequest MapScene::requestFor(const MapPower& power, const PowerPlace& place) const {
    return {LabelRole::Power,
            place.chief,
            power.label,
            m_camera.toScreen(place.anchor.centre),
            place.anchor.radius * m_camera.scale(),
            m_camera.toScreen(place.box),
            power.mark};
}

void MapScene::nameCountries(LabelLayout& layout, int selected) const {
    std::vector<bool> done(m_countries.size(), false);
    for (const PowerPlace& place : m_powerPlaces) {
        if (place.isOneCountry)
            done[static_cast<size_t>(place.chief)] = true;
    }
    if (selected >= 0 && !done[static_cast<size_t>(selected)]) {
        layout.place(requestFor(LabelRole::Selection, selected));
        done[static_cast<size_t>(selected)] = true;
    }
    const double most = m_style.names * namesAtHome * std::pow(m_camera.zoom(), namesGrowth);
    double tried = 0, shown = 0;
    for (int country : m_order) {
        const bool isLater = m_inUnion[static_cast<size_t>(country)] && m_camera.zoom() < namesInUnion;
        if (done[static_cast<size_t>(country)] || isLater)
            continue;
        if (tried++ >= most * namesTried || shown >= most)
            break;
        shown += layout.place(requestFor(LabelRole::Country, country));
    }
}

void MapScene::layOutLabels(int selected) {
    findPowerPlaces();
    const QRectF view(QPointF(4, 4), m_camera.size() - QSizeF(8, 8));
    LabelLayout layout(*m_raster, view);
    for (size_t power = 0; power < m_powers.size() && m_style.names > 0; ++power)
        layout.place(requestFor(m_powers[power], m_powerPlaces[power]));
    std::vector<QRectF> taken = layout.taken();
    if (selected >= 0) // chips leave the middle of what is looked at free
        taken.push_back(QRectF(m_camera.toScreen(m_shapes->anchor(selected).centre), QSizeF())
                            .adjusted(-24, -10, 24, 10));
    layOutArcs(taken, view);
    for (const DrawnArc& drawn : m_drawnArcs)
        layout.take(drawn.chip);
    nameCountries(layout, selected);
    m_labels = layout.placed();
    drawOver();
}

void MapScene::drawOver() {
    m_over = blank(m_camera, m_ratio, QImage::Format_ARGB32_Premultiplied);
    m_over.fill(Qt::transparent);
    QPainter painter(&m_over);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DrawnArc& drawn : m_drawnArcs)
        paintArc(painter, drawn);
    for (const DrawnArc& drawn : m_drawnArcs)
        paintChip(painter, drawn);
    for (const PlacedLabel& label : m_labels)
        paintLabel(painter, label);
}

void MapScene::paintPicture(QPainter& painter) const {
    if (!m_picture.isNull())
        return painter.drawImage(QPoint(), m_picture);
    painter.fillRect(QRectF(QPointF(), m_camera.size()), theme().color("map.ocean"));
    painter.drawImage(QPoint(), m_fills);
    drawDots(painter);
}

void MapScene::paintOutline(QPainter& painter, int country, const QPen& casing, const QPen& pen) const {
    const std::vector<WorldShapes::Line> lines = m_shapes->outline({country}, WorldShapes::Extent::All);
    const Circle& anchor = m_shapes->anchor(country);
    const double radius = anchor.radius * m_camera.scale();
    const bool isDot = radius < leastOutlinedRadius; // a thick line would fill it
    const double leastArea = leastOutlined / (m_camera.scale() * m_camera.scale());
    painter.setBrush(Qt::NoBrush);
    for (const QPen& each : {casing, pen}) {
        painter.setPen(each);
        for (const WorldShapes::Line& line : lines) {
            if (line.area >= leastArea && !isDot)
                drawLine(painter, line, m_camera);
        }
        if (isDot)
            painter.drawEllipse(m_camera.toScreen(anchor.centre), std::max(dotRadius, radius) + 2.5,
                                std::max(dotRadius, radius) + 2.5);
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
    const QPen casing(theme().color("map.halo", 0.8), m_style.selection + 2.4, Qt::SolidLine, Qt::RoundCap,
                      Qt::RoundJoin);
    const QPen pen(theme().color("focus"), m_style.selection, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    paintOutline(painter, country, casing, pen);
}

void MapScene::paintLabels(QPainter& painter) const { painter.drawImage(QPoint(), m_over); }

} // namespace chokepoint
