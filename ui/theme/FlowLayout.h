#pragma once

#include <QLayout>
#include <QList>

namespace chokepoint {

/// Lays widgets out like words: as many beside each other as fit, then on the next line.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place({0, 0, width, 0}, false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& room) override;

private:
    /// The height that the items need in the room; moves them there if asked to.
    int place(const QRect& room, bool move) const;

    QList<QLayoutItem*> m_items;
};

} // namespace chokepoint
