#include "cli/Interrupt.h"

#include <csignal>

namespace chokepoint {

namespace {

volatile std::sig_atomic_t pressed = 0;

} // namespace

void catchInterrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { pressed = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}

bool interrupted() { return pressed != 0; }

} // namespace chokepoint
