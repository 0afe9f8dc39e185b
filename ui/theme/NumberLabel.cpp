#include "ui/theme/NumberLabel.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Topic.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace chokepoint {

namespace {

/// The role of what stands beside the value: two steps down the ladder of sizes, never under 12 px.
TextRole besideOf(TextRole role) {
    switch (role) {
    case TextRole::Caption:
    case TextRole::Secondary:
    case TextRole::Body:
        return TextRole::Caption;
    case TextRole::Section:
        return TextRole::Secondary;
    case TextRole::Title:
        return TextRole::Body;
    default:
        return TextRole::Section;
    }
}

qreal gap() { return theme().px(4); }

void paintTriangle(QPainter& painter, const QRectF& box, bool up) {
    QPainterPath path;
    path.moveTo(box.center().x(), up ? box.top() : box.bottom());
    path.lineTo(box.right(), up ? box.bottom() : box.top());
    path.lineTo(box.left(), up ? box.bottom() : box.top());
    path.closeSubpath();
    painter.fillPath(path, painter.pen().color());
}

} // namespace

NumberLabel::NumberLabel(QWidget* parent) : QWidget(parent), m_token("text.primary") {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void NumberLabel::setSubject(const QString& subject) {
    m_subject = subject;
    changed();
}

void NumberLabel::setAddress(const QString& address) {
    m_address = address;
    setTopic(this, quantityTopic(address));
    setFocusPolicy(address.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(address.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    changed();
}

void NumberLabel::setValue(double value, int decimals) { setValueText(numberText(value, decimals)); }

void NumberLabel::setValueText(const QString& text) {
    m_value = text;
    changed();
}

void NumberLabel::setUnit(const QString& unit) {
    m_unit = unit;
    changed();
}

void NumberLabel::setDelta(std::optional<double> delta, int decimals, Rise rise, DeltaForm form) {
    m_delta = delta;
    m_deltaDecimals = decimals;
    m_rise = rise;
    m_form = form;
    changed();
}

void NumberLabel::setTextRole(TextRole role) {
    m_role = role;
    changed();
}

void NumberLabel::setColorToken(const QString& token) {
    m_token = token;
    changed();
}

void NumberLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    changed();
}

void NumberLabel::changed() {
    QString sentence = m_subject.isEmpty() ? m_value : tr("%1: %2").arg(m_subject, m_value);
    if (!m_unit.isEmpty())
        sentence += ' ' + m_unit;
    if (m_delta)
        sentence = tr("%1, change %2").arg(sentence, signedText(*m_delta, m_deltaDecimals));
    setAccessibleName(sentence);
    setAccessibleDescription(m_address.isEmpty() ? QString() : tr("Press W to see what made it so."));
    updateGeometry();
    update();
}

QFont NumberLabel::valueFont() const { return theme().font(m_role, QFont::DemiBold); }

QFont NumberLabel::deltaFont() const { return theme().font(besideOf(m_role), QFont::Medium); }

QString NumberLabel::deltaText() const {
    if (m_form == DeltaForm::Sign)
        return signedText(*m_delta, m_deltaDecimals);
    const QString size = numberText(std::abs(*m_delta), m_deltaDecimals);
    return size == numberText(0, m_deltaDecimals) ? QString(QChar(0x2013)) : size;
}

QColor NumberLabel::deltaColor() const {
    const bool still = numberText(*m_delta, m_deltaDecimals) == numberText(0, m_deltaDecimals);
    if (still || m_rise == Rise::Neutral)
        return theme().color("text.muted");
    const bool up = *m_delta > 0;
    if (m_rise == Rise::Warning)
        return theme().color(up ? "warn" : "gain");
    return theme().color(up == (m_rise == Rise::Gain) ? "gain" : "loss");
}

qreal NumberLabel::deltaWidth() const {
    const qreal words = digitsWidth(deltaFont(), deltaText());
    const bool triangle = m_form == DeltaForm::Triangle && deltaText() != QString(QChar(0x2013));
    return triangle ? words + theme().px(9) + theme().px(3) : words;
}

QSize NumberLabel::sizeHint() const {
    qreal width = digitsWidth(valueFont(), m_value);
    if (!m_unit.isEmpty())
        width += gap() + QFontMetricsF(deltaFont()).horizontalAdvance(m_unit);
    if (m_delta)
        width += gap() + deltaWidth();
    const int height = QFontMetrics(valueFont()).height() + 2 * focusRingRoom;
    return {int(std::ceil(width)) + 2 * focusRingRoom, height};
}

void NumberLabel::paintDelta(QPainter& painter, const QRectF& place) const {
    painter.setFont(deltaFont());
    painter.setPen(deltaColor());
    QRectF words = place;
    if (m_form == DeltaForm::Triangle && deltaText() != QString(QChar(0x2013))) {
        const qreal size = theme().px(9);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTriangle(painter, {place.left(), place.center().y() - size * 0.38, size, size * 0.82},
                      *m_delta > 0);
        words.setLeft(place.left() + size + theme().px(3));
    }
    drawDigits(painter, words, deltaText(), Qt::AlignLeft | Qt::AlignVCenter);
}

void NumberLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF inner =
        QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    const qreal wanted = sizeHint().width() - 2 * focusRingRoom;
    const qreal left = m_alignment & Qt::AlignRight ? inner.right() - wanted : inner.left();
    const qreal valueWidth = digitsWidth(valueFont(), m_value);
    QRectF place(left, inner.top(), wanted, inner.height());

    painter.setFont(valueFont());
    painter.setPen(theme().color(m_token));
    drawDigits(painter, place, m_value, Qt::AlignLeft | Qt::AlignVCenter);
    if (!m_address.isEmpty() && (underMouse() || hasFocus())) {
        painter.setPen(QPen(theme().color("text.secondary"), 1, Qt::DotLine));
        painter.drawLine(QPointF(left, inner.bottom() - 0.5),
                         QPointF(left + valueWidth, inner.bottom() - 0.5));
    }
    place.setLeft(left + valueWidth + gap());
    if (!m_unit.isEmpty()) {
        painter.setFont(deltaFont());
        painter.setPen(theme().color("text.secondary"));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, m_unit);
        place.setLeft(place.left() + QFontMetricsF(deltaFont()).horizontalAdvance(m_unit) + gap());
    }
    if (m_delta)
        paintDelta(painter, place);
    if (hasFocus())
        paintFocusRing(painter, QRectF(left, inner.top(), wanted, inner.height()), 0);
}

void NumberLabel::mousePressEvent(QMouseEvent* event) { event->setAccepted(!m_address.isEmpty()); }

void NumberLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_address.isEmpty() && event->button() == Qt::LeftButton &&
        rect().contains(event->position().toPoint()))
        emit whyRequested(m_address);
}

void NumberLabel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool asks =
        key == Qt::Key_W || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (m_address.isEmpty() || !asks || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        QWidget::keyPressEvent(event);
    else
        emit whyRequested(m_address);
}

void NumberLabel::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    update();
}

void NumberLabel::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    update();
}

} // namespace chokepoint
