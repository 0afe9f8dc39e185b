#include "ui/theme/Widgets.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Numbers.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QVariant>

#include <cmath>

namespace chokepoint {

namespace {

/// Enter presses it as Space does: Qt does that in dialogs only, and this desktop's sheets are none.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

} // namespace

QLabel* makeLabel(const QString& text, TextRole role, const char* colorToken, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(theme().font(role));
    label->setStyleSheet(QString("color: %1").arg(theme().color(colorToken).name()));
    return label;
}

QPushButton* makeButton(const QString& text, const char* kind, const QString& iconName, QWidget* parent) {
    auto* button = new Button(text, parent);
    button->setProperty("kind", kind);
    button->setCursor(Qt::PointingHandCursor);
    if (iconName.isEmpty())
        return button;
    const bool onAccent = qstrcmp(kind, "primary") == 0;
    const int size = theme().px(18);
    const int gap = text.isEmpty() ? 0 : theme().px(4); // Qt leaves 4 px before the words; 8 look right
    button->setIconSize({size + gap, size});
    button->setIcon(icon(iconName, theme().color(onAccent ? "text.onAccent" : "text.secondary"), size, gap));
    return button;
}

QPushButton* makeIconButton(const QString& words, const QString& iconName, QWidget* parent) {
    QPushButton* button = makeButton({}, "ghost", iconName, parent);
    button->setProperty("square", true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

void ComboBox::paintEvent(QPaintEvent* event) {
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const int size = theme().px(16);
    const QRectF place(width() - size - theme().px(8), 0, size, height());
    paintIcon(painter, place, "down", theme().color(isEnabled() ? "text.secondary" : "text.disabled"), size);
}

QWidget* makeSeparator(Qt::Orientation orientation) {
    auto* line = new QFrame;
    line->setProperty("kind", "separator");
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    return line;
}

ElidedLabel::ElidedLabel(const QString& text, TextRole role, const char* colorToken, QWidget* parent)
    : QLabel(text, parent) {
    setFont(theme().font(role));
    setStyleSheet(QString("color: %1").arg(theme().color(colorToken).name()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(text().left(3) + QChar(0x2026)),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString line = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), int(alignment()), line);
}

Card::Card(QWidget* parent) : QFrame(parent) {}

void Card::setGround(const char* token) {
    m_ground = token;
    update();
}

void Card::setBorder(const char* token) {
    m_border = token;
    update();
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().color(m_border), 1));
    painter.setBrush(theme().color(m_ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

Pips::Pips(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void Pips::setTurn(int current, int count) {
    m_current = current;
    m_count = count;
    setAccessibleName(tr("Turn %1 of %2").arg(current).arg(count));
    updateGeometry();
    update();
}

QSize Pips::sizeHint() const { return {m_count * theme().px(9), theme().px(4)}; }

void Pips::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal step = qreal(width()) / qMax(1, m_count);
    for (int pip = 0; pip < m_count; ++pip) {
        const bool played = pip + 1 < m_current;
        const bool now = pip + 1 == m_current;
        painter.setBrush(played ? theme().accent() : theme().color(now ? "text.primary" : "line.subtle"));
        const qreal tall = theme().px(3);
        painter.drawRoundedRect(QRectF(pip * step, (height() - tall) / 2, step - qMin(step / 4, 3.0), tall),
                                1, 1);
    }
}

Badge::Badge(const QString& text, Tone tone, QWidget* parent) : QWidget(parent), m_text(text), m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Badge::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const {
    const QFontMetrics metrics(theme().font(TextRole::Caption, QFont::DemiBold));
    const int tall = metrics.height() + theme().px(4);
    const int wide = int(std::ceil(digitsWidth(theme().font(TextRole::Caption, QFont::DemiBold), m_text)));
    return {qMax(tall, wide + theme().px(m_tone == Tone::Quiet ? 16 : 12)), tall};
}

QColor Badge::ground() const {
    switch (m_tone) {
    case Tone::Accent:
        return theme().accentFill();
    case Tone::Warning:
        return theme().color("warn");
    case Tone::Danger:
        return theme().color("danger");
    case Tone::Quiet:
        return theme().color("bg.hover");
    }
    return theme().color("bg.hover");
}

QColor Badge::ink() const {
    return theme().color(m_tone == Tone::Quiet ? "text.secondary" : "text.onAccent");
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground());
    const qreal radius = m_tone == Tone::Quiet ? 4 : height() / 2.0;
    painter.drawRoundedRect(QRectF(rect()), radius, radius);
    painter.setFont(theme().font(TextRole::Caption, QFont::DemiBold));
    painter.setPen(ink());
    drawDigits(painter, rect(), m_text, Qt::AlignHCenter | Qt::AlignVCenter);
}

} // namespace chokepoint
