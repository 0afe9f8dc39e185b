#include "ui/map/MenuButton.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace chokepoint {

namespace {

QFont firstFont() { return theme().font(TextRole::Secondary, QFont::DemiBold); }
QFont secondFont() { return theme().font(TextRole::Secondary); }

int pad() { return theme().px(10); }
int gap() { return theme().px(8); }
int symbolSize() { return theme().px(18); }
int arrowSize() { return theme().px(14); }

int wordsWidth(const QString& words, const QFont& font) {
    return words.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(words) + 1 + gap();
}

} // namespace

MenuButton::MenuButton(const QString& iconName, QWidget* parent) : QPushButton(parent), m_icon(iconName) {
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MenuButton::setWords(const QString& first, const QString& second) {
    m_first = first;
    m_second = second;
    describe();
}

void MenuButton::setLength(Length length) {
    m_length = length;
    describe();
}

void MenuButton::describe() {
    const QString all = m_second.isEmpty() ? m_first : m_first + ", " + m_second;
    setAccessibleName(all);
    const bool hides = !showsFirst() || (!showsSecond() && !m_second.isEmpty());
    setToolTip(hides ? all : QString());
    updateGeometry();
    update();
}

bool MenuButton::showsFirst() const { return m_length != Length::IconOnly; }
bool MenuButton::showsSecond() const { return m_length == Length::Full; }

int MenuButton::widthAt(Length length) const {
    int width = pad() + symbolSize() + gap() + arrowSize() + pad();
    if (length != Length::IconOnly)
        width += wordsWidth(m_first, firstFont());
    if (length == Length::Full)
        width += wordsWidth(m_second, secondFont());
    return width;
}

QSize MenuButton::sizeHint() const { return {widthAt(m_length), theme().px(36)}; }

void MenuButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(theme().color("focus"), 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() || isDown() ? QBrush(theme().color("bg.hover")) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    QRect left = rect().adjusted(pad(), 0, 0, 0);
    paintIcon(painter, QRectF(left.left(), 0, symbolSize(), height()), m_icon,
              theme().color("text.secondary"), symbolSize());
    left.setLeft(left.left() + symbolSize() + gap());
    const auto write = [&](const QString& words, const QFont& font, const char* colour) {
        painter.setFont(font);
        painter.setPen(theme().color(colour));
        painter.drawText(left, Qt::AlignVCenter, words);
        left.setLeft(left.left() + wordsWidth(words, font));
    };
    if (showsFirst())
        write(m_first, firstFont(), "text.primary");
    if (showsSecond())
        write(m_second, secondFont(), "text.secondary");
    paintIcon(painter, QRectF(left.left(), 0, arrowSize(), height()), "down", theme().color("text.secondary"),
              arrowSize());
}

} // namespace chokepoint
