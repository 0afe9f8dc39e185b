#include "ui/map/InscribedCircle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace chokepoint {

namespace {

double squaredDistance(const QPointF& point, const QLineF& edge) {
    const QPointF along = edge.p2() - edge.p1();
    const QPointF from = point - edge.p1();
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF gap = from - along * share;
    return QPointF::dotProduct(gap, gap);
}

/// A square that may hold the centre.
struct Square {
    QPointF middle;
    double half;   ///< half its side
    double radius; ///< of the circle around its middle; negative if the middle is outside
    /// No point of the square can have a wider circle.
    double bound() const { return radius + half * std::sqrt(2.0); }
    bool operator<(const Square& other) const { return bound() < other.bound(); }
};

class Search {
public:
    Search(const std::vector<QPolygonF>& rings, const std::vector<QLineF>& edges)
        : m_rings(rings), m_edges(edges) {}

    Circle run() {
        spread();
        while (!m_open.empty()) {
            const Square square = m_open.top();
            m_open.pop();
            if (square.bound() < m_best.radius * 1.02)
                break;
            const double half = square.half / 2;
            for (const QPointF& corner :
                 {QPointF(-half, -half), QPointF(half, -half), QPointF(-half, half), QPointF(half, half)})
                look(square.middle + corner, half);
        }
        return m_best;
    }

private:
    /// Covers the region with squares as wide as its shorter side.
    void spread() {
        QRectF box;
        for (const QPolygonF& ring : m_rings)
            box |= ring.boundingRect();
        const double half = std::min(box.width(), box.height()) / 2;
        if (half <= 0)
            return;
        for (double y = box.top() + half; y < box.bottom() + half; y += 2 * half) {
            for (double x = box.left() + half; x < box.right() + half; x += 2 * half)
                look({x, y}, half);
        }
    }

    void look(const QPointF& middle, double half) {
        double nearest = std::numeric_limits<double>::max();
        for (const QLineF& edge : m_edges)
            nearest = std::min(nearest, squaredDistance(middle, edge));
        const double distance = std::sqrt(nearest);
        const Square square{middle, half, isInside(middle, m_rings) ? distance : -distance};
        if (square.radius > m_best.radius)
            m_best = {middle, square.radius};
        if (square.bound() > m_best.radius * 1.02)
            m_open.push(square);
    }

    const std::vector<QPolygonF>& m_rings;
    const std::vector<QLineF>& m_edges;
    std::priority_queue<Square> m_open;
    Circle m_best;
};

} // namespace

Circle widestCircle(const std::vector<QPolygonF>& rings, const std::vector<QLineF>& edges) {
    return Search(rings, edges).run();
}

std::vector<QLineF> edgesOf(const std::vector<QPolygonF>& rings) {
    std::vector<QLineF> edges;
    for (const QPolygonF& ring : rings) {
        for (qsizetype i = 0; i < ring.size(); ++i)
            edges.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
    }
    return edges;
}

bool isInside(const QPointF& point, const std::vector<QPolygonF>& rings) {
    bool inside = false;
    for (const QPolygonF& ring : rings) {
        for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const QPointF &a = ring[i], &b = ring[j];
            if ((a.y() > point.y()) != (b.y() > point.y()) &&
                point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x())
                inside = !inside;
        }
    }
    return inside;
}

} // namespace chokepoint
