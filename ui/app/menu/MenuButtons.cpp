#include "ui/app/menu/MenuButtons.h"

#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace chokepoint {

namespace {

QFont entryFont() { return theme().font(TextRole::Section); }
QFont wordsFont() { return theme().font(TextRole::Secondary); }

/// Enter presses a button here as Space does: the menu is one list.
bool isEnter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

constexpr int cardPad = 14;

} // namespace

MenuEntry::MenuEntry(const QString& iconName, const QString& title, const QString& words, QWidget* parent)
    : QAbstractButton(parent), m_iconName(iconName), m_words(words) {
    setText(title);
    setAccessibleName(words.isEmpty() ? title : title + ". " + words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize MenuEntry::sizeHint() const {
    const int wide = qMax(QFontMetrics(entryFont()).horizontalAdvance(text()),
                          QFontMetrics(wordsFont()).horizontalAdvance(m_words));
    const int tall = QFontMetrics(entryFont()).height() + QFontMetrics(wordsFont()).height() + theme().px(18);
    return {qMax(theme().px(452), wide + theme().px(120)), qMax(theme().px(60), tall)};
}

/// The key that presses the lit entry, drawn as a key.
void MenuEntry::paintReturnKey(QPainter& painter, const QRectF& place) const {
    const double side = theme().px(20);
    const QRectF key(place.right() - theme().px(18) - side, place.center().y() - side / 2, side, side);
    const double unit = side / 20;
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(key, 3, 3);
    const QPointF tip = key.center() + QPointF(-5, 2) * unit;
    painter.drawPolyline(
        QPolygonF({key.center() + QPointF(5, -5) * unit, key.center() + QPointF(5, 2) * unit, tip}));
    painter.drawPolyline(QPolygonF({tip + QPointF(3, -3) * unit, tip, tip + QPointF(3, 3) * unit}));
}

void MenuEntry::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus();
    const QRectF place = QRectF(rect()).adjusted(4, 1, -4, -1);
    if (lit || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(lit ? theme().accentFill() : theme().color("bg.hover"));
        painter.drawRoundedRect(place, 8, 8);
    }
    const QColor ink = theme().color(lit ? "text.onAccent" : "text.primary");
    const QColor quiet = lit ? mixed(ink, theme().accentFill(), 0.2) : theme().color("text.secondary");
    const int size = theme().px(22);
    paintIcon(painter, {place.left() + theme().px(18), place.top(), double(size), place.height()}, m_iconName,
              lit ? ink : quiet, size);

    const double titleHeight = QFontMetricsF(entryFont()).height();
    const double wordsHeight = QFontMetricsF(wordsFont()).height();
    QRectF line(place.left() + theme().px(60), place.center().y() - (titleHeight + wordsHeight) / 2,
                place.width() - theme().px(108), titleHeight);
    painter.setFont(entryFont());
    painter.setPen(ink);
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), text());
    line = QRectF(line.left(), line.bottom(), line.width(), wordsHeight);
    painter.setFont(wordsFont());
    painter.setPen(quiet);
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(m_words, Qt::ElideRight, int(line.width())));
    if (lit)
        paintReturnKey(painter, place);
}

void MenuEntry::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void MenuEntry::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

MenuCard::MenuCard(const QString& title, const QString& words, std::optional<PowerMark> mark, QWidget* parent)
    : QAbstractButton(parent), m_words(words), m_mark(mark) {
    setText(title);
    setCheckable(true);
    setAccessibleName(words.isEmpty() ? title : title + ". " + words);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MenuCard::setProblem(const QString& sentence) {
    m_problem = sentence;
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

/// The column of words, from the title's top; its height means nothing.
QRectF MenuCard::wordsPlace(int width) const {
    const double left = focusRingRoom + theme().px(cardPad) + (m_mark ? theme().px(26) : 0);
    return {left, double(focusRingRoom + theme().px(12)),
            width - left - focusRingRoom - theme().px(cardPad + 22), 0};
}

double MenuCard::titleHeight(double width) const {
    return QFontMetricsF(entryFont())
        .boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text())
        .height();
}

double MenuCard::wordsHeight(const QString& words, double width) const {
    if (words.isEmpty())
        return 0;
    const QRectF room(0, 0, width, 10000);
    return QFontMetricsF(wordsFont()).boundingRect(room, Qt::TextWordWrap, words).height() + theme().px(2);
}

int MenuCard::heightForWidth(int width) const {
    const double wide = wordsPlace(width).width();
    const double words = wordsHeight(m_words, wide) + wordsHeight(m_problem, wide);
    return int(std::ceil(titleHeight(wide) + words)) + 2 * (theme().px(12) + focusRingRoom);
}

QSize MenuCard::sizeHint() const { return {theme().px(280), heightForWidth(theme().px(280))}; }

QSize MenuCard::minimumSizeHint() const {
    return {theme().px(180), heightForWidth(qMax(width(), theme().px(180)))};
}

void MenuCard::resizeEvent(QResizeEvent*) { updateGeometry(); }

void MenuCard::paintGround(QPainter& painter) const {
    const QRectF card = QRectF(rect()).adjusted(focusRingRoom, focusRingRoom, -focusRingRoom, -focusRingRoom);
    const QColor line =
        isChecked() ? (m_mark ? m_mark->fill() : theme().accent()) : theme().color("line.subtle");
    painter.setPen(QPen(line, isChecked() ? 2 : 1));
    painter.setBrush(theme().color(isChecked() || underMouse() ? "bg.hover" : "bg.raised"));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (hasFocus())
        paintFocusRing(painter, card.adjusted(1, 1, -1, -1), 8);
    if (isChecked()) {
        const double size = theme().px(18);
        paintIcon(painter, {card.right() - size - theme().px(10), card.top() + theme().px(10), size, size},
                  "check", line, int(size));
    }
}

void MenuCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    QRectF line = wordsPlace(width());
    line.setHeight(titleHeight(line.width()));
    if (m_mark) {
        const double size = theme().px(15);
        const double left = focusRingRoom + theme().px(cardPad);
        paintPowerMark(painter,
                       {left, line.top() + (QFontMetricsF(entryFont()).height() - size) / 2, size, size},
                       *m_mark);
    }
    painter.setFont(entryFont());
    painter.setPen(theme().color("text.primary"));
    painter.drawText(line, int(Qt::TextWordWrap), text());
    painter.setFont(wordsFont());
    line =
        QRectF(line.left(), line.bottom() + theme().px(2), line.width(), wordsHeight(m_words, line.width()));
    painter.setPen(theme().color("text.secondary"));
    painter.drawText(line, int(Qt::TextWordWrap), m_words);
    line = QRectF(line.left(), line.bottom(), line.width(), wordsHeight(m_problem, line.width()));
    painter.setPen(theme().color("danger"));
    painter.drawText(line, int(Qt::TextWordWrap), m_problem);
}

/// Enter chooses it; on a card that is chosen it is the page's, which goes on.
void MenuCard::keyPressEvent(QKeyEvent* event) {
    if (isEnter(*event) && !isChecked())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace chokepoint
