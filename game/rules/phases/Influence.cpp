#include "base/Curve.h"
#include "rules/phases/RelationLaws.h"

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

const std::uint64_t influenceExposed = hashText("influence_exposed");

/// Attraction grows with public diplomacy and with values kept, and wears off by itself.
void moveSoftPower(const Turn& turn, int power, Door& door) {
    const Quantities& q = quantities();
    const Parameters& p = turn.rules.p;
    const Layout& layout = turn.world.layout();
    const World& opening = turn.rules.opening();
    const Slot soft = layout.slot(q.softPower, power);
    const auto funded = [&](const World& world) {
        return curve::saturate(world.at(q.publicDiplomacy, power), p.softDiplomacyHalf);
    };
    door.add(soft, p.softDiplomacy * (funded(turn.world) - funded(opening)),
             Cause::rule("public_diplomacy", Owner::power(power)), layout.slot(q.publicDiplomacy, power));
    door.add(soft, p.softValues * (turn.world.at(q.valuesKept, power) - opening.at(q.valuesKept, power)),
             Cause::rule("values_felt", Owner::power(power)), layout.slot(q.valuesKept, power));
    door.add(soft, p.softReturn * (opening[soft] - turn.world[soft]),
             Cause::rule("habit", Owner::power(power)));
}

/// One power's influence in one country.
void manipulateCountry(const Turn& turn, int doer, int country, double effort, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Parameters& p = rules.p;
    const Layout& layout = turn.world.layout();
    const CovertCraft craft(turn);
    const auto audience = static_cast<std::uint8_t>(1U << doer);
    const Slot from = layout.slot(q.influence, doer, country);
    const int host = rules.memberOf[static_cast<std::size_t>(country)];
    const double reach = curve::saturate(effort, p.sharpHalf) *
                         (1 + p.sharpGain * turn.world.at(q.sharpPower, doer) / 100) *
                         craft.yield(doer, host);
    const Cause cause = Cause::rule("influence", Owner::power(doer));
    if (host < 0) {
        door.addSecret(layout.slot(q.alignment, country, doer), p.sharpAlignment * reach, cause, audience,
                       from);
    } else {
        const double weight =
            rules.gdpShare[static_cast<std::size_t>(country)] /
            rules.economyGdpShare[static_cast<std::size_t>(rules.economyOf[static_cast<std::size_t>(host)])];
        door.addSecret(layout.slot(q.manipulation, host), p.sharpManipulation * reach * weight, cause,
                       audience, from);
    }
    door.add(layout.slot(q.sharpPower, doer), p.sharpBuild * curve::saturate(effort, p.sharpHalf), cause,
             from);
    const Sets& sets = rules.sets();
    const std::uint64_t subject = mix(sets.luckId(Axis::power, doer), sets.luckId(Axis::country, country));
    const bool exposed =
        turn.luck.draw(turn.number(), influenceExposed, subject) < p.sharpExposure * craft.risk(doer, host);
    if (exposed) {
        door.add(layout.slot(q.alignment, country, doer), -p.caughtAlignment,
                 Cause::rule("influence_exposed", Owner::power(doer)));
        craft.expose(doer, host, "influence_exposed", door);
    }
    if (door.recording())
        door.say({.seenBy = exposed ? std::uint8_t{0xFF} : audience,
                  .key = exposed ? "message.influence_exposed" : "message.influence_unseen",
                  .arguments = {sets.id(Axis::power, doer), sets.id(Axis::country, country)}});
}

} // namespace

void attract(const Turn& turn, Door& door) {
    constexpr double noticed = 1; // points away from what is usual; less moves nobody
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    for (int power = 0; power < rules.powers; ++power) {
        moveSoftPower(turn, power, door);
        const Slot soft = layout.slot(q.softPower, power);
        const double more = turn.world[soft] - rules.opening()[soft];
        if (std::abs(more) < noticed)
            continue;
        const double move = rules.p.softAlignment * more / 50;
        const Cause cause = Cause::rule("attraction", Owner::power(power));
        for (int c = 0; c < rules.countries; ++c) {
            if (rules.memberOf[static_cast<std::size_t>(c)] >= 0)
                continue;
            const Slot alignment = layout.slot(q.alignment, c, power);
            const double room = more > 0 ? 1 - turn.world[alignment] / 100 : turn.world[alignment] / 100;
            door.add(alignment, move * room, cause, soft);
        }
    }
}

void manipulate(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const std::span<const double> efforts = turn.world.row(q.influence);
    for (int doer = 0; doer < rules.powers; ++doer) {
        for (int c = 0; c < rules.countries; ++c) {
            const double effort = efforts[static_cast<std::size_t>(doer * rules.countries + c)];
            if (effort <= 0)
                continue;
            manipulateCountry(turn, doer, c, effort, door);
            door.set(layout.slot(q.influence, doer, c), 0, Cause::rule("done", Owner::power(doer)));
        }
        const Slot sharp = layout.slot(q.sharpPower, doer);
        if (turn.world[sharp] > 0)
            door.add(sharp, -rules.p.sharpFade * turn.world[sharp],
                     Cause::rule("fading", Owner::power(doer)));
        const Slot turned = layout.slot(q.manipulation, doer);
        if (turn.world[turned] > 0)
            door.add(turned, -rules.p.manipulationFade * turn.world[turned],
                     Cause::rule("fading", Owner::power(doer)));
    }
}

} // namespace chokepoint
