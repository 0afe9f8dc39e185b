#include "ui/charts/LevelBars.h"

#include "ui/charts/ChartWords.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace chokepoint {

LevelBars::LevelBars(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void LevelBars::setLevels(const QList<Level>& levels, double highest, int decimals) {
    m_levels = levels;
    m_highest = highest;
    m_decimals = decimals;
    m_current = levels.isEmpty() ? -1 : 0;
    QStringList sentences;
    for (const Level& level : levels)
        sentences << sentenceOf(level);
    setAccessibleName(sentences.isEmpty() ? tr("Nothing to show.") : sentences.join("; "));
    updateGeometry();
    update();
}

QString LevelBars::sentenceOf(const Level& level) const {
    return tr("%1: %2, change %3")
        .arg(level.words, numberText(level.value, m_decimals), signedText(level.change, m_decimals));
}

int LevelBars::rowHeight() const {
    return qMax(theme().px(24), QFontMetrics(theme().font(TextRole::Secondary)).height() + 4);
}

QSize LevelBars::sizeHint() const {
    return {theme().px(280), qMax(1, int(m_levels.size())) * rowHeight() + 2 * focusRingRoom};
}

QSize LevelBars::minimumSizeHint() const { return {theme().px(160), sizeHint().height()}; }

QRectF LevelBars::rowOf(int index) const {
    return {double(focusRingRoom), double(focusRingRoom + index * rowHeight()), width() - 2.0 * focusRingRoom,
            double(rowHeight())};
}

int LevelBars::rowAt(const QPointF& point) const {
    const int row = int(std::floor((point.y() - focusRingRoom) / rowHeight()));
    return row >= 0 && row < m_levels.size() ? row : -1;
}

/// "▲ 2", "▼ 6" or "–": the sign doubles the colour.
void LevelBars::paintChange(QPainter& painter, const QRectF& place, double change) const {
    const QString size = numberText(std::abs(change), m_decimals);
    const bool still = size == numberText(0, m_decimals);
    painter.setPen(theme().color(still ? "text.muted" : change > 0 ? "gain" : "loss"));
    if (still)
        return painter.drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter), QString(QChar(0x2013)));
    const double side = theme().px(8);
    const double y = place.center().y();
    const double tip = change > 0 ? y - side * 0.42 : y + side * 0.42;
    const double base = change > 0 ? y + side * 0.42 : y - side * 0.42;
    painter.setBrush(painter.pen().color());
    const QPen words = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(
        QPolygonF({{place.left() + side / 2, tip}, {place.left() + side, base}, {place.left(), base}}));
    painter.setPen(words);
    drawDigits(painter, place.adjusted(side + theme().px(3), 0, 0, 0), size,
               Qt::AlignLeft | Qt::AlignVCenter);
}

void LevelBars::paintLevel(QPainter& painter, const QRectF& row, const Level& level) const {
    const QFont strong = theme().font(TextRole::Secondary, QFont::DemiBold);
    const QFont small = theme().font(TextRole::Caption, QFont::Medium);
    const double mark = theme().px(11);
    const double changeWidth = theme().px(11) + digitsWidth(small, numberText(88, m_decimals));
    const double valueWidth = digitsWidth(strong, numberText(m_highest, m_decimals));
    paintPowerMark(painter, {row.left(), row.center().y() - mark / 2, mark, mark}, level.mark);

    const double changeLeft = row.right() - changeWidth;
    const double barLeft = row.left() + mark + theme().px(10);
    const double barRight = changeLeft - valueWidth - theme().px(16);
    const double tall = theme().px(5);
    QRectF bar(barLeft, row.center().y() - tall / 2, barRight - barLeft, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color("line.subtle"));
    painter.drawRoundedRect(bar, tall / 2, tall / 2);
    bar.setWidth(qBound(0.0, level.value / m_highest, 1.0) * bar.width());
    painter.setBrush(level.mark.fill());
    painter.drawRoundedRect(bar, tall / 2, tall / 2);

    painter.setFont(strong);
    painter.setPen(theme().color("text.primary"));
    drawDigits(painter, {barRight, row.top(), changeLeft - theme().px(6) - barRight, row.height()},
               numberText(level.value, m_decimals));
    painter.setFont(small);
    paintChange(painter, {changeLeft, row.top(), changeWidth, row.height()}, level.change);
}

void LevelBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_levels.isEmpty())
        return paintNothing(painter, rect(), tr("Nothing to show."));
    for (int index = 0; index < m_levels.size(); ++index)
        paintLevel(painter, rowOf(index), m_levels[index]);
    if (hasFocus() && m_current >= 0)
        paintFocusRing(painter, rowOf(m_current).adjusted(0, 3, 0, -3), 4);
}

void LevelBars::setCurrent(int index) {
    if (index < 0 || index >= m_levels.size())
        return;
    m_current = index;
    setAccessibleDescription(sentenceOf(m_levels[index]));
    update();
}

void LevelBars::ask(int index) {
    if (index >= 0 && !m_levels[index].address.isEmpty())
        emit whyRequested(m_levels[index].address);
}

void LevelBars::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(m_current - 1);
    case Qt::Key_Down:
        return setCurrent(m_current + 1);
    case Qt::Key_W:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return ask(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LevelBars::mousePressEvent(QMouseEvent* event) {
    setCurrent(rowAt(event->position()));
    ask(rowAt(event->position()));
}

bool LevelBars::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(), row < 0 ? QString() : sentenceOf(m_levels[row]), this);
    return true;
}

} // namespace chokepoint
