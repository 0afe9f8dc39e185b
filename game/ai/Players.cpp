#include "ai/Players.h"

#include "ai/StandardPlayer.h"
#include "rules/OrdersJson.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace chokepoint {

namespace {

constexpr std::string_view standardName = "ai:standard";

/// Cuts `text` at the first `separator`; yields what follows it, or nothing if there is none.
std::optional<std::string_view> cutAt(std::string_view& text, char separator) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(at + 1);
    text = text.substr(0, at);
    return rest;
}

/// What `only=SOME` or `without=SOME` leaves.
Result<Repertoire> repertoireOf(const Rulebook& book, std::string_view option) {
    std::string_view word = option;
    const std::string_view some = cutAt(word, '=').value_or("");
    if (word != "only" && word != "without")
        return Fault{"unknown_player_option", {std::string(option)}};
    std::vector<std::string> known;
    for (const Family& family : book.families)
        known.push_back(family.id);
    for (const Instrument& instrument : book.instruments)
        known.push_back(instrument.id);
    if (std::find(known.begin(), known.end(), some) == known.end())
        return unknownWord("unknown_id", {"family or instrument", std::string(some)}, some, known);
    return word == "only" ? Repertoire::only(book, some) : Repertoire::without(book, some);
}

} // namespace

std::string referencePlayer() { return fmt::format("{}@{}", standardName, StandardPlayer::version); }

Result<std::unique_ptr<Player>> makePlayer(const RuleSet& rules, std::string_view driver) {
    std::string_view name = driver;
    const std::optional<std::string_view> option = cutAt(name, ',');
    const std::string_view asked = name;
    const std::optional<std::string_view> version = cutAt(name, '@');
    if (name != standardName)
        return Fault{"unknown_player", {std::string(driver), std::string(standardName)}};
    if (version && asked != referencePlayer())
        return Fault{"unknown_player_version", {std::string(asked), referencePlayer()}};
    const Result<Repertoire> repertoire =
        option ? repertoireOf(rules.book, *option) : Repertoire::all(rules.book);
    if (!repertoire)
        return repertoire.faults();
    return std::unique_ptr<Player>(std::make_unique<StandardPlayer>(rules, *repertoire));
}

std::string logLine(const RuleSet& rules, int turn, int seat, const Player& player) {
    std::string line =
        fmt::format(R"({{"turn":{},"seat":"{}","weighed":[)", turn, rules.sets().id(Axis::power, seat));
    bool first = true;
    for (const Weighed& weighed : player.weighed()) {
        std::string terms;
        for (const auto& [name, part] : weighed.terms)
            terms += fmt::format(R"({}"{}":{:.3f})", terms.empty() ? "" : ",", name, part);
        line +=
            fmt::format(R"({}{{"instrument":"{}","parameters":{},"score":{:.3f},"taken":{},"terms":{{{}}}}})",
                        std::exchange(first, false) ? "" : ",",
                        rules.book.instruments[static_cast<std::size_t>(weighed.move.instrument)].id,
                        parametersJson(rules, weighed.move), weighed.score, weighed.taken, terms);
    }
    return line + "]}";
}

} // namespace chokepoint
