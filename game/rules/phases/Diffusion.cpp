#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double mostLevel = 3;

/// What one economy may learn from another, channel by channel. Whatever a channel carries is booked to it.
class Lesson {
public:
    Lesson(const Turn& turn, int learner, int source, bool closing, Door& door)
        : m_turn(turn), m_rules(turn.rules), m_layout(turn.world.layout()), m_door(door), m_learner(learner),
          m_source(source), m_power(m_rules.powerOf[index(learner)]),
          m_guardian(m_rules.powerOf[index(source)]), m_count(index(m_rules.technologies)) {
        const Slot theirs = m_layout.slot(m_q.capability, source, 0);
        const Slot ours = m_layout.slot(m_q.capability, learner, 0);
        for (std::size_t t = 0; t < m_count; ++t)
            m_gap[t] = curve::positive(turn.world[theirs + static_cast<Slot>(t)] -
                                       turn.world[ours + static_cast<Slot>(t)]);
        m_closing = closing;
        m_secrecy = 1 - m_rules.p.leakSecrecy * levelOf(m_q.personnelControl);
        m_ease = m_rules.p.diffusion * turn.world.at(m_q.diffusionFactor);
        m_guard = 1 - m_rules.p.leakGuard * levelOf(m_q.counterIntelligence);
    }

    void take() {
        buy();
        if (m_guardian >= 0) {
            read();
            meet();
            invest();
        }
        if (m_power >= 0) {
            returnHome();
            own();
            shareVentures();
        }
        cooperate();
    }

private:
    /// A lever of the source's government, 0-1; 0 without one.
    double levelOf(Quantity lever) const {
        return m_guardian < 0 ? 0.0 : m_turn.world.at(lever, m_guardian) / mostLevel;
    }
    /// The same where the lever is aimed at the learner.
    double limitOf(Quantity lever) const {
        return m_guardian < 0 ? 0.0 : m_turn.world.at(lever, m_guardian, m_learner) / mostLevel;
    }
    Slot guardSlot(Quantity lever) const { return m_layout.slot(lever, m_guardian, m_learner); }

    /// One channel: the same rate for every technology, times a weight for each.
    void learn(Words channel, double rate, const TechnologyRow& weights, Slot from) {
        if (rate <= 0)
            return;
        TechnologyRow row;
        for (std::size_t t = 0; t < m_count; ++t)
            row[t] = rate * weights[t] * m_gap[t];
        m_door.addRow(m_layout.slot(m_q.capability, m_learner, 0), std::span(row).first(m_count),
                      Cause::rule(channel, Owner::economy(m_source)), from);
    }
    void learn(Words channel, double rate, Slot from) { learn(channel, rate, m_even, from); }

    /// Products teach whoever buys them, as far as controls let them through.
    void buy() {
        TechnologyRow row;
        const Slot links = m_layout.slot(m_q.dependence, m_learner, 0, 0);
        for (std::size_t t = 0; t < m_count; ++t) {
            const int technology = static_cast<int>(t);
            const double bought =
                m_turn.world[links + static_cast<Slot>(technology * m_rules.economies + m_source)];
            const double closed = !m_closing ? 0.0
                                             : m_rules.severity[index(static_cast<int>(m_turn.world.at(
                                                   m_q.control, m_guardian, technology, m_learner)))];
            row[t] = m_ease * (1 - closed) * bought * m_gap[t];
        }
        const Cause cause = Cause::rule("diffusion", Owner::economy(m_source));
        m_door.addGrid(
            m_layout.slot(m_q.capability, m_learner, 0), std::span(row).first(m_count), m_count,
            [&](std::size_t, std::size_t) { return cause; },
            [&](std::size_t, std::size_t t) {
                return m_layout.slot(m_q.dependence, m_learner, static_cast<int>(t), m_source);
            });
    }

    /// Papers, patents and open code, most of it where software and data count.
    void read() {
        TechnologyRow weights;
        for (std::size_t t = 0; t < m_count; ++t)
            weights[t] = m_rules.dataWeight[t];
        learn("leak_publication",
              m_rules.p.leakPublication * m_rules.talentWeight[index(m_source)] * m_secrecy, weights,
              m_layout.slot(m_q.personnelControl, m_guardian));
    }

    /// Students, scholars and engineers who come and go.
    void meet() {
        learn("leak_people",
              m_rules.p.leakPeople * m_rules.talentWeight[index(m_source)] * m_secrecy * m_guard *
                  (1 - limitOf(m_q.visaLimits)),
              guardSlot(m_q.visaLimits));
    }

    /// Own researchers who come home bring what they know.
    void returnHome() {
        const double back = returneesFrom(m_rules, m_turn.world, m_power, m_source);
        learn("leak_returnees",
              m_rules.p.leakReturnees * m_secrecy * back /
                  std::max(1.0, m_turn.world.at(m_q.talent, m_learner)),
              m_layout.slot(m_q.recall, m_power));
    }

    void cooperate() {
        for (const auto& [power, partner] :
             {std::pair(m_power, m_source), std::pair(m_guardian, m_learner)}) {
            if (power < 0)
                continue;
            const JointWork joint = jointWork(m_rules, m_turn.world, power, partner);
            learn("leak_joint_research", m_rules.p.leakJoint * joint.worth * m_guard, joint.from);
        }
    }

    /// Stakes taken on the market, as far as the source lets capital in.
    void invest() {
        const double open = (1 + m_turn.world.at(m_q.foreignCapital, m_guardian)) / (1 + mostLevel);
        learn("leak_investment", m_rules.p.leakInvestment * open * (1 - limitOf(m_q.screening)) * m_guard,
              guardSlot(m_q.screening));
    }

    /// Firms bought abroad; a screened buyer sits on no board.
    void own() {
        const Slot stake = m_layout.slot(m_q.stake, m_power, m_source);
        learn("leak_acquisitions",
              m_rules.p.leakAcquisitions * m_turn.world[stake] / 100 * (1 - limitOf(m_q.screening)), stake);
    }

    /// What foreign firms must share to sell here.
    void shareVentures() {
        const Slot first = m_layout.slot(m_q.transferTerms, m_power, 0);
        const std::span<const double> terms = m_turn.world.block().subspan(first, m_count);
        if (std::all_of(terms.begin(), terms.end(), [](double level) { return level == 0; }))
            return;
        TechnologyRow weights;
        for (std::size_t t = 0; t < m_count; ++t)
            weights[t] = terms[t] == 0
                             ? 0.0
                             : terms[t] / mostLevel *
                                   m_turn.world.at(m_q.dependence, m_learner, static_cast<int>(t), m_source);
        learn("leak_joint_ventures", m_rules.p.leakVentures, weights, first);
    }

    static constexpr TechnologyRow m_even = [] {
        TechnologyRow row{};
        row.fill(1);
        return row;
    }();

    const Turn& m_turn;
    const RuleSet& m_rules;
    const Layout& m_layout;
    const Quantities& m_q = quantities();
    Door& m_door;
    int m_learner, m_source;
    int m_power;    ///< the learner's government, -1 none
    int m_guardian; ///< the source's
    std::size_t m_count;
    TechnologyRow m_gap;
    bool m_closing; ///< the source's government denies something to somebody
    double m_ease, m_secrecy, m_guard;
};

} // namespace

/// Followers absorb part of the gap to those in front; the flow is attributed to the link it came through.
void diffuse(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::array<bool, mostPowers> denies = deniers(turn);
    for (int learner = 0; learner < rules.economies; ++learner)
        for (int source = 0; source < rules.economies; ++source)
            if (source != learner)
                Lesson(turn, learner, source,
                       rules.powerOf[index(source)] >= 0 && denies[index(rules.powerOf[index(source)])], door)
                    .take();
    for (int power = 0; power < rules.powers; ++power)
        for (int e = 0; e < rules.economies; ++e) {
            const Slot stake = turn.world.layout().slot(q.stake, power, e);
            if (turn.world[stake] == 0)
                continue;
            door.add(stake, -rules.p.stakeFade * turn.world[stake], Cause::rule("fading", Owner::economy(e)));
            // A government that screens has stakes sold that were bought before.
            const int host = rules.powerOf[index(e)];
            if (host < 0)
                continue;
            const Slot screening = turn.world.layout().slot(q.screening, host, rules.economyOf[index(power)]);
            door.add(stake, -rules.p.divestment * turn.world[stake] * turn.world[screening] / mostLevel,
                     Cause::rule("screening", Owner::power(host)), screening);
        }
}

} // namespace chokepoint
