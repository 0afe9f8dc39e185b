#include "ui/charts/LineChart.h"

#include "ui/charts/ChartArea.h"
#include "ui/charts/ChartWords.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace chokepoint {

LineChart::LineChart(QWidget* parent) : TwinChart(parent) {}

void LineChart::setData(const LineData& shown) {
    m_data = shown;
    QStringList values;
    for (const LinePoint& point : shown.points)
        values << tr("%1: %2").arg(point.when, numberText(point.value));
    setAccessibleName(values.isEmpty() ? tr("No half-year has been played yet.")
                                       : tr("%1 over time. %2").arg(shown.title, values.join(", ")));
    update();
}

QSize LineChart::sizeHint() const { return {theme().px(360), theme().px(132)}; }

QSize LineChart::minimumSizeHint() const { return {theme().px(180), theme().px(100)}; }

ChartArea LineChart::area() const {
    QList<double> values;
    for (const LinePoint& point : m_data.points)
        values << point.value;
    if (m_data.threshold)
        values << *m_data.threshold;
    const QFont font = theme().font(TextRole::Caption);
    const double line = QFontMetricsF(font).height();
    const double left = digitsWidth(font, "100") + theme().px(8);
    const double last = double(m_data.points.size()) - 1;
    ChartArea made{
        QRectF(left, theme().px(4), width() - left - theme().px(12), height() - line - theme().px(12)),
        {0, qMax(1.0, last), 1},
        rangeAround(values, m_data.narrowest, 3)};
    const double band = (made.y.to - made.y.from) * (line + theme().px(6)) / qMax(1.0, made.ground.height());
    if (m_data.threshold) // room for the band's words above the threshold
        made.y.to = qMax(made.y.to, *m_data.threshold + band);
    return made;
}

void LineChart::paintThreshold(QPainter& painter, const ChartArea& area) const {
    const double y = area.at(0, *m_data.threshold).y();
    const QRectF band(area.ground.left(), area.ground.top(), area.ground.width(), y - area.ground.top());
    painter.fillRect(band, theme().color("warn", 0.12));
    painter.setPen(QPen(theme().color("warn", 0.5), 1, Qt::DashLine));
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    painter.setFont(theme().font(TextRole::Caption));
    painter.setPen(theme().color("warn"));
    paintElided(painter, wordsPlace(area, band, QFontMetricsF(painter.font())), m_data.thresholdWords);
}

/// The corner of the band that the line crosses least.
QRectF LineChart::wordsPlace(const ChartArea& area, const QRectF& band, const QFontMetricsF& metrics) const {
    constexpr int steps = 8; // between two half-years
    const QRectF inside = band.adjusted(theme().px(6), 2, -theme().px(6), -2);
    const QSizeF size(qMin(inside.width(), metrics.horizontalAdvance(m_data.thresholdWords) + 2),
                      metrics.height());
    QRectF best;
    int fewest = -1;
    for (const double x : {inside.left(), inside.right() - size.width()})
        for (const double y : {inside.bottom() - size.height(), inside.top()}) {
            const QRectF place(QPointF(x, y), size);
            int crossed = 0;
            for (int i = 0; i + 1 < m_data.points.size(); ++i)
                for (int step = 0; step <= steps; ++step) {
                    const double share = double(step) / steps;
                    const double value =
                        m_data.points[i].value * (1 - share) + m_data.points[i + 1].value * share;
                    crossed += place.contains(area.at(i + share, value)) ? 1 : 0;
                }
            if (fewest < 0 || crossed < fewest) {
                fewest = crossed;
                best = place;
            }
        }
    return best;
}

void LineChart::paintLine(QPainter& painter, const ChartArea& area) const {
    QPolygonF line;
    for (int index = 0; index < m_data.points.size(); ++index)
        line << area.at(index, m_data.points[index].value);
    const QColor color = theme().color(m_data.colour.isEmpty() ? QString("warn") : m_data.colour);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setBrush(theme().color("bg.panel"));
    const double radius = line.size() > 20 ? 2 : 3.5;
    for (const QPointF& point : line)
        painter.drawEllipse(point, radius, radius);
}

/// As many half-years as have room, counted back from the last one.
void LineChart::paintTimes(QPainter& painter, const ChartArea& area) const {
    painter.setFont(theme().font(TextRole::Caption));
    painter.setPen(theme().color("text.muted"));
    const QFontMetricsF metrics(painter.font());
    double free = width();
    for (int index = int(m_data.points.size()) - 1; index >= 0; --index) {
        const QString when = m_data.points[index].when;
        const double wide = metrics.horizontalAdvance(when);
        const double x = area.at(index, area.y.from).x();
        const double left = qBound(0.0, x - wide / 2, width() - wide);
        if (left + wide > free)
            continue;
        painter.drawText(QRectF(left, height() - metrics.height() - 1, wide + 2, metrics.height()),
                         Qt::AlignLeft, when);
        free = left - theme().px(16);
    }
}

void LineChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.points.isEmpty())
        return paintNothing(painter, rect(), tr("No half-year has been played yet."));
    const ChartArea place = area();
    paintRows(painter, place);
    if (m_data.threshold)
        paintThreshold(painter, place);
    paintLine(painter, place);
    paintTimes(painter, place);
    paintFocus(painter);
}

bool LineChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_data.points.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const ChartArea place = area();
    const double share = (help->pos().x() - place.ground.left()) / place.ground.width();
    const auto nearest = qBound(0.0, std::round(share * place.x.to), double(m_data.points.size()) - 1);
    const LinePoint& point = m_data.points[int(nearest)];
    QToolTip::showText(help->globalPos(), tr("%1: %2").arg(point.when, numberText(point.value, 1)), this);
    return true;
}

} // namespace chokepoint
