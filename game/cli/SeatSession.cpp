#include "cli/SeatSession.h"

#include "rules/OrdersJson.h"
#include "rules/Refuse.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

Result<std::unique_ptr<Session>> openSession(Console& console, const std::string& file) {
    auto session = Session::open(file, console.root());
    if (session)
        console.speakOf((*session)->rules().book);
    return session;
}

Result<SeatSession> openSeat(Console& console, const std::string& file, const std::string& power) {
    auto session = openSession(console, file);
    if (!session)
        return session.faults();
    const Result<int> seat = (*session)->seat(power);
    if (!seat)
        return seat.faults();
    return SeatSession{std::move(*session), *seat};
}

Outcome stillGoing(const Session& session) {
    if (session.finished())
        return Fault{"cli_finished", {fmt::format("{}", session.turn())}, {session.file().string()}};
    return Done{};
}

Json meansJson(const RuleSet& rules, const View& view) {
    const Purse purse(rules, view);
    return {{"moves", purse.movesLeft()}, {"money", purse.money()}, {"political_capital", purse.capital()}};
}

std::string meansText(const Console& console, const RuleSet& rules, const View& view) {
    const Purse purse(rules, view);
    return console.say("means", {fmt::format("{}", purse.movesLeft()), figureText(purse.money()),
                                 figureText(purse.capital())});
}

Json handedInJson(const Session& session, int seat) {
    const std::optional<SeatOrders>& orders = session.handedIn(seat);
    return orders ? Json::parse(ordersJson(session.rules(), seat, session.turn() + 1, *orders)) : Json();
}

/// How each side tells an event, where content has words for that.
Json tellings(const Console& console, const View& view, const std::string& event) {
    Json told = Json::object();
    for (const std::string& side : view.world().sets().ids(Axis::power))
        if (const std::string key = event + ".told." + side; console.texts().has(key))
            told[side] = console.texts().say(key);
    return told;
}

Json eventsJson(const Console& console, const View& view) {
    Json all = Json::array();
    for (const PendingEvent& event : view.world().pendingEvents) {
        const std::string key = "event." + event.event;
        Json options = Json::array();
        for (const EventOption& option : event.options)
            options.push_back(
                {{"letter", option.letter}, {"text", console.texts().say(key + ".option." + option.letter)}});
        all.push_back({{"event", event.event},
                       {"title", console.texts().say(key + ".title")},
                       {"text", console.texts().say(key + ".text")},
                       {"told", tellings(console, view, key)},
                       {"fired", event.fired},
                       {"expires", event.expires},
                       {"fallback", event.fallback},
                       {"options", options}});
    }
    return all;
}

std::string eventsText(const Console& console, const RuleSet& rules, const View& view) {
    std::string text;
    for (const PendingEvent& event : view.world().pendingEvents) {
        const std::string key = "event." + event.event;
        text += fmt::format("\n  {} ({})\n  {}\n", console.texts().say(key + ".title"), event.event,
                            console.texts().say(key + ".text"));
        for (const EventOption& option : event.options)
            text += fmt::format("    {}  {}\n", option.letter,
                                console.texts().say(key + ".option." + option.letter));
        text += "  " +
                console.say("event.expires",
                            {halfYear(rules.book, event.expires, console.texts()), event.fallback}) +
                "\n";
    }
    return text;
}

} // namespace chokepoint
