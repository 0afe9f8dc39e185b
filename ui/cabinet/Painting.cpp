#include "ui/cabinet/Painting.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace chokepoint {

namespace {

/// The lines a text breaks into, the last of them with all that is left.
QStringList linesOf(const QString& text, const QFont& font, qreal width, int lines) {
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList all;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = all.size() == lines - 1;
        all << text.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
        if (last)
            break;
    }
    layout.endLayout();
    return all;
}

} // namespace

qreal wrappedHeight(const QString& text, const QFont& font, qreal width, int lines) {
    return static_cast<qreal>(linesOf(text, font, width, lines).size()) * QFontMetricsF(font).lineSpacing();
}

qreal paintWrapped(QPainter& painter, const QRectF& place, const QString& text, const QFont& font,
                   const QColor& color, int lines) {
    const QFontMetricsF metrics(font);
    const int room = qMax(1, qMin(lines, int((place.height() + 1) / metrics.lineSpacing())));
    painter.setFont(font);
    painter.setPen(color);
    qreal y = place.top();
    for (const QString& line : linesOf(text, font, place.width(), room)) {
        const QString shown = metrics.elidedText(line, Qt::ElideRight, place.width());
        painter.drawText(QRectF(place.left(), y, place.width(), metrics.lineSpacing()),
                         Qt::AlignLeft | Qt::AlignVCenter, shown);
        y += metrics.lineSpacing();
    }
    return y - place.top();
}

void paintKey(QPainter& painter, const QRectF& place, const QString& key, bool lit) {
    painter.setPen(lit ? QPen(Qt::NoPen) : QPen(theme().color("line.subtle"), 1));
    painter.setBrush(lit ? theme().accentFill() : theme().color("bg.inset"));
    painter.drawRoundedRect(place, 4, 4);
    painter.setPen(lit ? theme().color("text.onAccent") : theme().color("text.secondary"));
    painter.setFont(theme().font(TextRole::Caption));
    painter.drawText(place, Qt::AlignCenter, key);
}

qreal paintCost(QPainter& painter, const QRectF& line, const QString& iconName, const QString& figure,
                const QColor& color) {
    const qreal size = theme().px(14);
    paintIcon(painter, QRectF(line.left(), line.top(), size, line.height()), iconName, color, int(size));
    const QFont font = theme().font(TextRole::Secondary, QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(color);
    const qreal width = digitsWidth(font, figure);
    const qreal gap = theme().px(6);
    drawDigits(painter, QRectF(line.left() + size + gap, line.top(), width + 1, line.height()), figure,
               Qt::AlignLeft | Qt::AlignVCenter);
    return size + gap + width;
}

} // namespace chokepoint
