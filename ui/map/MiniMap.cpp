#include "ui/map/MiniMap.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace chokepoint {

namespace {

constexpr int directions = 16;
/// px of leader that covering land altogether is worth.
constexpr double landCost = 50;
/// The same for a leader that runs over another country that is pointed out, or over its name.
constexpr double crossingCost = 80;

QFont labelFont() { return theme().font(TextRole::Secondary, QFont::DemiBold); }

QPointF nearestOf(const QRectF& rect, const QPointF& point) {
    return {std::clamp(point.x(), rect.left(), rect.right()),
            std::clamp(point.y(), rect.top(), rect.bottom())};
}

/// How many of the rectangles a line runs through, apart from the one it starts in.
qsizetype crossed(const QLineF& line, const std::vector<QRectF>& rects) {
    return std::count_if(rects.begin(), rects.end(), [&](const QRectF& rect) {
        if (rect.contains(line.p1()))
            return false;
        bool inside = false;
        for (double t = 0; t <= 1; t += 1.0 / 24)
            inside = inside || rect.contains(line.pointAt(t));
        return inside;
    });
}

} // namespace

MiniMap::MiniMap(std::shared_ptr<const WorldShapes> shapes, std::vector<MapCountry> countries,
                 std::vector<MapPower> powers, QWidget* parent)
    : QWidget(parent), m_scene(shapes, std::move(countries), std::move(powers)), m_camera(shapes->landBox()) {
    m_scene.setStyle({0.7, 1.0, 1.4, 0, false});
    setHighlights({});
}

void MiniMap::setHighlights(std::vector<MiniHighlight> highlights) {
    m_highlights = std::move(highlights);
    MapOverlay overlay;
    overlay.countries.resize(m_scene.countries().size());
    for (CountryFill& fill : overlay.countries)
        fill.colour = theme().color("map.nodata");
    for (const MiniHighlight& highlight : m_highlights)
        overlay.countries[static_cast<size_t>(highlight.country)].colour = highlight.colour;
    m_scene.setOverlay(std::move(overlay));
    m_stale = true;
    update();
}

void MiniMap::resizeEvent(QResizeEvent*) { m_stale = true; }

void MiniMap::build() {
    const double pad = theme().px(8);
    m_camera.resize(size(), QRectF(rect()).adjusted(pad, pad, -pad, -pad));
    m_scene.build(m_camera, devicePixelRatioF());
    layOut();
    m_stale = false;
}

void MiniMap::layOut() {
    m_labels.clear();
    std::vector<QRectF> taken;
    for (const MiniHighlight& highlight : m_highlights) {
        const QPointF anchor = m_camera.toScreen(m_scene.shapes().anchor(highlight.country).centre);
        taken.push_back(QRectF(anchor - QPointF(6, 6), QSizeF(12, 12)));
    }
    for (const MiniHighlight& highlight : m_highlights)
        layOutLabel(highlight, taken);
}

bool MiniMap::layOutLabel(const MiniHighlight& highlight, std::vector<QRectF>& taken) {
    const QFontMetricsF metrics(labelFont());
    const QSizeF words(metrics.horizontalAdvance(highlight.label), metrics.height());
    const Circle& circle = m_scene.shapes().anchor(highlight.country);
    const QPointF anchor = m_camera.toScreen(circle.centre);
    const double radius = circle.radius * m_camera.scale();
    const auto place = [&](const QPointF& centre) {
        return QRectF(centre - QPointF(words.width(), words.height()) / 2, words);
    };
    if (words.width() < radius * 2.2) {
        m_labels.push_back({highlight.label, place(anchor), {}});
        taken.push_back(place(anchor));
        return true;
    }
    const QRectF view = QRectF(rect()).adjusted(4, 4, -4, -4);
    QRectF best;
    double least = std::numeric_limits<double>::max();
    for (double distance : {26.0, 40.0, 56.0, 76.0, 100.0}) {
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * M_PI * i / directions;
            const QPointF off(std::cos(angle) * (distance + words.width() / 2), std::sin(angle) * distance);
            const QRectF rect = place(anchor + off);
            const QRectF wide = rect.adjusted(-6, -3, 6, 3);
            const bool isFree = std::none_of(taken.begin(), taken.end(),
                                             [&](const QRectF& other) { return other.intersects(wide); });
            const double cost =
                distance + landCost * landUnder(*m_scene.raster(), wide) +
                crossingCost * static_cast<double>(crossed(QLineF(anchor, nearestOf(rect, anchor)), taken));
            if (isFree && view.contains(rect) && cost < least) {
                least = cost;
                best = rect;
            }
        }
    }
    if (best.isEmpty())
        return false;
    m_labels.push_back(
        {highlight.label, best, QLineF(anchor, nearestOf(best.adjusted(-4, 2, 4, -2), anchor))});
    taken.push_back(best);
    return true;
}

void MiniMap::paintEvent(QPaintEvent*) {
    if (m_stale)
        build();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setClipPath(frame);
    m_scene.paintPicture(painter);
    for (const MiniHighlight& highlight : m_highlights)
        m_scene.paintSelection(painter, highlight.country);
    painter.setFont(labelFont());
    for (const Label& label : m_labels) {
        painter.setPen(QPen(theme().color("text.primary"), 1.2));
        painter.drawLine(label.leader);
        QPainterPath words;
        words.addText({label.rect.left(), label.rect.top() + QFontMetricsF(labelFont()).ascent()},
                      labelFont(), label.words);
        painter.strokePath(
            words, QPen(theme().color("map.halo", 0.7), 4.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(words, theme().color("text.primary"));
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color("line.subtle"), 1));
    painter.drawPath(frame);
}

} // namespace chokepoint
