#include "ui/theme/FocusRing.h"

#include "ui/theme/Theme.h"

#include <QPainter>
#include <QWidget>

namespace chokepoint {

void paintFocusRing(QPainter& painter, const QRectF& thing, qreal radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().color("focus"), 2));
    painter.drawRoundedRect(thing.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    painter.restore();
}

} // namespace chokepoint
