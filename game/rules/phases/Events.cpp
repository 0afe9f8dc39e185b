#include "rules/Phases.h"

namespace chokepoint {

/// Phase 11: scripted events fire and put choices to seats, to be answered with the next orders.
void fireEvents(const Turn& turn, Door& door) { turn.events.fire(turn, door); }

} // namespace chokepoint
