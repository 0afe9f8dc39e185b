#include "rules/Phases.h"
#include "rules/phases/OrderLaws.h"

namespace chokepoint {

/// Phase 8: posts and weights in arenas, standards contests, votes, positions and the state of the order.
void shapeTheOrder(const Turn& turn, Door& door) {
    weighPowers(turn, door);
    fillLeadingPosts(turn, door);
    weighPull(turn, door);
    weighConflict(turn, door);
    const std::span<double> shifted = turn.scratch.row(static_cast<std::size_t>(turn.rules.issues));
    const Leanings leanings(turn);
    for (int k = 0; k < turn.rules.contests; ++k)
        shifted[static_cast<std::size_t>(turn.rules.book.contests[static_cast<std::size_t>(k)].issue)] +=
            runContest(turn, k, leanings, door);
    holdVotes(turn, shifted, door);
    movePositions(turn, door);
    weighOrder(turn, shifted, door);
    coupleOrder(turn, door);
}

} // namespace chokepoint
