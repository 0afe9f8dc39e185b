#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// What an indigenisation programme has built so far, 0-1.
double programmeOf(const Turn& turn, int economy, int input) {
    const int power = turn.rules.powerOf[index(economy)];
    return power < 0 ? 0.0
                     : curve::saturate(turn.world.at(quantities().homeCapacity, power, input),
                                       turn.rules.p.programmeHalf);
}

/// What each economy sells of a technology, as a share of the market.
ByEconomy sellers(const Turn& turn, int input) {
    ByEconomy sold{};
    for (int s = 0; s < turn.rules.economies; ++s)
        sold[index(s)] = turn.world.at(quantities().marketShare, s, input);
    return sold;
}

/// Moves demand to itself and to the others, in proportion to what they sell; a programme keeps more of it at home. Who
/// denies gets none of it.
void divert(const Turn& turn, int economy, int input, int supplier, double amount, const ByEconomy& sold,
            Cause cause, Slot from, Door& door) {
    const RuleSet& rules = turn.rules;
    ByEconomy weights = sold;
    weights[index(economy)] += rules.p.substitutionHome * (1 + programmeOf(turn, economy, input));
    weights[index(supplier)] = 0;
    for (int power = 0; power < rules.powers; ++power)
        if (turn.world.at(quantities().control, power, input, economy) > 0)
            weights[index(rules.economyOf[index(power)])] = 0;
    divertTo(turn, economy, input, supplier, amount, weights, cause, from, door);
}

/// Hardest measure of a power on a technology, 0-3; whom it lists counts like a licence.
int hardestMeasure(const Turn& turn, int power, int input) {
    const Quantities& q = quantities();
    int hardest = 0;
    for (int target = 0; target < turn.rules.economies; ++target) {
        const bool listed = lift(turn, turn.world.layout().slot(q.listing, power, target)) > 0;
        hardest = std::max(
            {hardest, static_cast<int>(turn.world.at(q.control, power, input, target)), listed ? 1 : 0});
    }
    return hardest;
}

/// Dependence moves away from whoever denies, for good: the denied substitute, and everyone else who buys the same
/// technology from the user of a choke point diversifies, which is how using it wears it out.
void substitute(const Turn& turn, int power, int input, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int supplier = rules.economyOf[index(power)];
    const int hardest = hardestMeasure(turn, power, input);
    if (hardest == 0)
        return;
    const double speed =
        rules.p.substitutionRate * rules.p.substitutionYears / rules.catchUpYears[index(input)];
    // Where trust in open chains is gone, everybody looks for a second source faster.
    const Slot open = layout.first(q.opennessTrust);
    const double alarm = 1 + rules.p.mistrust * curve::positive(-lift(turn, open)) / 100;
    const ByEconomy sold = sellers(turn, input);
    for (int e = 0; e < rules.economies; ++e) {
        const double dependence = turn.world.at(q.dependence, e, input, supplier);
        if (e == supplier || dependence <= 0)
            continue;
        const double denied = turn.world.at(q.denied, e, input, power);
        const bool target = denied > 0 || turn.world.at(q.control, power, input, e) > 0;
        const double pressed = target ? std::min(dependence, denied + rules.p.substitutionFear * dependence) *
                                            (1 + rules.p.programmeSpeed * programmeOf(turn, e, input))
                                      : rules.p.wear * alarm * hardest / 3.0 * dependence;
        divert(turn, e, input, supplier, speed * pressed, sold,
               Cause::rule(target ? "substitution" : "diversification", Owner::economy(e)),
               target ? layout.slot(q.denied, e, input, power) : noSlot, door);
    }
}

/// Each use of a choke point tells everybody that open chains may close; in quiet years the lesson is half forgotten.
void learnFromDenials(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Slot slot = turn.world.layout().first(q.opennessTrust);
    const std::span<const double> denied = turn.world.row(q.denied);
    const int perEconomy = rules.technologies * rules.powers;
    ExactSum used;
    for (int e = 0; e < rules.economies; ++e)
        for (int i = 0; i < perEconomy; ++i)
            if (const double share = denied[index(e * perEconomy + i)]; share > 0)
                used += share * rules.economyGdpShare[index(e)];
    if (used.value() == 0 && lift(turn, slot) == 0)
        return;
    const double level = rules.opening()[slot] - rules.p.opennessLoss * used.value() / rules.technologies;
    door.add(slot, rules.p.opennessReturn * (level - turn.world[slot]), Cause::rule("trust_in_openness"));
}

/// Share of use that leaves a supplier: no more than is taken from it.
double leaving(const Turn& turn, Slot link, double amount) {
    return usualQuantum.round(std::min(amount, turn.world[link]));
}

} // namespace

void divertTo(const Turn& turn, int economy, int input, int supplier, double amount,
              std::span<const double> weights, Cause cause, Slot from, Door& door) {
    const std::size_t count = index(turn.rules.economies);
    const Slot first = turn.world.layout().slot(quantities().dependence, economy, input, 0);
    const double moved = leaving(turn, first + static_cast<Slot>(supplier), amount);
    if (moved <= 0)
        return;
    ByEconomy wanted;
    ByEconomy parts;
    for (std::size_t s = 0; s < count; ++s)
        parts[s] = ExactSum::part(weights[s]);
    const double total = sumOfQuanta(std::span<const double>(parts.data(), count));
    if (total <= 0)
        return;
    for (std::size_t s = 0; s < count; ++s)
        wanted[s] = moved * weights[s] / total;
    splitChange(moved, usualQuantum, std::span(wanted).first(count), parts);
    door.add(first + static_cast<Slot>(supplier), -moved, cause, from);
    door.addRow(first, std::span(parts).first(count), cause, from);
}

void divertTo(const Turn& turn, int economy, int input, int supplier, double amount, int other, Cause cause,
              Slot from, Door& door) {
    const Slot first = turn.world.layout().slot(quantities().dependence, economy, input, 0);
    const double moved = leaving(turn, first + static_cast<Slot>(supplier), amount);
    if (moved <= 0)
        return;
    door.add(first + static_cast<Slot>(supplier), -moved, cause, from);
    door.add(first + static_cast<Slot>(other), moved, cause, from);
}

void substituteSupplies(const Turn& turn, Door& door) {
    const std::array<bool, mostPowers> denies = deniers(turn);
    for (int power = 0; power < turn.rules.powers; ++power)
        for (int t = 0; denies[index(power)] && t < turn.rules.technologies; ++t)
            substitute(turn, power, t, door);
    learnFromDenials(turn, door);
}

} // namespace chokepoint
