#pragma once

#include "rules/Turn.h"

namespace chokepoint {

// One function a phase, one file a function; what each does stands in its file.
void bringAgreementsIntoForce(const Turn& turn, Door& door);
void commitOrders(const Turn& turn, Door& door);
void denySupplies(const Turn& turn, Door& door);
void passSuppliesOn(const Turn& turn, Door& door);
void innovate(const Turn& turn, Door& door);
void clearMarkets(const Turn& turn, Door& door);
void letCountriesDecide(const Turn& turn, Door& door);
void shapeTheOrder(const Turn& turn, Door& door);
void governAtHome(const Turn& turn, Door& door);
void heatOrCool(const Turn& turn, Door& door);
void fireEvents(const Turn& turn, Door& door);
void keepScore(const Turn& turn, Door& door);

} // namespace chokepoint
