#pragma once

#include "ui/map/MapOverlay.h"

#include <QWidget>

#include <vector>

namespace chokepoint {

/// The row under the map: what the colours mean and how many countries have each. Where one row is too short it
/// closes its gaps, then takes a second row.
class MapLegend : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);

    void setOverlay(const MapOverlay& overlay);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {width(), heightForWidth(width())}; }
    QSize minimumSizeHint() const override { return {120, heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Item {
        LegendEntry entry;
        QString count;
        int labelWidth = 0;
        int width = 0;
    };
    struct Place {
        size_t item;
        int x, row;
    };

    int rowHeight() const;
    /// Where each item stands in a row of this width; the title takes the start of the first.
    std::vector<Place> places(int width) const;
    void paintItem(QPainter& painter, const Item& item, const QRect& place) const;

    QString m_title;
    int m_titleWidth = 0;
    std::vector<Item> m_items;
};

} // namespace chokepoint
