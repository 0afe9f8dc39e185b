#include "lab/Batch.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace chokepoint {

namespace {

/// Jobs, and the threads that take the next one as soon as they are free.
class Workers {
public:
    Workers(std::size_t jobs, const std::function<void(std::size_t)>& job, const BatchProgress& progress)
        : m_jobs(jobs), m_job(job), m_progress(progress) {}

    bool run(unsigned threads) {
        {
            std::vector<std::jthread> others;
            for (unsigned i = 1; i < threads; ++i)
                others.emplace_back([this] { work(); });
            work();
        }
        if (m_thrown)
            std::rethrow_exception(m_thrown);
        return !m_stopped;
    }

private:
    void work() {
        while (!m_stopped) {
            const std::size_t next = m_next++;
            if (next >= m_jobs)
                return;
            try {
                m_job(next);
                tell();
            } catch (...) {
                const std::lock_guard lock(m_telling);
                if (!m_thrown)
                    m_thrown = std::current_exception();
                m_stopped = true;
            }
        }
    }

    void tell() {
        const std::lock_guard lock(m_telling);
        ++m_done;
        if (m_progress && !m_progress(m_done, static_cast<int>(m_jobs)))
            m_stopped = true;
    }

    const std::size_t m_jobs;
    const std::function<void(std::size_t)>& m_job;
    const BatchProgress& m_progress;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
    std::mutex m_telling;
    int m_done = 0;
    std::exception_ptr m_thrown;
};

} // namespace

bool doJobs(std::size_t jobs, const std::function<void(std::size_t)>& job, const BatchSettings& settings) {
    const unsigned wanted = settings.threads > 0 ? settings.threads : std::thread::hardware_concurrency();
    const std::size_t threads = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(1, jobs));
    return Workers(jobs, job, settings.progress).run(static_cast<unsigned>(threads));
}

} // namespace chokepoint
