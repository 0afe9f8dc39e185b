#include "ui/map/MapLabels.h"

#include "ui/theme/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace chokepoint {

namespace {

/// px of a name's rectangle left free around it.
constexpr double clearance = 2;
/// px between a coast and a name beside it.
constexpr double offshoreGap = 4;
/// px from the bounds of the land beyond which a name belongs to nothing.
constexpr double lostTouch = 8;
constexpr double mostOwnOffshore = 0.06;
/// A name may reach beyond its land by this share of its rectangle, or further over the sea.
constexpr double leastOwnGround = 0.52, leastOwnCoast = 0.3, leastGround = 0.92;
/// px of the land's widest circle above which a name is set wider.
constexpr double wideRadius = 34;

QFont fontFor(const LabelRequest& request) {
    if (request.role == LabelRole::Power) {
        QFont font = theme().font(TextRole::Secondary, QFont::Bold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
        return font;
    }
    if (request.role == LabelRole::Selection)
        return theme().font(TextRole::Secondary, QFont::DemiBold);
    QFont font =
        theme().font(request.radius > wideRadius ? TextRole::Secondary : TextRole::Caption, QFont::Medium);
    if (request.radius > wideRadius)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    return font;
}

double markSize() { return theme().px(10); }

QRectF around(const QPointF& centre, const QSizeF& size) {
    return {centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(), size.height()};
}

} // namespace

bool LabelLayout::place(const LabelRequest& request) {
    PlacedLabel label{request, fontFor(request), {}, {}};
    if (request.role == LabelRole::Power)
        label.request.text = theme().locale().toUpper(request.text);
    const QFontMetricsF metrics(label.font);
    const QSizeF words(metrics.horizontalAdvance(label.request.text), metrics.ascent() + metrics.descent());
    // A name that would fit its land but finds it taken would seem to belong elsewhere beside it.
    const bool mayLeave = words.width() > request.radius * 2;
    const bool found = placeOnLand(label, words) || (mayLeave && placeOffshore(label, words)) ||
                       (request.role == LabelRole::Selection && placeBeside(label, words));
    if (!found)
        return false;
    accept(std::move(label));
    return true;
}

bool LabelLayout::placeOnLand(PlacedLabel& label, const QSizeF& words) {
    const LabelRequest& request = label.request;
    const bool isPower = request.role == LabelRole::Power;
    const double down = isPower ? markSize() * 0.75 : 0;
    for (const QPointF& step :
         {QPointF(0, 0), QPointF(0, -0.4), QPointF(0, 0.4), QPointF(-0.5, 0), QPointF(0.5, 0)}) {
        const QPointF centre = request.anchor + QPointF(0, down) + step * request.radius;
        const QRectF rect = around(centre, words);
        const auto [own, sea] = ground(rect, request.country);
        const bool fitsCoast = !isPower && own >= leastOwnCoast && own + sea >= leastGround;
        const bool fits = own >= leastOwnGround || fitsCoast;
        // A power's name stands for land of several countries: its circle says whether there is room.
        const bool fitsPower = isPower && words.width() < request.radius * 2.6;
        if (!(fits || fitsPower) || !isFree(rect) || !m_view.contains(rect))
            continue;
        label.rect = rect;
        if (isPower)
            label.markRect =
                around({rect.center().x(), rect.top() - markSize() * 0.55}, {markSize(), markSize()});
        return true;
    }
    return false;
}

bool LabelLayout::placeOffshore(PlacedLabel& label, const QSizeF& words) {
    const LabelRequest& request = label.request;
    const bool isPower = request.role == LabelRole::Power;
    const double lead = isPower ? markSize() * 1.9 : 0;
    const QSizeF whole(words.width() + lead, words.height());
    const double reach = std::min(request.box.height() / 2, whole.height());
    const QPointF ways[] = {{3, 0}, {-3, 0}, {0, 3}, {0, -3}, {3, 2}, {-3, 2}, {3, -2}, {-3, -2}};
    for (double aside : {0.0, reach, -reach}) {
        for (const QPointF& way : ways) {
            const bool isSideways = way.y() == 0;
            const QPointF start = request.anchor + (isSideways ? QPointF(0, aside) : QPointF(aside, 0));
            if (slideOffshore(label, around(start, whole), way, lead))
                return true;
        }
    }
    return false;
}

/// Moves a rectangle away from its land until it lies on the sea; gives up when it has lost touch with the land's bounds.
bool LabelLayout::slideOffshore(PlacedLabel& label, QRectF rect, const QPointF& step, double lead) {
    const QRectF near = label.request.box.adjusted(-lostTouch, -lostTouch, lostTouch, lostTouch);
    for (; rect.intersects(near); rect.translate(step)) {
        const auto [own, sea] = ground(rect.adjusted(-offshoreGap, 0, offshoreGap, 0), label.request.country);
        if (own > mostOwnOffshore || own + sea < 0.99)
            continue;
        if (!m_view.contains(rect) || !isFree(rect))
            return false; // what stands there already would come between the name and its land
        label.rect = rect.adjusted(lead, 0, 0, 0);
        if (lead > 0)
            label.markRect =
                around({rect.left() + markSize() / 2, rect.center().y()}, {markSize(), markSize()});
        return true;
    }
    return false;
}

bool LabelLayout::placeBeside(PlacedLabel& label, const QSizeF& words) {
    const QRectF& box = label.request.box;
    const double x = (box.width() + words.width()) / 2 + offshoreGap;
    const double y = (box.height() + words.height()) / 2 + offshoreGap;
    for (const QPointF& off : {QPointF(x, 0), QPointF(-x, 0), QPointF(0, y), QPointF(0, -y)}) {
        label.rect = around(box.center() + off, words);
        if (m_view.contains(label.rect) && isFree(label.rect))
            return true;
    }
    return false;
}

bool LabelLayout::isFree(const QRectF& rect) const {
    const QRectF wide = rect.adjusted(-clearance, -clearance, clearance, clearance);
    return std::none_of(m_taken.begin(), m_taken.end(),
                        [&](const QRectF& other) { return other.intersects(wide); });
}

std::pair<double, double> LabelLayout::ground(const QRectF& rect, int country) const {
    constexpr int columns = 12, rows = 3;
    int own = 0, sea = 0;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const QPointF point(rect.left() + rect.width() * column / (columns - 1),
                                rect.top() + rect.height() * (row + 1) / (rows + 1));
            own += m_raster.countryAt(point) == country;
            sea += !m_raster.isLandAt(point);
        }
    }
    return {double(own) / (columns * rows), double(sea) / (columns * rows)};
}

void LabelLayout::accept(PlacedLabel label) {
    m_taken.push_back(label.rect);
    if (!label.markRect.isEmpty())
        m_taken.push_back(label.markRect);
    m_placed.push_back(std::move(label));
}

void paintLabel(QPainter& painter, const PlacedLabel& label) {
    const QPointF base(label.rect.left(), label.rect.top() + QFontMetricsF(label.font).ascent());
    QPainterPath words;
    words.addText(base, label.font, label.request.text);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(theme().color("map.halo", 0.55), 2 * 2.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(words);
    painter.setFont(label.font);
    painter.setPen(theme().color("map.label"));
    painter.drawText(base, label.request.text);
    if (!label.markRect.isEmpty())
        paintPowerMark(painter, label.markRect, label.request.mark);
}

} // namespace chokepoint
