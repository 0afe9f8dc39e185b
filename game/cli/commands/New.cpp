#include "cli/Command.h"
#include "cli/TextTable.h"
#include "session/Names.h"
#include "session/Session.h"

#include <limits>
#include <random>

namespace chokepoint {

namespace {

/// The luck of a game nobody named a seed for.
std::uint64_t anySeed() {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32U) | device();
}

class New final : public Command {
public:
    explicit New(Options& options) {
        options.text("--scenario", m_scenario, "ID")->required();
        options.text("--session", m_session, "FILE")->required();
        options.number("--seed", m_seed, 0, std::numeric_limits<std::uint64_t>::max());
        options.pairs("--seat", m_seats, "POWER=DRIVER");
        options.pairs("--set", m_set, "ID=VALUE");
        options.pairs("--assume", m_assume, "ID=SETTING");
        options.flag("--overwrite", m_overwrite);
    }

    int run(Console& console) override {
        auto drivers = seatDrivers(m_seats);
        if (!drivers)
            return console.fail(drivers.faults());
        auto overrides = overridesOf(m_set);
        if (!overrides)
            return console.fail(overrides.faults());
        auto assumptions = assumptionsOf(m_assume);
        if (!assumptions)
            return console.fail(assumptions.faults());
        const auto session = Session::create(m_session,
                                             {.root = console.root(),
                                              .scenario = m_scenario,
                                              .seed = m_seed ? *m_seed : anySeed(),
                                              .overrides = std::move(*overrides),
                                              .assumptions = std::move(*assumptions),
                                              .drivers = std::move(*drivers)},
                                             m_overwrite);
        if (!session)
            return console.fail(session.faults());
        console.speakOf((*session)->rules().book);
        if (console.json())
            printJson(console, **session);
        else
            printText(console, **session);
        return exitDone;
    }

private:
    void printJson(Console& console, const Session& session) const {
        Json seats = Json::object();
        for (int seat = 0; seat < session.seats(); ++seat)
            seats[session.seatName(seat)] = session.driver(seat);
        console.answer(Json{{"session", m_session},
                            {"scenario", m_scenario},
                            {"turn", session.turn()},
                            {"turns", session.rules().book.scenario.turns},
                            {"seats", seats}});
    }

    void printText(Console& console, const Session& session) const {
        const Names names(console.texts());
        TextTable seats(TextTable::Columns::words);
        for (int seat = 0; seat < session.seats(); ++seat)
            seats.add(
                {session.seatName(seat), names.of("power", session.seatName(seat)), session.driver(seat)});
        console.print(
            console.say("new.done", {names.of("scenario", m_scenario), m_session,
                                     halfYear(session.rules().book, session.turn() + 1, console.texts())}) +
            "\n" + seats.text());
    }

    std::string m_scenario, m_session;
    std::optional<std::uint64_t> m_seed;
    std::vector<std::string> m_seats, m_set, m_assume;
    bool m_overwrite = false;
};

} // namespace

std::unique_ptr<Command> declareNew(Options& options) { return std::make_unique<New>(options); }

} // namespace chokepoint
