#include "rules/Derivation.h"
#include "rules/Phases.h"
#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

constexpr int extraterritorial = 3;
constexpr double mostLevel = 3;
constexpr int fused = 3;

/// How far an economy stands with a power, 0-1, by output.
double alignmentOf(const Turn& turn, int economy, int power) {
    ExactSum aligned;
    ExactSum weight;
    for (const int c : turn.rules.book.economies[index(economy)].countries) {
        const double gdp = turn.rules.gdpShare[index(c)];
        aligned += gdp * turn.world.at(quantities().alignment, c, power);
        weight += gdp;
    }
    return weight.value() > 0 ? aligned.value() / weight.value() / 100 : 0.0;
}

/// The part of the world market that a supplier would lose by heeding a power's extraterritorial controls.
double salesAtStake(const Turn& turn, int supplier, int power) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    ExactSum stake;
    for (int t = 0; t < rules.technologies; ++t)
        for (int target = 0; target < rules.economies; ++target)
            if (target != supplier && turn.world.at(q.control, power, t, target) >= extraterritorial)
                stake += rules.marketSize[index(t)] / rules.marketTotal *
                         rules.economyGdpShare[index(target)] *
                         turn.world.at(q.dependence, target, t, supplier);
    return stake.value();
}

/// How far a power's measures reach, whoever has to heed them.
struct Reach {
    bool abroad = false; ///< some control binds suppliers elsewhere
    double listed = 0;   ///< hardest listing, 0-3
    double answered = 0; ///< hardest countermeasure of another power, 0-3
};

Reach reachOf(const Turn& turn, int power, bool abroad) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    Reach reach{abroad};
    for (int e = 0; e < rules.economies; ++e)
        reach.listed = std::max(reach.listed, turn.world.at(q.listing, power, e));
    for (int other = 0; other < rules.powers; ++other)
        reach.answered =
            std::max(reach.answered, turn.world.at(q.countermeasure, other, rules.economyOf[index(power)]));
    return reach;
}

/// How far an economy's suppliers heed a power's controls: because they stand with it, live on its supplies or fear its
/// lists; not where that costs them sales or the target's answer.
void comply(const Turn& turn, int supplier, int power, const Reach& reach, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const int own = rules.economyOf[index(power)];
    ExactSum dependence;
    for (int t = 0; t < rules.technologies; ++t)
        dependence += turn.world.at(q.dependence, supplier, t, own);
    const std::array<double, 5> terms = {
        p.compliance * alignmentOf(turn, supplier, power),
        p.complianceDependence * dependence.value() / rules.technologies,
        p.compliancePressure * reach.listed / mostLevel,
        reach.abroad ? -p.complianceSales * salesAtStake(turn, supplier, power) : 0.0,
        -p.complianceCounter * reach.answered / mostLevel,
    };
    door.derive(q.compliance, supplier * rules.powers + power, terms, [&](int k) -> Link {
        switch (k) {
        case 1:
            return {layout.slot(q.dependence, supplier, 0, own), rules.technologies, rules.economies};
        case 2:
            return {layout.slot(q.listing, power, 0), rules.economies};
        case 3:
            return {layout.slot(q.control, power, 0, 0), rules.technologies * rules.economies};
        case 4:
            return {layout.slot(q.countermeasure, 0, own), rules.powers, rules.economies};
        default:
            return {noSlot, 1, 1, Owner::economy(supplier)};
        }
    });
}

/// Share of `target`'s use of a technology that a power's measures cut off.
double cutOff(const Turn& turn, int power, int technology, int target, int level) {
    const Quantities& q = quantities();
    const int own = turn.rules.economyOf[index(power)];
    ExactSum share;
    share +=
        closedShare(turn, power, technology, target) * turn.world.at(q.dependence, target, technology, own);
    for (int s = 0; level >= extraterritorial && s < turn.rules.economies; ++s)
        if (s != own && s != target)
            share +=
                turn.world.at(q.compliance, s, power) * turn.world.at(q.dependence, target, technology, s);
    return curve::clamp01(share.value());
}

void deny(const Turn& turn, int power, int technology, int target, bool listed, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const int level = static_cast<int>(turn.world.at(q.control, power, technology, target));
    const Slot slot = layout.slot(q.denied, target, technology, power);
    const Slot control = layout.slot(q.control, power, technology, target);
    const Slot listing = layout.slot(q.listing, power, target);
    const bool controlMoved = door.recording() && door.ledger()->moverOf(control) != noEntry;
    const bool moved = controlMoved || (door.recording() && door.ledger()->moverOf(listing) != noEntry);
    const Cause cause = moved ? Cause::rule("denial", Owner::power(power))
                              : Cause::rule("substitution", Owner::economy(target));
    // Firms that were told not to sell stay careful for a while: what is lifted comes back in steps.
    const double lingering = turn.rules.p.overcompliance * turn.world[slot];
    const double cut = level == 0 && !listed ? 0.0 : cutOff(turn, power, technology, target, level);
    door.set(slot, std::max(cut, lingering), cause, controlMoved ? control : listing);
}

} // namespace

double closedShare(const Turn& turn, int power, int technology, int target) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const double level = turn.world.at(q.control, power, technology, target);
    const double listing = curve::positive(lift(turn, turn.world.layout().slot(q.listing, power, target)));
    if (level == 0 && listing == 0)
        return 0;
    const double listed = rules.p.listingShare * rules.dualUse[index(technology)] * listing / mostLevel;
    const double closed = 1 - (1 - rules.severity[index(static_cast<int>(level))]) * (1 - listed);
    const int rival = rules.powerOf[index(target)];
    const bool military = rival >= 0 && turn.world.at(q.militaryProgramme, rival, technology) >= fused;
    return curve::clamp01(closed * (military ? 1 + rules.p.fusionExposure : 1.0));
}

std::array<bool, mostPowers> deniers(const Turn& turn) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const std::size_t controls = index(rules.technologies * rules.economies);
    const std::size_t lists = index(rules.economies);
    std::array<bool, mostPowers> deny{};
    for (std::size_t power = 0; power < index(rules.powers); ++power) {
        const auto control = turn.world.row(q.control).subspan(power * controls, controls);
        const auto listed = turn.world.row(q.listing).subspan(power * lists, lists);
        const auto before = rules.opening().row(q.listing).subspan(power * lists, lists);
        deny[power] = std::any_of(control.begin(), control.end(), [](double level) { return level != 0; }) ||
                      !std::equal(listed.begin(), listed.end(), before.begin());
    }
    return deny;
}

/// A control that was announced and commented on the turn before is in force now.
void bringRulesIntoForce(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const std::span<const double> announced = turn.world.row(q.controlAnnounced);
    const std::span<const double> inForce = turn.world.row(q.control);
    if (std::equal(announced.begin(), announced.end(), inForce.begin()))
        return;
    const int perPower = turn.rules.technologies * turn.rules.economies;
    for (int i = 0; i < static_cast<int>(announced.size()); ++i)
        if (announced[index(i)] != inForce[index(i)])
            door.set(layout.first(q.control) + static_cast<Slot>(i), announced[index(i)],
                     Cause::rule("rule_in_force", Owner::power(i / perPower)),
                     layout.first(q.controlAnnounced) + static_cast<Slot>(i));
}

/// Phase 3: who is denied what. A control on something the target does not take from the user's economy denies nothing.
/// Between two turns the cut-off share moves with the control or with the target's own dependence on it.
void denySupplies(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::size_t economies = index(rules.economies);
    const std::size_t controls = economies * index(rules.technologies);
    for (int power = 0; power < rules.powers; ++power) {
        const auto control = turn.world.row(q.control).subspan(index(power) * controls, controls);
        bool reaches = false;
        for (int target = 0; target < rules.economies; ++target) {
            const bool listed = lift(turn, layout.slot(q.listing, power, target)) > 0;
            const Slot denied = layout.slot(q.denied, target, 0, power);
            for (int t = 0; t < rules.technologies; ++t) {
                const double level = control[index(t) * economies + index(target)];
                reaches = reaches || level >= extraterritorial;
                if (level > 0 || listed || turn.world[denied + static_cast<Slot>(t * rules.powers)] != 0)
                    deny(turn, power, t, target, listed, door);
            }
        }
        const Reach reach = reachOf(turn, power, reaches);
        for (int supplier = 0; supplier < rules.economies; ++supplier)
            comply(turn, supplier, power, reach, door);
    }
}

} // namespace chokepoint
