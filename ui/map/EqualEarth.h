#pragma once

#include <QPointF>

namespace chokepoint {

/// The Equal Earth projection (Šavrič, Patterson, Jenny 2018): true areas, the radius of the globe is 1.
/// @param longitude degrees from the centre of the map, −180 to 180
/// @param latitude  degrees
/// @return x to the east (±2.71), y to the south (±1.32), as screens count
QPointF equalEarth(double longitude, double latitude);

} // namespace chokepoint
