#include "ui/map/ShapesFile.h"

#include "base/Hash.h"

#include <cstring>
#include <type_traits>

namespace chokepoint {

namespace {

/// Goes up with every change of what stands in the file or of how shapes are made.
constexpr quint32 version = 1;

quint64 sumOf(const QByteArray& bytes, qsizetype from) {
    return hashText({bytes.constData() + from, static_cast<size_t>(bytes.size() - from)});
}

class Writer {
public:
    template <class T> void operator()(const T& value) requires std::is_trivially_copyable_v<T> {
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void operator()(const QString& text) { array(text.constData(), text.size()); }
    void operator()(const QPolygonF& points) { array(points.constData(), points.size()); }
    void operator()(const std::vector<bool>& flags) = delete;
    template <class T, class Each> void list(const std::vector<T>& items, Each each) {
        (*this)(static_cast<quint32>(items.size()));
        for (const T& item : items)
            each(*this, item);
    }

    QByteArray bytes;

private:
    template <class T> void array(const T* items, qsizetype count) {
        (*this)(static_cast<quint32>(count));
        bytes.append(reinterpret_cast<const char*>(items), count * qsizetype(sizeof(T)));
    }
};

/// Bytes whose sum is right were written by this program: their counts are believed, but never beyond their end.
class Reader {
public:
    explicit Reader(const QByteArray& bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) {}

    template <class T> void operator()(T& value) requires std::is_trivially_copyable_v<T> {
        take(&value, sizeof value);
    }
    void operator()(QString& text) {
        text.resize(count(sizeof(QChar)));
        take(text.data(), static_cast<size_t>(text.size()) * sizeof(QChar));
    }
    void operator()(QPolygonF& points) {
        points.resize(count(sizeof(QPointF)));
        take(points.data(), static_cast<size_t>(points.size()) * sizeof(QPointF));
    }
    template <class T, class Each> void list(std::vector<T>& items, Each each) {
        items.resize(static_cast<size_t>(count(1)));
        for (T& item : items)
            each(*this, item);
    }

private:
    qsizetype count(size_t size) {
        quint32 items = 0;
        (*this)(items);
        return static_cast<qsizetype>(std::min<size_t>(items, static_cast<size_t>(m_end - m_at) / size));
    }
    void take(void* to, size_t size) {
        if (size > static_cast<size_t>(m_end - m_at))
            return;
        std::memcpy(to, m_at, size);
        m_at += size;
    }

    const char* m_at;
    const char* m_end;
};

} // namespace

/// What shapes are made of, told once for both ways.
class ShapesCode {
public:
    template <class File, class Shapes> static void tell(File& file, Shapes& shapes) {
        const auto plain = [](File& to, auto& item) { to(item); };
        file(shapes.m_centre);
        file.list(shapes.m_countries, [](File& to, auto& country) {
            to(country.id);
            to(country.place);
        });
        file.list(shapes.m_shapes, plain);
        file.list(shapes.m_arcs, [&](File& to, auto& arc) {
            to.list(arc.pieces, plain);
            to.list(arc.users, plain);
            to(arc.area);
        });
        file.list(shapes.m_polygons, [&](File& to, auto& polygon) {
            to(polygon.owner);
            to.list(polygon.rings, plain);
            to(polygon.box);
            to(polygon.area);
        });
        file.list(shapes.m_polygonShapes, plain);
        file.list(shapes.m_lines, [](File& to, auto& line) {
            to(line.points);
            to(line.box);
            to(line.coast);
            to(line.disputed);
            to(line.area);
        });
        file.list(shapes.m_anchors, plain);
        file.list(shapes.m_anchorBoxes, plain);
        file.list(shapes.m_areas, plain);
        file(shapes.m_landBox);
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

QByteArray writtenShapes(const WorldShapes& shapes) {
    Writer body;
    ShapesCode::tell(body, shapes);
    Head head;
    head.sum = sumOf(body.bytes, 0);
    Writer file;
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
    Reader body(
        QByteArray::fromRawData(bytes.constData() + sizeof head, bytes.size() - qsizetype(sizeof head)));
    auto shapes = std::make_shared<WorldShapes>();
    ShapesCode::tell(body, *shapes);
    return shapes;
}

} // namespace chokepoint
