#include "ui/charts/SegmentBar.h"

#include "ui/charts/ChartWords.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace chokepoint {

namespace {

QFont wordsFont(bool strong = false) {
    return theme().font(TextRole::Caption, strong ? QFont::DemiBold : QFont::Normal);
}

int captionHeight() { return QFontMetrics(wordsFont(true)).height(); }

} // namespace

StepScale::StepScale(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepScale::setSteps(const QList<ScaleStep>& steps, int lit) {
    m_steps = steps;
    m_lit = lit < steps.size() ? lit : -1;
    QStringList words;
    for (const ScaleStep& step : steps)
        words << step.words;
    setToolTip(words.join(QString::fromUtf8(" · ")));
    setAccessibleName(m_lit < 0 ? tr("Not known")
                                : tr("%1, of: %2").arg(steps[m_lit].words, words.join(", ")));
    updateGeometry();
    update();
}

QSize StepScale::sizeHint() const {
    return {theme().px(240), theme().px(8) + theme().px(6) + captionHeight()};
}

bool StepScale::wordsFit() const {
    const QFontMetricsF metrics(wordsFont(true));
    for (const ScaleStep& step : m_steps) {
        if (metrics.horizontalAdvance(step.words) > double(width()) / double(m_steps.size()) - 2)
            return false;
    }
    return true;
}

void StepScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_steps.isEmpty())
        return paintNothing(painter, rect(), tr("Not known."));
    const double step = double(width()) / double(m_steps.size());
    const double tall = theme().px(7);
    const bool all = wordsFit();
    for (int index = 0; index < m_steps.size(); ++index) {
        const bool lit = index == m_lit;
        painter.setPen(Qt::NoPen);
        painter.setBrush(lit ? theme().color("text.primary")
                             : theme().color(m_steps[index].colour).darker(theme().isDark() ? 135 : 100));
        painter.drawRoundedRect(QRectF(index * step + 0.5, lit ? 0 : 0.5, step - 2, lit ? tall + 1 : tall),
                                1.5, 1.5);
        if (!all && !lit)
            continue;
        painter.setFont(wordsFont(lit));
        painter.setPen(theme().color(lit ? "text.primary" : "text.secondary"));
        const double wanted = painter.fontMetrics().horizontalAdvance(m_steps[index].words) + 4;
        const double left = qBound(0.0, index * step + (step - wanted) / 2, qMax(0.0, width() - wanted));
        const QRectF under(left, height() - captionHeight(), wanted, captionHeight());
        painter.drawText(under, int(Qt::AlignCenter | Qt::TextDontClip), m_steps[index].words);
    }
}

SegmentBar::SegmentBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SegmentBar::setParts(const QList<SharePart>& parts) {
    m_parts = parts;
    QStringList words;
    for (const SharePart& part : parts)
        words << part.words + ' ' + percentText(part.share);
    setAccessibleName(words.isEmpty() ? tr("Nothing is known of the shares.") : words.join(", "));
    setToolTip(words.join('\n'));
    updateGeometry();
    update();
}

qreal SegmentBar::entryWidth(const SharePart& part) const {
    return theme().px(10) + theme().px(5) + QFontMetricsF(wordsFont()).horizontalAdvance(part.words) +
           theme().px(5) + digitsWidth(wordsFont(true), percentText(part.share));
}

/// Entries in rows from left to right, as many rows as the width asks for.
QList<QPointF> SegmentBar::legendPlaces(int width) const {
    QList<QPointF> places;
    double x = 0;
    double y = theme().px(12) + theme().px(6);
    for (const SharePart& part : m_parts) {
        const double wide = entryWidth(part);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += captionHeight() + theme().px(4);
        }
        places << QPointF(x, y);
        x += wide + theme().px(12);
    }
    return places;
}

int SegmentBar::heightForWidth(int width) const {
    const QList<QPointF> places = legendPlaces(width);
    return places.isEmpty() ? theme().px(32) : int(std::ceil(places.last().y())) + captionHeight();
}

QSize SegmentBar::sizeHint() const { return {theme().px(280), heightForWidth(width())}; }

QSize SegmentBar::minimumSizeHint() const { return {theme().px(120), heightForWidth(width())}; }

void SegmentBar::resizeEvent(QResizeEvent*) { updateGeometry(); }

void SegmentBar::paintBar(QPainter& painter) const {
    const QRectF bar(0, 0, width(), theme().px(12));
    QPainterPath round;
    round.addRoundedRect(bar, 3, 3);
    painter.save();
    painter.setClipPath(round);
    painter.fillRect(bar, theme().color("line.subtle"));
    double x = 0;
    for (const SharePart& part : m_parts) {
        const double wide = part.share * bar.width();
        // nobody's part steps back behind those of powers
        const QColor fill = part.mark.colour.isEmpty() ? theme().color("line.strong") : part.mark.fill();
        painter.fillRect(QRectF(x, 0, qMax(0.0, wide - 1.5), bar.height()), fill);
        x += wide;
    }
    painter.restore();
}

void SegmentBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_parts.isEmpty())
        return paintNothing(painter, rect(), tr("Nothing is known of the shares."));
    paintBar(painter);
    const QList<QPointF> places = legendPlaces(width());
    const double size = theme().px(10);
    for (int index = 0; index < m_parts.size(); ++index) {
        const SharePart& part = m_parts[index];
        QRectF line(places[index], QSizeF(entryWidth(part), captionHeight()));
        paintPowerMark(painter, {line.left(), line.center().y() - size / 2, size, size}, part.mark);
        line.setLeft(line.left() + size + theme().px(5));
        painter.setFont(wordsFont());
        painter.setPen(theme().color("text.secondary"));
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), part.words);
        painter.setFont(wordsFont(true));
        painter.setPen(theme().color("text.primary"));
        drawDigits(painter, line, percentText(part.share));
    }
}

} // namespace chokepoint
