#include "rules/Phases.h"
#include "rules/phases/Decisions.h"
#include "rules/phases/Laws.h"

#include <vector>

namespace chokepoint {

namespace {

/// Two powers so far apart that countries near one drift from the other.
struct FallingOut {
    int power = 0;   ///< drifted from
    int other = 0;   ///< drifted to
    double heat = 0; ///< tension above the threshold of a crisis, points
};

std::vector<FallingOut> fallingOut(const Turn& turn) {
    std::vector<FallingOut> pairs;
    for (int p = 0; p < turn.rules.powers; ++p)
        for (int other = 0; other < turn.rules.powers; ++other) {
            const double heat = turn.world.at(quantities().tension, p, other) - turn.rules.p.crisisThreshold;
            if (other != p && heat > 0)
                pairs.push_back({p, other, heat});
        }
    return pairs;
}

/// How far a power's weight in the world has risen since the opening; history's pull changes in step.
std::vector<double> risen(const Turn& turn) {
    const Quantities& q = quantities();
    std::vector<double> all;
    for (int p = 0; p < turn.rules.powers; ++p) {
        const double before = turn.rules.opening().at(q.presence, p);
        all.push_back(
            before > 0 ? turn.rules.p.alignmentPresence * (turn.world.at(q.presence, p) / before - 1) : 0.0);
    }
    return all;
}

/// Moves a run of stocks, one for each power and on its account; the neighbours of `from` are the neighbours' movers.
void addForPowers(Door& door, Slot first, std::span<const double> deltas, std::string_view verb, Slot from) {
    if (!door.recording())
        return door.addRow(first, deltas, Cause::rule(verb));
    for (std::size_t i = 0; i < deltas.size(); ++i)
        door.add(first + static_cast<Slot>(i), deltas[i],
                 Cause::rule(verb, Owner::power(static_cast<int>(i))),
                 from == noSlot ? noSlot : from + static_cast<Slot>(i));
}

/// Alignment returns slowly to where history left it, nearer to powers that have risen; when two powers fall out,
/// countries near one drift from the other. Traffic through a power's cables draws towards it.
void driftAlignment(const Turn& turn, int country, const std::vector<double>& rise,
                    const std::vector<FallingOut>& pairs, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot first = layout.slot(q.alignment, country);
    const Slot cables = layout.slot(q.cable, country);
    const std::size_t n = rise.size();
    const std::span<const double> now = turn.world.block().subspan(first, n);
    const std::span<const double> then = rules.opening().block().subspan(first, n);
    const std::span<const double> cable = turn.world.block().subspan(cables, n);
    const double habit = rules.p.alignmentReturn;
    const double pull = rules.p.cablePull;
    std::array<double, mostPowers> moved;
    const auto row = std::span(moved).first(n);
    for (std::size_t p = 0; p < n; ++p)
        moved[p] = habit * (then[p] - now[p]);
    door.addRow(first, row, Cause::rule("history", Owner::country(country)));
    for (std::size_t p = 0; p < n; ++p)
        moved[p] = habit * then[p] * rise[p];
    addForPowers(door, first, row, "presence", layout.first(q.presence));
    for (std::size_t p = 0; p < n; ++p)
        moved[p] = pull * cable[p] / 100 * (100 - now[p]) / 100;
    addForPowers(door, first, row, "cable", cables);
    for (const FallingOut& pair : pairs)
        if (const double nearer = now[index(pair.other)] - now[index(pair.power)]; nearer > 0)
            door.add(first + static_cast<Slot>(pair.power),
                     -rules.p.alignmentSides * pair.heat / 100 * nearer / 100,
                     Cause::rule("choosing_sides", Owner::power(pair.other)),
                     layout.slot(q.tension, pair.power, pair.other));
}

/// What was financed wears out.
void amortise(const Turn& turn, int country, Door& door) {
    const Slot first = turn.world.layout().slot(quantities().finance, country);
    const std::size_t n = index(turn.rules.powers);
    const std::span<const double> built = turn.world.block().subspan(first, n);
    const double life = turn.rules.p.financeLife;
    std::array<double, mostPowers> worn;
    for (std::size_t p = 0; p < n; ++p)
        worn[p] = -life * built[p];
    addForPowers(door, first, std::span(worn).first(n), "amortisation", noSlot);
}

} // namespace

/// Phase 7: third countries decide on network vendors and data regimes, one by one; what they install, whom they watch
/// with and whom they are near follows.
void letCountriesDecide(const Turn& turn, Door& door) {
    const BlocMeans means(turn);
    const VendorMarket vendors(turn, means);
    const Outlooks outlooks(turn);
    assessVendors(turn, door);
    vendors.decide(outlooks, door);
    buildNetworks(turn, vendors.vendors(), Worries(turn, vendors.vendors(), outlooks), door);
    matureOpenNetworks(turn, door);
    adoptRegimes(turn, means, outlooks, door);
    forgetPressure(turn, door);
    spreadSurveillance(turn, door);
    governData(turn, door);
    weighPresence(turn, door);
    const std::vector<FallingOut> pairs = fallingOut(turn);
    const std::vector<double> rise = risen(turn);
    for (int c = 0; c < turn.rules.countries; ++c) {
        replaceKit(turn, c, door);
        if (turn.rules.memberOf[static_cast<std::size_t>(c)] >= 0)
            continue; // a power's own
        driftAlignment(turn, c, rise, pairs, door);
        amortise(turn, c, door);
    }
}

} // namespace chokepoint
