#pragma once

#include <vector>

namespace chokepoint {

/// Where a measured number may truly lie, with 95 % confidence.
struct Interval {
    double low = 0, high = 0;

    bool holds(double value) const { return low <= value && value <= high; }
};

/// How often something happened; halves are ties.
struct Rate {
    double hits = 0;
    int of = 0;

    double value() const { return of > 0 ? hits / of : 0; }
    /// By Wilson's score: from nothing to everything where nothing was counted.
    Interval interval() const;
};

/// A mean with the interval of Student's t; without width where there are fewer than two values.
struct Mean {
    double value = 0;
    Interval interval;
};
Mean meanOf(const std::vector<double>& values);

/// The value below which a share of the values lies, between neighbours in proportion. `values` must not be empty.
double quantileOf(std::vector<double> values, double share);

} // namespace chokepoint
