#include "base/Hash.h"
#include "cli/Command.h"
#include "cli/Interrupt.h"
#include "cli/PlayedGame.h"
#include "cli/Progress.h"
#include "cli/Report.h"
#include "session/Names.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <limits>

namespace chokepoint {

namespace {

using Clock = std::chrono::steady_clock;

/// The computer players' reasons, a JSON line for each decision.
class ReasonLog {
public:
    Outcome open(const std::string& file, bool goOn) {
        m_name = file;
        m_file.reset(std::fopen(file.c_str(), goOn ? "ab" : "wb"));
        return m_file ? Outcome(Done{}) : Outcome(fault());
    }

    void take(const PlayedGame& game) {
        for (int seat = 0; m_file && seat < game.rules().powers; ++seat)
            if (const std::string line = game.driverLog(seat); !line.empty())
                std::fputs((line + "\n").c_str(), m_file.get());
    }

    Outcome close() {
        if (m_file && (std::fflush(m_file.get()) != 0 || std::ferror(m_file.get()) != 0))
            return fault();
        return Done{};
    }

private:
    Fault fault() const { return {"io_write", {std::strerror(errno)}, {m_name}}; }

    std::string m_name;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> m_file{nullptr, std::fclose};
};

class Play final : public Command {
public:
    explicit Play(Options& options) {
        CLI::Option* scenario = options.text("--scenario", m_scenario, "ID");
        CLI::Option* seed = options.number("--seed", m_seed, 0, std::numeric_limits<std::uint64_t>::max());
        options.number("--turns", m_turns, 1, 10000);
        options.pairs("--seat", m_seats, "POWER=DRIVER");
        CLI::Option* session = options.text("--session", m_session, "FILE");
        CLI::Option* resume = options.flag("--resume", m_resume)->needs(session);
        options.flag("--overwrite", m_overwrite)->needs(session)->excludes(resume);
        options.pairs("--set", m_set, "ID=VALUE")->excludes(resume);
        options.pairs("--assume", m_assume, "ID=SETTING")->excludes(resume);
        options.text("--log", m_log, "FILE");
        m_required = {scenario, seed};
    }

    int run(Console& console) override {
        const Clock::time_point began = Clock::now();
        for (const CLI::Option* option : m_required)
            if (!m_resume && option->count() == 0)
                throw CLI::RequiredError(option->get_name());
        auto game = begin(console);
        if (!game)
            return console.fail(game.faults());
        console.speakOf((*game)->rules().book);
        ReasonLog log;
        if (!m_log.empty())
            if (const Outcome opened = log.open(m_log, m_resume); !opened)
                return console.fail(opened.faults());
        if (const int code = play(console, **game, log); code != exitDone)
            return code;
        if (const Outcome closed = log.close(); !closed)
            return console.fail(closed.faults());
        const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
        return console.json() ? printJson(console, **game, seconds) : printReport(console, **game, seconds);
    }

private:
    Result<std::unique_ptr<PlayedGame>> begin(const Console& console) {
        auto drivers = seatDrivers(m_seats);
        auto overrides = overridesOf(m_set);
        auto assumptions = assumptionsOf(m_assume);
        Faults faults;
        const auto collect = [&faults](const auto& read) {
            if (!read)
                faults.insert(faults.end(), read.faults().begin(), read.faults().end());
        };
        collect(drivers);
        collect(overrides);
        collect(assumptions);
        if (!faults.empty())
            return faults;
        if (m_resume)
            return resume(console, *drivers);
        const NewSession start = {.root = console.root(),
                                  .scenario = m_scenario,
                                  .seed = *m_seed,
                                  .overrides = std::move(*overrides),
                                  .assumptions = std::move(*assumptions),
                                  .drivers = std::move(*drivers),
                                  .otherSeats = "ai:standard"};
        if (m_session.empty())
            return playQuickly(start, !console.json());
        auto session = Session::create(m_session, start, m_overwrite);
        if (!session)
            return session.faults();
        return playSession(std::move(*session));
    }

    /// Goes on with a session; what the command line says besides must fit it.
    Result<std::unique_ptr<PlayedGame>> resume(const Console& console,
                                               const std::map<std::string, std::string>& drivers) {
        auto opened = Session::open(m_session, console.root());
        if (!opened)
            return opened.faults();
        Session& session = **opened;
        const SessionIdentity& identity = session.identity();
        if (!m_scenario.empty() && m_scenario != identity.scenario)
            return Fault{"cli_resume_scenario", {identity.scenario, m_scenario}, {m_session}};
        if (m_seed && *m_seed != identity.seed)
            return Fault{"cli_resume_seed", {fmt::format("{}", *m_seed)}, {m_session}};
        if (const Outcome needed = session.needed(); !session.playable() && !needed)
            return needed.faults();
        for (const auto& [power, driver] : drivers) {
            const Result<int> seat = session.seat(power);
            if (!seat)
                return seat.faults();
            if (const Outcome set = session.setDriver(*seat, driver); !set)
                return set.faults();
        }
        return playSession(std::move(*opened));
    }

    int play(Console& console, PlayedGame& game, ReasonLog& log) {
        const int until = m_turns ? static_cast<int>(*m_turns) : game.rules().book.scenario.turns;
        Progress progress(until, !console.json());
        while (game.world().turn < until) {
            if (interrupted())
                return console.stopped(
                    console.say(m_session.empty() ? "play.stopped" : "play.stopped_session",
                                {fmt::format("{}", game.world().turn), m_session}));
            if (const Outcome outcome = game.step(); !outcome)
                return console.fail(outcome.faults());
            log.take(game);
            progress.at(game.world().turn, halfYear(game.rules().book, game.world().turn));
        }
        return exitDone;
    }

    int printJson(Console& console, const PlayedGame& game, double seconds) const {
        console.answer(Json{{"scenario", game.rules().book.scenario.id},
                            {"seed", game.seed()},
                            {"turns", game.world().turn},
                            {"hash", hashDigits(game.world().hash())},
                            {"seconds", seconds},
                            {"scores", scoresJson(game.rules(), game.world())},
                            {"session", m_session.empty() ? Json() : Json(m_session)}});
        return exitDone;
    }

    int printReport(Console& console, const PlayedGame& game, double seconds) const {
        const RuleSet& rules = game.rules();
        const World& world = game.world();
        std::vector<Message> messages;
        for (int turn = 1; turn <= world.turn; ++turn) {
            auto ofTurn = game.messages(turn);
            if (!ofTurn)
                return console.fail(ofTurn.faults());
            for (Message& message : *ofTurn)
                if (message.seenBy == 0xFF)
                    messages.push_back(std::move(message));
        }
        const Names names(console.texts());
        console.print(console.say("play.title", {names.of("scenario", rules.book.scenario.id),
                                                 halfYear(rules.book, 1, console.texts()),
                                                 halfYear(rules.book, world.turn, console.texts())}) +
                      "\n\n" + scoresTable(console, rules, world, &rules.opening()));
        if (!messages.empty())
            console.print("\n" + console.say("play.events") + "\n" + notable(console, rules, messages));
        console.print("\n" +
                      console.say("play.end", {fmt::format("{}", world.turn), fmt::format("{:.2f}", seconds),
                                               hashDigits(world.hash())}) +
                      "\n");
        if (!m_session.empty())
            console.print(console.say("play.session_kept", {m_session}) + "\n");
        return exitDone;
    }

    std::string m_scenario;
    std::optional<std::uint64_t> m_seed, m_turns;
    std::vector<std::string> m_seats, m_set, m_assume;
    std::string m_session, m_log;
    bool m_resume = false, m_overwrite = false;
    std::vector<CLI::Option*> m_required;
};

} // namespace

std::unique_ptr<Command> declarePlay(Options& options) { return std::make_unique<Play>(options); }

} // namespace chokepoint
