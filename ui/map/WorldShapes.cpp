#include "ui/map/WorldShapes.h"

#include "base/Hash.h"
#include "ui/map/EqualEarth.h"
#include "ui/map/SeamCut.h"
#include "ui/map/Topology.h"

#include <QFile>
#include <QHash>
#include <QResource>

#include <algorithm>
#include <cmath>

/// The macro of the resource file must stand outside any namespace.
static void openMapResources() { Q_INIT_RESOURCE(map); }

namespace chokepoint {

namespace {

/// Square units, about 80,000 km²: smaller land does not widen the view of the world.
constexpr double smallestOfWorld = 0.002;

const char* const worldFile = ":/map/world_game.topo.json";

QPolygonF projected(const QPolygonF& degrees) {
    QPolygonF units;
    units.reserve(degrees.size());
    for (const QPointF& point : degrees)
        units.append(equalEarth(point.x(), point.y()));
    return units;
}

double areaOf(const QPolygonF& ring) {
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &a = ring[i], &b = ring[(i + 1) % ring.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

QHash<QString, int> indexById(const std::vector<MapCountry>& countries) {
    QHash<QString, int> index;
    for (size_t i = 0; i < countries.size(); ++i)
        index.insert(countries[i].id, static_cast<int>(i));
    return index;
}

std::vector<bool> flagged(const std::vector<int>& members, int count) {
    std::vector<bool> flags(static_cast<size_t>(count), false);
    for (int member : members)
        flags[static_cast<size_t>(member)] = true;
    return flags;
}

} // namespace

std::shared_ptr<const WorldShapes> WorldShapes::load(const std::vector<MapCountry>& countries,
                                                     double centreLongitude) {
    openMapResources();
    QFile file(worldFile);
    Topology topology;
    if (file.open(QIODevice::ReadOnly))
        topology = readTopology(file.readAll());
    auto shapes = std::make_shared<WorldShapes>();
    shapes->m_centre = centreLongitude;
    for (const MapCountry& country : countries)
        shapes->m_countries.push_back({country.id, {country.longitude, country.latitude}});
    shapes->m_areas.assign(countries.size(), 0);
    shapes->addShapes(topology, countries);
    shapes->addLines(topology);
    shapes->findTouching();
    shapes->findAnchors(countries);
    shapes->findLandBox();
    return shapes;
}

bool WorldShapes::isFor(const std::vector<MapCountry>& countries) const {
    return std::equal(m_countries.begin(), m_countries.end(), countries.begin(), countries.end(),
                      [](const Country& made, const MapCountry& asked) {
                          return made.id == asked.id && made.place.x() == asked.longitude &&
                                 made.place.y() == asked.latitude;
                      });
}

quint64 WorldShapes::sourceHash() {
    static const quint64 hash = [] {
        openMapResources();
        const QResource source(worldFile);
        return hashText({reinterpret_cast<const char*>(source.data()), static_cast<size_t>(source.size())});
    }();
    return hash;
}

void WorldShapes::addShapes(const Topology& topology, const std::vector<MapCountry>& countries) {
    const QHash<QString, int> index = indexById(countries);
    m_arcs.resize(topology.arcs.size());
    for (const Topology::Shape& source : topology.shapes) {
        // A territory that plays on its own, if content ever gives one a row, is its own owner.
        const bool playsItself = index.contains(source.id);
        const int owner = index.value(playsItself ? source.id : source.owner, nobody);
        const int shape = static_cast<int>(m_shapes.size());
        m_shapes.push_back({owner, playsItself, source.disputed, false});
        for (const Topology::Polygon& rings : source.polygons)
            addPolygon(topology, rings, shape);
    }
}

void WorldShapes::addPolygon(const Topology& topology, const std::vector<std::vector<int>>& rings,
                             int shape) {
    const int owner = m_shapes[static_cast<size_t>(shape)].owner;
    const size_t first = m_polygons.size();
    double area = 0;
    for (const QPolygonF& piece : cutRing(topology.points(rings.front()), m_centre)) {
        const QPolygonF ring = projected(piece);
        m_polygons.push_back({owner, {ring}, ring.boundingRect(), areaOf(ring)});
        m_polygonShapes.push_back(shape);
        area += m_polygons.back().area;
    }
    for (size_t hole = 1; hole < rings.size(); ++hole) {
        for (const QPolygonF& piece : cutRing(topology.points(rings[hole]), m_centre)) {
            const QPolygonF ring = projected(piece);
            for (size_t i = first; i < m_polygons.size(); ++i) {
                if (m_polygons[i].box.contains(ring.boundingRect()))
                    m_polygons[i].rings.push_back(ring);
            }
        }
    }
    if (owner != nobody)
        m_areas[static_cast<size_t>(owner)] += area;
    for (const std::vector<int>& ring : rings) {
        for (int index : ring) {
            Arc& arc = m_arcs[static_cast<size_t>(index < 0 ? ~index : index)];
            arc.users.push_back(shape);
            arc.area = std::max(arc.area, area);
        }
    }
}

void WorldShapes::addLines(const Topology& topology) {
    for (size_t i = 0; i < m_arcs.size(); ++i) {
        for (const QPolygonF& piece : cutLine(topology.arcs[i], m_centre))
            m_arcs[i].pieces.push_back(projected(piece));
        for (const Line& line : linesOf(m_arcs[i]))
            m_lines.push_back(line);
    }
}

std::vector<WorldShapes::Line> WorldShapes::linesOf(const Arc& arc) const {
    const bool disputed = arc.users.size() > 1 &&
                          std::any_of(arc.users.begin(), arc.users.end(),
                                      [&](int user) { return m_shapes[static_cast<size_t>(user)].disputed; });
    std::vector<Line> lines;
    for (const QPolygonF& piece : arc.pieces)
        lines.push_back({piece, piece.boundingRect(), arc.users.size() < 2, disputed, arc.area});
    return lines;
}

void WorldShapes::findTouching() {
    for (const Arc& arc : m_arcs) {
        for (int user : arc.users) {
            Shape& shape = m_shapes[static_cast<size_t>(user)];
            shape.touchesOwner |= std::any_of(arc.users.begin(), arc.users.end(), [&](int other) {
                const Shape& neighbour = m_shapes[static_cast<size_t>(other)];
                return neighbour.ownsItself && neighbour.owner == shape.owner;
            });
        }
    }
}

void WorldShapes::findAnchors(const std::vector<MapCountry>& countries) {
    m_anchorBoxes.resize(countries.size());
    std::vector<const Polygon*> homes(countries.size(), nullptr);
    std::vector<bool> isNamed(countries.size(), false);
    for (size_t i = 0; i < m_polygons.size(); ++i) {
        const Polygon& polygon = m_polygons[i];
        if (polygon.owner == nobody || !m_shapes[static_cast<size_t>(m_polygonShapes[i])].ownsItself)
            continue;
        const auto owner = static_cast<size_t>(polygon.owner);
        const MapCountry& country = countries[owner];
        const bool named = isInside(project(country.longitude, country.latitude), polygon.rings);
        if (named || (!isNamed[owner] && (!homes[owner] || polygon.area > homes[owner]->area))) {
            homes[owner] = &polygon;
            isNamed[owner] = named;
        }
    }
    for (size_t i = 0; i < countries.size(); ++i) {
        if (homes[i]) {
            m_anchors.push_back(widestCircle(homes[i]->rings, edgesOf(homes[i]->rings)));
            m_anchorBoxes[i] = homes[i]->box;
        } else {
            m_anchors.push_back({project(countries[i].longitude, countries[i].latitude), 0});
        }
    }
}

void WorldShapes::findLandBox() {
    for (const Polygon& polygon : m_polygons) {
        if (polygon.area > smallestOfWorld)
            m_landBox |= polygon.box;
    }
}

Circle WorldShapes::anchor(const std::vector<int>& members) const {
    if (members.size() == 1)
        return anchor(members.front());
    const std::vector<bool> flags = flagged(members, countryCount());
    std::vector<QPolygonF> rings;
    for (size_t i = 0; i < m_polygons.size(); ++i) {
        if (belongs(m_polygonShapes[i], flags, Extent::Mainland) && m_polygons[i].area > smallestOfWorld / 4)
            rings.insert(rings.end(), m_polygons[i].rings.begin(), m_polygons[i].rings.end());
    }
    std::vector<QLineF> edges;
    for (const Line& line : outline(members, Extent::Mainland)) {
        for (qsizetype i = 1; i < line.points.size(); ++i)
            edges.emplace_back(line.points[i - 1], line.points[i]);
    }
    return widestCircle(rings, edges);
}

bool WorldShapes::belongs(int shape, const std::vector<bool>& members, Extent extent) const {
    const Shape& candidate = m_shapes[static_cast<size_t>(shape)];
    return candidate.owner != nobody && members[static_cast<size_t>(candidate.owner)] &&
           (extent == Extent::All || candidate.ownsItself || candidate.touchesOwner);
}

std::vector<WorldShapes::Line> WorldShapes::outline(const std::vector<int>& members, Extent extent) const {
    const std::vector<bool> flags = flagged(members, countryCount());
    std::vector<Line> lines;
    for (const Arc& arc : m_arcs) {
        const auto uses = std::count_if(arc.users.begin(), arc.users.end(),
                                        [&](int user) { return belongs(user, flags, extent); });
        if (uses == 1) {
            const std::vector<Line> pieces = linesOf(arc);
            lines.insert(lines.end(), pieces.begin(), pieces.end());
        }
    }
    return lines;
}

QPainterPath WorldShapes::path(int country) const {
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const Polygon& polygon : m_polygons) {
        if (polygon.owner != country)
            continue;
        for (const QPolygonF& ring : polygon.rings) {
            path.addPolygon(ring);
            path.closeSubpath();
        }
    }
    return path;
}

QPointF WorldShapes::project(double longitude, double latitude) const {
    return equalEarth(std::remainder(longitude - m_centre, 360.0), latitude);
}

} // namespace chokepoint
