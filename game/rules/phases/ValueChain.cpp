#include "rules/phases/Laws.h"

#include <algorithm>

namespace chokepoint {

namespace {

const std::uint64_t champions = hashText("champion");

/// Plants take years: what a programme pays for stands only later, and stands a while when the money ends.
void build(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const Layout& layout = turn.world.layout();
    const std::span<const double> programme = turn.world.row(q.indigenisation);
    const std::span<const double> built = turn.world.row(q.homeCapacity);
    for (int i = 0; i < static_cast<int>(built.size()); ++i)
        if (programme[index(i)] != built[index(i)])
            door.add(layout.first(q.homeCapacity) + static_cast<Slot>(i),
                     turn.rules.p.capacityRate * (programme[index(i)] - built[index(i)]),
                     Cause::rule("building", Owner::power(i / turn.rules.technologies)),
                     layout.first(q.indigenisation) + static_cast<Slot>(i));
}

/// What stands at home is bought at home, whether anybody denies or not.
void buyAtHome(const Turn& turn, int power, int technology, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Slot capacity = turn.world.layout().slot(q.homeCapacity, power, technology);
    const double share = rules.p.indigenise * liftOfMoney(turn, capacity, rules.p.programmeHalf);
    if (share <= 0)
        return;
    const int own = rules.economyOf[index(power)];
    for (int s = 0; s < rules.economies; ++s)
        if (s != own)
            divertTo(turn, own, technology, s, share * turn.world.at(q.dependence, own, technology, s), own,
                     Cause::rule("indigenisation", Owner::power(power)), capacity, door);
}

/// Orders move to the partner from powers that are trusted less, as far as they are trusted less.
void buyFromFriends(const Turn& turn, int power, int technology, int partner, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Slot programme = turn.world.layout().slot(q.friendShoring, power, technology, partner);
    const double share = rules.p.friendShoring * curve::saturate(turn.world[programme], rules.p.friendHalf);
    const int own = rules.economyOf[index(power)];
    for (int s = 0; s < rules.economies; ++s) {
        const int rival = rules.powerOf[index(s)];
        if (s == own || s == partner || rival < 0)
            continue;
        const double distrust = 1 - turn.world.at(q.trust, power, rival) / 100;
        divertTo(turn, own, technology, s, share * distrust * turn.world.at(q.dependence, own, technology, s),
                 partner, Cause::rule("friend_shoring", Owner::power(power)), programme, door);
    }
}

/// The highest offer wins the champion; where several are equal, luck decides.
int highestBidder(const Turn& turn, int technology, int economy) {
    const Sets& sets = turn.rules.sets();
    const std::uint64_t champion =
        mix(sets.luckId(Axis::technology, technology), sets.luckId(Axis::economy, economy));
    int winner = -1;
    double highest = 0;
    double luck = 0;
    for (int power = 0; power < turn.rules.powers; ++power) {
        const double offer = turn.world.at(quantities().championOffer, power, technology, economy);
        if (offer <= 0 || offer < highest)
            continue;
        const double draw =
            turn.luck.draw(turn.number(), champions, mix(champion, sets.luckId(Axis::power, power)));
        if (winner >= 0 && offer == highest && draw <= luck)
            continue;
        winner = power;
        highest = offer;
        luck = draw;
    }
    return winner;
}

/// A champion that comes brings production and part of its skill; offers that lost are withdrawn.
void settleChampion(const Turn& turn, int technology, int economy, int winner, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const Slot offer = layout.slot(q.championOffer, winner, technology, economy);
    const int own = rules.economyOf[index(winner)];
    const double come = curve::saturate(turn.world[offer], rules.p.championHalf);
    const Cause cause = Cause::rule("champion", Owner::power(winner));
    divertTo(turn, own, technology, economy,
             rules.p.championShare * come * turn.world.at(q.dependence, own, technology, economy), own, cause,
             offer, door);
    const double gap =
        turn.world.at(q.capability, economy, technology) - turn.world.at(q.capability, own, technology);
    door.add(layout.slot(q.capability, own, technology),
             rules.p.championLearning * come * curve::positive(gap), cause, offer);
    for (int power = 0; power < rules.powers; ++power)
        door.set(layout.slot(q.championOffer, power, technology, economy), 0,
                 Cause::rule("champion", Owner::power(power)));
    if (door.recording())
        door.say({.key = "message.champion",
                  .arguments = {rules.sets().id(Axis::economy, economy),
                                rules.sets().id(Axis::technology, technology),
                                rules.sets().id(Axis::power, winner)}});
}

bool anyOf(std::span<const double> row) {
    return std::any_of(row.begin(), row.end(), [](double value) { return value != 0; });
}

} // namespace

/// Indigenisation, friend-shoring and foreign champions rebuild the chain on purpose.
void rebuildChains(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    build(turn, door);
    for (int power = 0; power < rules.powers; ++power)
        for (int t = 0; t < rules.technologies; ++t)
            buyAtHome(turn, power, t, door);
    if (anyOf(turn.world.row(q.friendShoring)))
        for (int power = 0; power < rules.powers; ++power)
            for (int t = 0; t < rules.technologies; ++t)
                for (int partner = 0; partner < rules.economies; ++partner)
                    if (turn.world.at(q.friendShoring, power, t, partner) > 0)
                        buyFromFriends(turn, power, t, partner, door);
    if (anyOf(turn.world.row(q.championOffer)))
        for (int t = 0; t < rules.technologies; ++t)
            for (int e = 0; e < rules.economies; ++e)
                if (const int winner = highestBidder(turn, t, e); winner >= 0)
                    settleChampion(turn, t, e, winner, door);
}

} // namespace chokepoint
