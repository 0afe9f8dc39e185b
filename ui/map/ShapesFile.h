#pragma once

#include "ui/map/WorldShapes.h"

#include <QByteArray>

#include <memory>

namespace chokepoint {

/// Shapes as bytes: making them takes longer than all else that a first picture needs. For a cache of this machine: numbers
/// stand as they do in memory.
QByteArray writtenShapes(const WorldShapes& shapes);

/// Null where the bytes are damaged, or from another version of the program or of the map.
std::shared_ptr<const WorldShapes> readShapes(const QByteArray& bytes);

/// Another number for shapes that were made from another map, for other countries, around another centre, or otherwise.
quint64 markOf(const WorldShapes& shapes);

} // namespace chokepoint
