#include "base/Curve.h"
#include "rules/Derivation.h"
#include "rules/phases/OrderLaws.h"

#include <array>

namespace chokepoint {

namespace {

/// What a power brings to every arena: its share of what standards are about, and of the world's output.
struct Standing {
    double capability = 0; ///< 0-1
    double market = 0;     ///< 0-1
};

Standing standingOf(const Turn& turn, int power) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const int e = rules.economyOf[static_cast<std::size_t>(power)];
    ExactSum share;
    ExactSum weight;
    for (int t = 0; t < rules.technologies; ++t) {
        const double w = rules.standardsWeight[static_cast<std::size_t>(t)];
        share += w * turn.world.at(q.marketShare, e, t);
        weight += w;
    }
    ExactSum world;
    for (int other = 0; other < rules.economies; ++other)
        world += turn.world.at(q.gdp, other) / 1000;
    return {share.value() / weight.value(), turn.world.at(q.gdp, e) / 1000 / world.value()};
}

} // namespace

/// Weight of each power in each arena: what it can do, what its market is worth, which posts it holds.
void weighPowers(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    for (int p = 0; p < rules.powers; ++p) {
        const Standing standing = standingOf(turn, p);
        const int e = rules.economyOf[static_cast<std::size_t>(p)];
        for (int a = 0; a < rules.arenas; ++a) {
            const ArenaWeights& weights = rules.arenaWeights[static_cast<std::size_t>(a)];
            const std::array<double, 3> terms = {
                weights.capability * standing.capability,
                weights.market * standing.market,
                weights.posts * turn.world.at(q.posts, a, p),
            };
            door.derive(q.arenaWeight, a * rules.powers + p, terms, [&](int k) -> Link {
                return k == 0   ? Link{layout.slot(q.marketShare, e, 0), rules.technologies}
                       : k == 1 ? Link{layout.slot(q.gdp, e)}
                                : Link{layout.slot(q.posts, a, p)};
            });
        }
    }
}

namespace {

const std::uint64_t postsDrawn = hashText("leadership_post");

/// Who offers most for an arena's next post; ties by luck keyed to the arena. -1: nobody.
int highestBidder(const Turn& turn, int arena) {
    const Quantities& q = quantities();
    const Sets& sets = turn.rules.sets();
    const std::uint64_t subject = sets.luckId(Axis::arena, arena);
    int first = -1;
    double best = 0;
    double luckOfFirst = 0;
    for (int p = 0; p < turn.rules.powers; ++p) {
        const double bid = turn.world.at(q.postBid, arena, p);
        if (bid <= 0 || bid < best)
            continue;
        const double luck =
            turn.luck.draw(turn.number(), postsDrawn, mix(subject, sets.luckId(Axis::power, p)));
        if (bid > best || luck > luckOfFirst) {
            first = p;
            best = bid;
            luckOfFirst = luck;
        }
    }
    return first;
}

/// The post goes to the highest offer, from all others in proportion to what they hold. Terms of office end: what a
/// power holds returns slowly to what it usually holds.
void fillPosts(const Turn& turn, int arena, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    const Layout& layout = turn.world.layout();
    const int winner = highestBidder(turn, arena);
    for (int p = 0; p < rules.powers; ++p) {
        const Slot slot = layout.slot(q.posts, arena, p);
        const double usual = rules.opening()[slot];
        if (turn.world[slot] != usual)
            door.add(slot, rules.p.postRotation * (usual - turn.world[slot]),
                     Cause::rule("rotation", Owner::power(p)));
        const Slot bid = layout.slot(q.postBid, arena, p);
        if (winner >= 0)
            door.add(slot,
                     p == winner ? rules.p.postShare * (1 - turn.world[slot])
                                 : -rules.p.postShare * turn.world[slot],
                     Cause::rule("post_taken", Owner::power(winner)), layout.slot(q.postBid, arena, winner));
        if (turn.world[bid] > 0)
            door.set(bid, 0, Cause::rule("decided", Owner::power(p)));
    }
    if (winner >= 0 && door.recording())
        door.say({.seenBy = 0xFF,
                  .key = "message.post_taken",
                  .arguments = {rules.sets().id(Axis::arena, arena), rules.sets().id(Axis::power, winner)}});
}

} // namespace

void fillLeadingPosts(const Turn& turn, Door& door) {
    for (int a = 0; a < turn.rules.arenas; ++a)
        fillPosts(turn, a, door);
}

/// Weight in arenas makes what a power stands for more attractive to those near it.
void weighPull(const Turn& turn, Door& door) {
    const Quantities& q = quantities();
    const RuleSet& rules = turn.rules;
    for (int p = 0; p < rules.powers; ++p) {
        ExactSum more;
        for (int a = 0; a < rules.arenas; ++a)
            more += turn.world.at(q.arenaWeight, a, p) - rules.opening().at(q.arenaWeight, a, p);
        const std::array<double, 2> terms = {1.0, rules.p.pullArenas * more.value() / rules.arenas};
        door.derive(q.orderPull, p, terms, [&](int k) {
            return k == 0 ? Link{}
                          : Link{turn.world.layout().slot(q.arenaWeight, 0, p), rules.arenas, rules.powers};
        });
    }
}

} // namespace chokepoint
