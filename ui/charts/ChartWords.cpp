#include "ui/charts/ChartWords.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace chokepoint {

void paintElided(QPainter& painter, const QRectF& place, const QString& text) {
    const QString line = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(place.width()));
    painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter), line);
}

void paintNothing(QPainter& painter, const QRectF& place, const QString& sentence) {
    painter.setFont(theme().font(TextRole::Secondary));
    painter.setPen(theme().color("text.muted"));
    painter.drawText(place, int(Qt::AlignCenter | Qt::TextWordWrap), sentence);
}

} // namespace chokepoint
