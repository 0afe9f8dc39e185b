#include "rules/Derivation.h"
#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

/// Phase 7: what a power weighs in the world against the others: who is near to it, what it produces, what it sells.
void weighPresence(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const std::size_t powers = index(rules.powers);
    const std::span<const double> alignment = turn.world.row(q.alignment);
    std::vector<ExactSum> near(powers);
    ExactSum countries, output;
    for (std::size_t c = 0; c < index(rules.countries); ++c) {
        if (rules.memberOf[c] >= 0)
            continue;
        countries += 1;
        for (std::size_t k = 0; k < powers; ++k)
            near[k] += alignment[c * powers + k];
    }
    for (int e = 0; e < rules.economies; ++e)
        output += turn.world.at(q.gdp, e) / 1000;
    for (int power = 0; power < rules.powers; ++power) {
        const int own = rules.economyOf[index(power)];
        ExactSum sold;
        for (int t = 0; t < rules.technologies; ++t)
            sold += rules.marketSize[index(t)] / rules.marketTotal * turn.world.at(q.marketShare, own, t);
        const std::array<double, 3> terms = {
            p.presencePolitical * near[index(power)].value() / countries.value() / 100,
            p.presenceEconomic * turn.world.at(q.gdp, own) / 1000 / output.value(),
            p.presenceTechnological * sold.value(),
        };
        door.derive(q.presence, power, terms, [&](int k) -> Link {
            return k == 0   ? Link{layout.slot(q.alignment, 0, power), rules.countries, rules.powers}
                   : k == 1 ? Link{layout.slot(q.gdp, own)}
                            : Link{layout.slot(q.marketShare, own, 0), rules.technologies};
        });
    }
}

} // namespace chokepoint
