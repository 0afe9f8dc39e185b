#include "base/Curve.h"
#include "rules/phases/OrderLaws.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

namespace {

/// How a vote comes out among an arena's members: leanings from -1 (against) to 1 (for the draft).
class Vote {
public:
    Vote(const Turn& turn, const Resolution& draft)
        : m_turn(turn), m_rules(turn.rules), m_draft(draft),
          m_state(turn.world.at(quantities().orderState, draft.issue)),
          m_leanings(turn.scratch.unset(static_cast<std::size_t>(m_rules.countries))) {
        for (int p = 0; p < m_rules.powers; ++p) {
            m_sides.push_back(nearer(m_rules.book.powers[static_cast<std::size_t>(p)]
                                         .ideal[static_cast<std::size_t>(draft.issue)]));
            m_efforts.push_back(
                curve::saturate(turn.world.at(quantities().lobbying, p, draft.issue), m_rules.p.lobbyHalf));
        }
        for (int c = 0; c < m_rules.countries; ++c)
            m_leanings[static_cast<std::size_t>(c)] = leaning(c);
        for (const VotingBloc& bloc : m_rules.votingBlocs)
            closeRanks(bloc);
    }

    /// Share of votes for the draft, by the arena's own rule: heads and output, each among its members.
    double share() const {
        const std::size_t arena = static_cast<std::size_t>(m_draft.arena);
        const double equal = m_rules.arenaWeights[arena].oneCountryOneVote;
        ExactSum heads, votes, output, outputFor;
        for (std::size_t c = 0; c < m_leanings.size(); ++c) {
            if (!m_rules.inArena[arena][c])
                continue;
            const double yes = curve::sigmoid(m_rules.p.voteSteepness * m_leanings[c]);
            heads += 1;
            votes += yes;
            output += m_rules.gdpShare[c];
            outputFor += m_rules.gdpShare[c] * yes;
        }
        return equal * votes.value() / heads.value() + (1 - equal) * outputFor.value() / output.value();
    }

private:
    /// How much nearer a stand is to the draft than to the order as it is.
    double nearer(double stand) const {
        return (std::abs(stand - m_state) - std::abs(stand - m_draft.towards)) / 100;
    }

    /// Own conviction, friends, creditors and whoever campaigns. A power's member votes with its power.
    double leaning(int country) const {
        const Quantities& q = quantities();
        const Parameters& p = m_rules.p;
        if (const int power = m_rules.memberOf[static_cast<std::size_t>(country)]; power >= 0)
            return p.votePosition * m_sides[static_cast<std::size_t>(power)];
        double sum = p.votePosition * nearer(m_turn.world.at(q.position, country, m_draft.issue));
        const std::size_t powers = m_sides.size();
        const double* const alignment =
            m_turn.world.row(q.alignment).data() + static_cast<std::size_t>(country) * powers;
        const double* const finance =
            m_turn.world.row(q.finance).data() + static_cast<std::size_t>(country) * powers;
        ExactSum others;
        for (std::size_t power = 0; power < powers; ++power) {
            const double near = (alignment[power] - 50) / 50;
            const double owed = curve::saturate(finance[power], p.voteFinanceHalf);
            others += m_sides[power] *
                      (p.voteAlignment * near + p.voteFinance * owed + p.voteLobbying * m_efforts[power]);
        }
        return sum + others.value();
    }

    /// Members follow the bloc's mean as far as they agree: a bloc that is split inside splits in the vote.
    void closeRanks(const VotingBloc& bloc) {
        ExactSum sum, spread;
        for (const int c : bloc.members)
            sum += m_leanings[static_cast<std::size_t>(c)];
        const double mean = sum.value() / std::max<double>(1, static_cast<double>(bloc.members.size()));
        for (const int c : bloc.members)
            spread += std::abs(m_leanings[static_cast<std::size_t>(c)] - mean);
        const double split = spread.value() / std::max<double>(1, static_cast<double>(bloc.members.size()));
        const double discipline = bloc.discipline / (1 + split);
        for (const int c : bloc.members)
            if (m_rules.memberOf[static_cast<std::size_t>(c)] < 0) {
                double& leaning = m_leanings[static_cast<std::size_t>(c)];
                leaning += discipline * (mean - leaning);
            }
    }

    const Turn& m_turn;
    const RuleSet& m_rules;
    const Resolution& m_draft;
    double m_state;
    std::span<double> m_leanings;
    std::vector<double> m_sides, m_efforts; ///< by power
};

Quantity stageOf(Governs governs) {
    const Quantities& q = quantities();
    return std::array{q.ruleDevelop, q.ruleUse, q.ruleTransfer,
                      q.ruleManage}[static_cast<std::size_t>(governs)];
}

void announce(const Turn& turn, const Resolution& draft, double share, bool passed, Door& door) {
    if (door.recording())
        door.say({.seenBy = 0xFF,
                  .key = passed ? "message.resolution_passed" : "message.resolution_failed",
                  .arguments = {draft.id, turn.rules.sets().id(Axis::arena, draft.arena),
                                fmt::format("{:.0f}", 100 * share)}});
}

/// A draft passes with more than the majority, which is higher the harder values clash. It shifts the norm of its issue
/// and the rules on the stage of technology it governs.
double decide(const Turn& turn, const Resolution& draft, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const double share = Vote(turn, draft).share();
    const double needed =
        rules.p.voteMajority + rules.p.voteConflict * turn.world.at(q.normConflict, draft.issue) / 100;
    const bool passed = share > needed;
    const Slot tally = layout.slot(q.voteShare, draft.issue);
    door.set(tally, share, Cause::rule("vote"));
    announce(turn, draft, share, passed, door);
    if (!passed)
        return 0;
    const double all = draft.weight * share * (draft.towards - 50) / 50;
    const double part =
        usualQuantum.round(all / std::max<double>(1, static_cast<double>(draft.drafters.size())));
    double shifted = 0;
    for (const int p : draft.drafters) {
        door.add(layout.slot(q.norm, draft.issue), part, Cause::rule("resolution", Owner::power(p)), tally);
        door.add(layout.first(stageOf(draft.governs)), part, Cause::rule("resolution", Owner::power(p)),
                 tally);
        shifted += part;
    }
    return shifted;
}

} // namespace

void holdVotes(const Turn& turn, std::span<double> shifted, Door& door) {
    for (const Resolution& draft : turn.rules.book.resolutions)
        if (draft.decides == turn.number())
            shifted[static_cast<std::size_t>(draft.issue)] += decide(turn, draft, door);
}

} // namespace chokepoint
