#pragma once

#include <QColor>
#include <QList>
#include <QPixmap>
#include <QSize>

class QPainter;
class QRectF;

namespace chokepoint {

/// The picture of the main menu: strands of all colours that pass one gate. The same seed gives the same picture.
/// @param size in device-independent pixels
/// @param wordsUntil where the menu's words end, in pixels from the left: strands come out behind them
QPixmap strandsPicture(const QSize& size, qreal devicePixelRatio, const QList<QColor>& colors, quint32 seed,
                       int wordsUntil);

/// The program's sign: four strands and the gate. Square; the shorter side of the place counts.
void paintSign(QPainter& painter, const QRectF& place, const QList<QColor>& colors);

} // namespace chokepoint
