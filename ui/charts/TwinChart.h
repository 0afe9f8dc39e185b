#pragma once

#include <QWidget>

class QPainter;

namespace chokepoint {

/// A chart whose figures are to be had as a table too: T on it, or a double click, asks for that.
class TwinChart : public QWidget {
    Q_OBJECT
public:
    explicit TwinChart(QWidget* parent = nullptr);

signals:
    void tableRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    /// The ring of the keyboard's focus, where it is here.
    void paintFocus(QPainter& painter) const;
};

} // namespace chokepoint
