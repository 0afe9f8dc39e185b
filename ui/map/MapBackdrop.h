#pragma once

#include "ui/map/IndexRaster.h"
#include "ui/map/MapCamera.h"

#include <QImage>

class QPainter;

namespace chokepoint {

/// Meridians and parallels every 20 degrees.
void paintGraticule(QPainter& painter, const MapCamera& camera);

/// The light along the coasts, half as fine as the screen: draw it stretched by `devicePixelRatio`-free camera px.
/// @param step device pixels to one pixel of the result
QImage coastGlow(const IndexRaster& raster, int step, double devicePixelRatio);

} // namespace chokepoint
