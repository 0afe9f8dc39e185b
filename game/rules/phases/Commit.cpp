#include "rules/Diplomacy.h"
#include "rules/EffectKinds.h"
#include "rules/Phases.h"
#include "rules/Refuse.h"

#include <algorithm>
#include <string>
#include <utility>

namespace chokepoint {

namespace {

/// `turn/POWER/move`, as the ledger and a standing policy name it.
std::string originOf(const Turn& turn, int seat, std::size_t move) {
    return std::to_string(turn.number()) + "/" + turn.rules.sets().id(Axis::power, seat) + "/" +
           std::to_string(move + 1);
}

/// Puts one legal move into force: charges it, changes its standing policy, applies its effects.
void carryOut(const Turn& turn, int seat, WeighedMove& weighed, Cause cause, const std::string& origin,
              Door& door) {
    auto& [move, policy, before, ends, cost] = weighed;
    const Quantities& q = quantities();
    const Instrument& instrument = turn.rules.book.instruments[static_cast<std::size_t>(move.instrument)];
    door.add(turn.world.layout().slot(q.politicalCapital, seat), -cost.capital, cause);
    if (instrument.standing) {
        if (ends)
            door.endPolicy(std::move(policy));
        else
            door.setPolicy({std::move(policy), seat, std::max(0, levelOf(instrument, move)), cost.upkeep,
                            argumentText(turn.rules.book, move), origin, turn.number()});
    }
    for (const InstrumentEffect& effect : instrument.effects)
        kindOf(effect).apply(useOf(turn.rules, turn.world, seat, instrument, effect, move, cost.step), cause,
                             door);
}

/// Goes through one seat's orders in sequence; returns the money they cost this half-year, upkeep included.
double commitSeat(const Turn& turn, int seat, Door& door) {
    const Sight sight = Sight::ofAuthority(turn.world, seat);
    const std::vector<Move>& moves = turn.inputs.seats[static_cast<std::size_t>(seat)].moves;
    Purse purse(turn.rules, sight);
    for (std::size_t i = 0; i < moves.size(); ++i) {
        WeighedMove weighed = weigh(turn.rules, sight, moves[i]);
        std::optional<Fault> fault = refuse(turn.rules, sight, purse, weighed);
        OrderStatus status{seat, static_cast<int>(i), !fault, fault.value_or(Fault{})};
        turn.orders.push_back(status);
        if (fault) {
            if (door.recording())
                door.say({.seenBy = static_cast<std::uint8_t>(1U << seat),
                          .key = "message.order_dropped",
                          .arguments = {
                              turn.rules.book.instruments[static_cast<std::size_t>(moves[i].instrument)].id,
                              turn.rules.book.english().say("fault." + fault->key, fault->arguments)}});
            continue;
        }
        purse.pay(weighed);
        const std::string origin = originOf(turn, seat, i);
        const Cause cause{CauseKind::order, Owner::power(seat),
                          door.recording() ? door.ledger()->keep(origin) : Words()};
        carryOut(turn, seat, weighed, cause, origin, door);
    }
    sendProposals(turn, seat, purse, door);
    return turn.world.at(quantities().budget, seat) - purse.money();
}

} // namespace

/// Phase 2: orders are checked against cost and preconditions, charged and put into force. One that others' acts have
/// made illegal is dropped with its reason. What they break of an agreement is found and announced.
void commitOrders(const Turn& turn, Door& door) {
    std::size_t moves = 0;
    for (const SeatOrders& orders : turn.inputs.seats)
        moves += orders.moves.size();
    turn.orders.reserve(moves);
    for (int seat = 0; seat < turn.rules.powers; ++seat) {
        const double spent = commitSeat(turn, seat, door);
        door.set(turn.world.layout().slot(quantities().spent, seat), std::max(0.0, spent),
                 Cause::rule("spending", Owner::power(seat)));
    }
    findBreaches(turn, door);
    settleThreats(turn, door);
}

} // namespace chokepoint
