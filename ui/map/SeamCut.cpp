#include "ui/map/SeamCut.h"

#include "ui/map/Clip.h"

#include <cmath>

namespace chokepoint {

namespace {

/// Degrees of latitude after which an edge gets another point, since meridians are curved.
constexpr double longestStep = 2.0;

bool isOnDataCut(const QPointF& point) { return std::abs(std::abs(point.x()) - 180) < 1e-6; }

QPolygonF withSteps(const QPolygonF& points, bool closed) {
    QPolygonF fine;
    fine.reserve(points.size());
    const qsizetype edges = closed ? points.size() : points.size() - 1;
    for (qsizetype i = 0; i < edges; ++i) {
        const QPointF& from = points[i];
        const QPointF step = points[(i + 1) % points.size()] - from;
        const int parts = 1 + static_cast<int>(std::abs(step.y()) / longestStep);
        for (int part = 0; part < parts; ++part)
            fine.append(from + step * part / parts);
    }
    if (!closed)
        fine.append(points.last());
    return fine;
}

/// The stretches of a line between cuts of the data.
std::vector<QPolygonF> withoutDataCuts(const QPolygonF& line) {
    std::vector<QPolygonF> stretches(1);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (i > 0 && isOnDataCut(line[i]) && isOnDataCut(line[i - 1]))
            stretches.emplace_back();
        stretches.back().append(line[i]);
    }
    std::erase_if(stretches, [](const QPolygonF& stretch) { return stretch.size() < 2; });
    return stretches;
}

/// Calls use(points shifted by whole turns, left limit needed, right limit needed) for each turn that shows some of them.
template <class Use> void forEachTurn(const QPolygonF& points, double centre, Use use) {
    const QRectF box = points.boundingRect();
    for (double turn : {-360.0, 0.0, 360.0}) {
        const double shift = turn - centre;
        if (box.right() + shift > -180 && box.left() + shift < 180)
            use(points.translated(shift, 0), box.left() + shift<-180, box.right() + shift> 180);
    }
}

} // namespace

std::vector<QPolygonF> cutRing(const QPolygonF& ring, double centre) {
    std::vector<QPolygonF> pieces;
    forEachTurn(ring, centre, [&](QPolygonF turned, bool overLeft, bool overRight) {
        if (overLeft)
            turned = clipRing(turned, {true, -180, false});
        if (overRight)
            turned = clipRing(turned, {true, 180, true});
        if (!turned.isEmpty())
            pieces.push_back(withSteps(turned, true));
    });
    return pieces;
}

std::vector<QPolygonF> cutLine(const QPolygonF& line, double centre) {
    std::vector<QPolygonF> pieces;
    for (const QPolygonF& stretch : withoutDataCuts(line)) {
        forEachTurn(stretch, centre, [&](const QPolygonF& turned, bool overLeft, bool overRight) {
            std::vector<QPolygonF> kept = {turned};
            if (overLeft)
                kept = clipLine(turned, {true, -180, false});
            else if (overRight)
                kept = clipLine(turned, {true, 180, true});
            for (const QPolygonF& piece : kept)
                pieces.push_back(withSteps(piece, false));
        });
    }
    return pieces;
}

} // namespace chokepoint
