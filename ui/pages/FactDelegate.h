#pragma once

#include <QStyledItemDelegate>

namespace chokepoint {

/// Draws a fact: words at the left; a number at the right with its change, digits in cells of one width, and a dotted line
/// under what can be asked why, when it is pointed at or has the focus.
class FactDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace chokepoint
