#pragma once

#include <QRectF>
#include <QString>

class QPainter;

namespace chokepoint {

/// One line from the left edge, cut with "…" where there is no room.
void paintElided(QPainter& painter, const QRectF& place, const QString& text);

/// What a chart says instead of a picture when there is nothing to draw.
void paintNothing(QPainter& painter, const QRectF& place, const QString& sentence);

} // namespace chokepoint
