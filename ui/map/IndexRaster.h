#pragma once

#include "ui/map/MapCamera.h"
#include "ui/map/WorldShapes.h"

#include <QImage>
#include <QRgb>
#include <QSize>

#include <array>
#include <cstdint>
#include <vector>

namespace chokepoint {

/// How one country is painted: two colours that alternate in stripes if they differ.
struct FillPaint {
    QRgb colour = 0;
    QRgb stripe = 0;
};

/// Which country every pixel belongs to, and for pixels on a coast or border how much of each. Colouring all countries
/// anew is a look-up per pixel, finding the country under a point a single read; neither touches a shape.
class IndexRaster {
public:
    /// @param size device pixels; `devicePixelRatio` of them make a px of the camera
    IndexRaster(const WorldShapes& shapes, const MapCamera& camera, QSize size, double devicePixelRatio);

    /// A place that hit tests know apart from the shapes.
    struct Disc {
        int country;
        QPointF centre; ///< px
        bool isDot;     ///< false: only keeps the discs of others off this point
    };
    /// Makes small countries easy to hit: around a dot every point belongs to the disc whose centre is nearest. The first
    /// hit test draws them, a picture needs none.
    /// @param radius px
    void setDiscs(std::vector<Disc> discs, double radius);

    /// Index of the country at a point in px, or −1 for the sea and nobody's land.
    int countryAt(const QPointF& point) const;
    /// Whether a point in px lies on land.
    bool isLandAt(const QPointF& point) const;
    /// 255 where there is land, one pixel for each square of `step` device pixels.
    QImage landMask(int step) const;

    /// Fills `image` (size(), ARGB32 premultiplied) with the countries' colours. The open sea is left as it is: the first
    /// time the image has to be transparent.
    /// @param paints one for each country, then one for land that is nobody's
    void paint(QImage& image, const std::vector<FillPaint>& paints) const;

    QSize size() const { return m_size; }

private:
    friend class ViewCode;
    IndexRaster() = default;

    using Code = std::uint16_t; ///< 0 is the sea, else index of the country + 1
    static constexpr size_t mostShares = 4;

    /// A pixel that several countries, or one and the sea, share.
    struct MixedPixel {
        std::uint32_t pixel;
        std::int32_t place; ///< in the stripes
        std::array<Code, mostShares> codes;
        std::array<std::uint8_t, mostShares> weights; ///< of 255; what is missing is sea
    };
    struct Share {
        std::uint32_t pixel;
        Code code;
        float part;
    };

    class Band;
    class StripeTable;
    void paintRows(QRgb* pixels, const StripeTable& table, int top, int bottom) const;
    void mixPixel(const Share* first, const Share* last, std::vector<Share>& parts);
    void drawDiscs() const;
    void drawDisc(const Disc& disc, std::vector<float>& nearest) const;
    Code codeAt(const std::vector<Code>& codes, const QPointF& point) const;

    QSize m_size;
    double m_ratio = 1;
    int m_period = 1; ///< of stripes, in device pixels
    int m_countries = 0;
    std::vector<Code> m_codes; ///< colouring: the largest share of each pixel
    std::vector<Disc> m_discs;
    double m_discRadius = 0; ///< px
    mutable std::vector<Code>
        m_hits; ///< the codes with discs for small countries; empty before the first hit test
    std::vector<MixedPixel> m_mixed;
};

/// The part of a rectangle in px that lies over land, 0–1.
double landUnder(const IndexRaster& raster, const QRectF& rect);

} // namespace chokepoint
