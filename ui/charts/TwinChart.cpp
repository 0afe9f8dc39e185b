#include "ui/charts/TwinChart.h"

#include "ui/theme/FocusRing.h"

#include <QKeyEvent>

namespace chokepoint {

TwinChart::TwinChart(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setAccessibleDescription(tr("T shows it as a table"));
}

void TwinChart::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        emit tableRequested();
    else
        QWidget::keyPressEvent(event);
}

void TwinChart::mouseDoubleClickEvent(QMouseEvent*) { emit tableRequested(); }

void TwinChart::paintFocus(QPainter& painter) const {
    constexpr double corner = 4;
    if (hasFocus())
        paintFocusRing(painter,
                       QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom),
                       corner);
}

} // namespace chokepoint
