#include "base/Curve.h"
#include "rules/Phases.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t breakthroughs = hashText("breakthrough");
const std::uint64_t evidence = hashText("evidence");

/// Data within lawful reach: what one's own rules leave usable at home, and what others' rules let flow abroad.
void gatherData(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    ExactSum home;
    ExactSum abroad;
    for (int c = 0; c < rules.countries; ++c) {
        const double people = rules.online[static_cast<std::size_t>(c)];
        const std::span<const double> theirs = turn.world.row(q.dataRules).subspan(static_cast<std::size_t>(c * rules.regimes));
        const bool own = rules.memberOf[static_cast<std::size_t>(c)] == power;
        double usable = 1;
        for (int r = 0; r < rules.regimes; ++r) {
            const double strength = theirs[static_cast<std::size_t>(r)] / 100;
            if (own)
                usable -= strength * (1 - rules.dataHomeUse[static_cast<std::size_t>(r)]);
            else
                for (int mine = 0; mine < rules.regimes; ++mine)
                    usable -= strength * turn.world.at(q.dataStance, power, mine) / 100 *
                              (1 - rules.dataFlow[static_cast<std::size_t>(r * rules.regimes + mine)]);
        }
        (own ? home : abroad) += people * std::max(0.0, usable);
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
    const double data =
        power >= 0 ? 1 + rules.dataWeight[t] * rules.p.dataEffect * (turn.world.at(q.dataStock, power) / rules.openingData[static_cast<std::size_t>(power)] - 1) : 1.0;
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
    door.add(slot, -rules.p.depreciation * turn.world[slot], Cause::rule("depreciation", Owner::economy(economy)));
    if (access < 1)
        for (int p = 0; p < rules.powers; ++p)
            door.add(slot, -free * (1 - split) * turn.world.at(q.loss, economy, technology, p),
                     Cause::rule("denied_inputs", Owner::power(p)), layout.slot(q.loss, economy, technology, p));
    if (split > 0)
        door.add(slot, -free * split, Cause::rule("split_standards"), layout.slot(q.fragmentation, technology));
}

/// Followers absorb part of the gap to those they buy from; the flow is attributed to each link it came through.
void diffuse(const Turn& turn, int economy, int technology, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const double own = turn.world.at(q.capability, economy, technology);
    for (int s = 0; s < turn.rules.economies; ++s) {
        const double gap = turn.world.at(q.capability, s, technology) - own;
        if (gap <= 0 || s == economy)
            continue;
        const int power = turn.rules.powerOf[static_cast<std::size_t>(s)];
        const double open =
            power < 0 ? 1.0
                      : 1.0 - turn.rules.severity[static_cast<std::size_t>(turn.world.at(q.control, power, technology, economy))];
        door.add(layout.slot(q.capability, economy, technology),
                 turn.rules.p.diffusion * open * turn.world.at(q.dependence, economy, technology, s) * gap,
                 Cause::rule("diffusion", Owner::economy(s)), layout.slot(q.dependence, economy, technology, s));
    }
}

/// A rare jump, likelier the nearer the frontier.
void breakThrough(const Turn& turn, int economy, int technology, double frontier, Door& door) {
    const Quantities& q = quantities();
    const Sets& sets = turn.rules.sets();
    const double near = turn.world.at(q.capability, economy, technology) / frontier;
    const double chance = turn.rules.p.breakthroughRate * near * near;
    const std::uint64_t subject = mix(sets.luckId(Axis::technology, technology), sets.luckId(Axis::economy, economy));
    if (turn.luck.draw(turn.number(), breakthroughs, subject) >= chance)
        return;
    door.add(turn.world.layout().slot(q.capability, economy, technology), turn.rules.p.breakthroughJump,
             Cause::rule("breakthrough", Owner::economy(economy)));
    if (door.recording())
        door.say({.seenBy = 0xFF, .key = "message.breakthrough",
                  .arguments = {sets.id(Axis::economy, economy), sets.id(Axis::technology, technology)}});
}

/// What each power comes to believe: its own capability it knows, of others' it sees noisy evidence.
void learn(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Sets& sets = rules.sets();
    const std::size_t row = static_cast<std::size_t>(rules.economies * rules.technologies);
    const std::span<const double> truth = turn.world.row(q.capability);
    const std::span<const double> belief = turn.world.row(q.capabilityEstimate).subspan(static_cast<std::size_t>(power) * row, row);
    const Slot first = turn.world.layout().slot(q.capabilityEstimate, power);
    const std::uint64_t observer = sets.luckId(Axis::power, power);
    const Luck::Draws draws = turn.luck.draws(turn.number(), evidence);
    for (int e = 0; e < rules.economies; ++e) {
        const bool own = rules.economyOf[static_cast<std::size_t>(power)] == e;
        const std::uint64_t observed = mix(observer, sets.luckId(Axis::economy, e));
        const Cause cause = Cause::rule("evidence", Owner::economy(e));
        for (int t = 0; t < rules.technologies; ++t) {
            const std::size_t i = static_cast<std::size_t>(e * rules.technologies + t);
            double delta = truth[i] - belief[i];
            if (!own) {
                const double seen = draws(mix(observed, sets.luckId(Axis::technology, t)));
                delta = rules.p.evidenceRate * (delta + rules.p.evidenceNoise * (2 * seen - 1));
            }
            door.add(first + static_cast<Slot>(i), delta, cause);
        }
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
