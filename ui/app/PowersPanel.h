#pragma once

#include "ui/models/Desk.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace chokepoint {

class NumberLabel;
class TrajectoryChart;

/// All powers with the two scores of the double contest, and the way each has come in both.
class PowersPanel : public QWidget {
    Q_OBJECT
public:
    explicit PowersPanel(Desk& desk, QWidget* parent = nullptr);
    void refresh();

signals:
    void whyRequested(const QString& address);
    /// The chart's figures shall be shown as a table.
    void tableRequested();

private:
    void addHead(QGridLayout* grid);
    void addPower(QGridLayout* grid, int power);
    NumberLabel* makeScore(int power, Quantity score, const char* name);
    void showScore(NumberLabel* label, Quantity score, int power);

    Desk& m_desk;
    struct Row {
        NumberLabel* supremacy;
        NumberLabel* order;
    };
    std::vector<Row> m_rows; ///< by power
    TrajectoryChart* m_chart;
};

} // namespace chokepoint
