#include "ui/cabinet/ChoiceCard.h"

#include "ui/cabinet/Painting.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace chokepoint {

namespace {

constexpr int mostLines = 6;

int padding() { return theme().px(10); }
int markRoom() { return theme().px(30); }

} // namespace

ChoiceCard::ChoiceCard(const QString& title, const QString& words, const QString& key, QWidget* parent)
    : QAbstractButton(parent), m_title(title), m_words(words), m_key(key) {
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(title);
    describe();
}

void ChoiceCard::setRefusal(const QString& sentence) {
    if (m_refusal == sentence)
        return;
    m_refusal = sentence;
    describe();
    updateGeometry();
    update();
}

void ChoiceCard::describe() {
    const QString name = m_key.isEmpty() ? m_title : tr("Option %1: %2").arg(m_key, m_title);
    setAccessibleName(words().isEmpty() ? name : name + QStringLiteral(". ") + words());
}

qreal ChoiceCard::textWidth(int width) const {
    return width - 2.0 * (focusRingRoom + padding()) - markRoom();
}

int ChoiceCard::heightForWidth(int width) const {
    const qreal title =
        wrappedHeight(m_title, theme().font(TextRole::Body, QFont::DemiBold), textWidth(width), mostLines);
    const qreal more = words().isEmpty() ? 0
                                         : wrappedHeight(words(), theme().font(TextRole::Caption),
                                                         textWidth(width), mostLines);
    return int(std::ceil(title + more)) + 2 * (focusRingRoom + theme().px(8));
}

QSize ChoiceCard::sizeHint() const {
    const int width = theme().px(260);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const { return {theme().px(160), theme().px(32) + 2 * focusRingRoom}; }

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF face = QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    painter.setPen(QPen(isChecked() ? theme().accent() : theme().color("line.subtle"), isChecked() ? 2 : 1));
    painter.setBrush(theme().color(isChecked() || underMouse() ? "bg.hover" : "bg.raised"));
    painter.drawRoundedRect(face.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (hasFocus())
        paintFocusRing(painter, face, 8);
    const QRectF mark(face.left() + padding(), face.top() + theme().px(9), theme().px(18), theme().px(18));
    if (m_key.isEmpty()) {
        painter.setPen(QPen(isChecked() ? theme().accent() : theme().color("line.strong"), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.adjusted(2, 2, -2, -2));
        painter.setBrush(theme().accent());
        if (isChecked())
            painter.drawEllipse(mark.adjusted(5.5, 5.5, -5.5, -5.5));
    } else {
        paintKey(painter, mark, m_key, isChecked());
    }
    const QColor ink = theme().color(isRefused() ? "text.disabled" : "text.primary");
    QRectF text(face.left() + padding() + markRoom(), face.top() + theme().px(8), textWidth(width()),
                face.height() - theme().px(8));
    const QFont bold = theme().font(TextRole::Body, QFont::DemiBold);
    text.setTop(text.top() + paintWrapped(painter, text, m_title, bold, ink, mostLines));
    paintWrapped(painter, text, words(), theme().font(TextRole::Caption), theme().color("text.secondary"),
                 mostLines);
}

void ChoiceCard::keyPressEvent(QKeyEvent* event) {
    // Return places the order, so it belongs to the sheet; Space chooses.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace chokepoint
