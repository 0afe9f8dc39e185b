#pragma once

#include "ui/charts/TwinChart.h"
#include "ui/theme/PowerMark.h"

#include <QList>
#include <QPointF>

namespace chokepoint {

struct ChartArea;

/// A power's way through two quantities, from the first half-year shown to the last.
struct Trajectory {
    PowerMark mark;
    QString words;         ///< the power's name: read out, shown as tooltip
    QList<QPointF> points; ///< x and y in the axes' units
};

struct TrajectoryData {
    QString xTitle; ///< "supremacy"
    QString yTitle; ///< "order"
    QList<Trajectory> paths;
};

/// Two quantities against each other: a ring where each path begins, the power's mark where it stands now.
class TrajectoryChart : public TwinChart {
    Q_OBJECT
public:
    explicit TrajectoryChart(QWidget* parent = nullptr);
    void setData(const TrajectoryData& shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    ChartArea area() const;
    void paintPath(QPainter& painter, const ChartArea& area, const Trajectory& path) const;
    void paintTitles(QPainter& painter, const ChartArea& area) const;

    TrajectoryData m_data;
};

} // namespace chokepoint
