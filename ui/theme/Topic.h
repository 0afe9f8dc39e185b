#pragma once

#include <QString>

class QWidget;

namespace chokepoint {

/// Item data, beyond what models keep for themselves: the page of the encyclopedia that a cell is about.
inline constexpr int topicRole = 0x1000;

/// What a widget is about: the address of a page of the encyclopedia, `instrument.export_control`. F1 on it, or on anything
/// within it that has no topic of its own, opens that page.
void setTopic(QWidget* widget, const QString& page);

/// The page of the quantity that an address of a number names: `support[POWER]`. Empty for no address.
inline QString quantityTopic(const QString& address) {
    return address.isEmpty() ? QString() : QStringLiteral("quantity.") + address.section('[', 0, 0);
}

/// The topic of the widget or of the nearest one around it; empty where none has one.
QString topicOf(const QWidget* widget);

} // namespace chokepoint
