#pragma once

#include "ui/theme/PowerMark.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace chokepoint {

/// One step of a scale: "Undecided".
struct ScaleStep {
    QString words;
    QString colour; ///< a token: the step's colour on the map
};

/// A scale of a few named steps, one of them lit: a country's stance.
class StepScale : public QWidget {
    Q_OBJECT
public:
    explicit StepScale(QWidget* parent = nullptr);
    /// @param lit index of the step that holds; −1 if none does
    void setSteps(const QList<ScaleStep>& steps, int lit);
    int lit() const { return m_lit; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool wordsFit() const;

    QList<ScaleStep> m_steps;
    int m_lit = -1;
};

/// A part of a whole, known by a mark.
struct SharePart {
    QString words;
    PowerMark mark;
    double share = 0; ///< of the whole, 0 to 1
};

/// Parts of a whole as one bar with a legend under it: the installed base. Parts may sum to less than 1; the rest of
/// the bar stays empty.
class SegmentBar : public QWidget {
    Q_OBJECT
public:
    explicit SegmentBar(QWidget* parent = nullptr);
    void setParts(const QList<SharePart>& parts);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QList<QPointF> legendPlaces(int width) const;
    qreal entryWidth(const SharePart& part) const;
    void paintBar(QPainter& painter) const;

    QList<SharePart> m_parts;
};

} // namespace chokepoint
