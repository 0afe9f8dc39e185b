#pragma once

#include "encyclopedia/Page.h"
#include "ui/models/Desk.h"

#include <vector>

namespace chokepoint {

/// One thing that the seat knows of a page's subject in the game that is on.
struct GameFact {
    QString words;      ///< whose, what
    Slot slot = noSlot; ///< of its number; none: the words say it all
    int power = -1;     ///< whose mark stands before it
};

/// What the seat's own view says of the page's subject: numbers as they stand, policies in force, orders given.
std::vector<GameFact> factsInThisGame(const Desk& desk, const Page& page);

} // namespace chokepoint
