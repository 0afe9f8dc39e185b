#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

const std::uint64_t fortunes = hashText("startups");
constexpr double mostLevel = 3;
constexpr double spunOn = 2;

/// Computing follows what is invested in it, as far as the chips for it can be had.
void compute(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[index(power)];
    const Slot slot = layout.slot(q.computing, power);
    const Slot programme = layout.slot(q.computingProgramme, power);
    const double planned = 100 * (1 + p.computingProgramme * liftOfMoney(turn, programme, p.computingHalf));
    const Owner owner = Owner::power(power);
    door.add(slot, p.computingSpeed * (planned - turn.world[slot]), Cause::rule("computing_built", owner),
             programme);
    for (int t = 0; t < rules.technologies; ++t)
        if (const double need = rules.computingNeed[index(t)]; need > 0) {
            const Slot access = layout.slot(q.access, own, t);
            if (turn.world[access] < 1)
                door.add(slot, -p.computingSpeed * planned * need * (1 - turn.world[access]),
                         Cause::rule("denied_inputs", owner), access);
        }
}

/// Firms and offices go digital as programmes help them, the slower the fewer are left.
void digitise(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.digitalAdoption, power);
    const Slot programme = layout.slot(q.digitalProgramme, power);
    const double pushed = liftOfMoney(turn, programme, p.digitalHalf);
    if (pushed != 0)
        door.add(slot, p.digitalSpeed * pushed * (100 - turn.world[slot]) / 100,
                 Cause::rule("digital_transformation", Owner::power(power)), programme);
}

/// Mean of a lever over technologies, by how far they serve armed forces.
double defenceDemand(const Turn& turn, int power, const World& world) {
    const RuleSet& rules = turn.rules;
    ExactSum buying, all;
    for (int t = 0; t < rules.technologies; ++t) {
        const double dual = rules.dualUse[index(t)];
        all += dual;
        buying += world.at(quantities().militaryProgramme, power, t) >= spunOn ? dual : 0.0;
    }
    return all.value() > 0 ? buying.value() / all.value() : 0.0;
}

/// Young firms need capital, customers and a way to sell out; protecting them from buyers takes the last away.
void found(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.startups, power);
    const Slot market = layout.slot(q.capitalMarket, power);
    const Slot foreign = layout.slot(q.foreignCapital, power);
    const Slot guard = layout.slot(q.startupGuard, power);
    const Owner owner = Owner::power(power);
    const auto towards = [&](double change, Words rule, Slot from) {
        if (change != 0)
            door.add(slot, p.startupsSpeed * 100 * change, Cause::rule(rule, owner), from);
    };
    // A new board may flower or stay empty: nobody knows when it opens.
    const double reform = lift(turn, market) / mostLevel;
    const double luck =
        reform == 0
            ? 0.0
            : 2 * turn.luck.draw(turn.number(), fortunes, rules.sets().luckId(Axis::power, power)) - 1;
    towards(p.startupsCapital * reform * (1 + p.startupsLuck * luck), "capital_market", market);
    towards(p.startupsForeign * lift(turn, foreign) / mostLevel, "foreign_capital", foreign);
    towards(-p.startupsGuard * lift(turn, guard) / 2, "startup_guard", guard);
    for (int e = 0; e < rules.economies; ++e) {
        const Slot screening = layout.slot(q.screening, power, e);
        towards(-p.startupsScreening * rules.economyGdpShare[index(e)] * lift(turn, screening) / mostLevel,
                "screening", screening);
    }
    towards(p.startupsDefence *
                (defenceDemand(turn, power, turn.world) - defenceDemand(turn, power, rules.opening())),
            "defence_demand", layout.slot(q.militaryProgramme, power, 0));
    door.add(slot, p.startupsSpeed * (100 - turn.world[slot]), Cause::rule("habit", owner));
}

} // namespace

/// What research stands on besides money and people: computing, digital practice, young firms.
void moveFoundations(const Turn& turn, Door& door) {
    for (int power = 0; power < turn.rules.powers; ++power) {
        compute(turn, power, door);
        digitise(turn, power, door);
        found(turn, power, door);
    }
}

} // namespace chokepoint
