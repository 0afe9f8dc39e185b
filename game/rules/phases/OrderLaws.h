#pragma once

#include "rules/Turn.h"

#include <span>

namespace chokepoint {

// The laws of phase 8, one file each.

/// Weight of each power in each arena, and who takes the posts that fall vacant.
void weighPowers(const Turn& turn, Door& door);
void fillLeadingPosts(const Turn& turn, Door& door);
void weighPull(const Turn& turn, Door& door);

/// How strongly countries lean to each power: the same for all contests of a half-year.
class Leanings {
public:
    explicit Leanings(const Turn& turn);

    /// Share of an arena's members that leans to each proposal, by power: a country splits by how near it is to each.
    std::span<const double> votes(const RuleSet& rules, const Contest& contest) const;

private:
    std::size_t m_powers, m_countries;
    Scratch& m_scratch;
    std::span<double> m_near;    ///< power × country: alignment
    std::span<double> m_squares; ///< power × country: what counts, by the square of how near it is
};

/// Each contest, open or due. Returns by how much its outcome shifts the norm of its issue.
double runContest(const Turn& turn, int contest, const Leanings& leanings, Door& door);

/// Resolutions whose vote is due; `shifted` takes by how much they shift the norm of each issue.
void holdVotes(const Turn& turn, std::span<double> shifted, Door& door);

/// How hard the powers' values clash on each issue.
void weighConflict(const Turn& turn, Door& door);

void movePositions(const Turn& turn, Door& door);
void weighOrder(const Turn& turn, std::span<const double> shifted, Door& door);

/// What the order, as it stood when the phase began, makes of campaigns, covert acts, hostility, diffusion and data flows.
void coupleOrder(const Turn& turn, Door& door);

} // namespace chokepoint
