#pragma once

#include <QWidget>

namespace chokepoint {

/// A position between state-sovereign (0) and liberal (100), and where one's own power wants it.
class OrderScale : public QWidget {
    Q_OBJECT
public:
    OrderScale(double position, double wanted, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_position;
    double m_wanted;
};

} // namespace chokepoint
