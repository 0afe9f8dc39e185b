#include "ui/theme/Numbers.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace chokepoint {

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar plusMinus(0x00b1);

/// Rounded first, so that nothing shows as "−0.0".
double roundedTo(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return rounded == 0.0 ? 0.0 : rounded;
}

qreal cellWidth(const QFontMetricsF& metrics) {
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = qMax(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls each(piece, width of its cell): a digit alone, everything between digits as one piece.
template <typename Each> void forEachPiece(const QFontMetricsF& metrics, const QString& text, Each each) {
    const qreal cell = cellWidth(metrics);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        const bool digit = text[at].isDigit();
        while (!digit && end < text.size() && !text[end].isDigit())
            ++end;
        const QString piece = text.mid(at, end - at);
        each(piece, digit ? cell : metrics.horizontalAdvance(piece));
        at = end;
    }
}

} // namespace

QString numberText(double value, int decimals) {
    const double rounded = roundedTo(value, decimals);
    const QString size = theme().locale().toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? minusSign + size : size;
}

QString signedText(double value, int decimals) {
    const double rounded = roundedTo(value, decimals);
    if (rounded == 0.0)
        return plusMinus + numberText(0, decimals);
    return rounded > 0 ? '+' + numberText(rounded, decimals) : numberText(rounded, decimals);
}

QString percentText(double share, int decimals) {
    const QString figure = numberText(share * 100, decimals);
    return theme().language() == "ja" ? figure + '%' : figure + QChar(0x00a0) + '%';
}

qreal digitsWidth(const QFont& font, const QString& text) {
    qreal width = 0;
    forEachPiece(QFontMetricsF(font), text, [&](const QString&, qreal room) { width += room; });
    return width;
}

void drawDigits(QPainter& painter, const QRectF& place, const QString& text, Qt::Alignment alignment) {
    const QFontMetricsF metrics(painter.font());
    const qreal width = digitsWidth(painter.font(), text);
    qreal x = place.left();
    if (alignment & Qt::AlignRight)
        x = place.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = place.center().x() - width / 2;
    qreal baseline = place.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        baseline = place.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = place.bottom() - metrics.descent();
    forEachPiece(metrics, text, [&](const QString& piece, qreal room) {
        const qreal inset = (room - metrics.horizontalAdvance(piece)) / 2;
        painter.drawText(QPointF(x + inset, baseline), piece);
        x += room;
    });
}

} // namespace chokepoint
