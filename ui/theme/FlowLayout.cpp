#include "ui/theme/FlowLayout.h"

#include "ui/theme/Theme.h"

#include <algorithm>

namespace chokepoint {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(theme().px(8));
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect& room) {
    QLayout::setGeometry(room);
    place(room, true);
}

int FlowLayout::place(const QRect& room, bool move) const {
    int x = room.x(), y = room.y(), tallest = 0;
    for (QLayoutItem* item : m_items) {
        const QSize size = item->sizeHint().boundedTo(QSize(std::max(room.width(), 1), QLAYOUTSIZE_MAX));
        if (x > room.x() && x + size.width() > room.x() + room.width()) {
            x = room.x();
            y += tallest + spacing();
            tallest = 0;
        }
        if (move)
            item->setGeometry({{x, y}, size});
        x += size.width() + spacing();
        tallest = std::max(tallest, size.height());
    }
    return y + tallest - room.y();
}

} // namespace chokepoint
