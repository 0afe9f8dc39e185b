#pragma once

#include "ui/map/MapOverlay.h"

#include <QPoint>
#include <QRectF>

class QPainter;

namespace chokepoint {

/// What hovering over a country tells: its name, its value with the colour that stands for it, its rank.
/// @param pointer where the hand is; the card stands beside it, inside `view`
void paintHoverCard(QPainter& painter, const QString& name, const CountryFill& fill, const QPoint& pointer,
                    const QRectF& view);

} // namespace chokepoint
