#pragma once

#include <QRectF>

class QPainter;

namespace chokepoint {

/// Room that an own-drawn widget leaves around what it draws: 2 px of ring and 2 px of gap.
constexpr int focusRingRoom = 4;

/// Draws the ring around a thing: 2 px wide, 2 px away from it.
/// @param thing in the painter's coordinates
/// @param radius the thing's own corner radius
void paintFocusRing(QPainter& painter, const QRectF& thing, qreal radius = 6);

} // namespace chokepoint
