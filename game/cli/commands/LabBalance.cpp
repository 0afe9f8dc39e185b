#include "base/Files.h"
#include "cli/Command.h"
#include "cli/Progress.h"
#include "cli/TextTable.h"
#include "lab/Balance.h"
#include "rulebook/Content.h"
#include "rulebook/ContentFolder.h"
#include "session/Names.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>

namespace chokepoint {

namespace {

std::string word(Standing standing) {
    return standing == Standing::within ? "within" : standing == Standing::strays ? "strays" : "outside";
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

/// `24.0 % (18.6–30.4)`
std::string percent(const Rate& rate) {
    const Interval likely = rate.interval();
    return fmt::format("{} ({:.1f}–{:.1f})", percent(rate.value()), 100 * likely.low, 100 * likely.high);
}

Json json(const Interval& interval) { return Json::array({interval.low, interval.high}); }

Json json(const Rate& rate) {
    return {
        {"hits", rate.hits}, {"of", rate.of}, {"share", rate.value()}, {"interval", json(rate.interval())}};
}

Json json(const Mean& mean) { return {{"mean", mean.value}, {"interval", json(mean.interval)}}; }

Json json(const SeatPar& par) {
    Json all = Json::object();
    for (std::size_t k = 0; k < par.size(); ++k)
        all[std::string(scoreNames[k])] = {
            {"value", par[k].value}, {"low", par[k].low}, {"high", par[k].high}};
    return all;
}

class LabBalance final : public Command {
public:
    explicit LabBalance(Options& options) {
        options.text("--scenario", m_scenario, "ID")->required();
        options.number("--games", m_games, 2, 100000);
        options.number("--pairs", m_pairs, 0, 100000);
        options.number("--seed", m_seed, 0, 1000000000);
        CLI::Option* gate = options.flag("--gate", m_gate);
        options.flag("--write", m_write)->excludes(gate);
    }

    int run(Console& console) override {
        const auto rules = loadRules(console.root(), m_scenario);
        if (!rules)
            return console.fail(rules.faults());
        console.speakOf((*rules)->book);
        BalancePlan plan;
        plan.firstSeed = m_seed.value_or(plan.firstSeed);
        plan.games = static_cast<int>(m_games.value_or(static_cast<std::uint64_t>(plan.games)));
        plan.pairs = static_cast<int>(m_pairs.value_or(static_cast<std::uint64_t>(plan.pairs)));
        plan.ownPar = m_write;
        Progress progress(0, false);
        const auto study = studyBalance(console.root(), m_scenario, plan, untilInterrupted(progress));
        if (!study)
            return console.fail(study.faults());
        if (!*study)
            return console.stopped(console.say("lab.stopped"));
        const Rulebook& book = (*rules)->book;
        if (m_write)
            if (const Outcome written = write(console, book, **study); !written)
                return console.fail(written.faults());
        if (console.json())
            printJson(console, book, **study);
        else
            printText(console, book, **study);
        const Standing worst = std::max({(*study)->wins(), (*study)->use(), (*study)->families()});
        return m_gate && worst != Standing::within ? exitCheckSaidNo : exitDone;
    }

private:
    static Outcome write(Console& console, const Rulebook& book, const BalanceStudy& study) {
        const std::filesystem::path file =
            console.root() / scenarioFile(ContentFolder(console.root()), book.scenario.id);
        const auto text = readText(file.string());
        if (!text)
            return text.faults();
        std::vector<SeatPar> par;
        for (const SeatBalance& seat : study.seats)
            par.push_back(seat.par);
        if (!writeWhole(file, withPar(*text, book.sets().ids(Axis::power), par,
                                      parSource(study, book.scenario.turns))))
            return Fault{"io_write", {std::strerror(errno)}, {file.string()}};
        console.note(console.say("lab.balance.written", {file.string()}));
        return Done{};
    }

    static void printJson(Console& console, const Rulebook& book, const BalanceStudy& study) {
        const std::vector<std::string>& powers = book.sets().ids(Axis::power);
        Json seats = Json::object(), instruments = Json::object(), restrictions = Json::array();
        for (std::size_t seat = 0; seat < study.seats.size(); ++seat)
            seats[powers[seat]] = {{"wins", json(study.seats[seat].wins)},
                                   {"achievement", json(study.seats[seat].achievement)},
                                   {"par", json(study.seats[seat].par)},
                                   {"standing", word(study.seats[seat].standing)}};
        for (const InstrumentUse& use : study.instruments) {
            const Instrument& instrument = book.instruments[static_cast<std::size_t>(use.instrument)];
            instruments[instrument.id] = {{"family", instrument.family},
                                          {"games", json(use.games)},
                                          {"moves", json(use.moves)},
                                          {"standing", word(std::max(use.often, use.rare))}};
        }
        for (const Restriction& each : study.restrictions) {
            Json bySeat = Json::object();
            for (std::size_t seat = 0; seat < powers.size(); ++seat)
                bySeat[powers[seat]] = json(each.bySeat[seat]);
            restrictions.push_back({{"player", study.player + "," + each.option},
                                    {"beats_unrestricted", json(each.wins)},
                                    {"gain", json(each.gain)},
                                    {"seats", bySeat},
                                    {"standing", word(each.standing)}});
        }
        console.answer(Json{{"scenario", study.scenario},
                            {"player", study.player},
                            {"first_seed", study.firstSeed},
                            {"games", study.games},
                            {"pairs", study.pairs},
                            {"seats", seats},
                            {"instruments", instruments},
                            {"restrictions", restrictions},
                            {"property",
                             {{"wins", word(study.wins())},
                              {"use", word(study.use())},
                              {"families", word(study.families())}}}});
    }

    static void printText(Console& console, const Rulebook& book, const BalanceStudy& study) {
        const Names names(console.texts());
        console.print(
            console.say("lab.balance.title",
                        {names.of("scenario", study.scenario), std::to_string(study.games), study.player,
                         std::to_string(study.firstSeed),
                         std::to_string(study.firstSeed + static_cast<std::uint64_t>(study.games) - 1)}) +
            "\n\n" + seatTable(console, book, study) + "\n" + useTable(console, book, study));
        if (!study.restrictions.empty())
            console.print("\n" + restrictionTable(console, book, study));
        console.print(
            "\n" + verdict(console, "wins", study.wins()) + verdict(console, "use", study.use()) +
            (study.restrictions.empty() ? std::string() : verdict(console, "families", study.families())));
    }

    static std::string say(const Console& console, Standing standing) {
        return console.say("lab.balance." + word(standing));
    }

    static std::string verdict(const Console& console, const std::string& part, Standing standing) {
        return fmt::format("{}: {}\n", console.say("lab.balance.property_" + part), say(console, standing));
    }

    static std::string seatTable(const Console& console, const Rulebook& book, const BalanceStudy& study) {
        const Names names(console.texts());
        TextTable table;
        std::vector<std::string> head = {"", console.say("lab.balance.wins"),
                                         console.say("score.achievement")};
        for (const std::string_view score : scoreNames)
            head.push_back(console.say("score." + std::string(score)));
        table.add(std::move(head));
        for (std::size_t seat = 0; seat < study.seats.size(); ++seat) {
            const SeatBalance& each = study.seats[seat];
            std::vector<std::string> row = {
                names.of("power", book.sets().ids(Axis::power)[seat]), percent(each.wins),
                fmt::format("{:+.2f} ({:+.2f}–{:+.2f})", each.achievement.value,
                            each.achievement.interval.low, each.achievement.interval.high)};
            for (const Par& par : each.par)
                row.push_back(fmt::format("{:+.1f}", par.value));
            row.push_back(each.standing == Standing::within ? "" : say(console, each.standing));
            table.add(std::move(row));
        }
        return console.say("lab.balance.seats") + "\n" + table.text();
    }

    static std::string useTable(const Console& console, const Rulebook& book, const BalanceStudy& study) {
        const Names names(console.texts());
        TextTable table;
        table.add({"", console.say("lab.balance.games_column"), console.say("lab.balance.moves_column")});
        for (const Family& family : book.families)
            for (const InstrumentUse& use : study.instruments) {
                const Instrument& instrument = book.instruments[static_cast<std::size_t>(use.instrument)];
                if (instrument.family != family.id)
                    continue;
                const Standing standing = std::max(use.often, use.rare);
                table.add({names.of("instrument", instrument.id), percent(use.games), percent(use.moves),
                           standing == Standing::within ? "" : say(console, standing)});
            }
        return console.say("lab.balance.instruments") + "\n" + table.text();
    }

    static std::string restrictionTable(const Console& console, const Rulebook& book,
                                        const BalanceStudy& study) {
        TextTable table;
        std::vector<std::string> head = {"", console.say("lab.balance.beats"),
                                         console.say("lab.balance.gain")};
        for (const std::string& power : book.sets().ids(Axis::power))
            head.push_back(power);
        table.add(std::move(head));
        for (const Restriction& each : study.restrictions) {
            std::vector<std::string> row = {each.option, percent(each.wins),
                                            fmt::format("{:+.2f} ({:+.2f}–{:+.2f})", each.gain.value,
                                                        each.gain.interval.low, each.gain.interval.high)};
            for (const Rate& rate : each.bySeat)
                row.push_back(fmt::format("{:g}/{}", rate.hits, rate.of));
            row.push_back(each.standing == Standing::within ? "" : say(console, each.standing));
            table.add(std::move(row));
        }
        return console.say("lab.balance.restrictions", {study.player}) + "\n" + table.text();
    }

    std::string m_scenario;
    std::optional<std::uint64_t> m_games, m_pairs, m_seed;
    bool m_gate = false, m_write = false;
};

} // namespace

std::unique_ptr<Command> declareLabBalance(Options& options) { return std::make_unique<LabBalance>(options); }

} // namespace chokepoint
