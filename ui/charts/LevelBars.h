#pragma once

#include "ui/theme/PowerMark.h"

#include <QList>
#include <QWidget>

namespace chokepoint {

/// How far one power has come on a scale.
struct Level {
    PowerMark mark;
    QString words;    ///< who it is; read out, shown as tooltip
    double value = 0; ///< on the chart's scale
    double change = 0;
    QString address; ///< of the ledger; empty: no question can be asked
};

/// Bars below each other with mark, value and change: alignment with each power. Arrows move, W or a click asks why.
class LevelBars : public QWidget {
    Q_OBJECT
public:
    explicit LevelBars(QWidget* parent = nullptr);
    /// @param highest the end of the scale that begins at 0
    void setLevels(const QList<Level>& levels, double highest = 100, int decimals = 0);
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void whyRequested(const QString& address);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;
    QRectF rowOf(int index) const;
    int rowAt(const QPointF& point) const;
    void setCurrent(int index);
    void ask(int index);
    QString sentenceOf(const Level& level) const;
    void paintLevel(QPainter& painter, const QRectF& row, const Level& level) const;
    void paintChange(QPainter& painter, const QRectF& place, double change) const;

    QList<Level> m_levels;
    double m_highest = 100;
    int m_decimals = 0;
    int m_current = -1;
};

} // namespace chokepoint
