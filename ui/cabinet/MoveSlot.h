#pragma once

#include <QAbstractButton>

namespace chokepoint {

/// What a filled slot carries when it is dragged: its number as text.
inline constexpr const char* slotMime = "application/x-chokepoint-slot";

/// One of the slots for moves: empty with its number, or filled with an instrument's icon, name and subject.
class MoveSlot : public QAbstractButton {
    Q_OBJECT
public:
    struct Content {
        QString icon;
        QString name;
        QString subject; ///< "India · 5G"
        QString cost;    ///< "$1.4 bn · 7"
        QString refusal; ///< why it would not be taken; empty: it would
    };

    MoveSlot(int slot, bool compact, QWidget* parent = nullptr);
    void setContent(const Content& content);
    void clear();
    bool isFilled() const { return m_filled; }
    int slot() const { return m_slot; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void emptied(int slot);
    void instrumentDropped(int instrument, int slot);
    void slotDropped(int from, int slot);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void paintTile(QPainter& painter, const QRectF& place) const;
    void paintWords(QPainter& painter, const QRectF& place) const;
    void describe();

    int m_slot;
    bool m_compact;
    bool m_filled = false;
    bool m_under = false; ///< something is dragged over it
    Content m_content;
    QPoint m_pressed;
};

} // namespace chokepoint
