#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/Phases.h"
#include "rules/phases/Laws.h"
#include "rules/phases/RelationLaws.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

const std::uint64_t crises = hashText("crisis");

/// The subject of a pair's draws does not depend on which power is listed first.
std::uint64_t pairId(const Sets& sets, int a, int b) {
    const std::uint64_t x = sets.luckId(Axis::power, a);
    const std::uint64_t y = sets.luckId(Axis::power, b);
    return mix(std::min(x, y), std::max(x, y));
}

/// Tension cools by itself, down to a floor set by how little the two trust each other.
void cool(const Turn& turn, int a, int b, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const double distrust = (200 - turn.world.at(q.trust, a, b) - turn.world.at(q.trust, b, a)) / 200;
    const double above =
        curve::positive(turn.world.at(q.tension, a, b) - turn.rules.p.tensionFloor * distrust);
    const double change = -turn.rules.p.cooling * above;
    const Cause cause = Cause::rule("cooling");
    door.add(layout.slot(q.tension, a, b), change, cause);
    door.add(layout.slot(q.tension, b, a), change, cause);
}

/// High tension raises the odds of a crisis, a truce lowers them; it costs both growth and market access and rallies
/// both at home.
void risk(const Turn& turn, int a, int b, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    const double hot =
        curve::positive(turn.world.at(q.tension, a, b) - p.crisisThreshold) / (100 - p.crisisThreshold);
    const double calm = turn.world.at(q.truce, a, b) > 0 ? 1 - p.truceCalm : 1.0;
    if (turn.luck.draw(turn.number(), crises, pairId(turn.rules.sets(), a, b)) >= p.crisisRate * hot * calm)
        return;
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
        const Cause cause = Cause::rule("crisis", Owner::power(other));
        const Slot from = layout.slot(q.tension, one, other);
        door.add(layout.slot(q.shock, one), -p.crisisShock, cause, from);
        door.add(layout.slot(q.support, one), p.crisisRally, cause, from);
        door.add(layout.slot(q.marketAccess, one, turn.rules.economyOf[static_cast<std::size_t>(other)]),
                 -p.crisisAccess, cause, from);
    }
    if (door.recording()) {
        const Sets& sets = turn.rules.sets();
        const bool inOrder = sets.rank(Axis::power, a) < sets.rank(Axis::power, b);
        door.say(
            {.seenBy = 0xFF,
             .key = "message.crisis",
             .arguments = {sets.id(Axis::power, inOrder ? a : b), sets.id(Axis::power, inOrder ? b : a)}});
    }
}

/// High tension closes open links by itself; at the top of the scale it cuts them.
void closeLinks(const Turn& turn, int a, int b, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const double tension = turn.world.at(q.tension, a, b);
    const double hot = curve::positive(tension - rules.p.closingThreshold) / (100 - rules.p.closingThreshold);
    if (hot <= 0)
        return;
    const bool rupture = tension >= 100;
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
        const Slot access =
            layout.slot(q.marketAccess, one, rules.economyOf[static_cast<std::size_t>(other)]);
        const double cut = rupture ? curve::positive(turn.world[access] - rules.p.ruptureAccess)
                                   : std::min(turn.world[access], rules.p.closingRate * hot);
        door.add(access, -cut, Cause::rule(rupture ? "rupture" : "closing", Owner::power(other)),
                 layout.slot(q.tension, one, other));
    }
    if (rupture && door.recording()) {
        const Sets& sets = rules.sets();
        const bool inOrder = sets.rank(Axis::power, a) < sets.rank(Axis::power, b);
        door.say(
            {.seenBy = 0xFF,
             .key = "message.rupture",
             .arguments = {sets.id(Axis::power, inOrder ? a : b), sets.id(Axis::power, inOrder ? b : a)}});
    }
}

/// Trust and market access come back towards where they began, slowly.
void mend(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const auto back = [&](Slot slot, double rate, Owner by) {
        door.add(slot, rate * (turn.rules.opening()[slot] - turn.world[slot]), Cause::rule("habit", by));
    };
    for (int other = 0; other < turn.rules.powers; ++other) {
        if (other == power)
            continue;
        back(layout.slot(q.trust, power, other), turn.rules.p.trustReturn, Owner::power(power));
        const Slot consulted = layout.slot(q.consultation, power, other);
        if (turn.world[consulted] > 0)
            door.add(consulted, -turn.rules.p.consultationFade * turn.world[consulted],
                     Cause::rule("fading", Owner::power(power)));
    }
    for (int e = 0; e < turn.rules.economies; ++e)
        back(layout.slot(q.marketAccess, power, e), turn.rules.p.accessReturn, Owner::economy(e));
}

/// Whose vendors' kit a power's members have in their networks, by output.
struct Kit {
    std::array<ExactSum, mostEconomies> from;
    ExactSum weight;
};

Kit kitOf(const Turn& turn, int power) {
    const RuleSet& rules = turn.rules;
    Kit kit;
    for (const int c : rules.book.powers[index(power)].countries) {
        const double gdp = rules.gdpShare[index(c)];
        kit.weight += gdp;
        for (int v = 0; v < rules.vendors; ++v)
            kit.from[index(rules.book.vendors[index(v)].home)] +=
                gdp * turn.world.at(quantities().installed, c, v);
    }
    return kit;
}

/// What an economy may learn of a power: through its vendors in the power's networks, and through trade, less what guards
/// stop.
void leak(const Turn& turn, int power, int economy, const Kit& kit, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const bool own = rules.economyOf[static_cast<std::size_t>(power)] == economy;
    // Guards stop as much here as of what flows to laboratories elsewhere.
    const double guards = 1 - rules.p.leakGuard * lift(turn, layout.slot(q.counterIntelligence, power)) / 3;
    const double staff = 1 - rules.p.leakSecrecy * lift(turn, layout.slot(q.personnelControl, power)) / 3;
    const std::array<double, 2> terms = {
        own || kit.weight.value() <= 0
            ? 0.0
            : guards * rules.p.leakNetworks * kit.from[index(economy)].value() / kit.weight.value() *
                  (1 - rules.p.platformCyber * turn.world.at(q.cyberRules, power) / 3),
        own ? 0.0
            : guards * staff * rules.p.leakTrade * turn.world.at(q.marketAccess, power, economy) / 100 *
                  rules.economyGdpShare[static_cast<std::size_t>(economy)],
    };
    door.derive(q.leakage, power * rules.economies + economy, terms, [&](int k) -> Link {
        return k == 0
                   ? Link{layout.slot(q.installed, rules.largestMember[static_cast<std::size_t>(power)], 0),
                          rules.vendors}
                   : Link{layout.slot(q.marketAccess, power, economy)};
    });
}

} // namespace

/// Phase 10: tension cools or breaks into crises; trust and market access mend; what leaks; attraction, manipulation and
/// covert acts.
void heatOrCool(const Turn& turn, Door& door) {
    for (int a = 0; a < turn.rules.powers; ++a) {
        for (int b = a + 1; b < turn.rules.powers; ++b) {
            cool(turn, a, b, door);
            risk(turn, a, b, door);
            closeLinks(turn, a, b, door);
        }
        mend(turn, a, door);
        const Kit kit = kitOf(turn, a);
        for (int e = 0; e < turn.rules.economies; ++e)
            leak(turn, a, e, kit, door);
    }
    attract(turn, door);
    manipulate(turn, door);
    actCovertly(turn, door);
    gatherEvidence(turn, door);
}

} // namespace chokepoint
