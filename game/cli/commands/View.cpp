#include "cli/Assumptions.h"
#include "cli/Command.h"
#include "cli/Diplomacy.h"
#include "cli/Position.h"
#include "cli/Report.h"
#include "cli/SeatSession.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

class ViewSeat final : public Command {
public:
    explicit ViewSeat(Options& options) {
        options.text("--session", m_session, "FILE")->required();
        options.text("--seat", m_power, "POWER")->required();
    }

    int run(Console& console) override {
        const auto opened = openSeat(console, m_session, m_power);
        if (!opened)
            return console.fail(opened.faults());
        const Session& session = *opened->session;
        const auto messages = messagesOfLastTurn(session, opened->seat);
        if (!messages)
            return console.fail(messages.faults());
        const View view = session.view(opened->seat);
        if (console.json())
            printJson(console, session, view, *messages);
        else
            printText(console, session, view, *messages);
        return exitDone;
    }

private:
    static Result<std::vector<Message>> messagesOfLastTurn(const Session& session, int seat) {
        if (session.turn() == 0)
            return std::vector<Message>{};
        return session.messagesFor(seat, session.turn());
    }

    static void printJson(Console& console, const Session& session, const View& view,
                          const std::vector<Message>& messages) {
        const RuleSet& rules = session.rules();
        const World& world = view.world();
        Json told = Json::array();
        for (const Message& message : messages)
            told.push_back(messageJson(console, message));
        Json document = {{"scenario", rules.book.scenario.id},
                         {"seat", session.seatName(view.seat())},
                         {"name", Names(console.texts()).of("power", session.seatName(view.seat()))},
                         {"turn", world.turn},
                         {"turns", rules.book.scenario.turns},
                         {"date", dateOf(rules.book, world.turn)},
                         {"half_year", halfYear(rules.book, world.turn)},
                         {"finished", session.finished()},
                         {"left", meansJson(rules, view)},
                         {"scores", scoresJson(rules, world)},
                         {"assumptions", settingsOf(rules.book)}};
        addNumbers(rules, view, document);
        document["policies"] = policiesJson(rules, world);
        document["agreements"] = agreementsJson(console, rules, view);
        document["proposals"] = proposalsJson(console, rules, view);
        document["contests"] = contestsJson(console, rules, world);
        document["events"] = eventsJson(console, view);
        document["messages"] = told;
        document["handed_in"] = handedInJson(session, view.seat());
        console.answer(document);
    }

    /// Own numbers, all others that the seat knows, and what it believes of those it does not.
    static void addNumbers(const RuleSet& rules, const View& view, Json& document) {
        const Layout& layout = rules.layout();
        Json own = Json::object();
        Json values = Json::object();
        Json beliefs = Json::object();
        for (Slot slot = 0; slot < layout.valueCount(); ++slot) {
            const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(slot)];
            const double value = view.world()[slot];
            if (!knows(layout, slot, view.seat(), rules.powerOf)) {
                if (declaration.visibility == Visibility::estimated)
                    beliefs[layout.address(slot)] = {{"value", value}, {"spread", view.spread(slot)}};
                continue;
            }
            if (declaration.scope.size() == 1 && declaration.scope[0] == Axis::power &&
                layout.subjectAt(slot)[0] == view.seat())
                own[std::string(declaration.id)] = value;
            values[layout.address(slot)] = value;
        }
        document["own"] = own;
        document["values"] = values;
        document["beliefs"] = beliefs;
    }

    static void printText(Console& console, const Session& session, const View& view,
                          const std::vector<Message>& messages) {
        const RuleSet& rules = session.rules();
        const World& world = view.world();
        const Names names(console.texts());
        const auto section = [&](std::string_view key, const std::string& text) {
            if (!text.empty())
                console.print("\n" + console.say("view." + std::string(key)) + "\n" + text);
        };
        console.print(
            console.say("view.title",
                        {names.of("power", session.seatName(view.seat())), session.seatName(view.seat()),
                         halfYear(rules.book, world.turn, console.texts()), fmt::format("{}", world.turn),
                         fmt::format("{}", rules.book.scenario.turns)}) +
            "\n");
        if (!session.finished())
            console.print(meansText(console, rules, view) + "\n");
        console.print("\n" +
                      scoresTable(console, rules, world, session.turn() > 0 ? &rules.opening() : nullptr));
        section("events", eventsText(console, rules, view));
        std::string told;
        for (const Message& message : messages)
            told += "  " + names.message(message) + "\n";
        section("messages", told);
        section("policies", policiesText(console, rules, world, view.seat()));
        section("assumptions", assumptionsChangedText(console, rules.book));
        section("agreements", agreementsText(console, rules, view));
        section("proposals", proposalsText(console, rules, view));
        section("contests", contestsText(console, rules, world));
        console.print(positionText(console, rules, world, view.seat()));
        if (const auto& orders = session.handedIn(view.seat()))
            console.print("\n" + console.say("view.handed_in", {fmt::format("{}", orders->moves.size())}) +
                          "\n");
    }

    std::string m_session, m_power;
};

} // namespace

std::unique_ptr<Command> declareView(Options& options) { return std::make_unique<ViewSeat>(options); }

} // namespace chokepoint
