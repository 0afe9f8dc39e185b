#pragma once

#include <chrono>
#include <vector>

namespace chokepoint {

/// Microseconds that something takes.
template <class Work> double microseconds(Work&& work) {
    const auto began = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began).count();
}

/// Below which a share of the samples lies; 0.5 is the median.
double quantile(std::vector<double> samples, double share);

} // namespace chokepoint
