#include "rules/OpeningShares.h"

#include <algorithm>
#include <numeric>

namespace chokepoint {

std::vector<double> shares(std::span<const Part> parts, const Quantum& quantum) {
    ExactSum sourcedSum;
    ExactSum freeSum;
    for (const Part& part : parts)
        (part.sourced ? sourcedSum : freeSum) += part.weight;
    const double sourced = sourcedSum.value();
    const double free = freeSum.value();
    const bool empty = sourced <= 0 && free <= 0;
    const double forSourced = sourced > 1 || free <= 0 ? 1 / sourced : 1.0;
    const double forFree = free > 0 ? std::max(0.0, 1 - sourced) / free : 0.0;

    std::vector<double> result;
    for (const Part& part : parts)
        result.push_back(quantum.round(empty          ? 1.0 / static_cast<double>(parts.size())
                                       : part.sourced ? part.weight * forSourced
                                                      : part.weight * forFree));
    std::size_t largest = 0;
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (result[i] > result[largest] ||
            (result[i] == result[largest] && parts[i].rank < parts[largest].rank))
            largest = i;
    if (!result.empty())
        result[largest] += 1 - std::accumulate(result.begin(), result.end(), 0.0);
    return result;
}

} // namespace chokepoint
