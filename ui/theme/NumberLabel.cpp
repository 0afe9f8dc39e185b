#include "ui/theme/NumberLabel.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Numbers.h"

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

NumberLabel::NumberLabel(QWidget* parent) : QWidget(parent), _token("text.primary") {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void NumberLabel::setSubject(const QString& subject) {
    _subject = subject;
    changed();
}

void NumberLabel::setAddress(const QString& address) {
    _address = address;
    setFocusPolicy(address.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setCursor(address.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    changed();
}

void NumberLabel::setValue(double value, int decimals) { setValueText(numberText(value, decimals)); }

void NumberLabel::setValueText(const QString& text) {
    _value = text;
    changed();
}

void NumberLabel::setUnit(const QString& unit) {
    _unit = unit;
    changed();
}

void NumberLabel::setDelta(std::optional<double> delta, int decimals, Rise rise, DeltaForm form) {
    _delta = delta;
    _deltaDecimals = decimals;
    _rise = rise;
    _form = form;
    changed();
}

void NumberLabel::setTextRole(TextRole role) {
    _role = role;
    changed();
}

void NumberLabel::setColorToken(const QString& token) {
    _token = token;
    changed();
}

void NumberLabel::setAlignment(Qt::Alignment alignment) {
    _alignment = alignment;
    changed();
}

void NumberLabel::changed() {
    QString sentence = _subject.isEmpty() ? _value : tr("%1: %2").arg(_subject, _value);
    if (!_unit.isEmpty())
        sentence += ' ' + _unit;
    if (_delta)
        sentence = tr("%1, change %2").arg(sentence, signedText(*_delta, _deltaDecimals));
    setAccessibleName(sentence);
    setAccessibleDescription(_address.isEmpty() ? QString() : tr("Press W to see what made it so."));
    updateGeometry();
    update();
}

QFont NumberLabel::valueFont() const { return theme().font(_role, QFont::DemiBold); }

QFont NumberLabel::deltaFont() const { return theme().font(besideOf(_role), QFont::Medium); }

QString NumberLabel::deltaText() const {
    if (_form == DeltaForm::Sign)
        return signedText(*_delta, _deltaDecimals);
    const QString size = numberText(std::abs(*_delta), _deltaDecimals);
    return size == numberText(0, _deltaDecimals) ? QString(QChar(0x2013)) : size;
}

QColor NumberLabel::deltaColor() const {
    const bool still = numberText(*_delta, _deltaDecimals) == numberText(0, _deltaDecimals);
    if (still || _rise == Rise::Neutral)
        return theme().color("text.muted");
    const bool up = *_delta > 0;
    if (_rise == Rise::Warning)
        return theme().color(up ? "warn" : "gain");
    return theme().color(up == (_rise == Rise::Gain) ? "gain" : "loss");
}

qreal NumberLabel::deltaWidth() const {
    const qreal words = digitsWidth(deltaFont(), deltaText());
    const bool triangle = _form == DeltaForm::Triangle && deltaText() != QString(QChar(0x2013));
    return triangle ? words + theme().px(9) + theme().px(3) : words;
}

QSize NumberLabel::sizeHint() const {
    qreal width = digitsWidth(valueFont(), _value);
    if (!_unit.isEmpty())
        width += gap() + QFontMetricsF(deltaFont()).horizontalAdvance(_unit);
    if (_delta)
        width += gap() + deltaWidth();
    const int height = QFontMetrics(valueFont()).height() + 2 * focusRingRoom;
    return {int(std::ceil(width)) + 2 * focusRingRoom, height};
}

void NumberLabel::paintDelta(QPainter& painter, const QRectF& place) const {
    painter.setFont(deltaFont());
    painter.setPen(deltaColor());
    QRectF words = place;
    if (_form == DeltaForm::Triangle && deltaText() != QString(QChar(0x2013))) {
        const qreal size = theme().px(9);
        painter.setRenderHint(QPainter::Antialiasing);
        paintTriangle(painter, {place.left(), place.center().y() - size * 0.38, size, size * 0.82},
                      *_delta > 0);
        words.setLeft(place.left() + size + theme().px(3));
    }
    drawDigits(painter, words, deltaText(), Qt::AlignLeft | Qt::AlignVCenter);
}

void NumberLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRectF inner =
        QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    const qreal wanted = sizeHint().width() - 2 * focusRingRoom;
    const qreal left = _alignment & Qt::AlignRight ? inner.right() - wanted : inner.left();
    const qreal valueWidth = digitsWidth(valueFont(), _value);
    QRectF place(left, inner.top(), wanted, inner.height());

    painter.setFont(valueFont());
    painter.setPen(theme().color(_token));
    drawDigits(painter, place, _value, Qt::AlignLeft | Qt::AlignVCenter);
    if (!_address.isEmpty() && (underMouse() || hasFocus())) {
        painter.setPen(QPen(theme().color("text.secondary"), 1, Qt::DotLine));
        painter.drawLine(QPointF(left, inner.bottom() - 0.5),
                         QPointF(left + valueWidth, inner.bottom() - 0.5));
    }
    place.setLeft(left + valueWidth + gap());
    if (!_unit.isEmpty()) {
        painter.setFont(deltaFont());
        painter.setPen(theme().color("text.secondary"));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, _unit);
        place.setLeft(place.left() + QFontMetricsF(deltaFont()).horizontalAdvance(_unit) + gap());
    }
    if (_delta)
        paintDelta(painter, place);
    if (hasFocus())
        paintFocusRing(painter, QRectF(left, inner.top(), wanted, inner.height()), 0);
}

void NumberLabel::mousePressEvent(QMouseEvent* event) { event->setAccepted(!_address.isEmpty()); }

void NumberLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (!_address.isEmpty() && event->button() == Qt::LeftButton &&
        rect().contains(event->position().toPoint()))
        emit whyRequested(_address);
}

void NumberLabel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool asks =
        key == Qt::Key_W || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (_address.isEmpty() || !asks || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))
        QWidget::keyPressEvent(event);
    else
        emit whyRequested(_address);
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
