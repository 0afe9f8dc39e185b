#include "lab/Statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chokepoint {

namespace {

constexpr double confidence =
    1.959963984540054; ///< standard deviations that hold 95 % of a normal distribution

/// The same of Student's distribution, by the first terms of its expansion around the normal one.
double studentsBound(int freedom) {
    const double z = confidence, n = freedom;
    const double z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * n * n * n);
}

} // namespace

Interval Rate::interval() const {
    if (of <= 0)
        return {0, 1};
    const double n = of, z2 = confidence * confidence, p = value();
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = confidence / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Mean meanOf(const std::vector<double>& values) {
    if (values.empty())
        return {};
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    if (values.size() < 2)
        return {mean, {mean, mean}};
    const double squares = std::accumulate(values.begin(), values.end(), 0.0, [mean](double sum, double x) {
        return sum + (x - mean) * (x - mean);
    });
    const double half = studentsBound(static_cast<int>(values.size()) - 1) * std::sqrt(squares / (n - 1) / n);
    return {mean, {mean - half, mean + half}};
}

double quantileOf(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const double place = share * static_cast<double>(values.size() - 1);
    const std::size_t below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

} // namespace chokepoint
