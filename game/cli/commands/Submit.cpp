#include "cli/Command.h"
#include "cli/SeatSession.h"
#include "rules/OrdersJson.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

class Submit final : public Command {
public:
    explicit Submit(Options& options) {
        options.text("--session", m_session, "FILE")->required();
        options.text("--seat", m_power, "POWER")->required();
        options.text("orders", m_orders, "ORDERS.json")->required();
    }

    int run(Console& console) override {
        auto opened = openSeat(console, m_session, m_power);
        if (!opened)
            return console.fail(opened.faults());
        const Result<std::string> text = readText(m_orders);
        if (!text)
            return console.fail(text.faults());
        Session& session = *opened->session;
        if (const Outcome going = stillGoing(session); !going)
            return console.fail(going.faults());
        if (const Outcome taken = session.submit(opened->seat, *text, m_orders); !taken)
            return console.fail(taken.faults());
        const SeatOrders& orders = *session.handedIn(opened->seat);
        if (console.json())
            console.answer(Json{{"session", m_session}, {"handed_in", handedInJson(session, opened->seat)}});
        else
            printText(console, session, opened->seat, orders);
        return exitDone;
    }

private:
    void printText(Console& console, const Session& session, int seat, const SeatOrders& orders) const {
        const RuleSet& rules = session.rules();
        const Names names(console.texts());
        std::string text =
            console.say("submit.done", {names.of("power", session.seatName(seat)),
                                        halfYear(rules.book, session.turn() + 1, console.texts())}) +
            "\n";
        for (const Move& move : orders.moves)
            text += "  " +
                    names.order(rules.book.instruments[static_cast<std::size_t>(move.instrument)].id,
                                parametersJson(rules, move)) +
                    "\n";
        for (const auto& [event, option] : orders.answers)
            text += fmt::format("  {}: {}\n", event, option);
        for (const ProposalDraft& draft : orders.proposals)
            text += "  " +
                    console.say("talks.example", {names.of("power", rules.sets().id(Axis::power, draft.to)),
                                                  proposalJson(rules, draft)}) +
                    "\n";
        for (const auto& [proposal, accept] : orders.replies)
            text += "  " + console.say(accept ? "submit.accepts" : "submit.refuses", {proposal}) + "\n";
        for (const std::string& agreement : orders.endings)
            text += "  " + console.say("submit.leaves", {agreement}) + "\n";
        console.print(text);
    }

    std::string m_session, m_power, m_orders;
};

} // namespace

std::unique_ptr<Command> declareSubmit(Options& options) { return std::make_unique<Submit>(options); }

} // namespace chokepoint
