#include "ui/map/ShapesFile.h"

#include "base/Hash.h"
#include "ui/map/PlainCode.h"

namespace chokepoint {

namespace {

/// Goes up with every change of what stands in the file or of how shapes are made.
constexpr quint32 version = 1;

quint64 sumOf(const QByteArray& bytes, qsizetype from) {
    return hashText({bytes.constData() + from, static_cast<size_t>(bytes.size() - from)});
}

} // namespace

/// What shapes are made of, told once for both ways.
class ShapesCode {
public:
    template <class File, class Shapes> static void tell(File& file, Shapes& shapes) {
        const auto plain = [](File& to, auto& item) { to(item); };
        file(shapes.m_centre);
        tellCountries(file, shapes);
        file(shapes.m_shapes);
        file.list(shapes.m_arcs, [&](File& to, auto& arc) {
            to.list(arc.pieces, plain);
            to(arc.users);
            to(arc.area);
        });
        file.list(shapes.m_polygons, [&](File& to, auto& polygon) {
            to(polygon.owner);
            to.list(polygon.rings, plain);
            to(polygon.box);
            to(polygon.area);
        });
        file(shapes.m_polygonShapes);
        file.list(shapes.m_lines, [](File& to, auto& line) {
            to(line.points);
            to(line.box);
            to(line.coast);
            to(line.disputed);
            to(line.area);
        });
        file(shapes.m_anchors);
        file(shapes.m_anchorBoxes);
        file(shapes.m_areas);
        file(shapes.m_landBox);
    }

    template <class File, class Shapes> static void tellCountries(File& file, Shapes& shapes) {
        file.list(shapes.m_countries, [](File& to, auto& country) {
            to(country.id);
            to(country.place);
        });
    }
};

namespace {

struct Head {
    char mark[8] = {'c', 'h', 'o', 'k', 'e', 'm', 'a', 'p'};
    quint64 version = chokepoint::version;
    quint64 source = WorldShapes::sourceHash();
    quint64 sum = 0; ///< of all that follows
};

} // namespace

quint64 markOf(const WorldShapes& shapes) {
    PlainWriter made;
    made(version);
    made(WorldShapes::sourceHash());
    made(shapes.centreLongitude());
    ShapesCode::tellCountries(made, shapes);
    return sumOf(made.bytes, 0);
}

QByteArray writtenShapes(const WorldShapes& shapes) {
    PlainWriter body;
    ShapesCode::tell(body, shapes);
    Head head;
    head.sum = sumOf(body.bytes, 0);
    PlainWriter file;
    file(head);
    return file.bytes + body.bytes;
}

std::shared_ptr<const WorldShapes> readShapes(const QByteArray& bytes) {
    Head expected, head;
    if (bytes.size() < qsizetype(sizeof head))
        return nullptr;
    std::memcpy(&head, bytes.constData(), sizeof head);
    expected.sum = sumOf(bytes, sizeof head);
    if (std::memcmp(&head, &expected, sizeof head) != 0)
        return nullptr;
    PlainReader body(
        QByteArray::fromRawData(bytes.constData() + sizeof head, bytes.size() - qsizetype(sizeof head)));
    auto shapes = std::make_shared<WorldShapes>();
    ShapesCode::tell(body, *shapes);
    return shapes;
}

} // namespace chokepoint
