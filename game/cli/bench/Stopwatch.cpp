#include "cli/bench/Stopwatch.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

double quantile(std::vector<double> samples, double share) {
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const long at = std::lround(share * static_cast<double>(samples.size() - 1));
    return samples[static_cast<std::size_t>(at)];
}

} // namespace chokepoint
