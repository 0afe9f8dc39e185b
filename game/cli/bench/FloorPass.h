#pragma once

namespace chokepoint {

/// The yardstick of speed: 40 multiply-adds on each of 200 × 4 × 12 doubles, in blocks of 16 that stay in registers.
/// Yields a number that depends on all of it.
double floorPass();

} // namespace chokepoint
