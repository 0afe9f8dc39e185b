#pragma once

#include "ui/map/IndexRaster.h"
#include "ui/map/MapOverlay.h"

#include <QFont>
#include <QRectF>

#include <vector>

class QPainter;

namespace chokepoint {

enum class LabelRole { Power, Selection, Country };

/// A name that wants a place.
struct LabelRequest {
    LabelRole role = LabelRole::Country;
    int country = -1; ///< whose land it should stand on; for a power any member
    QString text;
    QPointF anchor;    ///< px
    double radius = 0; ///< of the widest circle around the anchor, px
    QRectF box;        ///< of the land it names, px: names beside it stand clear of this
    PowerMark mark;    ///< of a power
};

struct PlacedLabel {
    LabelRequest request;
    QFont font;
    QRectF rect;     ///< of the words, px
    QRectF markRect; ///< empty: no mark
};

/// Finds places for names on the land they name or on the sea beside it, first come, first served.
class LabelLayout {
public:
    /// @param view where names may stand, px
    LabelLayout(const IndexRaster& raster, const QRectF& view) : m_raster(raster), m_view(view) {}

    /// Keeps names off a rectangle.
    void take(const QRectF& rect) { m_taken.push_back(rect); }
    const std::vector<QRectF>& taken() const { return m_taken; }

    /// Tries to place one; true if it found room.
    bool place(const LabelRequest& request);
    const std::vector<PlacedLabel>& placed() const { return m_placed; }

private:
    bool placeOnLand(PlacedLabel& label, const QSizeF& words);
    bool placeOffshore(PlacedLabel& label, const QSizeF& words);
    bool slideOffshore(PlacedLabel& label, QRectF rect, const QPointF& step, double lead);
    /// Beside its land whatever lies there: what is selected always has its name.
    bool placeBeside(PlacedLabel& label, const QSizeF& words);
    bool isFree(const QRectF& rect) const;
    /// Parts of the rectangle on the label's own land and on the sea, 0–1.
    std::pair<double, double> ground(const QRectF& rect, int country) const;
    void accept(PlacedLabel label);

    const IndexRaster& m_raster;
    std::vector<QRectF> m_taken;
    QRectF m_view;
    std::vector<PlacedLabel> m_placed;
};

void paintLabel(QPainter& painter, const PlacedLabel& label);

} // namespace chokepoint
