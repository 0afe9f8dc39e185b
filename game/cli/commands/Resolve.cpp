#include "cli/Command.h"
#include "cli/Report.h"
#include "cli/SeatSession.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

class Resolve final : public Command {
public:
    explicit Resolve(Options& options) { options.text("--session", m_session, "FILE")->required(); }

    int run(Console& console) override {
        auto session = openSession(console, m_session);
        if (!session)
            return console.fail(session.faults());
        if (const Outcome going = stillGoing(**session); !going)
            return console.fail(going.faults());
        const World before = (*session)->world();
        if (const Outcome resolved = (*session)->resolve(); !resolved)
            return console.fail(resolved.faults());
        const auto record = (*session)->record((*session)->turn());
        if (!record)
            return console.fail(record.faults());
        if (console.json())
            printJson(console, **session, *record);
        else
            printText(console, **session, *record, before);
        return exitDone;
    }

private:
    void printJson(Console& console, const Session& session, const TurnRecord& record) const {
        Json orders = Json::array();
        for (const RecordedOrder& order : record.orders) {
            Json json = {{"power", order.power},
                         {"instrument", order.instrument},
                         {"parameters", Json::parse(order.parameters, nullptr, false)},
                         {"status", order.applied ? "applied" : "dropped"}};
            if (!order.applied)
                json["reason"] = console.texts().say(order.reason);
            orders.push_back(std::move(json));
        }
        Json messages = Json::array();
        for (const Message& message : record.messages)
            messages.push_back(messageJson(console, message));
        console.answer(Json{{"session", m_session},
                            {"turn", record.turn},
                            {"turns", session.rules().book.scenario.turns},
                            {"date", record.date},
                            {"hash", record.hash},
                            {"finished", session.finished()},
                            {"scores", scoresJson(session.rules(), session.world())},
                            {"orders", orders},
                            {"messages", messages}});
    }

    static void printText(Console& console, const Session& session, const TurnRecord& record,
                          const World& before) {
        const RuleSet& rules = session.rules();
        const Names names(console.texts());
        console.print(
            console.say("resolve.done",
                        {fmt::format("{}", record.turn), fmt::format("{}", rules.book.scenario.turns),
                         halfYear(rules.book, record.turn, console.texts()), record.hash}) +
            "\n\n" + scoresTable(console, rules, session.world(), &before));
        std::string orders;
        for (const RecordedOrder& order : record.orders)
            orders += fmt::format(
                "  {}  {}{}\n", order.power, names.order(order.instrument, order.parameters),
                order.applied ? ""
                              : "  " + console.say("resolve.dropped", {console.texts().say(order.reason)}));
        if (!orders.empty())
            console.print("\n" + console.say("resolve.orders") + "\n" + orders);
        if (!record.messages.empty())
            console.print("\n" + console.say("view.messages") + "\n" +
                          notable(console, rules, record.messages));
    }

    std::string m_session;
};

} // namespace

std::unique_ptr<Command> declareResolve(Options& options) { return std::make_unique<Resolve>(options); }

} // namespace chokepoint
