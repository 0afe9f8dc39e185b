#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/phases/OrderLaws.h"

#include <array>

namespace chokepoint {

namespace {

/// What a power's diplomacy adds to its pull on each issue; effort fades.
class Lobby {
public:
    Lobby(const Turn& turn, int power, Door& door)
        : m_factors(turn.scratch.unset(static_cast<std::size_t>(turn.rules.issues))) {
        const Quantities& q = quantities();
        const RuleSet& rules = turn.rules;
        for (int i = 0; i < rules.issues; ++i) {
            const Slot slot = turn.world.layout().slot(q.lobbying, power, i);
            const double effort = turn.world[slot];
            m_factors[static_cast<std::size_t>(i)] =
                1 + rules.p.lobbyPull * curve::saturate(effort, rules.p.lobbyHalf);
            m_busy = m_busy || effort > 0;
            if (effort > 0)
                door.add(slot, -rules.p.lobbyFade * effort, Cause::rule("fading", Owner::power(power)));
            const std::size_t issue = static_cast<std::size_t>(i);
            const double push = turn.world.at(q.aiNorms, power) * rules.aiNormsPush[issue] +
                                turn.world.at(q.cyberNorms, power) * rules.cyberNormsPush[issue];
            if (push > 0)
                door.add(slot, push, Cause::rule("norms_promoted", Owner::power(power)));
        }
    }
    bool busy() const { return m_busy; }
    double factor(std::size_t issue) const { return m_factors[issue]; }

private:
    std::span<double> m_factors;
    bool m_busy = false;
};

} // namespace

namespace {

/// How hard a power pulls at each country: only one that a country is nearer to than evenly moves what it stands for.
std::span<const double> pullOf(const Turn& turn, int power, bool campaigns) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::size_t powers = static_cast<std::size_t>(rules.powers);
    const double* const alignment = turn.world.row(q.alignment).data() + power;
    const double* const finance = turn.world.row(q.finance).data() + power;
    const double drift = rules.p.positionDrift * turn.world.at(q.orderPull, power) / 50;
    const double money = campaigns ? rules.p.lobbyFinance : 0.0;
    const double half = rules.p.voteFinanceHalf;
    const std::span<double> pull = turn.scratch.unset(static_cast<std::size_t>(rules.countries));
    for (std::size_t c = 0; c < pull.size(); ++c) {
        const double nearness = alignment[c * powers] - 50 +
                                rules.third[c] * (money * curve::saturate(finance[c * powers], half));
        pull[c] = drift * curve::positive(nearness);
    }
    return pull;
}

} // namespace

/// Countries' positions move towards the ideals of the powers they are near to, or are paid by while these campaign.
void movePositions(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t issues = static_cast<std::size_t>(rules.issues);
    const std::span<const double> positions = turn.world.row(q.position);
    const std::span<double> moves = turn.scratch.unset(positions.size());
    for (int p = 0; p < rules.powers; ++p) {
        const Lobby lobby(turn, p, door);
        const std::span<const double> pull = pullOf(turn, p, lobby.busy());
        for (std::size_t i = 0; i < issues; ++i) {
            const double ideal = rules.book.powers[static_cast<std::size_t>(p)].ideal[i];
            const double factor = lobby.factor(i);
            for (std::size_t c = 0, k = i; c < pull.size(); ++c, k += issues)
                moves[k] = pull[c] * factor * (ideal - positions[k]);
        }
        door.addGrid(
            layout.first(q.position), moves, issues,
            [p](std::size_t, std::size_t) { return Cause::rule("persuasion", Owner::power(p)); },
            [&](std::size_t c, std::size_t) {
                return lobby.busy() ? layout.slot(q.lobbying, p, 0)
                                    : layout.slot(q.alignment, static_cast<int>(c), p);
            });
    }
}

namespace {

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

} // namespace

/// Where the order stands on each issue: powers by output, third countries half by output and half by head count, and
/// what decided standards have shifted, this half-year's included.
void weighOrder(const Turn& turn, std::span<const double> shifted, Door& door) {
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

} // namespace chokepoint
