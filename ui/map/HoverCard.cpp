#include "ui/map/HoverCard.h"

#include "ui/map/Stripes.h"
#include "ui/theme/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace chokepoint {

namespace {

constexpr double lineGap = 2, edge = 4, fromPointer = 14;

struct Row {
    QString words;
    QFont font;
    QColor colour;
    bool hasSwatch = false;
};

double pad() { return theme().px(12); }
double swatchSize() { return theme().px(10); }
double indent(const Row& row) { return row.hasSwatch ? swatchSize() + theme().px(8) : 0; }

std::vector<Row> rowsFor(const QString& name, const CountryFill& fill) {
    std::vector<Row> rows = {
        {name, theme().font(TextRole::Body, QFont::DemiBold), theme().color("text.primary")}};
    const bool isUnknown = fill.value.isEmpty() && !fill.colour.isValid();
    const QString value =
        isUnknown ? QCoreApplication::translate("chokepoint::HoverCard", "No data") : fill.value;
    if (!value.isEmpty())
        rows.push_back({value, theme().font(TextRole::Secondary), theme().color("text.secondary"), true});
    if (!fill.rank.isEmpty())
        rows.push_back({fill.rank, theme().font(TextRole::Secondary), theme().color("text.muted")});
    return rows;
}

QSizeF sizeOf(const std::vector<Row>& rows) {
    double width = 0, height = 0;
    for (const Row& row : rows) {
        const QFontMetricsF metrics(row.font);
        width = std::max(width, metrics.horizontalAdvance(row.words) + indent(row));
        height += metrics.height() + lineGap;
    }
    return {width + 2 * pad(), height + pad() * 1.5};
}

QRectF placeFor(const QSizeF& size, const QPoint& pointer, const QRectF& view) {
    QRectF card(pointer + QPointF(fromPointer, fromPointer), size);
    if (card.right() > view.right() - edge)
        card.moveRight(pointer.x() - fromPointer);
    if (card.bottom() > view.bottom() - edge)
        card.moveBottom(pointer.y() - fromPointer);
    card.moveLeft(std::max(view.left() + edge, card.left()));
    card.moveTop(std::max(view.top() + edge, card.top()));
    return card;
}

} // namespace

void paintHoverCard(QPainter& painter, const QString& name, const CountryFill& fill, const QPoint& pointer,
                    const QRectF& view) {
    const std::vector<Row> rows = rowsFor(name, fill);
    const QRectF card = placeFor(sizeOf(rows), pointer, view);
    painter.setPen(QPen(theme().color("line.strong"), 1));
    painter.setBrush(theme().color("bg.raised"));
    painter.drawRoundedRect(card, 6, 6);
    double y = card.top() + pad() * 0.75;
    for (const Row& row : rows) {
        const double line = QFontMetricsF(row.font).height();
        const double left = card.left() + pad();
        if (row.hasSwatch)
            paintSwatch(painter, {left, y + (line - swatchSize()) / 2, swatchSize(), swatchSize()},
                        fill.colour, fill.hatched);
        painter.setPen(row.colour);
        painter.setFont(row.font);
        painter.drawText(QRectF(left + indent(row), y, card.right() - left - indent(row), line),
                         Qt::AlignVCenter, row.words);
        y += line + lineGap;
    }
}

} // namespace chokepoint
