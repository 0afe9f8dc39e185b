#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/phases/OrderLaws.h"

#include <algorithm>
#include <array>

namespace chokepoint {

Leanings::Leanings(const Turn& turn)
    : m_powers(static_cast<std::size_t>(turn.rules.powers)),
      m_countries(static_cast<std::size_t>(turn.rules.countries)), m_scratch(turn.scratch),
      m_near(m_scratch.unset(m_powers * m_countries)), m_squares(m_scratch.unset(m_near.size())) {
    const double* const alignment = turn.world.row(quantities().alignment).data();
    for (std::size_t p = 0; p < m_powers; ++p)
        for (std::size_t c = 0; c < m_countries; ++c)
            m_near[p * m_countries + c] = alignment[c * m_powers + p];
    for (std::size_t i = 0; i < m_near.size(); ++i)
        m_squares[i] = ExactSum::part(m_near[i] * m_near[i] / 100);
}

std::span<const double> Leanings::votes(const RuleSet& rules, const Contest& contest) const {
    const ArenaVotes& members = rules.arenaVotes[static_cast<std::size_t>(contest.arena)];
    const std::span<double> pull = m_scratch.row(m_countries);
    const std::span<double> part = m_scratch.unset(m_countries);
    const std::span<double> parts = m_scratch.unset(m_countries);
    const std::span<double> shares = m_scratch.row(m_powers);
    for (const int p : contest.proposers) {
        const double* const squares = m_squares.data() + static_cast<std::size_t>(p) * m_countries;
        for (std::size_t c = 0; c < m_countries; ++c)
            pull[c] += squares[c];
    }
    for (std::size_t c = 0; c < m_countries; ++c)
        part[c] = pull[c] > 0 ? members.byCountry[c] / pull[c] / 100 : 0.0;
    for (const int p : contest.proposers) {
        const double* const near = m_near.data() + static_cast<std::size_t>(p) * m_countries;
        for (std::size_t c = 0; c < m_countries; ++c)
            parts[c] = ExactSum::part(part[c] * near[c] * near[c]);
        const double votes = sumOfQuanta(std::span<const double>(parts));
        shares[static_cast<std::size_t>(p)] = members.all > 0 ? votes / members.all : 0.0;
    }
    return shares;
}

namespace {

/// Support for each proposal: technical contribution, members' votes, campaigns. Returns it by power.
std::span<const double> gatherSupport(const Turn& turn, int contest, const Leanings& leanings, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Contest& declared = rules.book.contests[static_cast<std::size_t>(contest)];
    const std::span<const double> votes = leanings.votes(rules, declared);
    const std::span<double> support = turn.scratch.row(static_cast<std::size_t>(rules.powers));
    for (const int p : declared.proposers) {
        const int e = rules.economyOf[static_cast<std::size_t>(p)];
        const double technical = (turn.world.at(q.essentialShare, e, declared.technology) +
                                  turn.world.at(q.marketShare, e, declared.technology)) /
                                 2;
        const std::array<double, 3> terms = {
            rules.p.contestTechnical * (technical + turn.world.at(q.arenaWeight, declared.arena, p)) / 2,
            rules.p.contestMembers * votes[static_cast<std::size_t>(p)],
            rules.p.contestCampaign * turn.world.at(q.campaignFactor) *
                curve::saturate(turn.world.at(q.campaign, contest, p), rules.p.campaignHalf),
        };
        support[static_cast<std::size_t>(p)] =
            door.derive(q.contestSupport, contest * rules.powers + p, terms, [&](int k) -> Link {
                return k == 0   ? Link{layout.slot(q.marketShare, e, declared.technology)}
                       : k == 1 ? Link{layout.slot(q.alignment, 0, p), rules.countries, rules.powers}
                                : Link{layout.slot(q.campaign, contest, p)};
            });
        door.add(layout.slot(q.campaign, contest, p),
                 -rules.p.campaignDecay * turn.world.at(q.campaign, contest, p),
                 Cause::rule("fading", Owner::power(p)));
    }
    return support;
}

struct Podium {
    int first;
    int second; ///< -1 if there is only one proposal
};

Podium podiumOf(const Turn& turn, const Contest& contest, std::span<const double> support) {
    std::vector<int> ranking = contest.proposers;
    const Sets& sets = turn.rules.sets();
    std::sort(ranking.begin(), ranking.end(), [&](int a, int b) {
        const double sa = support[static_cast<std::size_t>(a)];
        const double sb = support[static_cast<std::size_t>(b)];
        return sa != sb ? sa > sb : sets.rank(Axis::power, a) < sets.rank(Axis::power, b);
    });
    return {ranking[0], ranking.size() > 1 ? ranking[1] : -1};
}

/// Two blocs that can each go alone and do not talk, the less the harder their values clash, end up with a standard each; a near draw is a compromise.
ContestState::Outcome outcomeOf(const Turn& turn, const Contest& contest, std::span<const double> support,
                                const Podium& podium) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    if (podium.second < 0)
        return ContestState::Outcome::won;
    const double margin =
        support[static_cast<std::size_t>(podium.first)] - support[static_cast<std::size_t>(podium.second)];
    if (margin >= rules.p.winMargin)
        return ContestState::Outcome::won;
    const auto alone = [&](int p) {
        return turn.world.at(q.marketShare, rules.economyOf[static_cast<std::size_t>(p)],
                             contest.technology) >= rules.p.splitShare;
    };
    const double clash =
        turn.world.at(q.normConflict, contest.issue) - rules.opening().at(q.normConflict, contest.issue);
    const bool apart = turn.world.at(q.tension, podium.first, podium.second) >=
                       rules.p.splitTension - rules.p.conflictSplit * clash;
    return apart && alone(podium.first) && alone(podium.second) ? ContestState::Outcome::split
                                                                : ContestState::Outcome::compromise;
}

/// Gives essential share to whoever owns the standard, from everyone else in proportion.
void grantEssentialShare(const Turn& turn, int contest, int power, double gain, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const Contest& declared = turn.rules.book.contests[static_cast<std::size_t>(contest)];
    const int owner = turn.rules.economyOf[static_cast<std::size_t>(power)];
    const Cause cause = Cause::rule("standard_set", Owner::power(power));
    const Slot from = layout.slot(q.contestSupport, contest, power);
    // gain x (1 - own share) goes to the owner; the others give it in proportion to what they hold.
    for (int e = 0; e < turn.rules.economies; ++e) {
        const double share = turn.world.at(q.essentialShare, e, declared.technology);
        door.add(layout.slot(q.essentialShare, e, declared.technology),
                 e == owner ? gain * (1 - share) : -gain * share, cause, from);
    }
}

/// Returns by how much the outcome shifts the norm of the contest's issue.
double conclude(const Turn& turn, int contest, std::span<const double> support, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Contest& declared = rules.book.contests[static_cast<std::size_t>(contest)];
    const Podium podium = podiumOf(turn, declared, support);
    const ContestState::Outcome outcome = outcomeOf(turn, declared, support, podium);
    const bool won = outcome == ContestState::Outcome::won;
    const double part = won ? 1.0 : 0.5;
    double shifted = 0;
    for (const int p : {podium.first, won ? -1 : podium.second}) {
        if (p < 0)
            continue;
        grantEssentialShare(turn, contest, p, part * rules.p.essentialGain, door);
        const double ideal =
            rules.book.powers[static_cast<std::size_t>(p)].ideal[static_cast<std::size_t>(declared.issue)];
        const double shift = usualQuantum.round(part * rules.p.normShift * (ideal - 50) / 50);
        door.add(layout.slot(q.norm, declared.issue), shift, Cause::rule("standard_set", Owner::power(p)),
                 layout.slot(q.contestSupport, contest, p));
        shifted += shift;
    }
    if (outcome == ContestState::Outcome::split)
        door.add(layout.slot(q.fragmentation, declared.technology),
                 rules.p.splitCost * rules.standardsWeight[static_cast<std::size_t>(declared.technology)],
                 Cause::rule("split", Owner::power(podium.second)),
                 layout.slot(q.contestSupport, contest, podium.second));
    door.setContest(contest, {outcome, won ? podium.first : -1, turn.number()});
    if (door.recording()) {
        const Sets& sets = rules.sets();
        door.say({.seenBy = 0xFF,
                  .key = won                                       ? "message.contest_won"
                         : outcome == ContestState::Outcome::split ? "message.contest_split"
                                                                   : "message.contest_compromise",
                  .arguments = {sets.id(Axis::contest, contest), sets.id(Axis::power, podium.first),
                                podium.second < 0 ? "" : sets.id(Axis::power, podium.second)}});
    }
    return shifted;
}

} // namespace

/// Returns the shift of the norm.
double runContest(const Turn& turn, int contest, const Leanings& leanings, Door& door) {
    const Contest& declared = turn.rules.book.contests[static_cast<std::size_t>(contest)];
    const ContestState& state = turn.world.contests[static_cast<std::size_t>(contest)];
    const bool over =
        state.outcome != ContestState::Outcome::pending && state.outcome != ContestState::Outcome::open;
    if (over)
        return 0;
    const std::span<const double> support = gatherSupport(turn, contest, leanings, door);
    if (turn.number() >= declared.decides)
        return conclude(turn, contest, support, door);
    if (state.outcome == ContestState::Outcome::pending && turn.number() + 1 >= declared.opens)
        door.setContest(contest, {ContestState::Outcome::open, -1, -1});
    return 0;
}

} // namespace chokepoint
