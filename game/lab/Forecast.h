#pragma once

#include <vector>

namespace chokepoint {

/// A forecast of yes or no held against what came: chance and outcome.
struct Forecast {
    double chance = 0;
    bool came = false;
};

/// Chance that a case that came is ranked above one that did not; ties count half. A half where either is missing.
double areaUnderCurve(const std::vector<Forecast>& forecasts);

/// Mean squared distance of chance and outcome.
double brierScore(const std::vector<Forecast>& forecasts);

/// Intercept, then a weight for each column, of the chance that best fits outcomes, by Newton's steps with a slight pull
/// of the weights towards zero, without which a perfect separation has no end.
std::vector<double> fitLogistic(const std::vector<std::vector<double>>& rows, const std::vector<bool>& came);
double logisticChance(const std::vector<double>& weights, const std::vector<double>& row);

} // namespace chokepoint
