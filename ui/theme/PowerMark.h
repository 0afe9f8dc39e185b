#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace chokepoint {

/// What a power is known by without its name. Colour never stands alone: the shape says it too.
struct PowerMark {
    QString shape;  ///< Power::shape of content: circle, square, diamond, triangle; anything else is a ring
    QString colour; ///< Power::colour of content, a token; empty: "text.secondary"

    /// The mark as a filled shape.
    QColor fill() const;
    /// The same colour for words.
    QColor text() const;

    friend bool operator==(const PowerMark&, const PowerMark&) = default;
};

/// Draws the mark in the middle of the place, as wide and high as the shorter side.
void paintPowerMark(QPainter& painter, const QRectF& place, const PowerMark& mark);

/// A mark that stands in a layout. Decoration: the words beside it name the power.
class PowerMarkWidget : public QWidget {
    Q_OBJECT
public:
    /// @param size in pixels at a text scale of 1
    explicit PowerMarkWidget(const PowerMark& mark, int size = 12, QWidget* parent = nullptr);

    const PowerMark& mark() const { return m_mark; }
    void setMark(const PowerMark& mark);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PowerMark m_mark;
    int m_size;
};

} // namespace chokepoint
