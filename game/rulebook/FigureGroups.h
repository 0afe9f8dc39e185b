#pragma once

#include "rulebook/Figures.h"

#include <string>

namespace chokepoint {

/// The group in which a figure is counted, by the file it stands in: text `cli.audit.group.<id>`.
std::string figureGroup(const Figure& figure);

/// How many figures have a source, and how many are assumed.
struct Tally {
    int sourced = 0;
    int assumed = 0;

    int all() const { return sourced + assumed; }
    double percent() const { return all() == 0 ? 0.0 : 100.0 * sourced / all(); } ///< with a source
    void add(const Figure& figure) { ++(figure.sourced() ? sourced : assumed); }
};

} // namespace chokepoint
