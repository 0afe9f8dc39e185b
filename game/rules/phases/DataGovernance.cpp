#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

namespace chokepoint {

namespace {

/// Foreign firms leave where data may not, and trust goes where authorities read along.
void closeIn(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[index(power)];
    const Slot kept = layout.slot(q.localisation, power);
    const Slot read = layout.slot(q.stateAccess, power);
    const double local = lift(turn, kept) / 3;
    const double access = lift(turn, read) / 3;
    for (int other = 0; other < rules.powers; ++other) {
        if (other == power)
            continue;
        if (local != 0)
            door.add(layout.slot(q.marketAccess, other, own), -p.localisationAccess * local,
                     Cause::rule("localisation", Owner::power(power)), kept);
        if (access != 0)
            door.add(layout.slot(q.trust, other, power), -p.stateAccessTrust * access,
                     Cause::rule("state_access", Owner::power(power)), read);
    }
}

/// The foreign economy that sells most of a technology; -1 where the power's own does.
int foreignLeader(const Turn& turn, int technology, int own) {
    const Sets& sets = turn.rules.sets();
    int leader = own;
    const auto share = [&](int e) { return turn.world.at(quantities().marketShare, e, technology); };
    for (int e = 0; e < turn.rules.economies; ++e)
        if (share(e) > share(leader) ||
            (share(e) == share(leader) && sets.rank(Axis::economy, e) < sets.rank(Axis::economy, leader)))
            leader = e;
    return leader == own ? -1 : leader;
}

/// Limits on dominant platforms move part of their sales to home; so does a tax, which the leader's firms also feel.
void regulate(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const Slot limits = layout.slot(q.antitrustRules, power);
    const Slot tax = layout.slot(q.digitalTax, power);
    const double part = p.platformAntitrust * lift(turn, limits) / 3;
    const double taxed = p.platformTax * lift(turn, tax) / 3;
    if (part == 0 && taxed == 0)
        return;
    const int own = rules.economyOf[index(power)];
    for (int t = 0; t < rules.technologies; ++t) {
        const int leader = rules.platformWeight[index(t)] > 0 ? foreignLeader(turn, t, own) : -1;
        if (leader < 0)
            continue;
        const double sold = rules.platformWeight[index(t)] * rules.economyGdpShare[index(own)] *
                            turn.world.at(q.marketShare, leader, t);
        const Cause cause = Cause::rule("platform_rules", Owner::power(power));
        door.add(layout.slot(q.marketShare, leader, t), -part * sold, cause, limits);
        door.add(layout.slot(q.marketShare, own, t), part * sold, cause, limits);
        door.add(layout.slot(q.support, power), taxed * sold * 100, cause, tax);
        if (const int theirs = rules.powerOf[index(leader)]; theirs >= 0) {
            door.add(layout.slot(q.confidence, theirs), -taxed * sold * 100, cause, tax);
            door.add(layout.slot(q.trust, theirs, power), -(part + taxed) * sold * 100, cause, tax);
        }
    }
}

} // namespace

/// Phase 7: what data laws and rules for platforms do to firms and to trust.
void governData(const Turn& turn, Door& door) {
    for (int power = 0; power < turn.rules.powers; ++power) {
        closeIn(turn, power, door);
        regulate(turn, power, door);
    }
}

} // namespace chokepoint
