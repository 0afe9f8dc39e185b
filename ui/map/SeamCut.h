#pragma once

#include <QPolygonF>

#include <vector>

namespace chokepoint {

/// Turns the globe so that `centre` is the middle of the map and cuts what lies across the far meridian.
/// @param ring degrees, longitudes −180 to 180
/// @return pieces in degrees from the centre, −180 to 180, with points added where a long edge would bend on the map
std::vector<QPolygonF> cutRing(const QPolygonF& ring, double centre);

/// The same for an open line. Stretches along longitude ±180 are left out: they are cuts of the data and no coast.
std::vector<QPolygonF> cutLine(const QPolygonF& line, double centre);

} // namespace chokepoint
