#pragma once

#include "rulebook/Figures.h"

#include <string>

namespace chokepoint {

/// The group in which a figure is counted, by the file it stands in: text `cli.audit.group.<id>`.
std::string figureGroup(const Figure& figure);

/// Whether the figure was read in the source that it names, or is from memory.
enum class Evidence { assumed, recalled, opened, own };

/// As the source itself says: "(opened)", "(recalled)"; one that leans on both is recalled. `own`: neither, it was
/// made with the game.
Evidence evidenceOf(const Figure& figure);

/// How many figures have a source, how that is known, and how many are assumed.
struct Tally {
    int sourced = 0;
    int opened = 0;
    int recalled = 0;
    int assumed = 0;

    int all() const { return sourced + assumed; }
    double percent() const { return all() == 0 ? 0.0 : 100.0 * sourced / all(); } ///< with a source
    void add(const Figure& figure);
};

} // namespace chokepoint
