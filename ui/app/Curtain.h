#pragma once

#include "ui/theme/PowerMark.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace chokepoint {

/// Covers the whole window between two people's turns. It is given a seat's name and mark and nothing else, so that it has
/// nothing to give away; holding Space for a second (or the button) calls the seat's screen.
class Curtain : public QWidget {
    Q_OBJECT
public:
    Curtain(const QString& seat, const PowerMark& mark, const QString& occasion, QWidget* parent = nullptr);

signals:
    void lifted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setHolding(bool holding);

    static constexpr int holdTime = 1000; // ms
    static constexpr int step = 20;       // ms

    PowerMark m_mark;
    QTimer m_timer;
    int m_held = 0; ///< ms
    QPushButton* m_button;
};

} // namespace chokepoint
