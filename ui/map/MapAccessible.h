#pragma once

namespace chokepoint {

class MapView;

/// Lets screen readers and tests see each country of a MapView as a child of it: its name is the overlay's sentence, its
/// debug description the name that scripts use (map_country_ and the id). May be called again.
void installMapAccessibility();

/// Says that the selection of the map has moved.
void tellFocusChanged(MapView* view, int country);

} // namespace chokepoint
