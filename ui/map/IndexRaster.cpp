#include "ui/map/IndexRaster.h"

#include "ui/map/Clip.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <future>
#include <span>

namespace chokepoint {

namespace {

/// Width of a light and a dark stripe together along a row, px.
constexpr int stripePeriod = 8;
/// Coverage below or above which a pixel counts as empty or full.
constexpr float emptyPart = 0.5F / 255, fullPart = 254.5F / 255;

/// Mixes two opaque colours; share of 0–255 belongs to the second.
QRgb mixed(QRgb first, QRgb second, int share) {
    const auto channel = [&](int a, int b) { return (a * (255 - share) + b * share) / 255; };
    return qRgb(channel(qRed(first), qRed(second)), channel(qGreen(first), qGreen(second)),
                channel(qBlue(first), qBlue(second)));
}

/// How much of the stripe's colour a pixel shows at a place of the period: slanted edges are smooth.
int stripeShare(double place, double period) {
    const double fromMiddle = std::abs(place + 0.5 - period / 2);
    return static_cast<int>(255 * std::clamp(period / 4 - fromMiddle + 0.5, 0.0, 1.0));
}

/// All channels of a colour times weight / 256.
QRgb weighted(QRgb colour, unsigned weight) {
    const unsigned redBlue = ((colour & 0x00ff00ffU) * weight >> 8) & 0x00ff00ffU;
    const unsigned alphaGreen = ((colour >> 8) & 0x00ff00ffU) * weight & 0xff00ff00U;
    return redBlue | alphaGreen;
}

} // namespace

/// A band of rows while it is drawn. Bands share nothing but the codes, of which each writes its own rows.
class IndexRaster::Band {
public:
    Band(const WorldShapes& shapes, const MapCamera& camera, const QRect& rows, double ratio,
         std::vector<Code>& codes)
        : m_camera(camera), m_rows(rows), m_ratio(ratio), m_codes(codes) {
        const QRectF visible = camera.visible();
        for (const WorldShapes::Polygon& polygon : shapes.polygons()) {
            const int index = polygon.owner == WorldShapes::nobody ? shapes.countryCount() : polygon.owner;
            if (polygon.box.intersects(visible))
                addPolygon(polygon, static_cast<Code>(index + 1));
        }
        std::sort(m_shares.begin(), m_shares.end(), [](const Share& a, const Share& b) {
            return a.pixel != b.pixel ? a.pixel < b.pixel : a.code < b.code;
        });
    }

    /// What pixels are shared by several countries, or with the sea; in order.
    const std::vector<Share>& shares() const { return m_shares; }

private:
    void addPolygon(const WorldShapes::Polygon& polygon, Code code);
    void addEdge(QPointF from, QPointF to, const QRect& box);
    void collect(const QRect& box, Code code);

    const MapCamera& m_camera;
    QRect m_rows;
    double m_ratio;
    std::vector<Code>& m_codes;
    std::vector<float> m_coverage; ///< of one polygon's box: changes of coverage from pixel to pixel
    std::vector<Share> m_shares;
};

IndexRaster::IndexRaster(const WorldShapes& shapes, const MapCamera& camera, QSize size,
                         double devicePixelRatio)
    : m_size(size), m_ratio(devicePixelRatio),
      m_period(stripePeriod * std::max(1, static_cast<int>(std::lround(devicePixelRatio)))),
      m_countries(shapes.countryCount()) {
    const auto pixels = static_cast<size_t>(size.width()) * static_cast<size_t>(size.height());
    m_codes.assign(pixels, 0);
    const int half = size.height() / 2;
    const auto draw = [&](int top, int rows) {
        return Band(shapes, camera, QRect(0, top, size.width(), rows), m_ratio, m_codes);
    };
    std::future<Band> lower = std::async(std::launch::async, draw, half, size.height() - half);
    const Band upper = draw(0, half);
    std::vector<Share> parts;
    for (const std::vector<Share>& shares : {upper.shares(), lower.get().shares()}) {
        const Share* const end = shares.data() + shares.size();
        for (const Share* first = shares.data(); first != end;) {
            const Share* last = first;
            while (last != end && last->pixel == first->pixel)
                ++last;
            mixPixel(first, last, parts);
            first = last;
        }
    }
}

void IndexRaster::Band::addPolygon(const WorldShapes::Polygon& polygon, Code code) {
    const QRectF visible = m_camera.visible();
    const QRectF shown = m_camera.toScreen(polygon.box & visible);
    const QRectF device(shown.topLeft() * m_ratio, shown.bottomRight() * m_ratio);
    const QRect box = device.toAlignedRect() & m_rows;
    if (box.isEmpty())
        return;
    m_coverage.assign(static_cast<size_t>(box.width() + 2) * static_cast<size_t>(box.height()), 0);
    const bool isWhole = visible.contains(polygon.box);
    for (const QPolygonF& whole : polygon.rings) {
        const QPolygonF ring = m_camera.toScreen(isWhole ? whole : clipRing(whole, visible));
        for (qsizetype i = 0; i < ring.size(); ++i)
            addEdge(ring[i] * m_ratio, ring[(i + 1) % ring.size()] * m_ratio, box);
    }
    collect(box, code);
}

/// Adds what an edge changes: every pixel it runs through gets the part of its height, split between it and the next
/// pixel by where the edge crosses it. Summed along a row this gives each pixel's exact coverage.
void IndexRaster::Band::addEdge(QPointF from, QPointF to, const QRect& box) {
    if (from.y() == to.y())
        return;
    const float direction = from.y() < to.y() ? 1 : -1;
    if (direction < 0)
        std::swap(from, to);
    const QPointF corner = box.topLeft();
    from -= corner;
    to -= corner;
    const double slope = (to.x() - from.x()) / (to.y() - from.y());
    const int stride = box.width() + 2;
    const int last = std::min(box.height() - 1, static_cast<int>(std::ceil(to.y())) - 1);
    for (int row = std::max(0, static_cast<int>(from.y())); row <= last; ++row) {
        const double top = std::max(from.y(), static_cast<double>(row));
        const double bottom = std::min(to.y(), row + 1.0);
        const double limit = box.width();
        const double x1 = std::clamp(from.x() + (top - from.y()) * slope, 0.0, limit);
        const double x2 = std::clamp(from.x() + (bottom - from.y()) * slope, 0.0, limit);
        const double left = std::min(x1, x2), right = std::max(x1, x2);
        float* changes = &m_coverage[static_cast<size_t>(row) * static_cast<size_t>(stride)];
        for (int column = static_cast<int>(left); column <= static_cast<int>(right); ++column) {
            const double enter = std::max(left, static_cast<double>(column));
            const double leave = std::min(right, column + 1.0);
            const double share = right > left ? (leave - enter) / (right - left) : 1.0;
            const double height = direction * (bottom - top) * share;
            const double middle = (enter + leave) / 2 - column;
            changes[column] += static_cast<float>(height * (1 - middle));
            changes[column + 1] += static_cast<float>(height * middle);
        }
    }
}

void IndexRaster::Band::collect(const QRect& box, Code code) {
    const float* change = m_coverage.data();
    for (int y = box.top(); y <= box.bottom(); ++y, change += 2) {
        float sum = 0;
        const auto row = static_cast<std::uint32_t>(y) * static_cast<std::uint32_t>(m_rows.width());
        for (int x = box.left(); x <= box.right(); ++x) {
            sum += *change++;
            const float part = std::abs(sum);
            const std::uint32_t pixel = row + static_cast<std::uint32_t>(x);
            if (part > fullPart)
                m_codes[pixel] = code;
            else if (part > emptyPart)
                m_shares.push_back({pixel, code, part});
        }
    }
}

void IndexRaster::mixPixel(const Share* first, const Share* last, std::vector<Share>& parts) {
    float total = 0;
    parts.clear();
    for (const Share* share = first; share != last; ++share) {
        if (parts.empty() || parts.back().code != share->code)
            parts.push_back({share->pixel, share->code, 0});
        parts.back().part += share->part;
        total += share->part;
    }
    std::sort(parts.begin(), parts.end(), [](const Share& a, const Share& b) { return a.part > b.part; });
    const float scale = 255 / std::max(1.0F, total); // rounding may cover a pixel twice
    const auto width = static_cast<std::uint32_t>(m_size.width());
    const std::uint32_t place =
        (first->pixel % width + first->pixel / width) % static_cast<unsigned>(m_period);
    MixedPixel pixel{first->pixel, static_cast<std::int32_t>(place), {}, {}};
    for (size_t i = 0; i < std::min(parts.size(), mostShares); ++i) {
        pixel.codes[i] = parts[i].code;
        pixel.weights[i] = static_cast<std::uint8_t>(parts[i].part * scale);
    }
    m_codes[first->pixel] = parts.front().part >= 1 - total ? parts.front().code : Code{0};
    m_mixed.push_back(pixel);
}

void IndexRaster::setDiscs(std::vector<Disc> discs, double radius) {
    m_discs = std::move(discs);
    m_discRadius = radius;
    m_hits.clear();
}

void IndexRaster::drawDiscs() const {
    m_hits = m_codes;
    std::vector<float> nearest(m_codes.size(), static_cast<float>(m_discRadius * m_discRadius));
    for (const Disc& disc : m_discs)
        drawDisc(disc, nearest);
}

void IndexRaster::drawDisc(const Disc& disc, std::vector<float>& nearest) const {
    const QPointF middle = disc.centre * m_ratio;
    const double reach = m_discRadius * m_ratio;
    const QRectF square(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach);
    const QRect box = square.toAlignedRect() & QRect(QPoint(0, 0), m_size);
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QPointF gap = (QPointF(x + 0.5, y + 0.5) - middle) / m_ratio;
            const auto distance = static_cast<float>(QPointF::dotProduct(gap, gap));
            const size_t pixel =
                static_cast<size_t>(y) * static_cast<size_t>(m_size.width()) + static_cast<size_t>(x);
            if (distance >= nearest[pixel])
                continue;
            nearest[pixel] = distance;
            m_hits[pixel] = disc.isDot ? static_cast<Code>(disc.country + 1) : m_codes[pixel];
        }
    }
}

IndexRaster::Code IndexRaster::codeAt(const std::vector<Code>& codes, const QPointF& point) const {
    const int x = static_cast<int>(std::floor(point.x() * m_ratio));
    const int y = static_cast<int>(std::floor(point.y() * m_ratio));
    if (x < 0 || y < 0 || x >= m_size.width() || y >= m_size.height())
        return 0;
    return codes[static_cast<size_t>(y) * static_cast<size_t>(m_size.width()) + static_cast<size_t>(x)];
}

int IndexRaster::countryAt(const QPointF& point) const {
    if (m_hits.empty())
        drawDiscs();
    const int index = codeAt(m_hits, point) - 1;
    return index < m_countries ? index : -1;
}

QImage IndexRaster::landMask(int step) const {
    QImage mask(m_size.width() / step + 1, m_size.height() / step + 1, QImage::Format_Grayscale8);
    mask.fill(0);
    for (int y = 0; y < m_size.height(); y += step) {
        uchar* const out = mask.scanLine(y / step);
        const Code* const row = &m_codes[static_cast<size_t>(y) * static_cast<size_t>(m_size.width())];
        for (int x = 0; x < m_size.width(); x += step)
            out[x / step] = row[x] ? 255 : 0;
    }
    return mask;
}

bool IndexRaster::isLandAt(const QPointF& point) const { return codeAt(m_codes, point) != 0; }

double landUnder(const IndexRaster& raster, const QRectF& rect) {
    constexpr int columns = 10, rows = 3;
    int land = 0;
    for (int i = 0; i < columns * rows; ++i)
        land += raster.isLandAt({rect.left() + rect.width() * (i % columns) / (columns - 1),
                                 rect.top() + rect.height() * (i / columns) / (rows - 1)});
    return double(land) / (columns * rows);
}

/// Every code's pixels for two periods of stripes, so that one whole period can be copied from any place in the first.
class IndexRaster::StripeTable {
public:
    StripeTable(const std::vector<FillPaint>& paints, int period)
        : m_period(period), m_pixels((paints.size() + 1) * 2 * static_cast<size_t>(period), 0) {
        QRgb* pixel = &m_pixels[2 * static_cast<size_t>(period)]; // code 0, the sea, stays transparent
        for (const FillPaint& paint : paints) {
            for (int place = 0; place < 2 * period; ++place)
                *pixel++ = mixed(paint.colour, paint.stripe, stripeShare(place % period, period));
        }
    }
    const QRgb* row(unsigned code, int place) const {
        return &m_pixels[code * 2 * static_cast<size_t>(m_period) + static_cast<size_t>(place)];
    }

private:
    int m_period;
    std::vector<QRgb> m_pixels;
};

namespace {

/// Whether eight codes in a row are the same.
bool isRun(const std::uint16_t* codes) {
    std::uint64_t first, second;
    std::memcpy(&first, codes, sizeof first);
    std::memcpy(&second, codes + 4, sizeof second);
    return first == second && first == codes[0] * 0x0001000100010001ULL;
}

} // namespace

void IndexRaster::paint(QImage& image, const std::vector<FillPaint>& paints) const {
    const StripeTable table(paints, m_period);
    auto* const pixels =
        reinterpret_cast<QRgb*>(image.bits()); // rows of 32-bit pixels have no gaps between them
    // Two halves at once: one core alone waits for memory most of the time.
    const int half = m_size.height() / 2;
    std::future<void> lower =
        std::async(std::launch::async, [&] { paintRows(pixels, table, half, m_size.height()); });
    paintRows(pixels, table, 0, half);
    lower.get();
}

void IndexRaster::paintRows(QRgb* pixels, const StripeTable& table, int top, int bottom) const {
    constexpr int run = 8; // divides the period
    const int width = m_size.width();
    const auto firstOf = [width](int y) { return static_cast<size_t>(y) * static_cast<size_t>(width); };
    const Code* code = m_codes.data() + firstOf(top);
    for (int y = top; y < bottom; ++y, code += width) {
        QRgb* const out = pixels + firstOf(y);
        int place = y % m_period;
        for (int x = 0; x < width; place = place + run < m_period ? place + run : place + run - m_period) {
            const int end = std::min(x + run, width);
            if (end == x + run && isRun(code + x)) {
                if (code[x] != 0) // most of the picture is sea, which never changes
                    std::memcpy(out + x, table.row(code[x], place), run * sizeof(QRgb));
                x = end;
            } else {
                for (const int first = x; x < end; ++x)
                    out[x] = *table.row(code[x], place + x - first);
            }
        }
    }
    const auto before = [](const MixedPixel& mixed, size_t pixel) { return mixed.pixel < pixel; };
    const auto first = std::lower_bound(m_mixed.begin(), m_mixed.end(), firstOf(top), before);
    const auto last = std::lower_bound(first, m_mixed.end(), firstOf(bottom), before);
    for (const MixedPixel& pixel : std::span(first, last)) {
        QRgb sum = 0;
        for (size_t i = 0; i < mostShares && pixel.weights[i] > 0; ++i)
            sum +=
                weighted(*table.row(pixel.codes[i], pixel.place), pixel.weights[i] + (pixel.weights[i] >> 7));
        pixels[pixel.pixel] = sum;
    }
}

} // namespace chokepoint
