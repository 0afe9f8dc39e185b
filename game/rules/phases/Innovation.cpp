#include "rules/Derivation.h"
#include "rules/Phases.h"
#include "rules/phases/Laws.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t breakthroughs = hashText("breakthrough");
const std::uint64_t evidence = hashText("evidence");

/// What powers' own decisions add to or take from the data in a power's reach, by whose countries it lies in.
struct DataGates {
    std::array<double, mostPowers>
        opened{}; ///< share of what rules withhold that is let through; at home: more or less
    std::array<double, mostPowers> closed{}; ///< share of what rules let through that has to stay
};

/// Adequacy lets data flow as if it stayed at home; localisation keeps it in; at home authorities' access adds data and
/// duties towards the people take some away.
DataGates gatesFor(const Turn& turn, int power) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[index(power)];
    DataGates gates;
    for (int owner = 0; owner < rules.powers; ++owner) {
        if (owner == power) {
            gates.opened[index(owner)] =
                p.dataStateAccess * lift(turn, layout.slot(q.stateAccess, owner)) / 3 -
                p.dataPrivacy * lift(turn, layout.slot(q.privacyRules, owner)) / 3;
            continue;
        }
        const double granted =
            turn.world.at(q.adequacyGrant, owner, own) + turn.world.at(q.adequacy, owner, own);
        gates.opened[index(owner)] = p.dataAdequacy * std::min(1.0, granted);
        gates.closed[index(owner)] = p.dataLocalisation * lift(turn, layout.slot(q.localisation, owner)) / 3;
    }
    return gates;
}

/// Data within lawful reach: what one's own rules leave usable at home, and what others' rules let flow abroad.
void gatherData(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::size_t regimes = static_cast<std::size_t>(rules.regimes);
    // What each regime at full strength withholds from the power's firms, at home and abroad.
    const std::span<double> homeLoss = turn.scratch.unset(regimes);
    const std::span<double> abroadLoss = turn.scratch.row(regimes);
    for (std::size_t r = 0; r < regimes; ++r) {
        homeLoss[r] = (1 - rules.dataHomeUse[r]) / 100;
        for (std::size_t mine = 0; mine < regimes; ++mine)
            abroadLoss[r] += turn.world.at(q.dataStance, power, static_cast<int>(mine)) / 100 *
                             (1 - rules.dataFlow[r * regimes + mine]) / 100;
    }
    const std::span<const double> dataRules = turn.world.row(q.dataRules);
    const DataGates gates = gatesFor(turn, power);
    const double reach = rules.p.dataReachAbroad * turn.world.at(q.dataFlowFactor);
    ExactSum home, abroad, agreed;
    for (std::size_t c = 0; c < static_cast<std::size_t>(rules.countries); ++c) {
        const int owner = rules.memberOf[c];
        const bool own = owner == power;
        const std::span<const double> loss = own ? homeLoss : abroadLoss;
        double usable = 1;
        for (std::size_t r = 0; r < regimes; ++r)
            usable -= dataRules[c * regimes + r] * loss[r];
        usable = std::max(0.0, usable);
        (own ? home : abroad) += rules.online[c] * usable;
        if (owner >= 0) {
            const std::size_t k = static_cast<std::size_t>(owner);
            agreed +=
                rules.online[c] *
                (own ? usable * gates.opened[k]
                     : rules.p.dataReachAbroad * (gates.opened[k] * (1 - usable) - gates.closed[k] * usable));
        }
    }
    const std::array<double, 3> terms = {home.value(), abroad.value() * reach, agreed.value()};
    const Layout& layout = turn.world.layout();
    door.derive(q.dataStock, power, terms, [&](int k) {
        return k == 0   ? Link{layout.slot(q.dataStance, power, 0), rules.regimes}
               : k == 1 ? Link{layout.first(q.dataRules), layout.count(q.dataRules)}
                        : Link{layout.slot(q.adequacyGrant, 0, rules.economyOf[index(power)]), rules.powers,
                               rules.economies};
    });
}

/// What research of one economy flows from, by technology: index points a half-year.
struct Flows {
    TechnologyRow pace;        ///< money's pace, with what the legs and the guards make of it
    TechnologyRow publicShare; ///< part of it that public money pays
    double basicShare = 0;     ///< part that goes to basic research
    double norm = 1;           ///< makes the opening's mix of basic and applied yield the pace
    double academic = 1;       ///< what foreign scholars add to basic research
};

/// Foundations, people, data and computing are complements: together they multiply, and the weakest holds the rest back.
double legs(const Turn& turn, int economy, int technology, double talent) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const int power = rules.powerOf[index(economy)];
    const double basic = rules.opening().at(q.basicKnowledge, economy, technology);
    const double foundations =
        basic > 0 ? 1 + p.foundationsEffect *
                            (worthOf(turn.world.at(q.basicKnowledge, economy, technology) / basic) - 1)
                  : 1.0;
    double weakest = std::min(foundations, talent);
    double all = foundations * talent;
    if (power >= 0) {
        const double hunger = rules.dataWeight[index(technology)];
        const double data = 1 + hunger * p.dataEffect *
                                    (turn.world.at(q.dataStock, power) / rules.openingData[index(power)] - 1);
        const double computing =
            1 + hunger * p.computeEffect * (worthOf(turn.world.at(q.computing, power) / 100) - 1);
        weakest = std::min({weakest, data, computing});
        all *= data * computing;
    }
    return std::max(0.0, (1 - p.weakestLink) * all + p.weakestLink * std::min(weakest, all));
}

/// What guards cost one's own laboratories: every check slows those who are checked.
double burden(const Turn& turn, int power) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    return 1 - turn.rules.p.guardBurden *
                   (lift(turn, layout.slot(q.personnelControl, power)) +
                    lift(turn, layout.slot(q.counterIntelligence, power))) /
                   6;
}

Flows flowsOf(const Turn& turn, int economy) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const int power = rules.powerOf[index(economy)];
    Flows flows;
    const double guards = power >= 0 ? burden(turn, power) : 1.0;
    const double talent =
        1 + p.talentEffect *
                (worthOf(turn.world.at(q.talent, economy) / rules.opening().at(q.talent, economy)) - 1);
    for (int t = 0; t < rules.technologies; ++t) {
        const double publicMoney = power >= 0 ? p.publicYield * turn.world.at(q.publicRd, power, t) : 0.0;
        const double privateMoney = std::max(0.0, turn.world.at(q.privateRd, economy, t));
        flows.pace[index(t)] =
            researchPace(rules, t, publicMoney, privateMoney) * legs(turn, economy, t, talent) * guards;
        flows.publicShare[index(t)] =
            publicMoney + privateMoney > 0 ? publicMoney / (publicMoney + privateMoney) : 0.0;
    }
    flows.basicShare = power >= 0 ? turn.world.at(q.basicShare, power) : p.basicShareOthers;
    const double before = power >= 0 ? rules.opening().at(q.basicShare, power) : p.basicShareOthers;
    flows.norm = 1 / (1 - before + before * p.basicYield);
    flows.academic = 1 + p.academic * (academicOpenness(rules, turn.world, economy) -
                                       academicOpenness(rules, rules.opening(), economy));
    return flows;
}

/// A row of what research adds, booked to those who pay it: ministries and firms.
void fund(const Turn& turn, int economy, Slot first, const Flows& flows, double factor, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const std::size_t n = index(turn.rules.technologies);
    const int power = turn.rules.powerOf[index(economy)];
    TechnologyRow row;
    if (power >= 0) {
        for (std::size_t t = 0; t < n; ++t)
            row[t] = factor * flows.pace[t] * flows.publicShare[t];
        addEach(door, first, std::span(row).first(n), Cause::rule("public_research", Owner::power(power)),
                layout.slot(q.publicRd, power, 0));
    }
    for (std::size_t t = 0; t < n; ++t)
        row[t] = factor * flows.pace[t] * (1 - flows.publicShare[t]);
    addEach(door, first, std::span(row).first(n), Cause::rule("private_research", Owner::economy(economy)),
            layout.slot(q.privateRd, economy, 0));
}

/// Working with others speeds research up, and so do armies and firms that share their results; each is booked apart.
void joinForces(const Turn& turn, int economy, const Flows& flows, Slot applied, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const std::size_t n = index(rules.technologies);
    const int power = rules.powerOf[index(economy)];
    TechnologyRow row;
    const auto speedUp = [&](double share, Cause cause, Slot from) {
        if (share == 0)
            return;
        for (std::size_t t = 0; t < n; ++t)
            row[t] = share * flows.pace[t];
        door.addRow(applied, std::span(row).first(n), cause, from);
    };
    const auto work = [&](int who, int with) {
        const JointWork now = jointWork(rules, turn.world, who, with);
        const JointWork then = jointWork(rules, rules.opening(), who, with);
        speedUp(p.jointSpeed * (now.worth - then.worth), Cause::rule("joint_research", Owner::power(who)),
                now.from);
    };
    for (int other = 0; other < rules.powers; ++other)
        if (rules.economyOf[index(other)] != economy)
            work(other, economy);
    if (power < 0)
        return;
    for (int e = 0; e < rules.economies; ++e) {
        if (e == economy)
            continue;
        work(power, e);
        const Slot habit = layout.slot(q.cooperation, power, e);
        speedUp(p.decouplingDrag * rules.talentWeight[index(e)] * lift(turn, habit) / 100,
                Cause::rule("cooperation", Owner::economy(e)), habit);
    }
    for (std::size_t t = 0; t < n; ++t) {
        const Slot programme = layout.slot(q.militaryProgramme, power, static_cast<int>(t));
        const auto gain = [&](double level) {
            return level == 1 ? p.spinOff : level >= 3 ? p.spinOff + p.spinAround : 0.0;
        };
        const double more = gain(turn.world[programme]) - gain(rules.opening()[programme]);
        if (more != 0)
            door.add(applied + static_cast<Slot>(t), more * rules.dualUse[t] * flows.pace[t],
                     Cause::rule("spin_off", Owner::power(power)), programme);
    }
}

/// From basic research to what can be made: each stage takes its time, and the last one needs the inputs.
void research(const Turn& turn, int economy, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const std::size_t n = index(rules.technologies);
    const Slot basic = layout.slot(q.basicKnowledge, economy, 0);
    const Slot applied = layout.slot(q.appliedKnowledge, economy, 0);
    const Slot capability = layout.slot(q.capability, economy, 0);
    const Flows flows = flowsOf(turn, economy);
    fund(turn, economy, basic, flows, flows.basicShare * p.basicYield * flows.norm * flows.academic, door);
    fund(turn, economy, applied, flows, (1 - flows.basicShare) * flows.norm, door);
    joinForces(turn, economy, flows, applied, door);
    TechnologyRow takenUp, released, developed, finished, old;
    for (std::size_t t = 0; t < n; ++t) {
        const Slot k = static_cast<Slot>(t);
        takenUp[t] = p.basicRate * turn.world[basic + k];
        released[t] = -takenUp[t];
        developed[t] = p.appliedRate * turn.world[applied + k];
        finished[t] = -developed[t];
        old[t] = -p.depreciation * turn.world[capability + k];
    }
    const Owner owner = Owner::economy(economy);
    addEach(door, basic, std::span(released).first(n), Cause::rule("applied_research", owner), noSlot);
    addEach(door, applied, std::span(takenUp).first(n), Cause::rule("applied_research", owner), basic);
    addEach(door, capability, std::span(developed).first(n), Cause::rule("development", owner), applied);
    addEach(door, applied, std::span(finished).first(n), Cause::rule("development", owner), noSlot);
    addEach(door, capability, std::span(old).first(n), Cause::rule("depreciation", owner), noSlot);
    for (std::size_t t = 0; t < n; ++t) {
        const int technology = static_cast<int>(t);
        const double split = turn.world.at(q.fragmentation, technology);
        if (turn.world.at(q.access, economy, technology) < 1)
            for (int power = 0; power < rules.powers; ++power) {
                const Slot loss = layout.slot(q.loss, economy, technology, power);
                door.add(capability + static_cast<Slot>(t), -developed[t] * (1 - split) * turn.world[loss],
                         Cause::rule("denied_inputs", Owner::power(power)), loss);
            }
        if (split > 0)
            door.add(capability + static_cast<Slot>(t), -developed[t] * split, Cause::rule("split_standards"),
                     layout.slot(q.fragmentation, technology));
    }
}

/// What can be made comes into use, faster where firms and offices work digitally.
void deploy(const Turn& turn, int economy, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t n = index(rules.technologies);
    const int power = rules.powerOf[index(economy)];
    const double digital =
        power >= 0 ? rules.p.deployDigital * lift(turn, layout.slot(q.digitalAdoption, power)) / 100 : 0.0;
    const double rate = curve::clamp01(rules.p.deployRate * (1 + digital));
    const Slot capability = layout.slot(q.capability, economy, 0);
    const Slot deployed = layout.slot(q.deployed, economy, 0);
    TechnologyRow row;
    for (std::size_t t = 0; t < n; ++t)
        row[t] = rate * (turn.world[capability + static_cast<Slot>(t)] -
                         turn.world[deployed + static_cast<Slot>(t)]);
    addEach(door, deployed, std::span(row).first(n), Cause::rule("deployment", Owner::economy(economy)),
            capability);
}

/// A rare jump, likelier the nearer the frontier.
void breakThrough(const Turn& turn, const Luck::Draws& draws, int economy, int technology, double frontier,
                  Door& door) {
    const Quantities& q = quantities();
    const Sets& sets = turn.rules.sets();
    const double near = turn.world.at(q.capability, economy, technology) / frontier;
    const double chance = turn.rules.p.breakthroughRate * near * near;
    const std::uint64_t subject =
        mix(sets.luckId(Axis::technology, technology), sets.luckId(Axis::economy, economy));
    if (draws(subject) >= chance)
        return;
    door.add(turn.world.layout().slot(q.capability, economy, technology), turn.rules.p.breakthroughJump,
             Cause::rule("breakthrough", Owner::economy(economy)));
    const int power = turn.rules.powerOf[index(economy)];
    if (power >= 0) // in a dual-use technology the armed forces have it first
        door.add(turn.world.layout().slot(q.breakthroughEdge, power),
                 turn.rules.p.breakthroughJump * turn.rules.dualUse[index(technology)],
                 Cause::rule("breakthrough", Owner::economy(economy)));
    if (door.recording())
        door.say({.seenBy = 0xFF,
                  .key = "message.breakthrough",
                  .arguments = {sets.id(Axis::economy, economy), sets.id(Axis::technology, technology)}});
}

/// What each power comes to believe: its own capability it knows, of others' it sees noisy evidence. Its sources err
/// about a whole economy in one direction at a time.
void learn(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Sets& sets = rules.sets();
    const std::size_t row = static_cast<std::size_t>(rules.economies * rules.technologies);
    const std::span<const double> truth = turn.world.row(q.capability);
    const std::span<const double> belief =
        turn.world.row(q.capabilityEstimate).subspan(static_cast<std::size_t>(power) * row, row);
    const Slot first = turn.world.layout().slot(q.capabilityEstimate, power);
    const Luck::Draws draws = turn.luck.draws(turn.number(), evidence);
    const std::span<double> learned = turn.scratch.unset(index(rules.technologies));
    for (int e = 0; e < rules.economies; ++e) {
        const bool own = rules.economyOf[static_cast<std::size_t>(power)] == e;
        const double seen = draws(mix(sets.luckId(Axis::power, power), sets.luckId(Axis::economy, e)));
        const double error = own ? 0.0 : rules.p.evidenceNoise * (2 * seen - 1);
        const double rate = own ? 1.0 : rules.p.evidenceRate;
        const Cause cause = Cause::rule("evidence", Owner::economy(e));
        const std::size_t start = static_cast<std::size_t>(e) * learned.size();
        for (std::size_t t = 0; t < learned.size(); ++t)
            learned[t] = rate * (truth[start + t] - belief[start + t] + error);
        door.addRow(first + static_cast<Slot>(start), learned, cause);
    }
}

} // namespace

double researchPace(const RuleSet& rules, int technology, double publicMoney, double privateMoney) {
    // Money buys speed with diminishing returns, and no more than a field's best pace.
    return rules.growth[index(technology)] *
           std::sqrt(curve::saturate((publicMoney + privateMoney) / rules.rdScale[index(technology)], 1));
}

/// Phase 5: research, talent, diffusion, breakthroughs in every economy, and what powers learn of each other.
void innovate(const Turn& turn, Door& door) {
    const RuleSet& rules = turn.rules;
    for (int power = 0; power < rules.powers; ++power) {
        gatherData(turn, power, door);
        learn(turn, power, door);
    }
    const Luck::Draws draws = turn.luck.draws(turn.number(), breakthroughs);
    TechnologyRow frontier;
    for (int t = 0; t < rules.technologies; ++t) {
        frontier[index(t)] = 1;
        for (int e = 0; e < rules.economies; ++e)
            frontier[index(t)] = std::max(frontier[index(t)], turn.world.at(quantities().capability, e, t));
        for (int e = 0; e < rules.economies; ++e)
            breakThrough(turn, draws, e, t, frontier[index(t)], door);
    }
    for (int e = 0; e < rules.economies; ++e) {
        research(turn, e, door);
        deploy(turn, e, door);
    }
    diffuse(turn, door);
    moveTalent(turn, door);
    moveFoundations(turn, door);
    tie(turn, door);
    arm(turn, std::span(frontier).first(index(rules.technologies)), door);
    suspect(turn, door);
}

} // namespace chokepoint
