#pragma once

#include "ui/map/MapOverlay.h"

#include <QPainterPath>
#include <QRectF>

#include <vector>

class QPainter;

namespace chokepoint {

/// An arc laid out on the screen.
struct DrawnArc {
    MapArc arc;
    QPointF start, control, end; ///< a quadratic curve, px
    QRectF chip;                 ///< empty: none
};

/// One end of an arc on the screen: its middle, and how near to it the arc may come, px.
struct ArcEnd {
    QPointF middle;
    double distance = 0;
};

/// To which side an arc bends.
enum class ArcSide { North, South };

/// Bends an arc between two ends and finds a place for its chip.
/// @param taken chips placed before; the new one avoids them; @param view where a chip may stand
DrawnArc layOutArc(const MapArc& arc, const ArcEnd& from, const ArcEnd& to, ArcSide side,
                   const std::vector<QRectF>& taken, const QRectF& view);

/// Draws the curve with its casing, arrowhead and origin.
void paintArc(QPainter& painter, const DrawnArc& drawn);
/// Draws the chip; apart, so that no later arc crosses it.
void paintChip(QPainter& painter, const DrawnArc& drawn);

} // namespace chokepoint
