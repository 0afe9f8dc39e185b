#include "base/Curve.h"
#include "rules/Phases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace chokepoint {

namespace {

const std::uint64_t breakthroughs = hashText("breakthrough");
const std::uint64_t evidence = hashText("evidence");

/// Data within lawful reach: what one's own rules leave usable at home, and what others' rules let flow abroad.
void gatherData(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::size_t regimes = static_cast<std::size_t>(rules.regimes);
    // What each regime at full strength withholds from the power's firms, at home and abroad.
    std::vector<double> homeLoss(regimes), abroadLoss(regimes, 0.0);
    for (std::size_t r = 0; r < regimes; ++r) {
        homeLoss[r] = (1 - rules.dataHomeUse[r]) / 100;
        for (std::size_t mine = 0; mine < regimes; ++mine)
            abroadLoss[r] += turn.world.at(q.dataStance, power, static_cast<int>(mine)) / 100 *
                             (1 - rules.dataFlow[r * regimes + mine]) / 100;
    }
    const std::span<const double> dataRules = turn.world.row(q.dataRules);
    ExactSum home;
    ExactSum abroad;
    for (std::size_t c = 0; c < static_cast<std::size_t>(rules.countries); ++c) {
        const bool own = rules.memberOf[c] == power;
        const std::vector<double>& loss = own ? homeLoss : abroadLoss;
        double usable = 1;
        for (std::size_t r = 0; r < regimes; ++r)
            usable -= dataRules[c * regimes + r] * loss[r];
        (own ? home : abroad) += rules.online[c] * std::max(0.0, usable);
    }
    const std::array<double, 2> terms = {home.value(), abroad.value() * rules.p.dataReachAbroad};
    const Layout& layout = turn.world.layout();
    door.derive(q.dataStock, power, terms, [&](int k) {
        return k == 0 ? Link{layout.slot(q.dataStance, power, 0), rules.regimes}
                      : Link{layout.first(q.dataRules), layout.count(q.dataRules)};
    });
}

/// Own research with what access and split standards take from it, each named with whoever caused it.
void research(const Turn& turn, int economy, int technology, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t t = static_cast<std::size_t>(technology);
    const int power = rules.powerOf[static_cast<std::size_t>(economy)];
    const double publicMoney = power >= 0 ? turn.world.at(q.publicRd, power, technology) : 0.0;
    const double privateMoney = std::max(0.0, turn.world.at(q.privateRd, economy, technology));
    // Money buys speed with diminishing returns, and no more than a field's best pace.
    const double effort = std::sqrt(curve::saturate((publicMoney + privateMoney) / rules.rdScale[t], 1));
    const double data = power >= 0 ? 1 + rules.dataWeight[t] * rules.p.dataEffect *
                                             (turn.world.at(q.dataStock, power) /
                                                  rules.openingData[static_cast<std::size_t>(power)] -
                                              1)
                                   : 1.0;
    const double free = rules.growth[t] * effort * data;
    const double access = turn.world.at(q.access, economy, technology);
    const double split = turn.world.at(q.fragmentation, technology);
    const Slot slot = layout.slot(q.capability, economy, technology);
    const double share = publicMoney + privateMoney > 0 ? publicMoney / (publicMoney + privateMoney) : 0.0;
    if (share > 0)
        door.add(slot, free * share, Cause::rule("public_research", Owner::power(power)),
                 layout.slot(q.publicRd, power, technology));
    door.add(slot, free * (1 - share), Cause::rule("private_research", Owner::economy(economy)),
             layout.slot(q.privateRd, economy, technology));
    door.add(slot, -rules.p.depreciation * turn.world[slot],
             Cause::rule("depreciation", Owner::economy(economy)));
    if (access < 1)
        for (int p = 0; p < rules.powers; ++p)
            door.add(slot, -free * (1 - split) * turn.world.at(q.loss, economy, technology, p),
                     Cause::rule("denied_inputs", Owner::power(p)),
                     layout.slot(q.loss, economy, technology, p));
    if (split > 0)
        door.add(slot, -free * split, Cause::rule("split_standards"),
                 layout.slot(q.fragmentation, technology));
}

/// Followers absorb part of the gap to those they buy from; the flow is attributed to each link it came through.
void diffuse(const Turn& turn, int economy, int technology, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot slot = layout.slot(q.capability, economy, technology);
    const Slot links = layout.slot(q.dependence, economy, technology);
    const std::span<const double> capability = turn.world.row(q.capability);
    for (int s = 0; s < rules.economies; ++s) {
        const double gap =
            capability[static_cast<std::size_t>(s * rules.technologies + technology)] - turn.world[slot];
        const double bought = turn.world[links + static_cast<Slot>(s)];
        if (gap <= 0 || bought == 0)
            continue;
        const int power = rules.powerOf[static_cast<std::size_t>(s)];
        const double closed = power < 0 ? 0.0
                                        : rules.severity[static_cast<std::size_t>(
                                              turn.world.at(q.control, power, technology, economy))];
        door.add(slot, rules.p.diffusion * (1 - closed) * bought * gap,
                 Cause::rule("diffusion", Owner::economy(s)), links + static_cast<Slot>(s));
    }
}

/// A rare jump, likelier the nearer the frontier.
void breakThrough(const Turn& turn, int economy, int technology, double frontier, Door& door) {
    const Quantities& q = quantities();
    const Sets& sets = turn.rules.sets();
    const double near = turn.world.at(q.capability, economy, technology) / frontier;
    const double chance = turn.rules.p.breakthroughRate * near * near;
    const std::uint64_t subject =
        mix(sets.luckId(Axis::technology, technology), sets.luckId(Axis::economy, economy));
    if (turn.luck.draw(turn.number(), breakthroughs, subject) >= chance)
        return;
    door.add(turn.world.layout().slot(q.capability, economy, technology), turn.rules.p.breakthroughJump,
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
    std::vector<double> learned(static_cast<std::size_t>(rules.technologies));
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

/// Phase 5: research, diffusion, breakthroughs in every economy, and what powers learn of each other.
void innovate(const Turn& turn, Door& door) {
    for (int power = 0; power < turn.rules.powers; ++power) {
        gatherData(turn, power, door);
        learn(turn, power, door);
    }
    for (int t = 0; t < turn.rules.technologies; ++t) {
        double frontier = 1;
        for (int e = 0; e < turn.rules.economies; ++e)
            frontier = std::max(frontier, turn.world.at(quantities().capability, e, t));
        for (int e = 0; e < turn.rules.economies; ++e) {
            research(turn, e, t, door);
            diffuse(turn, e, t, door);
            breakThrough(turn, e, t, frontier, door);
        }
    }
}

} // namespace chokepoint
