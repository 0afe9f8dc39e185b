#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace chokepoint {

// What the cards and slots share.

/// Height of a text broken into at most `lines` lines of a width.
qreal wrappedHeight(const QString& text, const QFont& font, qreal width, int lines);
/// Draws a text into the place's top, broken at words (anywhere in scripts without spaces); the last line ends in "…"
/// where there is no room. Returns the height used.
qreal paintWrapped(QPainter& painter, const QRectF& place, const QString& text, const QFont& font,
                   const QColor& color, int lines);
/// A key as a small box with its letter.
void paintKey(QPainter& painter, const QRectF& place, const QString& key, bool lit = false);
/// Icon and figure; returns the width used.
qreal paintCost(QPainter& painter, const QRectF& line, const QString& iconName, const QString& figure,
                const QColor& color);

} // namespace chokepoint
