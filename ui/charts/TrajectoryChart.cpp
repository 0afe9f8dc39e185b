#include "ui/charts/TrajectoryChart.h"

#include "ui/charts/ChartArea.h"
#include "ui/charts/ChartWords.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace chokepoint {

namespace {

QString standing(const Trajectory& path, const TrajectoryData& data) {
    const QPointF now = path.points.last();
    return TrajectoryChart::tr("%1: %2 %3, %4 %5")
        .arg(path.words, data.xTitle, numberText(now.x()), data.yTitle, numberText(now.y()));
}

} // namespace

TrajectoryChart::TrajectoryChart(QWidget* parent) : TwinChart(parent) {}

void TrajectoryChart::setData(const TrajectoryData& shown) {
    m_data = shown;
    m_data.paths.removeIf([](const Trajectory& path) { return path.points.isEmpty(); });
    QStringList sentences;
    for (const Trajectory& path : m_data.paths)
        sentences << standing(path, m_data);
    setAccessibleName(sentences.isEmpty() ? tr("No half-year has been played yet.") : sentences.join("; "));
    update();
}

QSize TrajectoryChart::sizeHint() const { return {theme().px(260), theme().px(172)}; }

QSize TrajectoryChart::minimumSizeHint() const { return {theme().px(160), theme().px(120)}; }

ChartArea TrajectoryChart::area() const {
    QList<double> xs;
    QList<double> ys;
    for (const Trajectory& path : m_data.paths) {
        for (const QPointF& point : path.points) {
            xs << point.x();
            ys << point.y();
        }
    }
    const QFont font = theme().font(TextRole::Caption);
    const double line = QFontMetricsF(font).height();
    const double left = digitsWidth(font, "100") + theme().px(8);
    const QRectF ground(left, theme().px(8), width() - left - theme().px(12),
                        height() - theme().px(8) - line - theme().px(6));
    return {ground, rangeAround(xs, 20, 4), rangeAround(ys, 20, 3)};
}

void TrajectoryChart::paintPath(QPainter& painter, const ChartArea& area, const Trajectory& path) const {
    QPolygonF line;
    for (const QPointF& point : path.points)
        line << area.at(point.x(), point.y());
    painter.setPen(QPen(path.mark.fill(), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    if (line.size() > 1) {
        painter.setBrush(theme().color("bg.panel"));
        painter.setPen(QPen(path.mark.fill(), 1.6));
        painter.drawEllipse(line.first(), 2.6, 2.6);
    }
    const double size = theme().px(12);
    paintPowerMark(painter, QRectF(line.last() - QPointF(size, size) / 2, QSizeF(size, size)), path.mark);
}

/// Inside the ground, at the end of each axis, on the chart's own ground so that no line crosses the words.
void TrajectoryChart::paintTitles(QPainter& painter, const ChartArea& area) const {
    painter.setFont(theme().font(TextRole::Caption));
    const QString up = m_data.yTitle + QString::fromUtf8(" ↑");
    const QString right = m_data.xTitle + QString::fromUtf8(" →");
    const QFontMetricsF metrics(painter.font());
    const QRectF ground = area.ground;
    const QRectF top(ground.left() + 3, ground.top() + 2, metrics.horizontalAdvance(up) + 4,
                     metrics.height());
    const double wide = metrics.horizontalAdvance(right) + 4;
    const QRectF bottom(ground.right() - wide - 2, ground.bottom() - metrics.height() - 2, wide,
                        metrics.height());
    painter.setPen(theme().color("text.secondary"));
    painter.drawText(top, int(Qt::AlignLeft | Qt::AlignVCenter), up);
    painter.drawText(bottom, int(Qt::AlignRight | Qt::AlignVCenter), right);
}

void TrajectoryChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.paths.isEmpty())
        return paintNothing(painter, rect(), tr("No half-year has been played yet."));
    const ChartArea place = area();
    paintRows(painter, place);
    paintColumns(painter, place);
    paintTitles(painter, place);
    for (const Trajectory& path : m_data.paths)
        paintPath(painter, place, path);
    paintFocus(painter);
}

bool TrajectoryChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString words;
    const ChartArea place = area();
    for (const Trajectory& path : m_data.paths) {
        const QPointF now = place.at(path.points.last().x(), path.points.last().y());
        if ((now - help->pos()).manhattanLength() < theme().px(14))
            words = standing(path, m_data);
    }
    QToolTip::showText(help->globalPos(), words, this);
    return true;
}

} // namespace chokepoint
