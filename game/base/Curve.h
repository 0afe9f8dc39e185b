#pragma once

#include <algorithm>
#include <cmath>

namespace chokepoint::curve {

// The only curves the rules use: + - * / sqrt and comparisons, which IEEE 754 fixes to the last bit on every machine.

/// Smooth S-curve from 0 to 1 through 0.5 at x = 0; slope 0.5 there, half of the way to either end at x = ±1.
inline double sigmoid(double x) { return 0.5 * (1.0 + x / (1.0 + std::abs(x))); }

/// Odds of a rare decision under pressure: nearly nothing below -3, one in sixteen at 0, rising steeply from there to 1.
inline double resolve(double pressure) {
    const double s = sigmoid(pressure) * sigmoid(pressure);
    return s * s;
}

/// 0 at 0, a half at `half`, towards 1; for x >= 0.
inline double saturate(double x, double half) { return x / (x + half); }

/// max(x, 0)
inline double positive(double x) { return std::max(x, 0.0); }

inline double clamp01(double x) { return std::min(1.0, std::max(0.0, x)); }

} // namespace chokepoint::curve
