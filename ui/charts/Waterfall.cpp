#include "ui/charts/Waterfall.h"

#include "ui/charts/ChartWords.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace chokepoint {

namespace {

constexpr double barHeight = 14;

QFont titleFont() { return theme().font(TextRole::Secondary, QFont::DemiBold); }
QFont wordsFont() { return theme().font(TextRole::Caption); }
QFont valueFont() { return theme().font(TextRole::Body, QFont::DemiBold); }

/// A change that is more than nothing keeps the digits that say so.
QString changeText(double change, int decimals) {
    constexpr int most = 5;
    while (change != 0 && decimals < most && std::abs(change) * std::pow(10, decimals) < 0.5)
        ++decimals;
    return signedText(change, decimals);
}

} // namespace

Waterfall::Waterfall(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Why it changed"));
}

void Waterfall::setData(const WaterfallData& shown) {
    m_data = shown;
    m_lowest = std::min({0.0, shown.start, shown.end});
    m_highest = std::max({0.0, shown.start, shown.end});
    double level = shown.start;
    for (const WaterfallRow& row : shown.rows) {
        level += row.change;
        m_lowest = qMin(m_lowest, level);
        m_highest = qMax(m_highest, level);
    }
    if (m_highest - m_lowest < 1e-9)
        m_highest = m_lowest + 1;
    m_current = shown.rows.isEmpty() ? -1 : 0;
    updateGeometry();
    update();
}

void Waterfall::setCurrentRow(int row) {
    if (row < 0 || row >= m_data.rows.size())
        return;
    m_current = row;
    setAccessibleDescription(sentenceOf(m_data.rows[row]));
    update();
    emit currentRowChanged(row);
}

int Waterfall::lineHeight() const {
    return qMax(theme().px(42), QFontMetrics(titleFont()).height() + QFontMetrics(wordsFont()).height() + 6);
}

int Waterfall::valueWidth() const {
    qreal widest = 0;
    for (const WaterfallRow& row : m_data.rows)
        widest = qMax(widest, digitsWidth(valueFont(), changeText(row.change, m_data.decimals)));
    for (const double value : {m_data.start, m_data.end})
        widest = qMax(widest, digitsWidth(valueFont(), numberText(value, m_data.decimals)));
    return int(std::ceil(widest));
}

QSize Waterfall::sizeHint() const {
    return {theme().px(560), int(m_data.rows.size() + 2) * lineHeight() + 2 * focusRingRoom};
}

QSize Waterfall::minimumSizeHint() const { return {theme().px(360), sizeHint().height()}; }

QRectF Waterfall::lineOf(int line) const {
    return {double(focusRingRoom), double(focusRingRoom + line * lineHeight()), width() - 2.0 * focusRingRoom,
            double(lineHeight())};
}

Waterfall::Columns Waterfall::columnsOf(const QRectF& line) const {
    const double pad = theme().px(16);
    const double markWidth = theme().px(20);
    const double value = qMax(theme().px(56), valueWidth() + theme().px(4));
    const double left = line.left() + pad + markWidth + theme().px(12);
    const double right = line.right() - pad - value;
    const double words = qMin(theme().px(350) * 1.0, (right - left) * 0.6);
    const double barsLeft = left + words + theme().px(12);
    return {QRectF(line.left() + pad, line.top(), markWidth, line.height()),
            QRectF(left, line.top(), words, line.height()),
            QRectF(barsLeft, line.top(), right - theme().px(12) - barsLeft, line.height()),
            QRectF(right, line.top(), value, line.height())};
}

double Waterfall::xOf(double value, const QRectF& bars) const {
    return bars.left() + (value - m_lowest) / (m_highest - m_lowest) * bars.width();
}

QColor Waterfall::colorOf(double change) const {
    if (change == 0)
        return theme().color("text.muted");
    return theme().color((change > 0) == m_data.riseIsGain ? "gain" : "loss");
}

QString Waterfall::sentenceOf(const WaterfallRow& row) const {
    return tr("%1, %2: %3").arg(row.who, row.words, changeText(row.change, m_data.decimals));
}

void Waterfall::paintWords(QPainter& painter, const QRectF& place, const QString& title,
                           const QString& words) const {
    const double titleHeight = QFontMetricsF(titleFont()).height();
    const double wordsHeight = words.isEmpty() ? 0 : QFontMetricsF(wordsFont()).height() + 1;
    const double top = place.center().y() - (titleHeight + wordsHeight) / 2;
    painter.setFont(titleFont());
    painter.setPen(theme().color("text.primary"));
    paintElided(painter, {place.left(), top, place.width(), titleHeight}, title);
    painter.setFont(wordsFont());
    painter.setPen(theme().color("text.secondary"));
    paintElided(painter, {place.left(), top + titleHeight + 1, place.width(), wordsHeight}, words);
}

void Waterfall::paintEndpoint(QPainter& painter, int line, const QString& title, const QString& words,
                              double value) const {
    const Columns columns = columnsOf(lineOf(line));
    paintWords(painter, columns.words, title, words);
    const double from = xOf(qMin(0.0, value), columns.bars);
    const double to = xOf(qMax(0.0, value), columns.bars);
    const double tall = theme().px(int(barHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color("text.secondary"));
    painter.drawRoundedRect(QRectF(from, columns.bars.center().y() - tall / 2, qMax(2.0, to - from), tall), 2,
                            2);
    painter.setFont(theme().font(TextRole::Body, QFont::Bold));
    painter.setPen(theme().color("text.primary"));
    drawDigits(painter, columns.value, numberText(value, m_data.decimals));
}

void Waterfall::paintCause(QPainter& painter, int index, double before) const {
    const WaterfallRow& row = m_data.rows[index];
    const QRectF line = lineOf(index + 1);
    const Columns columns = columnsOf(line);
    if (row.own)
        painter.fillRect(line, theme().color("bg.hover"));
    const double size = theme().px(12);
    if (!row.iconName.isEmpty())
        paintIcon(painter, columns.mark, row.iconName, theme().color("text.secondary"), theme().px(16));
    else if (row.mark)
        paintPowerMark(painter, QRectF(columns.mark.center() - QPointF(size, size) / 2, QSizeF(size, size)),
                       *row.mark);
    paintWords(painter, columns.words, row.who, row.words);

    const double from = xOf(qMin(before, before + row.change), columns.bars);
    const double to = xOf(qMax(before, before + row.change), columns.bars);
    const double tall = theme().px(int(barHeight));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(row.change));
    painter.drawRoundedRect(QRectF(from, columns.bars.center().y() - tall / 2, qMax(2.0, to - from), tall), 2,
                            2);
    painter.setFont(valueFont());
    painter.setPen(colorOf(row.change));
    drawDigits(painter, columns.value, changeText(row.change, m_data.decimals));
}

/// From the bar of a line to the bar of the next one, where the level stands between them.
void Waterfall::paintConnector(QPainter& painter, int line, double value) const {
    const QRectF bars = columnsOf(lineOf(line)).bars;
    const double tall = theme().px(int(barHeight)) / 2.0;
    const double x = std::floor(xOf(value, bars)) + 0.5;
    painter.setPen(QPen(theme().color("text.muted"), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, bars.center().y() + tall + 1),
                     QPointF(x, bars.center().y() + lineHeight() - tall - 1));
}

void Waterfall::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintEndpoint(painter, 0, m_data.startTitle, m_data.startWords, m_data.start);
    double level = m_data.start;
    for (int index = 0; index < m_data.rows.size(); ++index) {
        paintCause(painter, index, level);
        paintConnector(painter, index, level);
        level += m_data.rows[index].change;
    }
    paintConnector(painter, int(m_data.rows.size()), level);
    paintEndpoint(painter, int(m_data.rows.size()) + 1, m_data.endTitle, m_data.endWords, m_data.end);
    if (hasFocus() && m_current >= 0)
        paintFocusRing(painter, lineOf(m_current + 1).adjusted(2, 3, -2, -3), 4);
}

void Waterfall::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrentRow(m_current - 1);
    case Qt::Key_Down:
        return setCurrentRow(m_current + 1);
    case Qt::Key_Home:
        return setCurrentRow(0);
    case Qt::Key_End:
        return setCurrentRow(int(m_data.rows.size()) - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit rowActivated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

int Waterfall::rowAt(const QPointF& point) const {
    const int line = int(std::floor((point.y() - focusRingRoom) / lineHeight())) - 1;
    return line >= 0 && line < m_data.rows.size() ? line : -1;
}

void Waterfall::mousePressEvent(QMouseEvent* event) { setCurrentRow(rowAt(event->position())); }

void Waterfall::mouseDoubleClickEvent(QMouseEvent* event) {
    const int row = rowAt(event->position());
    if (row >= 0)
        emit rowActivated(row);
}

/// A row whose words had to be cut says them in a tooltip.
bool Waterfall::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(), row < 0 ? QString() : sentenceOf(m_data.rows[row]), this);
    return true;
}

} // namespace chokepoint
