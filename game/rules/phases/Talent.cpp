#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double mostLevel = 3;

/// How much a place draws researchers, 1 at the opening: money for recruits, confident firms, freedom to travel.
double attraction(const RuleSet& rules, const World& world, const World& opening, int economy) {
    const Quantities& q = quantities();
    const Parameters& p = rules.p;
    const int power = rules.powerOf[index(economy)];
    if (power < 0)
        return 1;
    const double money = curve::saturate(world.at(q.recruiting, power), p.talentRecruitingHalf) -
                         curve::saturate(opening.at(q.recruiting, power), p.talentRecruitingHalf);
    const double mood = (world.at(q.confidence, power) - opening.at(q.confidence, power)) / 100;
    return std::max(0.1, 1 + p.talentRecruiting * money + p.talentConfidence * mood);
}

/// The share of those who want to come that an economy lets in.
double admission(const RuleSet& rules, const World& world, int origin, int destination) {
    const int power = rules.powerOf[index(destination)];
    return power < 0 ? 1.0
                     : 1 - rules.p.talentVisa * world.at(quantities().visaLimits, power, origin) / mostLevel;
}

void migrate(const Turn& turn, std::span<const double> pulls, int origin, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const auto flows = migrationFrom(rules, turn.world, rules.opening(), pulls, origin);
    const int home = rules.powerOf[index(origin)];
    for (int e = 0; e < rules.economies; ++e) {
        const double more =
            usualQuantum.round(flows[index(e)] - rules.openingMigration[index(origin * rules.economies + e)]);
        if (more == 0)
            continue;
        const int host = rules.powerOf[index(e)];
        const Cause cause = Cause::rule("migration", host >= 0 ? Owner::power(host) : Owner::economy(e));
        const Slot from = host >= 0 ? layout.slot(q.visaLimits, host, origin) : noSlot;
        door.add(layout.slot(q.talent, e), more, cause, from);
        door.add(layout.slot(q.talent, origin), -more, cause, from);
        if (home >= 0)
            door.add(layout.slot(q.diaspora, home, e), more, cause, from);
    }
}

/// Programmes call researchers home; a host that closes its doors helps them.
void callHome(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[index(power)];
    const Cause cause = Cause::rule("returnees", Owner::power(power));
    const Slot from = layout.slot(q.recall, power);
    for (int host = 0; host < rules.economies; ++host) {
        if (host == own)
            continue;
        const double more = usualQuantum.round(returneesFrom(rules, turn.world, power, host) -
                                               returneesFrom(rules, rules.opening(), power, host));
        if (more == 0)
            continue;
        door.add(layout.slot(q.talent, own), more, cause, from);
        door.add(layout.slot(q.talent, host), -more, cause, from);
        door.add(layout.slot(q.diaspora, power, host), -more, cause, from);
    }
}

/// Places in training fill at once and yield researchers years later.
void train(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    const Slot programme = layout.slot(q.trainingProgramme, power);
    const Slot training = layout.slot(q.training, power);
    const Owner owner = Owner::power(power);
    door.add(training, p.talentTraining * turn.world[programme], Cause::rule("training", owner), programme);
    door.add(training, -p.talentTrainingRate * turn.world[training], Cause::rule("graduation", owner));
    door.add(layout.slot(q.talent, turn.rules.economyOf[index(power)]),
             p.talentTrainingRate * lift(turn, training), Cause::rule("graduation", owner), training);
}

} // namespace

ByEconomy talentPulls(const RuleSet& rules, const World& world, const World& opening) {
    ByEconomy pulls{};
    for (int e = 0; e < rules.economies; ++e)
        pulls[index(e)] = rules.talentPull[index(e)] * attraction(rules, world, opening, e);
    return pulls;
}

ByEconomy migrationFrom(const RuleSet& rules, const World& world, const World& opening,
                        std::span<const double> pulls, int origin) {
    const Parameters& p = rules.p;
    const int home = rules.powerOf[index(origin)];
    const double leave =
        home < 0 ? 1.0 : 1 - p.talentOutflow * world.at(quantities().personnelControl, home) / mostLevel;
    ByEconomy flows{};
    ExactSum wished, admitted;
    for (int e = 0; e < rules.economies; ++e) {
        if (e == origin)
            continue;
        flows[index(e)] = pulls[index(e)] * admission(rules, world, origin, e);
        wished += pulls[index(e)];
        admitted += flows[index(e)];
    }
    // Whoever is turned away at one door knocks at the others.
    const double spill = admitted.value() > 0 ? wished.value() / admitted.value() : 1.0;
    const double scale = p.talentMobility * opening.at(quantities().talent, origin) * leave *
                         (1 - p.talentDiversion + p.talentDiversion * spill);
    for (int e = 0; e < rules.economies; ++e)
        flows[index(e)] *= scale;
    return flows;
}

double returneesFrom(const RuleSet& rules, const World& world, int power, int host) {
    const Quantities& q = quantities();
    const int other = rules.powerOf[index(host)];
    const double pushed =
        other < 0 ? 0.0 : world.at(q.visaLimits, other, rules.economyOf[index(power)]) / mostLevel;
    const double called = curve::saturate(world.at(q.recall, power), rules.p.talentRecallHalf) * (1 + pushed);
    return rules.p.talentReturnees * called * world.at(q.diaspora, power, host);
}

double academicOpenness(const RuleSet& rules, const World& world, int economy) {
    const Quantities& q = quantities();
    const int power = rules.powerOf[index(economy)];
    if (power < 0)
        return 1;
    ExactSum closed;
    for (int e = 0; e < rules.economies; ++e)
        closed += rules.talentWeight[index(e)] * world.at(q.visaLimits, power, e) / mostLevel;
    return 1 - closed.value();
}

/// Researchers move to where they are drawn and let in, come home, finish their training and retire.
void moveTalent(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const auto pulls = talentPulls(rules, turn.world, rules.opening());
    for (int e = 0; e < rules.economies; ++e) {
        migrate(turn, pulls, e, door);
        const Slot talent = layout.slot(q.talent, e);
        door.add(talent, -rules.p.talentAttrition * lift(turn, talent),
                 Cause::rule("retirement", Owner::economy(e)));
    }
    for (int power = 0; power < rules.powers; ++power) {
        callHome(turn, power, door);
        train(turn, power, door);
        for (int e = 0; e < rules.economies; ++e) {
            const Slot abroad = layout.slot(q.diaspora, power, e);
            if (const double more = lift(turn, abroad); more != 0)
                door.add(abroad, -rules.p.talentAttrition * more,
                         Cause::rule("retirement", Owner::economy(e)));
        }
    }
}

} // namespace chokepoint
