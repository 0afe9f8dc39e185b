#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace chokepoint {

/// A stretch of an axis and the figures at its grid lines.
struct AxisRange {
    double from = 0;
    double to = 1;
    double step = 1; ///< between grid lines

    QList<double> ticks() const;
};

/// The range around values whose grid lines are round figures (1, 2 or 5 times a power of ten), at most about
/// `lines` of them. Never narrower than `narrowest`, so that a small move looks small.
AxisRange rangeAround(const QList<double>& values, double narrowest, int lines);

/// Where figures stand on the chart's ground.
struct ChartArea {
    QRectF ground; ///< pixels
    AxisRange x;
    AxisRange y;

    QPointF at(double xValue, double yValue) const;
};

/// Grid lines with the figures of the vertical axis left of the ground.
void paintRows(QPainter& painter, const ChartArea& area, int decimals = 0);
/// Grid lines with the figures of the horizontal axis under the ground.
void paintColumns(QPainter& painter, const ChartArea& area, int decimals = 0);

} // namespace chokepoint
