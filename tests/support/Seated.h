#pragma once

#include "base/DataPaths.h"
#include "session/Session.h"
#include "ui/models/GameTable.h"

#include <QtGlobal>

#include <map>
#include <memory>
#include <string>

namespace chokepoint::test {

/// A game in memory with people at this screen, and a desk for one of them.
struct Seated {
    /// `drivers` by power's id; the other seats are people.
    explicit Seated(const std::map<std::string, std::string>& drivers, const QString& language = "en",
                    const std::string& power = "JPN") {
        Result<std::unique_ptr<Session>> session =
            Session::create({}, {dataRoot(), "crossroads_2019", 7, {}, {}, drivers, "human"});
        if (!session)
            qFatal("no session: %s", session.faults().front().key.c_str());
        const int seat = *(*session)->seat(power);
        table = std::make_unique<GameTable>(std::move(session).value());
        desk = table->sit(seat, language);
    }

    std::unique_ptr<GameTable> table;
    std::unique_ptr<Desk> desk;
};

/// One person against three who do nothing.
inline std::map<std::string, std::string> alone() {
    return {{"USA", "idle"}, {"CHN", "idle"}, {"EUU", "idle"}};
}

/// An order written the way people do: ids, options, numbers as text.
inline Move orderOf(const RuleSet& rules, const std::string& instrument,
                    const std::vector<std::string>& values) {
    const Instrument* found = rules.book.instrument(instrument);
    Move move{static_cast<int>(found - rules.book.instruments.data()), {}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const InstrumentParameter& parameter = found->parameters[i];
        if (parameter.kind == ParameterKind::amount)
            move.arguments.emplace_back(std::stod(values[i]));
        else if (parameter.kind == ParameterKind::level)
            move.arguments.emplace_back(
                static_cast<int>(std::find(parameter.options.begin(), parameter.options.end(), values[i]) -
                                 parameter.options.begin()));
        else
            move.arguments.emplace_back(rules.sets().find(axisOf(parameter.kind), values[i]));
    }
    for (std::size_t i = values.size(); i < found->parameters.size(); ++i)
        move.arguments.emplace_back(0); // choices left out are the first of their options
    return move;
}

} // namespace chokepoint::test
