#pragma once

#include <QDoubleSpinBox>

namespace chokepoint {

/// A box for a number with the theme's arrows (a style sheet cannot colour an icon).
class SpinBox : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit SpinBox(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace chokepoint
