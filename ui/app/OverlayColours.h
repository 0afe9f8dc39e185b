#pragma once

#include "ui/map/MapOverlay.h"
#include "ui/models/Desk.h"

namespace chokepoint {

/// The overlay that the desk has chosen, in the theme's colours: what its facts look like on the map.
MapOverlay paintedOverlay(const Desk& desk);

/// What the overlay says of pairs: a flow or a pressure each; empty where it is about countries alone.
std::vector<MapArc> overlayArcs(const Desk& desk);

/// From the seat to whom an order is about.
std::vector<MapArc> targetArcs(const Desk& desk, const Move& move);

/// The overlays there are, for the bar above the map.
std::vector<OverlayChoice> overlayChoices(const Desk& desk);

/// Which variant of the desk's overlay is shown, and another one for it.
int overlayVariant(const Desk& desk);
void chooseVariant(Desk& desk, int member);

} // namespace chokepoint
