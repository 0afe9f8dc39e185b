#include "ui/cabinet/InstrumentCard.h"

#include "ui/cabinet/Painting.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QDrag>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace chokepoint {

InstrumentCard::InstrumentCard(CabinetModel::Card card, int number, bool compact, QWidget* parent)
    : QAbstractButton(parent), m_card(std::move(card)), m_number(number), m_compact(compact) {
    setCheckable(true);
    setAutoExclusive(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setText(m_card.name);
    setAccessibleName(sentence());
    const QString words = locked() ? m_card.refusal : m_card.help;
    setToolTip(QStringLiteral("<b>%1</b><br>%2").arg(m_card.name.toHtmlEscaped(), words.toHtmlEscaped()));
}

QString InstrumentCard::sentence() const {
    QString words = tr("%1: %2. Costs %3 billion dollars and %4 political capital")
                        .arg(m_card.name, m_card.words, m_card.money, m_card.capital);
    if (!m_card.state.isEmpty())
        words += QStringLiteral(", ") + m_card.state;
    if (locked())
        words += QStringLiteral(", ") + m_card.refusal;
    return words;
}

QSize InstrumentCard::sizeHint() const {
    const Theme& look = theme();
    return m_compact ? QSize(look.px(128), look.px(84)) : QSize(look.px(152), look.px(178));
}

QRectF InstrumentCard::face() const {
    return QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
}

void InstrumentCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked() || underMouse();
    painter.setPen(QPen(isChecked() ? theme().accent() : theme().color("line.subtle"), isChecked() ? 2 : 1));
    painter.setBrush(theme().color(lit ? "bg.hover" : "bg.raised"));
    painter.drawRoundedRect(face(), 8, 8);
    if (hasFocus())
        paintFocusRing(painter, face(), 8);
    const qreal gap = theme().px(m_compact ? 8 : 12);
    const QRectF inside = face().adjusted(gap, gap, -gap, -gap);
    if (m_compact) {
        paintCompact(painter, inside);
        return;
    }
    paintHead(painter, inside);
    paintWords(painter, inside);
}

void InstrumentCard::paintHead(QPainter& painter, const QRectF& inside) const {
    const qreal tile = theme().px(32);
    const QRectF place(inside.left(), inside.top(), tile, tile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color("bg.hover"));
    painter.drawRoundedRect(place, 6, 6);
    paintIcon(painter, place, m_card.icon, theme().color(locked() ? "text.disabled" : "text.primary"),
              theme().px(20));
    if (m_number > 0 && m_number <= 9) {
        const qreal key = theme().px(18);
        paintKey(painter, QRectF(inside.right() - key, inside.top(), key, key), QString::number(m_number));
    }
}

void InstrumentCard::paintWords(QPainter& painter, const QRectF& inside) const {
    QRectF rest = inside.adjusted(0, theme().px(40), 0, 0);
    const qreal costs = theme().px(20);
    const QRectF foot(rest.left(), rest.bottom() - costs, rest.width(), costs);
    rest.setBottom(foot.top() - theme().px(8));
    painter.setPen(theme().color("line.subtle"));
    painter.drawLine(QPointF(rest.left(), foot.top() - theme().px(5)),
                     QPointF(rest.right(), foot.top() - theme().px(5)));
    paintCosts(painter, foot);

    const bool hasState = locked() || !m_card.state.isEmpty();
    const qreal line = theme().px(18);
    if (hasState)
        rest.setBottom(rest.bottom() - line);
    const QColor name = theme().color(locked() ? "text.disabled" : "text.primary");
    qreal used =
        paintWrapped(painter, rest, m_card.name, theme().font(TextRole::Body, QFont::DemiBold), name, 2);
    rest.setTop(rest.top() + used + theme().px(2));
    const QColor words = theme().color(locked() ? "text.disabled" : "text.muted");
    paintWrapped(painter, rest, m_card.words, theme().font(TextRole::Caption), words, 3);
    if (hasState)
        paintState(painter, QRectF(rest.left(), rest.bottom(), rest.width(), line));
}

void InstrumentCard::paintState(QPainter& painter, const QRectF& line) const {
    const QColor ink = theme().color("text.secondary");
    const qreal size = theme().px(14);
    paintIcon(painter, QRectF(line.left(), line.top(), size, line.height()), locked() ? "lock" : "check", ink,
              int(size));
    const QRectF words = line.adjusted(size + theme().px(5), 0, 0, 0);
    paintWrapped(painter, words, locked() ? m_card.refusal : m_card.state, theme().font(TextRole::Caption),
                 ink, 1);
}

void InstrumentCard::paintCosts(QPainter& painter, const QRectF& line) const {
    const QColor ink = theme().color(locked() ? "text.disabled" : "text.secondary");
    const qreal used = paintCost(painter, line, "budget", m_card.money, ink);
    paintCost(painter, line.adjusted(used + theme().px(14), 0, 0, 0), "capital", m_card.capital, ink);
}

void InstrumentCard::paintCompact(QPainter& painter, const QRectF& inside) const {
    const int size = theme().px(18);
    const QColor ink = theme().color(locked() ? "text.disabled" : "text.primary");
    paintIcon(painter, QRectF(inside.left(), inside.top(), size, size), m_card.icon, ink, size);
    if (locked() || !m_card.state.isEmpty())
        paintIcon(painter, QRectF(inside.right() - size, inside.top(), size, size),
                  locked() ? "lock" : "check", locked() ? theme().color("text.muted") : theme().accent(),
                  theme().px(16));
    const QFont font = theme().font(TextRole::Caption, QFont::DemiBold);
    const qreal high = wrappedHeight(m_card.name, font, inside.width(), 2);
    paintWrapped(painter, inside.adjusted(0, inside.height() - high, 0, 0), m_card.name, font, ink, 2);
}

void InstrumentCard::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    setFocus(Qt::MouseFocusReason);
    QAbstractButton::mousePressEvent(event);
}

void InstrumentCard::mouseMoveEvent(QMouseEvent* event) {
    const bool far = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!(event->buttons() & Qt::LeftButton) || !far || locked())
        return;
    setDown(false);
    auto* drag = new QDrag(this);
    auto* carried = new QMimeData;
    carried->setData(instrumentMime, QByteArray::number(m_card.instrument));
    drag->setMimeData(carried);
    drag->setPixmap(iconPixmap(m_card.icon, theme().accent(), theme().px(32), devicePixelRatioF()));
    drag->exec(Qt::CopyAction);
}

void InstrumentCard::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = isDown() && rect().contains(event->pos());
    QAbstractButton::mouseReleaseEvent(event);
    if (clicked)
        emit opened(m_card.instrument);
}

void InstrumentCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit opened(m_card.instrument);
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace chokepoint
