#include "base/Curve.h"
#include "rules/phases/RelationLaws.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

constexpr double mostLevel = 3;
const std::uint64_t evidenceDrawn = hashText("suspicion");

/// One way to act covertly: its stock of effort, its words and its odds.
struct Method {
    Quantity effort;
    std::uint64_t purpose; ///< of its draws
    Words verb;
    Words exposedVerb;
    std::string_view unseenMessage, failedMessage, exposedMessage;
    double success, exposure, yield;
};

/// One act of one power against an economy; `technology` is -1 for an attack.
struct Act {
    int doer;
    int target; ///< economy
    int technology;
    double effort;
};

/// The covert acts of one half-year. What succeeds is known to the doer alone; what comes to light, to everybody.
class Operations {
public:
    Operations(const Turn& turn, Door& door)
        : m_turn(turn), m_rules(turn.rules), m_layout(turn.world.layout()), m_door(door), m_craft(turn) {}

    void run(const Method& method) {
        const std::span<const double> efforts = m_turn.world.row(method.effort);
        if (sumOfQuanta(efforts) == 0) // quickly seen: nobody tries it in most half-years
            return;
        const bool aimed = method.effort != m_q.sabotage;
        for (std::size_t k = 0; k < efforts.size(); ++k) {
            if (efforts[k] <= 0)
                continue;
            const int at = static_cast<int>(k);
            const int target = at % m_rules.economies;
            const int before = at / m_rules.economies;
            const Act act =
                aimed ? Act{before / m_rules.technologies, target, before % m_rules.technologies, efforts[k]}
                      : Act{before, target, -1, efforts[k]};
            carryOut(method, act, m_layout.first(method.effort) + static_cast<Slot>(k));
            m_door.set(m_layout.first(method.effort) + static_cast<Slot>(k), 0,
                       Cause::rule("done", Owner::power(act.doer)));
        }
    }

private:
    void carryOut(const Method& method, const Act& act, Slot effort) {
        const Parameters& p = m_rules.p;
        const int guardian = m_rules.powerOf[static_cast<std::size_t>(act.target)];
        const double weight = curve::saturate(act.effort, p.covertHalf);
        const auto draw = [&](std::uint64_t ordinal) {
            return m_turn.luck.draw(m_turn.number(), method.purpose, subjectOf(act), ordinal);
        };
        const bool succeeded = draw(0) < method.success * weight * m_craft.yield(act.doer, guardian);
        if (succeeded)
            bringIn(method, act, effort);
        const bool exposed = draw(1) < method.exposure * m_craft.risk(act.doer, guardian);
        if (exposed)
            m_craft.expose(act.doer, guardian, method.exposedVerb, m_door);
        else if (guardian >= 0)
            m_door.add(m_layout.slot(m_q.suspicion, guardian, act.doer), p.suspicionSignal * weight * draw(2),
                       Cause::rule("evidence"));
        tell(method, act, succeeded, exposed);
    }

    /// Knowledge nearer the other's level, or a shock to its economy.
    void bringIn(const Method& method, const Act& act, Slot effort) {
        const auto audience = static_cast<std::uint8_t>(1U << act.doer);
        const Cause cause = Cause::rule(method.verb, Owner::power(act.doer));
        const int guardian = m_rules.powerOf[static_cast<std::size_t>(act.target)];
        if (act.technology < 0) {
            if (guardian >= 0)
                m_door.addSecret(m_layout.slot(m_q.shock, guardian), -method.yield, cause, audience, effort);
            return;
        }
        const int own = m_rules.economyOf[static_cast<std::size_t>(act.doer)];
        const double gap = curve::positive(m_turn.world.at(m_q.capability, act.target, act.technology) -
                                           m_turn.world.at(m_q.capability, own, act.technology));
        m_door.addSecret(m_layout.slot(m_q.capability, own, act.technology), method.yield * gap, cause,
                         audience, effort);
    }

    void tell(const Method& method, const Act& act, bool succeeded, bool exposed) {
        if (!m_door.recording())
            return;
        const Sets& sets = m_rules.sets();
        const std::vector<std::string> who = {sets.id(Axis::power, act.doer),
                                              sets.id(Axis::economy, act.target)};
        m_door.say({.seenBy = static_cast<std::uint8_t>(1U << act.doer),
                    .key = std::string(succeeded ? method.unseenMessage : method.failedMessage),
                    .arguments = who});
        if (exposed)
            m_door.say({.seenBy = 0xFF, .key = std::string(method.exposedMessage), .arguments = who});
    }

    std::uint64_t subjectOf(const Act& act) const {
        const Sets& sets = m_rules.sets();
        const std::uint64_t pair =
            mix(sets.luckId(Axis::power, act.doer), sets.luckId(Axis::economy, act.target));
        return act.technology < 0 ? pair : mix(pair, sets.luckId(Axis::technology, act.technology));
    }

    const Turn& m_turn;
    const RuleSet& m_rules;
    const Layout& m_layout;
    Door& m_door;
    const CovertCraft m_craft;
    const Quantities& m_q = quantities();
};

/// How much a power professes that covert acts are wrong: its stand on the issues that bear on them, and its own norms.
double professed(const Turn& turn, int power) {
    const std::vector<double>& weights = turn.rules.couplings[static_cast<std::size_t>(Coupling::covert)];
    const std::vector<double>& ideal = turn.rules.book.powers[static_cast<std::size_t>(power)].ideal;
    ExactSum stand, all;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double weight = weights[i] < 0 ? -weights[i] : weights[i];
        stand += weight * ideal[i] / 100;
        all += weight;
    }
    const double norms = turn.world.at(quantities().cyberNorms, power) / mostLevel;
    return (all.value() > 0 ? stand.value() / all.value() : 0.5) + norms;
}

} // namespace

double CovertCraft::guard(int guardian) const {
    return guardian < 0 ? 0.0
                        : m_turn.rules.p.covertGuard *
                              m_turn.world.at(quantities().counterIntelligence, guardian) / mostLevel;
}

double CovertCraft::yield(int doer, int guardian) const {
    const Quantities& q = quantities();
    return m_turn.world.at(q.covertFactor) * (1 - guard(guardian)) *
           (1 - m_turn.rules.p.covertNorms * m_turn.world.at(q.cyberNorms, doer) / mostLevel);
}

double CovertCraft::risk(int doer, int guardian) const {
    if (guardian < 0 || guardian == doer)
        return 1;
    const double sure = m_turn.world.at(quantities().suspicion, guardian, doer) / 100;
    return (1 + guard(guardian)) * (1 + m_turn.rules.p.suspicionExposure * sure);
}

void CovertCraft::expose(int doer, int guardian, Words verb, Door& door) const {
    const Quantities& q = quantities();
    const RuleSet& rules = m_turn.rules;
    const Layout& layout = m_turn.world.layout();
    const Cause cause = Cause::rule(verb, Owner::power(doer));
    door.add(layout.slot(q.softPower, doer), -rules.p.caughtSoftPower, cause);
    door.add(layout.slot(q.valuesKept, doer), -rules.p.caughtValues * professed(m_turn, doer), cause);
    if (guardian < 0 || guardian == doer)
        return;
    door.add(layout.slot(q.tension, doer, guardian), rules.p.caughtTension, cause);
    door.add(layout.slot(q.tension, guardian, doer), rules.p.caughtTension, cause);
    door.add(layout.slot(q.trust, guardian, doer), -rules.p.caughtTrust, cause);
    door.add(layout.slot(q.suspicion, guardian, doer), rules.p.suspicionSignal, cause);
}

void actCovertly(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    static const std::uint64_t spies = hashText("espionage");
    static const std::uint64_t intruders = hashText("intrusion");
    static const std::uint64_t saboteurs = hashText("sabotage");
    Operations operations(turn, door);
    operations.run({q.espionage, spies, "espionage", "espionage_exposed", "message.espionage_done",
                    "message.espionage_failed", "message.espionage_exposed", p.espionageSuccess,
                    p.espionageExposure, p.espionageYield});
    operations.run({q.intrusion, intruders, "intrusion", "intrusion_exposed", "message.intrusion_done",
                    "message.intrusion_failed", "message.intrusion_exposed", p.intrusionSuccess,
                    p.intrusionExposure, p.intrusionYield});
    operations.run({q.sabotage, saboteurs, "sabotage", "sabotage_exposed", "message.sabotage_done",
                    "message.sabotage_failed", "message.sabotage_exposed", p.sabotageSuccess,
                    p.sabotageExposure, p.sabotageShock});
}

/// Rumours come every half-year and are forgotten; partners who consulted tell each other what they know.
void gatherEvidence(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Sets& sets = rules.sets();
    const Luck::Draws rumour = turn.luck.draws(turn.number(), evidenceDrawn);
    for (int a = 0; a < rules.powers; ++a)
        for (int b = 0; b < rules.powers; ++b) {
            if (a == b)
                continue;
            const Slot slot = layout.slot(q.suspicion, a, b);
            const double noise = rules.p.suspicionNoise *
                                 rumour(mix(sets.luckId(Axis::power, a), sets.luckId(Axis::power, b)));
            door.add(slot, noise - rules.p.suspicionFade * turn.world[slot], Cause::rule("rumours"));
            for (int partner = 0; partner < rules.powers; ++partner) {
                const double talks = turn.world.at(q.consultation, a, partner);
                if (talks <= 0 || partner == b)
                    continue;
                const double more = turn.world.at(q.suspicion, partner, b) - turn.world[slot];
                door.add(slot, rules.p.suspicionShared * curve::clamp01(talks) * curve::positive(more),
                         Cause::rule("shared_evidence", Owner::power(partner)),
                         layout.slot(q.consultation, a, partner));
            }
        }
}

} // namespace chokepoint
