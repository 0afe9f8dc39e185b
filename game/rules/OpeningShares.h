#pragma once

#include "base/Quantum.h"

#include <span>
#include <vector>

namespace chokepoint {

/// One part of a whole before it is made a share.
struct Part {
    double weight = 0;
    bool sourced = false; ///< the weight is the share itself, from a source
    int rank = 0;         ///< place in the order of ids, which breaks ties
};

/// Shares that sum to exactly 1 on the quantum. Sourced ones stay; the others divide what those leave in
/// proportion to their weights. Sourced shares that leave no room, or have nothing beside them, are scaled to
/// fill the whole; without any weight all parts are equal. What rounding leaves goes to the largest.
std::vector<double> shares(std::span<const Part> parts, const Quantum& quantum);

} // namespace chokepoint
