#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace chokepoint {

/// Told after each job how many are done, of how many; false ends the work. Calls come one at a time, from any thread.
using BatchProgress = std::function<bool(int done, int all)>;

/// How a batch is run; what it yields depends on nothing here.
struct BatchSettings {
    unsigned threads = 0; ///< 0: as many as there are processors
    BatchProgress progress = {};
};

/// Does the jobs 0 to `jobs` − 1, each once and in any order, on several threads. False if progress ended the work: then
/// jobs that had begun are done, and others are not. What a job throws comes out of here once the others are through.
bool doJobs(std::size_t jobs, const std::function<void(std::size_t)>& job, const BatchSettings& settings);

/// What each job yields, in the order of the jobs whatever thread did them; nothing if progress ended the work. Jobs must
/// not depend on each other, and whatever they share must stay as it is.
template <class Job> auto runBatch(std::size_t jobs, const Job& job, const BatchSettings& settings = {}) {
    using Yield = std::invoke_result_t<const Job&, std::size_t>;
    std::vector<std::optional<Yield>> slots(jobs);
    std::optional<std::vector<Yield>> results;
    if (!doJobs(
            jobs, [&](std::size_t i) { slots[i].emplace(job(i)); }, settings))
        return results;
    results.emplace().reserve(jobs);
    for (std::optional<Yield>& slot : slots)
        results->push_back(*std::move(slot));
    return results;
}

} // namespace chokepoint
