#include "ui/charts/ChartArea.h"

#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

double roundStep(double atLeast) {
    const double power = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (power * times >= atLeast - 1e-12)
            return power * times;
    }
    return power * 10;
}

} // namespace

QList<double> AxisRange::ticks() const {
    QList<double> found;
    for (double tick = std::ceil(from / step - 1e-9) * step; tick <= to + step * 1e-6; tick += step)
        found << tick;
    return found;
}

AxisRange rangeAround(const QList<double>& values, double narrowest, int lines) {
    if (values.isEmpty())
        return {0, narrowest, roundStep(narrowest / lines)};
    double low = *std::min_element(values.begin(), values.end());
    double high = *std::max_element(values.begin(), values.end());
    const double missing = qMax(0.0, narrowest - (high - low));
    low -= missing / 2;
    high += missing / 2;
    const double step = roundStep((high - low) / lines);
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

QPointF ChartArea::at(double xValue, double yValue) const {
    return {ground.left() + (xValue - x.from) / (x.to - x.from) * ground.width(),
            ground.bottom() - (yValue - y.from) / (y.to - y.from) * ground.height()};
}

void paintRows(QPainter& painter, const ChartArea& area, int decimals) {
    painter.setFont(theme().font(TextRole::Caption));
    const double height = QFontMetricsF(painter.font()).height();
    for (const double tick : area.y.ticks()) {
        const double y = std::round(area.at(area.x.from, tick).y()) + 0.5;
        painter.setPen(QPen(theme().color("line.grid"), 1));
        painter.drawLine(QPointF(area.ground.left(), y), QPointF(area.ground.right(), y));
        painter.setPen(theme().color("text.muted"));
        drawDigits(painter, {0, y - height / 2, area.ground.left() - theme().px(8), height},
                   numberText(tick, decimals));
    }
}

void paintColumns(QPainter& painter, const ChartArea& area, int decimals) {
    painter.setFont(theme().font(TextRole::Caption));
    const double height = QFontMetricsF(painter.font()).height();
    for (const double tick : area.x.ticks()) {
        const double x = std::round(area.at(tick, area.y.from).x()) + 0.5;
        painter.setPen(QPen(theme().color("line.grid"), 1));
        painter.drawLine(QPointF(x, area.ground.top()), QPointF(x, area.ground.bottom()));
        painter.setPen(theme().color("text.muted"));
        drawDigits(painter, {x - 40, area.ground.bottom() + theme().px(4), 80, height},
                   numberText(tick, decimals), Qt::AlignHCenter | Qt::AlignVCenter);
    }
}

} // namespace chokepoint
