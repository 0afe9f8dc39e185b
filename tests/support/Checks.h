#pragma once

#include "rules/Ledger.h"
#include "world/World.h"

#include <cmath>
#include <string>
#include <vector>

namespace chokepoint::test {

/// Empty if the ledger's deltas are exactly what changed; otherwise the first address where they are not.
inline std::string unexplained(const World& before, const World& after, const Ledger& ledger) {
    std::vector<double> sums(after.layout().size(), 0.0);
    for (const LedgerEntry& entry : ledger.entries())
        sums[entry.slot] += entry.delta;
    for (Slot slot = 0; slot < after.layout().valueCount(); ++slot)
        if (before[slot] + sums[slot] != after[slot])
            return after.layout().address(slot);
    return {};
}

/// Empty if every number is finite, inside its bounds and on its quantum.
inline std::string outOfBounds(const World& world) {
    for (Slot slot = 0; slot < world.layout().valueCount(); ++slot) {
        const QuantityDeclaration& declaration = world.layout().table()[world.layout().quantityAt(slot)];
        const double value = world[slot];
        if (!std::isfinite(value) || value < declaration.low || value > declaration.high ||
            declaration.quantum.round(value) != value)
            return world.layout().address(slot) + " = " + std::to_string(value);
    }
    return {};
}

} // namespace chokepoint::test
