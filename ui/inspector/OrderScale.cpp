#include "ui/inspector/OrderScale.h"

#include "ui/theme/Theme.h"

#include <QPainter>

namespace chokepoint {

OrderScale::OrderScale(double position, double wanted, QWidget* parent)
    : QWidget(parent), m_position(position), m_wanted(wanted) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Stands at %1; wanted is %2").arg(qRound(position)).arg(qRound(wanted)));
}

QSize OrderScale::sizeHint() const { return {theme().px(72), theme().px(16)}; }

void OrderScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = theme().px(4);
    const double middle = height() / 2.0;
    const auto x = [&](double value) { return radius + (width() - 2 * radius) * value / 100; };
    painter.setPen(QPen(theme().color("line.subtle"), theme().px(4), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(x(0), middle), QPointF(x(100), middle));
    painter.setPen(QPen(theme().accent(), 2));
    painter.drawLine(QPointF(x(m_wanted), 1), QPointF(x(m_wanted), height() - 1));
    painter.setPen(QPen(theme().color("bg.panel"), 1));
    painter.setBrush(theme().color("text.primary"));
    painter.drawEllipse(QPointF(x(m_position), middle), radius, radius);
}

} // namespace chokepoint
