#include "rules/Experiment.h"

#include "rules/Negotiation.h"
#include "rules/OrdersJson.h"
#include "rules/ResolveTurn.h"

#include <nlohmann/json.hpp>

#include <map>

namespace chokepoint {

namespace {

using Json = nlohmann::json;

/// Puts a carrier's acts into the inputs of turns.
class ActsReading {
public:
    ActsReading(const RuleSet& rules, const Carrier& carrier) : m_rules(rules), m_carrier(carrier) {}

    void read(const Json& acts, std::vector<TurnInputs>& turns) {
        for (const auto& [key, list] : acts.items())
            if (!list.is_array() || (key != "orders" && key != "given"))
                fault(unknownWord("unknown_choice", {"with", key}, key, {"orders", "given"}));
        readOrders(acts.value("orders", Json::array()), turns);
        for (const Json& act : acts.value("given", Json::array()))
            readGiven(act, turns);
    }
    Faults takeFaults() { return std::move(m_faults); }

private:
    void fault(Fault fault) {
        fault.place = m_carrier.place;
        m_faults.push_back(std::move(fault));
    }

    /// The turn of an act, as an index; -1 with a fault where the experiment is over by then.
    int turnOf(const Json& act) {
        const int turn = act.value("turn", 1);
        if (turn >= 1 && turn <= m_carrier.turn)
            return turn - 1;
        fault({"out_of_bounds", {"turn", std::to_string(turn), "1", std::to_string(m_carrier.turn)}});
        return -1;
    }

    /// A seat's orders for a turn are one document, read like any other; an entry with an instrument is a move of it,
    /// others hold lists of proposals, replies, endings or moves.
    void readOrders(const Json& list, std::vector<TurnInputs>& turns) {
        std::map<std::pair<int, int>, Json> documents;
        for (const Json& act : list) {
            const int turn = turnOf(act);
            const std::string id = act.value("seat", "");
            const int seat = m_rules.sets().find(Axis::power, id);
            if (seat < 0)
                fault(unknownWord("unknown_seat", {id}, id, m_rules.sets().ids(Axis::power)));
            if (seat < 0 || turn < 0)
                continue;
            Json& document = documents[{turn, seat}];
            document.update({{"format", 1}, {"turn", turn + 1}, {"seat", id}});
            if (act.contains("instrument"))
                document["moves"].push_back({{"instrument", act["instrument"]},
                                             {"parameters", act.value("parameters", Json::object())}});
            for (const char* key : {"moves", "proposals", "replies", "endings"})
                for (const Json& each : act.value(key, Json::array()))
                    document[key].push_back(each);
        }
        for (auto& [at, document] : documents) {
            if (!document.contains("moves"))
                document["moves"] = Json::array();
            auto orders = parseOrders(m_rules, at.second, at.first + 1, document.dump(), "");
            if (orders)
                add(turns[static_cast<std::size_t>(at.first)].seats[static_cast<std::size_t>(at.second)],
                    *std::move(orders));
            else
                for (const Fault& found : orders.faults())
                    fault(found);
        }
    }

    static void add(SeatOrders& all, SeatOrders more) {
        all.moves.insert(all.moves.end(), more.moves.begin(), more.moves.end());
        all.proposals.insert(all.proposals.end(), more.proposals.begin(), more.proposals.end());
        all.endings.insert(all.endings.end(), more.endings.begin(), more.endings.end());
        all.replies.merge(more.replies);
    }

    void readGiven(const Json& act, std::vector<TurnInputs>& turns) {
        const int turn = turnOf(act);
        const auto slot = m_rules.layout().find(act.value("quantity", ""));
        if (!slot)
            return fault(slot.faults().front());
        if (turn >= 0)
            turns[static_cast<std::size_t>(turn)].acts.push_back(
                {*slot, act.value("delta", 0.0), m_carrier.row});
    }

    const RuleSet& m_rules;
    const Carrier& m_carrier;
    Faults m_faults;
};

} // namespace

Result<Experiment> Experiment::read(const RuleSet& rules, const Carrier& carrier) {
    Experiment experiment(rules);
    const TurnInputs idle{std::vector<SeatOrders>(static_cast<std::size_t>(rules.powers)), {}};
    experiment.m_without.assign(static_cast<std::size_t>(carrier.turn), idle);
    ActsReading reading(rules, carrier);
    reading.read(Json::parse(carrier.both), experiment.m_without);
    experiment.m_with = experiment.m_without;
    reading.read(Json::parse(carrier.with), experiment.m_with);
    Faults faults = reading.takeFaults();
    const auto slot = rules.layout().find(carrier.moves);
    if (slot)
        experiment.m_measured = *slot;
    else
        faults.push_back({slot.faults().front().key, slot.faults().front().arguments, carrier.place});
    if (!faults.empty())
        return faults;
    return experiment;
}

Comparison Experiment::run() const {
    Comparison comparison;
    comparison.with = play(m_with, comparison.refused);
    comparison.without = play(m_without, comparison.refused);
    return comparison;
}

/// What a seat says to others is dropped without a status, so that it is asked beforehand.
void Experiment::refuseTalk(const World& world, int seat, const SeatOrders& orders, Faults& refused) const {
    const Sight sight = Sight::ofAuthority(world, seat);
    Purse purse(*m_rules, sight);
    refuseNegotiation(*m_rules, sight, purse, world.turn + 1, orders, refused);
}

double Experiment::play(const std::vector<TurnInputs>& turns, Faults& refused) const {
    World world = m_rules->opening();
    TurnResolver resolver(*m_rules);
    const Luck luck(1);
    NoEvents events;
    for (const TurnInputs& inputs : turns) {
        for (int seat = 0; seat < m_rules->powers; ++seat)
            refuseTalk(world, seat, inputs.seats[static_cast<std::size_t>(seat)], refused);
        for (const OrderStatus& order : resolver.resolve(world, inputs, luck, events).orders)
            if (!order.applied)
                refused.push_back(order.reason);
    }
    return world[m_measured];
}

bool holds(const Carrier& carrier, const Comparison& comparison) {
    return carrier.up ? comparison.with > comparison.without : comparison.with < comparison.without;
}

} // namespace chokepoint
