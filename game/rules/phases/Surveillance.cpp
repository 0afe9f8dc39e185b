#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

namespace {

/// Each power's part in what the world is sold as surveillance technology, 0-1.
std::span<const double> sellers(const Turn& turn) {
    const RuleSet& rules = turn.rules;
    const std::span<double> shares = turn.scratch.unset(index(rules.powers));
    for (int power = 0; power < rules.powers; ++power) {
        ExactSum share;
        for (int t = 0; t < rules.technologies; ++t)
            if (const double weight = rules.surveillanceWeight[index(t)]; weight > 0)
                share += weight * turn.world.at(quantities().marketShare, rules.economyOf[index(power)], t);
        // Who holds itself to norms does not sell to everybody.
        const double held = turn.world.at(quantities().aiNorms, power) / 3;
        shares[index(power)] = share.value() * curve::positive(1 - rules.p.surveillanceRestraint * held);
    }
    return shares;
}

/// Rulers who need it buy from those who are near and have it to sell; at home they also use what the law allows.
void spread(const Turn& turn, Door& door) {
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Quantity use = quantities().surveillance;
    const double* const uses = turn.world.row(use).data();
    const double* const near = turn.world.row(quantities().alignment).data();
    const std::size_t powers = index(rules.powers);
    const std::span<const double> shares = sellers(turn);
    const std::span<double> pull = turn.scratch.unset(index(rules.countries));
    for (std::size_t c = 0; c < pull.size(); ++c)
        pull[c] = rules.third[c] * (rules.p.surveillanceGrowth * (1 - rules.democracy[c]) / (100 * 100));
    const std::span<double> moved = turn.scratch.unset(pull.size() * powers);
    for (std::size_t k = 0; k < powers; ++k)
        for (std::size_t c = 0, i = k; c < pull.size(); ++c, i += powers)
            moved[i] = pull[c] * shares[k] * (100 - uses[i]) * near[i];
    for (int c = 0; c < rules.countries; ++c)
        if (const int own = rules.memberOf[index(c)]; own >= 0) {
            const std::size_t i = index(c) * powers + index(own);
            moved[i] = rules.p.surveillanceHome * lift(turn, layout.slot(quantities().stateAccess, own)) / 3 *
                       ((100 - uses[i]) / 100);
        }
    door.addGrid(
        layout.first(use), moved, powers,
        [](std::size_t c, std::size_t) {
            return Cause::rule("surveillance_market", Owner::country(static_cast<int>(c)));
        },
        [](std::size_t, std::size_t) { return noSlot; });
}

/// Who watches with a power's technology comes to see things its way.
void drift(const Turn& turn, int country, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot first = layout.slot(q.surveillance, country);
    const double* const now = turn.world.block().data() + first;
    const double* const then = rules.opening().block().data() + first;
    const Slot place = layout.slot(q.position, country);
    const double* const position = turn.world.block().data() + place;
    for (int power = 0; power < rules.powers; ++power) {
        const double more = now[power] - then[power];
        if (more < 0.5)
            continue;
        const Slot use = first + static_cast<Slot>(power);
        const double* const ideal = rules.book.powers[index(power)].ideal.data();
        const double pull = rules.p.surveillanceDrift * (more / 100);
        for (const auto& [issue, weight] : rules.surveillanceIssues)
            door.add(place + static_cast<Slot>(issue), pull * weight * (ideal[issue] - position[issue]),
                     Cause::rule("surveillance_at_work", Owner::power(power)), use);
    }
}

/// A regime that watches its people is held up by it, and pays in values.
void holdUp(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot use = layout.slot(q.surveillance, rules.largestMember[index(power)], power);
    const double more = lift(turn, use) / 100;
    if (more == 0)
        return;
    const double free = rules.economyDemocracy[index(rules.economyOf[index(power)])];
    door.add(layout.slot(q.support, power), rules.p.surveillanceSupport * more * (1 - free),
             Cause::rule("surveillance_at_work", Owner::power(power)), use);
    door.add(layout.slot(q.valuesKept, power), -rules.p.surveillanceValues * more * free,
             Cause::rule("surveillance_at_work", Owner::power(power)), use);
}

} // namespace

/// Phase 7: surveillance technology spreads, and what it does to who uses it.
void spreadSurveillance(const Turn& turn, Door& door) {
    const RuleSet& rules = turn.rules;
    spread(turn, door);
    for (int c = 0; c < rules.countries; ++c)
        drift(turn, c, door);
    for (int power = 0; power < rules.powers; ++power)
        holdUp(turn, power, door);
}

} // namespace chokepoint
