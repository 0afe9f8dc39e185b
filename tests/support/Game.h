#pragma once

#include "ai/Players.h"
#include "base/DataPaths.h"
#include "rules/ResolveTurn.h"
#include "rules/View.h"

#include <QtGlobal>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace chokepoint::test {

/// The shipped scenario's rules, loaded once a program.
inline const RuleSet& crossroads() {
    static const auto rules = [] {
        auto loaded = loadRules(dataRoot(), "crossroads_2019");
        if (!loaded) {
            std::string all;
            for (const Fault& fault : loaded.faults())
                all += fault.place.file + ":" + std::to_string(fault.place.line) + " " + fault.key + "\n";
            qFatal("%s", all.c_str());
        }
        return *loaded;
    }();
    return *rules;
}

/// A game played directly on the rules, one turn after another, with its ledger.
class Game {
public:
    explicit Game(const RuleSet& ruleSet = crossroads(), std::uint64_t seed = 7)
        : rules(ruleSet), world(ruleSet.opening()), ledger(ruleSet.layout()), luck(seed),
          m_resolver(ruleSet) {}

    /// Resolves one turn with these orders; seats not named pass.
    TurnReport play(const std::vector<std::pair<int, SeatOrders>>& orders = {}, bool recorded = true) {
        TurnInputs inputs{std::vector<SeatOrders>(static_cast<std::size_t>(rules.powers)), {}};
        for (const auto& [seat, each] : orders)
            inputs.seats[static_cast<std::size_t>(seat)] = each;
        return resolve(inputs, recorded);
    }
    TurnReport resolve(const TurnInputs& inputs, bool recorded = true) {
        return m_resolver.resolve(world, inputs, luck, noEvents, recorded ? &ledger : nullptr);
    }
    View view(int seat) const { return viewFor(world, seat, rules); }

    const RuleSet& rules;
    World world;
    Ledger ledger;
    Luck luck;
    NoEvents noEvents;

private:
    TurnResolver m_resolver;
};

/// All seats' orders for the coming turn by one computer player.
inline TurnInputs computedOrders(const Game& game, Player& player) {
    TurnInputs inputs;
    for (int seat = 0; seat < game.rules.powers; ++seat)
        inputs.seats.push_back(player.decide(game.view(seat)));
    return inputs;
}

inline std::unique_ptr<Player> standardPlayer(const RuleSet& rules) {
    return std::move(*makePlayer(rules, "ai:standard"));
}

/// A game of computer players some turns on.
inline Game begun(int turns, std::uint64_t seed = 7) {
    Game game(crossroads(), seed);
    const auto player = standardPlayer(game.rules);
    for (int turn = 0; turn < turns; ++turn)
        game.resolve(computedOrders(game, *player), false);
    return game;
}

/// Writes orders the way people do: ids, in the order of the instrument's parameters.
class Draft {
public:
    explicit Draft(const RuleSet& rules) : m_rules(rules) {}

    /// `value` is an id or option, or a number as text for amounts.
    Draft& move(const std::string& instrument, const std::vector<std::string>& values) {
        const Instrument* found = m_rules.book.instrument(instrument);
        Q_ASSERT(found != nullptr);
        Move made{static_cast<int>(found - m_rules.book.instruments.data()), {}};
        for (std::size_t i = 0; i < values.size(); ++i)
            made.arguments.push_back(argument(found->parameters[i], values[i]));
        for (std::size_t i = values.size(); i < found->parameters.size(); ++i)
            made.arguments.emplace_back(0); // choices left out are the first of their options
        m_orders.moves.push_back(std::move(made));
        return *this;
    }
    Draft& research(const std::vector<double>& profile) {
        const Instrument* found = m_rules.book.instrument("public_rd");
        m_orders.moves.push_back({static_cast<int>(found - m_rules.book.instruments.data()), {profile}});
        return *this;
    }
    operator SeatOrders() const { return m_orders; }

private:
    Argument argument(const InstrumentParameter& parameter, const std::string& value) const {
        if (parameter.kind == ParameterKind::amount)
            return std::stod(value);
        if (parameter.kind == ParameterKind::level)
            return static_cast<int>(std::find(parameter.options.begin(), parameter.options.end(), value) -
                                    parameter.options.begin());
        return m_rules.sets().find(axisOf(parameter.kind), value);
    }

    const RuleSet& m_rules;
    SeatOrders m_orders;
};

/// An order of an instrument, legal or not, with every argument inside its declared range. `below(n)` draws from 0 to n - 1.
template <class Below> Move drawnMove(const RuleSet& rules, int instrument, Below&& below) {
    Move move{instrument, {}};
    for (const InstrumentParameter& parameter :
         rules.book.instruments[static_cast<std::size_t>(instrument)].parameters) {
        if (parameter.kind == ParameterKind::amount)
            move.arguments.emplace_back(below(100) / 99.0 * (parameter.high - parameter.low) + parameter.low);
        else if (parameter.kind == ParameterKind::profile) {
            std::vector<double> profile;
            for (int t = 0; t < rules.technologies; ++t)
                profile.push_back(below(10) / 9.0 * parameter.high);
            move.arguments.emplace_back(std::move(profile));
        } else if (parameter.kind == ParameterKind::level)
            move.arguments.emplace_back(below(static_cast<int>(parameter.options.size())));
        else
            move.arguments.emplace_back(below(rules.sets().size(axisOf(parameter.kind))));
    }
    return move;
}

inline int power(const RuleSet& rules, std::string_view id) { return rules.sets().find(Axis::power, id); }
inline int economy(const RuleSet& rules, std::string_view id) { return rules.sets().find(Axis::economy, id); }
inline int country(const RuleSet& rules, std::string_view id) { return rules.sets().find(Axis::country, id); }
inline int technology(const RuleSet& rules, std::string_view id) {
    return rules.sets().find(Axis::technology, id);
}
inline int vendor(const RuleSet& rules, std::string_view id) { return rules.sets().find(Axis::vendor, id); }

} // namespace chokepoint::test
