#pragma once

#include "rules/Turn.h"

#include <vector>

namespace chokepoint {

// The laws of phase 8, one file each.

/// Weight of each power in each arena, and who takes the posts that fall vacant.
void weighPowers(const Turn& turn, Door& door);
void fillLeadingPosts(const Turn& turn, Door& door);
void weighPull(const Turn& turn, Door& door);

/// Each contest, open or due. Returns by how much its outcome shifts the norm of its issue.
double runContest(const Turn& turn, int contest, Door& door);

/// Resolutions whose vote is due; `shifted` takes by how much they shift the norm of each issue.
void holdVotes(const Turn& turn, std::vector<double>& shifted, Door& door);

/// How hard the powers' values clash on each issue.
void weighConflict(const Turn& turn, Door& door);

void movePositions(const Turn& turn, Door& door);
void weighOrder(const Turn& turn, const std::vector<double>& shifted, Door& door);

/// What the order, as it stood when the phase began, makes of campaigns, covert acts, hostility, diffusion and data flows.
void coupleOrder(const Turn& turn, Door& door);

} // namespace chokepoint
