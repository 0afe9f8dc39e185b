#include "base/Curve.h"
#include "rules/Phases.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

/// What a power brings to every arena: its share of what standards are about, and of the world's output.
struct Standing {
    double capability = 0; ///< 0-1
    double market = 0;     ///< 0-1
};

Standing standingOf(const Turn& turn, int power) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum share;
    ExactSum weight;
    for (int t = 0; t < rules.technologies; ++t) {
        const double w = rules.standardsWeight[static_cast<std::size_t>(t)];
        share += w * turn.world.at(q.marketShare, e, t);
        weight += w;
    }
    ExactSum world;
    for (int other = 0; other < rules.economies; ++other)
        world += turn.world.at(q.gdp, other) / 1000;
    return {share.value() / weight.value(), turn.world.at(q.gdp, e) / 1000 / world.value()};
}

/// Weight of each power in each arena: what it can do, what its market is worth, which posts it holds.
void weighPowers(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    for (int p = 0; p < rules.powers; ++p) {
        const Standing standing = standingOf(turn, p);
        const int e = rules.economyOf[static_cast<std::size_t>(p)];
        for (int a = 0; a < rules.arenas; ++a) {
            const ArenaWeights& weights = rules.arenaWeights[static_cast<std::size_t>(a)];
            const std::array<double, 3> terms = {
                weights.capability * standing.capability,
                weights.market * standing.market,
                weights.posts *
                    rules.book.arenas[static_cast<std::size_t>(a)].posts[static_cast<std::size_t>(p)],
            };
            door.derive(q.arenaWeight, a * rules.powers + p, terms, [&](int k) -> Link {
                return k == 0   ? Link{layout.slot(q.marketShare, e, 0), rules.technologies}
                       : k == 1 ? Link{layout.slot(q.gdp, e)}
                                : Link{};
            });
        }
    }
}

/// Share of an arena's members that leans to each proposal: a country splits by how near it is to each proposer.
std::vector<double> memberVotes(const Turn& turn, const Contest& contest) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const double equal = rules.arenaWeights[static_cast<std::size_t>(contest.arena)].oneCountryOneVote;
    const std::span<const double> alignment = turn.world.row(q.alignment);
    std::vector<ExactSum> votes(static_cast<std::size_t>(rules.powers));
    ExactSum all;
    for (int c = 0; c < rules.countries; ++c) {
        if (!rules.inArena[static_cast<std::size_t>(contest.arena)][static_cast<std::size_t>(c)])
            continue;
        const double weight =
            equal / rules.countries + (1 - equal) * rules.gdpShare[static_cast<std::size_t>(c)];
        const std::span<const double> near = alignment.subspan(static_cast<std::size_t>(c * rules.powers));
        ExactSum pull;
        for (const int p : contest.proposers)
            pull += near[static_cast<std::size_t>(p)] * near[static_cast<std::size_t>(p)] / 100;
        all += weight;
        const double part = pull.value() > 0 ? weight / pull.value() / 100 : 0.0;
        for (const int p : contest.proposers)
            votes[static_cast<std::size_t>(p)] +=
                part * near[static_cast<std::size_t>(p)] * near[static_cast<std::size_t>(p)];
    }
    std::vector<double> shares(votes.size(), 0.0);
    for (std::size_t p = 0; p < votes.size() && all.value() > 0; ++p)
        shares[p] = votes[p].value() / all.value();
    return shares;
}

/// Support for each proposal: technical contribution, members' votes, campaigns. Returns it by power.
std::vector<double> gatherSupport(const Turn& turn, int contest, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Contest& declared = rules.book.contests[static_cast<std::size_t>(contest)];
    const std::vector<double> votes = memberVotes(turn, declared);
    std::vector<double> support(static_cast<std::size_t>(rules.powers), 0.0);
    for (const int p : declared.proposers) {
        const int e = rules.economyOf[static_cast<std::size_t>(p)];
        const double technical = (turn.world.at(q.essentialShare, e, declared.technology) +
                                  turn.world.at(q.marketShare, e, declared.technology)) /
                                 2;
        const std::array<double, 3> terms = {
            rules.p.contestTechnical * (technical + turn.world.at(q.arenaWeight, declared.arena, p)) / 2,
            rules.p.contestMembers * votes[static_cast<std::size_t>(p)],
            rules.p.contestCampaign *
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

Podium podiumOf(const Turn& turn, const Contest& contest, const std::vector<double>& support) {
    std::vector<int> ranking = contest.proposers;
    const Sets& sets = turn.rules.sets();
    std::sort(ranking.begin(), ranking.end(), [&](int a, int b) {
        const double sa = support[static_cast<std::size_t>(a)];
        const double sb = support[static_cast<std::size_t>(b)];
        return sa != sb ? sa > sb : sets.rank(Axis::power, a) < sets.rank(Axis::power, b);
    });
    return {ranking[0], ranking.size() > 1 ? ranking[1] : -1};
}

/// Two blocs that can each go alone and do not talk end up with a standard each; a near draw is a compromise.
ContestState::Outcome outcomeOf(const Turn& turn, const Contest& contest, const std::vector<double>& support,
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
    const bool apart = turn.world.at(q.tension, podium.first, podium.second) >= rules.p.splitTension;
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
double conclude(const Turn& turn, int contest, const std::vector<double>& support, Door& door) {
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
        const double shift = Quantum(-20).round(part * rules.p.normShift * (ideal - 50) / 50);
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

/// Returns the shift of the norm, like conclude().
double runContest(const Turn& turn, int contest, Door& door) {
    const Contest& declared = turn.rules.book.contests[static_cast<std::size_t>(contest)];
    const ContestState& state = turn.world.contests[static_cast<std::size_t>(contest)];
    const bool over =
        state.outcome != ContestState::Outcome::pending && state.outcome != ContestState::Outcome::open;
    if (over)
        return 0;
    const std::vector<double> support = gatherSupport(turn, contest, door);
    if (turn.number() >= declared.decides)
        return conclude(turn, contest, support, door);
    if (state.outcome == ContestState::Outcome::pending && turn.number() + 1 >= declared.opens)
        door.setContest(contest, {ContestState::Outcome::open, -1, -1});
    return 0;
}

/// Countries' positions move towards the ideals of the powers they are near to; the strongest pull is named.
void movePositions(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t issues = static_cast<std::size_t>(rules.issues);
    std::vector<double> moves(issues);
    for (int c = 0; c < rules.countries; ++c) {
        const std::span<const double> position =
            turn.world.row(q.position).subspan(static_cast<std::size_t>(c) * issues, issues);
        for (int p = 0; p < rules.powers; ++p) {
            const Slot alignment = layout.slot(q.alignment, c, p);
            // Only a power that a country is nearer to than evenly moves what it stands for.
            const double pull = rules.p.positionDrift * curve::positive(turn.world[alignment] - 50) / 50;
            if (pull == 0)
                continue;
            const std::vector<double>& ideal = rules.book.powers[static_cast<std::size_t>(p)].ideal;
            for (std::size_t i = 0; i < issues; ++i)
                moves[i] = pull * (ideal[i] - position[i]);
            door.addRow(layout.slot(q.position, c), moves, Cause::rule("persuasion", Owner::power(p)),
                        alignment);
        }
    }
}

/// Mean position on each issue of a part of the world.
class MeanPositions {
public:
    explicit MeanPositions(std::size_t issues) : m_sums(issues) {}

    void add(double weight, std::span<const double> position) {
        m_weight += weight;
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            m_sums[i] += weight * position[i];
    }
    double on(std::size_t issue) const { return m_sums[issue].value() / m_weight.value(); }

private:
    std::vector<ExactSum> m_sums;
    ExactSum m_weight;
};

/// Where the order stands on each issue: powers by output, third countries half by output and half by head count, and
/// what decided standards have shifted, this half-year's included.
void weighOrder(const Turn& turn, const std::vector<double>& shifted, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t issues = static_cast<std::size_t>(rules.issues);
    MeanPositions powers(issues);
    MeanPositions others(issues);
    for (std::size_t c = 0; c < static_cast<std::size_t>(rules.countries); ++c) {
        const std::span<const double> position = turn.world.row(q.position).subspan(c * issues, issues);
        if (rules.memberOf[c] >= 0)
            powers.add(rules.gdpShare[c], position);
        else
            others.add(rules.gdpShare[c] + 1.0 / rules.countries, position);
    }
    for (int issue = 0; issue < rules.issues; ++issue) {
        const std::size_t i = static_cast<std::size_t>(issue);
        const std::array<double, 3> terms = {
            rules.p.powersWeight * powers.on(i),
            (1 - rules.p.powersWeight) * others.on(i),
            turn.world.at(q.norm, issue) + shifted[i],
        };
        door.derive(q.orderState, issue, terms, [&](int k) -> Link {
            return k < 2 ? Link{layout.slot(q.position, 0, issue), rules.countries, rules.issues}
                         : Link{layout.slot(q.norm, issue)};
        });
    }
}

} // namespace

/// Phase 8: weights in arenas, standards contests, positions and the state of the order.
void shapeTheOrder(const Turn& turn, Door& door) {
    weighPowers(turn, door);
    std::vector<double> shifted(static_cast<std::size_t>(turn.rules.issues), 0.0);
    for (int k = 0; k < turn.rules.contests; ++k)
        shifted[static_cast<std::size_t>(turn.rules.book.contests[static_cast<std::size_t>(k)].issue)] +=
            runContest(turn, k, door);
    movePositions(turn, door);
    weighOrder(turn, shifted, door);
}

} // namespace chokepoint
