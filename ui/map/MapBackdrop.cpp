#include "ui/map/MapBackdrop.h"

#include "ui/map/EqualEarth.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <vector>

namespace chokepoint {

namespace {

constexpr int everyDegrees = 20;
/// px from the coast at which the glow ends.
constexpr double glowReach = 7;

void paintParallels(QPainter& painter, const MapCamera& camera) {
    for (int latitude = -80; latitude <= 80; latitude += everyDegrees)
        painter.drawLine(camera.toScreen(equalEarth(-180, latitude)),
                         camera.toScreen(equalEarth(180, latitude)));
}

void paintMeridians(QPainter& painter, const MapCamera& camera) {
    for (int longitude = -180; longitude <= 180; longitude += everyDegrees) {
        QPolygonF meridian;
        for (int latitude = -90; latitude <= 90; latitude += 5)
            meridian.append(camera.toScreen(equalEarth(longitude, latitude)));
        painter.drawPolyline(meridian);
    }
}

/// Every pixel becomes the mean of those up to `radius` beside it, along rows; called with the axes swapped for columns.
void blurLine(const uchar* in, uchar* out, int count, qsizetype stride, int radius) {
    int sum = 0;
    const int width = 2 * radius + 1;
    for (int i = 0; i <= std::min(radius, count - 1); ++i)
        sum += in[i * stride];
    for (int i = 0; i < count; ++i) {
        out[i * stride] = static_cast<uchar>(sum / width);
        if (i + radius + 1 < count)
            sum += in[(i + radius + 1) * stride];
        if (i - radius >= 0)
            sum -= in[(i - radius) * stride];
    }
}

void blur(QImage& image, int radius) {
    QImage half(image.size(), image.format());
    for (int y = 0; y < image.height(); ++y)
        blurLine(image.constScanLine(y), half.scanLine(y), image.width(), 1, radius);
    for (int x = 0; x < image.width(); ++x)
        blurLine(half.constBits() + x, image.bits() + x, image.height(), image.bytesPerLine(), radius);
}

/// Colours for every value of the blurred land: nothing far out, coast1, then coast2 at the coast.
std::vector<QRgb> glowColours() {
    const QColor outer = theme().color("map.coast1"), inner = theme().color("map.coast2");
    std::vector<QRgb> colours(256);
    for (int value = 0; value < 256; ++value) {
        const double near = std::clamp(value / 118.0, 0.0, 1.0);
        QColor colour = mixed(outer, inner, near);
        colour.setAlphaF(static_cast<float>(std::min(1.0, near * 2.2)));
        colours[static_cast<size_t>(value)] = qPremultiply(colour.rgba());
    }
    return colours;
}

} // namespace

void paintGraticule(QPainter& painter, const MapCamera& camera) {
    painter.setPen(QPen(theme().color("map.grid"), 1));
    paintParallels(painter, camera);
    paintMeridians(painter, camera);
}

QImage coastGlow(const IndexRaster& raster, int step, double devicePixelRatio) {
    QImage mask = raster.landMask(step);
    const int radius = std::max(1, static_cast<int>(std::lround(glowReach * devicePixelRatio / step / 2)));
    blur(mask, radius);
    blur(mask, radius);
    const std::vector<QRgb> colours = glowColours();
    QImage glow(mask.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < mask.height(); ++y) {
        const uchar* const in = mask.constScanLine(y);
        auto* const out = reinterpret_cast<QRgb*>(glow.scanLine(y));
        for (int x = 0; x < mask.width(); ++x)
            out[x] = colours[in[x]];
    }
    return glow;
}

} // namespace chokepoint
