#include "cli/bench/Stopwatch.h"

#include <algorithm>

namespace chokepoint {

double quantile(std::vector<double> samples, double share) {
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(samples.size() - 1) + 0.5);
    return samples[at];
}

} // namespace chokepoint
