#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace chokepoint {

/// Colour of the stripes over a colour that is hatched; without a colour, of the grey for "no data".
QColor stripeOn(const QColor& colour);
/// The colour itself, or the grey for "no data" if it is not valid.
QColor groundOf(const QColor& colour);

/// A legend's sample of a fill.
void paintSwatch(QPainter& painter, const QRectF& place, const QColor& colour, bool hatched);

} // namespace chokepoint
