#include "cli/bench/FloorPass.h"

#include <array>
#include <cstddef>

namespace chokepoint {

namespace {

constexpr std::size_t count = std::size_t{200} * 4 * 12;
constexpr std::size_t block = 16;
constexpr int steps = 40;

// Read anew for each pass, so that the compiler cannot know the outcome; near 1 and 0, so that numbers stay ordinary.
volatile double factorSource = 0.999;
volatile double offsetSource = 0.001;

void multiplyAdd(std::array<double, count>& values, double factor, double offset) {
    for (std::size_t first = 0; first < count; first += block) {
        double x[block];
        for (std::size_t i = 0; i < block; ++i)
            x[i] = values[first + i];
        for (int step = 0; step < steps; ++step)
            for (double& each : x)
                each = each * factor + offset;
        for (std::size_t i = 0; i < block; ++i)
            values[first + i] = x[i];
    }
}

} // namespace

double floorPass() {
    static std::array<double, count> values = [] {
        std::array<double, count> start{};
        for (std::size_t i = 0; i < count; ++i)
            start[i] = static_cast<double>(i % 7) * 0.5;
        return start;
    }();
    multiplyAdd(values, factorSource, offsetSource);
    return values[count / 2];
}

} // namespace chokepoint
