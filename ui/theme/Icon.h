#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

namespace chokepoint {

/// An icon of assets/icons in one colour. size in device-independent pixels; kept, so asking again is cheap.
/// An unknown name warns and gives an empty pixmap of that size.
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal devicePixelRatio = 1.0);

/// The same for buttons and menus: drawn when it is shown, greyed when disabled. @param gap px left free after it
QIcon icon(const QString& name, const QColor& color, int size, int gap = 0);
/// In the secondary text colour at 18 px, as buttons and menus want it.
QIcon icon(const QString& name);

/// Draws the icon in the middle of the rectangle, size pixels wide and high.
void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& color, int size);

/// Whether assets/icons has it.
bool hasIcon(const QString& name);

} // namespace chokepoint
