#pragma once

#include "ui/theme/PowerMark.h"

namespace chokepoint {

class Desk;
struct Rulebook;

/// What a power is known by on every screen: the shape and the colour that content gives it.
PowerMark markOf(const Rulebook& book, int power);
PowerMark markOf(const Desk& desk, int power);
/// The mark of the power that governs an economy; a ring where none does.
PowerMark markOfEconomy(const Desk& desk, int economy);

} // namespace chokepoint
