#pragma once

#include "ui/map/MapScene.h"
#include "ui/models/Desk.h"
#include "ui/models/Marks.h"

#include <memory>
#include <optional>
#include <vector>

namespace chokepoint {

class MapView;

/// A game's countries and powers as the map wants them, in the reader's language.
std::vector<MapCountry> mapCountries(const Desk& desk);
std::vector<MapPower> mapPowers(const Desk& desk);

/// The middle of the map for readers of a language, degrees: one's own part of the world is not cut in two.
double mapCentre(const QString& language);

/// The shapes of the world, projected once, shared by all maps of the program and kept between runs in the user's cache.
std::shared_ptr<const WorldShapes> sharedShapes(const RuleSet& rules, double centre);

/// Begins to read those of an earlier run in another thread, before it is known which countries a game has.
void prepareShapes(double centre);

/// Reads what an earlier run showed first, while there is nothing else to do.
void prepareView(double centre);

/// What prepareView() read, once.
std::optional<DrawnView> takePreparedView(double centre);

/// Keeps for the next run what a window showed first.
void rememberView(double centre, const MapView& map);

} // namespace chokepoint
