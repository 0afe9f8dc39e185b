#pragma once

#include "ui/theme/PowerMark.h"

#include <QList>
#include <QWidget>

#include <optional>

namespace chokepoint {

/// One cause of a change: who did it, in what words, by how much.
struct WaterfallRow {
    std::optional<PowerMark> mark; ///< of the power that did it
    QString iconName;              ///< instead of a mark, "eyeoff" for what the seat does not know
    QString who;                   ///< "United States, order"
    QString words;                 ///< "Export control: foreign-made goods"
    double change = 0;             ///< in the quantity's unit
    bool own = false;              ///< the seat's own order: the row is lit
};

/// A quantity's way from one half-year to the next.
struct WaterfallData {
    QString startTitle; ///< "Half-year before"
    QString startWords; ///< "2020 H2"
    double start = 0;
    QList<WaterfallRow> rows;
    QString endTitle;
    QString endWords;
    double end = 0;
    int decimals = 1;
    bool riseIsGain = true; ///< false where a rise is bad news: tension
};

/// Start, causes and end on one scale that contains zero. Arrows or a click move through
/// the causes, Enter or a double click chooses.
class Waterfall : public QWidget {
    Q_OBJECT
public:
    explicit Waterfall(QWidget* parent = nullptr);

    void setData(const WaterfallData& shown);
    const WaterfallData& data() const { return m_data; }
    /// Index of the row that the keyboard stands on; −1 without rows.
    int currentRow() const { return m_current; }
    void setCurrentRow(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void rowActivated(int row);
    void currentRowChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Columns {
        QRectF mark, words, bars, value;
    };
    int lineHeight() const;
    int valueWidth() const;
    int rowAt(const QPointF& point) const;
    QRectF lineOf(int line) const;
    Columns columnsOf(const QRectF& line) const;
    double xOf(double value, const QRectF& bars) const;
    QString sentenceOf(const WaterfallRow& row) const;
    QColor colorOf(double change) const;

    void paintEndpoint(QPainter& painter, int line, const QString& title, const QString& words,
                       double value) const;
    void paintCause(QPainter& painter, int index, double before) const;
    void paintWords(QPainter& painter, const QRectF& place, const QString& title, const QString& words) const;
    void paintConnector(QPainter& painter, int line, double value) const;

    WaterfallData m_data;
    double m_lowest = 0;
    double m_highest = 1;
    int m_current = -1;
};

} // namespace chokepoint
