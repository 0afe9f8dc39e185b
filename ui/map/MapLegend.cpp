#include "ui/map/MapLegend.h"

#include "ui/map/Stripes.h"
#include "ui/theme/Theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace chokepoint {

namespace {

QFont titleFont() { return theme().font(TextRole::Caption, QFont::DemiBold); }
QFont labelFont() { return theme().font(TextRole::Caption); }

int margin() { return theme().px(16); }
int swatchWidth() { return theme().px(18); }
int shortGap() { return theme().px(6); }
int leastGap() { return theme().px(12); }
int mostGap() { return theme().px(32); }

int widthOf(const QString& text, const QFont& font) { return QFontMetrics(font).horizontalAdvance(text) + 1; }

} // namespace

MapLegend::MapLegend(QWidget* parent) : QWidget(parent) {
    setObjectName("map_legend");
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MapLegend::setOverlay(const MapOverlay& overlay) {
    m_title = overlay.legendTitle;
    m_titleWidth = m_title.isEmpty() ? 0 : widthOf(m_title, titleFont());
    m_items.clear();
    QStringList words;
    for (const LegendEntry& entry : overlay.legend) {
        Item item{entry, entry.count < 0 ? QString() : theme().locale().toString(entry.count),
                  widthOf(entry.label, labelFont()), 0};
        const int count = item.count.isEmpty() ? 0 : shortGap() + widthOf(item.count, titleFont());
        item.width = swatchWidth() + shortGap() + item.labelWidth + count;
        words.append(entry.label + ' ' + item.count);
        m_items.push_back(item);
    }
    setAccessibleName(m_title + ": " + words.join(", "));
    updateGeometry();
    update();
}

int MapLegend::rowHeight() const { return theme().px(24); }

std::vector<MapLegend::Place> MapLegend::places(int width) const {
    std::vector<Place> places;
    int total = 2 * margin() + m_titleWidth;
    for (const Item& item : m_items)
        total += item.width;
    const int gaps = std::max(1, static_cast<int>(m_items.size()) - (m_title.isEmpty() ? 1 : 0));
    const int gap = std::clamp((width - total) / gaps, leastGap(), mostGap());
    int x = margin() + (m_title.isEmpty() ? 0 : m_titleWidth + gap), row = 0;
    const int start = margin();
    for (size_t i = 0; i < m_items.size(); ++i) {
        if (x > start && x + m_items[i].width > width - margin()) {
            x = start;
            ++row;
        }
        places.push_back({i, x, row});
        x += m_items[i].width + gap;
    }
    return places;
}

int MapLegend::heightForWidth(int width) const {
    const std::vector<Place> all = places(width);
    const int rows = all.empty() ? 1 : all.back().row + 1;
    return rows * rowHeight() + theme().px(12);
}

void MapLegend::resizeEvent(QResizeEvent*) {
    if (height() != heightForWidth(width()))
        updateGeometry();
}

void MapLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().color("bg.panel"));
    painter.fillRect(0, 0, width(), 1, theme().color("line.subtle"));
    const int top = theme().px(6);
    painter.setFont(titleFont());
    painter.setPen(theme().color("text.primary"));
    painter.drawText(QRect(margin(), top, m_titleWidth, rowHeight()), Qt::AlignVCenter, m_title);
    for (const Place& place : places(width())) {
        const Item& item = m_items[place.item];
        paintItem(painter, item, {place.x, top + place.row * rowHeight(), item.width, rowHeight()});
    }
}

void MapLegend::paintItem(QPainter& painter, const Item& item, const QRect& place) const {
    const int high = theme().px(12);
    const QRectF swatch(place.left(), place.center().y() - high / 2.0 + 0.5, swatchWidth(), high);
    paintSwatch(painter, swatch, item.entry.colour, item.entry.hatched);
    QRect words = place.adjusted(swatchWidth() + shortGap(), 0, 0, 0);
    painter.setFont(labelFont());
    painter.setPen(theme().color("text.secondary"));
    painter.drawText(words, Qt::AlignVCenter, item.entry.label);
    words.setLeft(words.left() + item.labelWidth + shortGap());
    painter.setFont(titleFont());
    painter.setPen(theme().color("text.primary"));
    painter.drawText(words, Qt::AlignVCenter, item.count);
}

} // namespace chokepoint
