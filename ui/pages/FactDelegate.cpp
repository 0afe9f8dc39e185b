#include "ui/pages/FactDelegate.h"

#include "ui/models/FactTable.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace chokepoint {

namespace {

int pad() { return theme().px(10); }
int gap() { return theme().px(8); }
QFont valueFont() { return theme().font(TextRole::Secondary); }
QFont changeFont() { return theme().font(TextRole::Caption); }

/// Room for a change, so that values of a column end at one line.
int changeWidth() { return qRound(digitsWidth(changeFont(), QStringLiteral("+00.0"))); }

bool isNumber(const QModelIndex& index) { return index.data(FactTable::NumbersRole).toBool(); }
bool canBeAsked(const QModelIndex& index) { return !index.data(FactTable::AddressRole).toString().isEmpty(); }
bool hasChanges(const QModelIndex& index) { return index.data(FactTable::HasChangesRole).toBool(); }

QColor changeColour(const QModelIndex& index) {
    switch (index.data(FactTable::ToneRole).value<Tone>()) {
    case Tone::Good:
        return theme().color("gain");
    case Tone::Bad:
        return theme().color("loss");
    case Tone::Plain:
        break;
    }
    return theme().color("text.muted");
}

} // namespace

void FactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    const bool pointed = option.state & QStyle::State_MouseOver;
    const bool focused = option.state & QStyle::State_HasFocus;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme().color("bg.hover"));
    else if (pointed)
        painter->fillRect(option.rect, theme().color("bg.raised"));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      theme().color("line.subtle"));
    QRect place = option.rect.adjusted(pad(), 0, -pad(), 0);
    const QString text = index.data().toString();
    painter->setFont(valueFont());
    painter->setPen(theme().color("text.primary"));
    if (isNumber(index)) {
        if (hasChanges(index)) {
            const QRect change(place.right() - changeWidth(), place.top(), changeWidth() + 1, place.height());
            place.setRight(change.left() - gap());
            if (const QString moved = index.data(FactTable::ChangeRole).toString(); !moved.isEmpty()) {
                painter->setFont(changeFont());
                painter->setPen(changeColour(index));
                drawDigits(*painter, change, moved);
                painter->setFont(valueFont());
                painter->setPen(theme().color("text.primary"));
            }
        }
        drawDigits(*painter, place, text);
        if (canBeAsked(index) && (pointed || focused)) {
            const int wide = qRound(digitsWidth(valueFont(), text));
            const int under = place.center().y() + QFontMetrics(valueFont()).ascent() / 2 + theme().px(4);
            painter->setPen(QPen(theme().color("text.muted"), 1, Qt::DotLine));
            painter->drawLine(place.right() - wide, under, place.right(), under);
        }
    } else {
        painter->setPen(theme().color(index.column() == 0 ? "text.primary" : "text.secondary"));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(valueFont()).elidedText(text, Qt::ElideRight, place.width()));
    }
    if (focused) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme().color("focus"), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

QSize FactDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QString text = index.data().toString();
    qreal wide = 2 * pad();
    if (isNumber(index))
        wide += digitsWidth(valueFont(), text) + (hasChanges(index) ? gap() + changeWidth() : 0);
    else
        wide += QFontMetrics(valueFont()).horizontalAdvance(text);
    return {qRound(wide) + 1, theme().px(36)};
}

} // namespace chokepoint
