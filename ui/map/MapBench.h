#pragma once

#include "ui/map/MapOverlay.h"

#include <QSize>

#include <vector>

namespace chokepoint {

/// What the map's speed hangs on, in seconds each, the median of several tries. They need a QGuiApplication, no window.

/// Reading, cutting and projecting the shapes.
double benchMapLoad(const std::vector<MapCountry>& countries);
/// From the file to a finished picture with names.
double benchMapFirstPaint(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                          const QSize& size);
/// New layers after the camera has moved.
double benchMapRebuild(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                       const QSize& size);
/// Colouring every country anew.
double benchMapRecolour(const std::vector<MapCountry>& countries, const QSize& size);
/// One country found under a point.
double benchMapHitTest(const std::vector<MapCountry>& countries, const QSize& size);
/// A repaint of the whole map while nothing changes.
double benchMapRepaint(const std::vector<MapCountry>& countries, const std::vector<MapPower>& powers,
                       const QSize& size);
/// The yardstick of a repaint: one opaque picture of that size put down.
double benchPictureRepaint(const QSize& size);

} // namespace chokepoint
