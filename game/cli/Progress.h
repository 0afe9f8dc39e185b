#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace chokepoint {

/// How far something is, on stderr: a bar that redraws itself on a terminal. Elsewhere it prints the remarks line by
/// line if `lines`, and nothing if not. `steps` is 0 where nobody knows how many there are.
class Progress {
public:
    Progress(int steps, bool lines);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// The number of steps, where it becomes known later.
    void of(int steps) { m_steps = steps; }
    void at(int step, std::string_view remark);

private:
    std::string text(int step, std::string_view remark) const;

    int m_steps;
    bool m_lines;
    bool m_terminal;
    bool m_drawn = false;
};

/// Shows how far a batch is, and ends it on Ctrl-C.
std::function<bool(int done, int all)> untilInterrupted(Progress& progress);

} // namespace chokepoint
