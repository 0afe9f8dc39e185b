#include "ui/cabinet/SpinBox.h"

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QPainter>

namespace chokepoint {

SpinBox::SpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setStyleSheet(
        QStringLiteral("QDoubleSpinBox::up-button, QDoubleSpinBox::down-button"
                       " { subcontrol-origin: border; border: 0; background: transparent; width: %1px; }"
                       "QDoubleSpinBox::up-button { subcontrol-position: top right; }"
                       "QDoubleSpinBox::down-button { subcontrol-position: bottom right; }"
                       "QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow { image: none; }")
            .arg(theme().px(22)));
}

void SpinBox::paintEvent(QPaintEvent* event) {
    QDoubleSpinBox::paintEvent(event);
    QPainter painter(this);
    const int size = theme().px(12);
    const qreal left = width() - theme().px(20);
    const QRectF upper(left, height() / 2.0 - size - 1, size, size);
    paintIcon(painter, upper, QStringLiteral("up"), theme().color("text.secondary"), size);
    paintIcon(painter, upper.translated(0, size + 2), QStringLiteral("down"), theme().color("text.secondary"),
              size);
}

} // namespace chokepoint
