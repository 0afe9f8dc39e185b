#include "cli/Progress.h"

#include "cli/Interrupt.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace chokepoint {

namespace {

constexpr int width = 32;

} // namespace

Progress::Progress(int steps, bool lines)
    : m_steps(steps), m_lines(lines), m_terminal(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
    if (m_drawn)
        std::fputc('\n', stderr);
}

std::string Progress::text(int step, std::string_view remark) const {
    if (m_steps <= 0)
        return fmt::format("{} {}", step, remark);
    std::string count = fmt::format("{}/{} {}", step, m_steps, remark);
    if (!m_terminal)
        return count;
    const std::string bar(static_cast<std::size_t>(std::clamp(width * step / m_steps, 0, width)), '#');
    return fmt::format("[{:.<{}}] {}", bar, width, count);
}

void Progress::at(int step, std::string_view remark) {
    if (m_terminal) {
        std::fputs(("\r" + text(step, remark) + "\x1b[K").c_str(), stderr);
        std::fflush(stderr);
        m_drawn = true;
    } else if (m_lines) {
        std::fputs((text(step, remark) + "\n").c_str(), stderr);
    }
}

std::function<bool(int, int)> untilInterrupted(Progress& progress) {
    return [&progress](int done, int all) {
        progress.of(all);
        progress.at(done, "");
        return !interrupted();
    };
}

} // namespace chokepoint
