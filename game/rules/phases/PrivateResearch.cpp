#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr double mostLevel = 3;

/// Part of its firms' world market that a power's own controls close to them.
double closedMarket(const Turn& turn, int power, int technology) {
    const RuleSet& rules = turn.rules;
    ExactSum closed;
    for (int target = 0; target < rules.economies; ++target)
        closed += closedShare(turn, power, technology, target) * rules.economyGdpShare[index(target)];
    return closed.value();
}

/// What firms mean to spend on research: of their sales, by mood, drawn on by public money, start-ups and foreign
/// capital.
double plan(const Turn& turn, int economy, int technology) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const int power = rules.powerOf[index(economy)];
    const double sales = std::max(0.0, turn.world.at(q.revenue, economy, technology));
    const double usual = rules.rdIntensity[index(technology)] * sales;
    if (power < 0)
        return usual;
    const double confidence = turn.world.at(q.confidence, power) / rules.opening().at(q.confidence, power);
    const double crowded = p.crowdIn * liftOfMoney(turn, layout.slot(q.publicRd, power, technology),
                                                   rules.rdScale[index(technology)]);
    const double young = p.startupsResearch * (turn.world.at(q.startups, power) / 100 - 1);
    const double capital = p.foreignResearch * lift(turn, layout.slot(q.foreignCapital, power)) / mostLevel;
    return usual * std::max(0.0, confidence * (1 + crowded + young + capital));
}

} // namespace

/// Firms answer for themselves: they put part of their sales into research, and take it to where they may sell.
void planPrivateResearch(const Turn& turn, int technology, const std::array<bool, mostPowers>& denies,
                         Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    ExactSum free;
    for (int e = 0; e < rules.economies; ++e)
        free += turn.world.at(q.marketShare, e, technology);
    for (int e = 0; e < rules.economies; ++e) {
        const Slot slot = layout.slot(q.privateRd, e, technology);
        const double planned = plan(turn, e, technology);
        door.add(slot, rules.p.reinvestment * (planned - turn.world[slot]),
                 Cause::rule("reinvestment", Owner::economy(e)), layout.slot(q.revenue, e, technology));
        const int power = rules.powerOf[index(e)];
        const double closed =
            power >= 0 && denies[index(power)] ? closedMarket(turn, power, technology) : 0.0;
        const double others = free.value() - turn.world.at(q.marketShare, e, technology);
        if (closed == 0 || others <= 0)
            continue;
        const double moved = rules.p.relocation * closed * rules.p.reinvestment * planned;
        const Cause cause = Cause::rule("relocation", Owner::power(power));
        const Slot from = layout.slot(q.control, power, technology, 0);
        door.add(slot, -moved, cause, from);
        for (int other = 0; other < rules.economies; ++other)
            if (other != e)
                door.add(layout.slot(q.privateRd, other, technology),
                         moved * turn.world.at(q.marketShare, other, technology) / others, cause, from);
    }
}

/// Research that a standard will need wins patents that nobody can build without, at the expense of all others.
void winEssentialPatents(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < rules.powers; ++power)
        for (int t = 0; t < rules.technologies; ++t) {
            const Slot programme = layout.slot(q.essentialResearch, power, t);
            const double pushed = liftOfMoney(turn, programme, rules.p.essentialHalf);
            if (pushed == 0)
                continue;
            const int own = rules.economyOf[index(power)];
            const double share = turn.world.at(q.essentialShare, own, t);
            const Cause cause = Cause::rule("essential_research", Owner::power(power));
            const double gained = usualQuantum.round(rules.p.essentialRate * rules.standardsWeight[index(t)] *
                                                     pushed * (pushed > 0 ? 1 - share : share));
            ByEconomy alone{};
            ByEconomy parts{};
            for (int e = 0; e < rules.economies; ++e)
                alone[index(e)] = e == own || share >= 1
                                      ? 0.0
                                      : -gained * turn.world.at(q.essentialShare, e, t) / (1 - share);
            splitChange(-gained, usualQuantum, std::span(alone).first(index(rules.economies)), parts);
            for (int e = 0; e < rules.economies; ++e)
                door.add(layout.slot(q.essentialShare, e, t),
                         e == own ? gained + parts[index(e)] : parts[index(e)], cause, programme);
        }
}

} // namespace chokepoint
