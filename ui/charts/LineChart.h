#pragma once

#include "ui/charts/TwinChart.h"

#include <QFontMetricsF>
#include <QList>
#include <QString>

#include <optional>

namespace chokepoint {

struct LinePoint {
    QString when; ///< "2019 H2"
    double value = 0;
};

struct ChartArea;

/// A quantity over half-years, with a threshold that means something.
struct LineData {
    QString title;  ///< what it is, for the accessible sentence: "Tension"
    QString colour; ///< a token for the line; empty: "warn"
    QList<LinePoint> points;
    std::optional<double> threshold;
    QString thresholdWords; ///< "crises likely above 60"
    double narrowest = 20;  ///< the least that the vertical axis spans, in the quantity's unit
};

class LineChart : public TwinChart {
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent = nullptr);
    void setData(const LineData& shown);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    ChartArea area() const;
    void paintThreshold(QPainter& painter, const ChartArea& area) const;
    QRectF wordsPlace(const ChartArea& area, const QRectF& band, const QFontMetricsF& metrics) const;
    void paintLine(QPainter& painter, const ChartArea& area) const;
    void paintTimes(QPainter& painter, const ChartArea& area) const;

    LineData m_data;
};

} // namespace chokepoint
