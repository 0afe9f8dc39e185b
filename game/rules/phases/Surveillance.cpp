#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <vector>

namespace chokepoint {

namespace {

/// Each power's part in what the world is sold as surveillance technology, 0-1.
std::vector<double> sellers(const Turn& turn) {
    const RuleSet& rules = turn.rules;
    std::vector<double> shares;
    for (int power = 0; power < rules.powers; ++power) {
        ExactSum share;
        for (int t = 0; t < rules.technologies; ++t)
            if (const double weight = rules.surveillanceWeight[index(t)]; weight > 0)
                share += weight * turn.world.at(quantities().marketShare, rules.economyOf[index(power)], t);
        // Who holds itself to norms does not sell to everybody.
        const double held = turn.world.at(quantities().aiNorms, power) / 3;
        shares.push_back(share.value() * curve::positive(1 - rules.p.surveillanceRestraint * held));
    }
    return shares;
}

/// Rulers who need it buy from those who are near and have it to sell; at home they also use what the law allows.
/// `use`, `near` and `moved` are one country's, by power.
void spread(const Turn& turn, const std::vector<double>& shares, int country, std::span<const double> use,
            std::span<const double> near, std::span<double> moved) {
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const int own = rules.memberOf[index(country)];
    const double wanted = 1 - rules.democracy[index(country)];
    if (own < 0) {
        const double pull = p.surveillanceGrowth * wanted / (100 * 100);
        for (std::size_t k = 0; k < moved.size(); ++k)
            moved[k] = pull * shares[k] * (100 - use[k]) * near[k];
        return;
    }
    std::fill(moved.begin(), moved.end(), 0.0);
    moved[index(own)] = p.surveillanceHome *
                        lift(turn, turn.world.layout().slot(quantities().stateAccess, own)) / 3 *
                        ((100 - use[index(own)]) / 100);
}

/// Who watches with a power's technology comes to see things its way.
void drift(const Turn& turn, int country, std::span<double> moved, Door& door) {
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
        for (std::size_t i = 0; i < moved.size(); ++i)
            moved[i] = pull * rules.surveillanceIssue[i] * (ideal[i] - position[i]);
        door.addRow(place, moved, Cause::rule("surveillance_at_work", Owner::power(power)), use);
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
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::vector<double> shares = sellers(turn);
    std::vector<double> moved(index(rules.powers));
    std::vector<double> drifted(index(rules.issues));
    const std::span<const double> uses = turn.world.row(q.surveillance);
    const std::span<const double> alignment = turn.world.row(q.alignment);
    const std::size_t n = index(rules.powers);
    for (int c = 0; c < rules.countries; ++c) {
        spread(turn, shares, c, uses.subspan(index(c) * n, n), alignment.subspan(index(c) * n, n), moved);
        door.addRow(turn.world.layout().slot(q.surveillance, c), moved,
                    Cause::rule("surveillance_market", Owner::country(c)));
        drift(turn, c, drifted, door);
    }
    for (int power = 0; power < rules.powers; ++power)
        holdUp(turn, power, door);
}

} // namespace chokepoint
