#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace chokepoint {

/// A number in the form of the reader's language: "1,234.5". Minus is the real minus sign.
QString numberText(double value, int decimals = 0);
/// A change with its sign: "+1.0", "−2.3", "±0.0".
QString signedText(double value, int decimals = 1);
/// A share between 0 and 1 as per cent: "38 %" or "38%", as the language has it.
QString percentText(double share, int decimals = 0);

/// The width of a text whose digits all take the room of the widest digit. Inter's "1" is a third narrower than its
/// "8" and Qt 6.4 cannot ask a font for its table figures.
qreal digitsWidth(const QFont& font, const QString& text);

/// Draws one line of text with the painter's font and pen, digits in cells of one width, so that figures in a column
/// stand below each other and do not dance when they change. For labels and item delegates.
void drawDigits(QPainter& painter, const QRectF& place, const QString& text,
                Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);

} // namespace chokepoint
