#pragma once

#include "ui/map/MapScene.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace chokepoint {

/// A drawn view as bytes: drawing it takes longer than reading it. For a cache of this machine, like the shapes.
QByteArray writtenView(const DrawnView& view);

/// Nothing where the bytes are damaged, from another version of the program, or of other shapes than these.
std::optional<DrawnView> readView(const QByteArray& bytes, std::shared_ptr<const WorldShapes> shapes);

} // namespace chokepoint
