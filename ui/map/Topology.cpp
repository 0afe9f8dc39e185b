#include "ui/map/Topology.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace chokepoint {

namespace {

struct Quantisation {
    QPointF scale, translate;
};

QPointF pointOf(const QJsonArray& pair) { return {pair[0].toDouble(), pair[1].toDouble()}; }

QPolygonF arcOf(const QJsonArray& steps, const Quantisation& quantisation) {
    QPolygonF arc;
    arc.reserve(steps.size());
    QPointF sum;
    for (const QJsonValue& step : steps) {
        sum += pointOf(step.toArray());
        arc.append({sum.x() * quantisation.scale.x() + quantisation.translate.x(),
                    sum.y() * quantisation.scale.y() + quantisation.translate.y()});
    }
    return arc;
}

Topology::Polygon polygonOf(const QJsonArray& rings) {
    Topology::Polygon polygon;
    for (const QJsonValue& ring : rings) {
        Topology::Ring& indices = polygon.emplace_back();
        for (const QJsonValue& index : ring.toArray())
            indices.push_back(index.toInt());
    }
    return polygon;
}

Topology::Shape shapeOf(const QJsonObject& geometry) {
    const QJsonObject properties = geometry["properties"].toObject();
    Topology::Shape shape;
    shape.id = properties["iso_a3"].toString();
    shape.owner = properties.contains("owner") ? properties["owner"].toString() : shape.id;
    shape.disputed = properties["disputed"].toInt() == 1;
    const QJsonArray arcs = geometry["arcs"].toArray();
    if (geometry["type"].toString() == "Polygon") {
        shape.polygons.push_back(polygonOf(arcs));
    } else {
        for (const QJsonValue& polygon : arcs)
            shape.polygons.push_back(polygonOf(polygon.toArray()));
    }
    return shape;
}

} // namespace

QPolygonF Topology::points(const Ring& ring) const {
    QPolygonF all;
    for (int index : ring) {
        QPolygonF arc = arcs[static_cast<size_t>(index < 0 ? ~index : index)];
        if (index < 0)
            std::reverse(arc.begin(), arc.end());
        arc.removeLast(); // the next arc begins with it
        all.append(arc);
    }
    return all;
}

Topology readTopology(const QByteArray& json) {
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    const QJsonObject transform = root["transform"].toObject();
    const Quantisation quantisation{pointOf(transform["scale"].toArray()),
                                    pointOf(transform["translate"].toArray())};
    Topology topology;
    for (const QJsonValue& arc : root["arcs"].toArray())
        topology.arcs.push_back(arcOf(arc.toArray(), quantisation));
    for (const QJsonValue& object : root["objects"].toObject()) {
        for (const QJsonValue& geometry : object.toObject()["geometries"].toArray())
            topology.shapes.push_back(shapeOf(geometry.toObject()));
    }
    return topology;
}

} // namespace chokepoint
