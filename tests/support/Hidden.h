#pragma once

#include "rules/RuleSet.h"
#include "rules/View.h"

#include <random>

namespace chokepoint::test {

/// Gives every number that the seat may not know another value within its bounds.
inline void changeHiddenNumbers(const RuleSet& rules, int seat, std::mt19937_64& random, World& world) {
    const Layout& layout = rules.layout();
    for (Slot slot = 0; slot < layout.valueCount(); ++slot) {
        if (knows(layout, slot, seat, rules.powerOf))
            continue;
        const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(slot)];
        const double share = static_cast<double>(random() % 1001) / 1000;
        world.mutableBlock()[slot] =
            declaration.quantum.round(declaration.low + share * (declaration.high - declaration.low));
    }
}

} // namespace chokepoint::test
