#include "session/Explain.h"

#include "cli/Command.h"
#include "cli/SeatSession.h"
#include "session/Names.h"

#include <cmath>
#include <fmt/format.h>

namespace chokepoint {

namespace {

/// Small changes keep the digits that make them more than nothing.
std::string signedText(double delta) {
    return std::fabs(delta) >= 0.0005 || delta == 0 ? fmt::format("{:+.4f}", delta)
                                                    : fmt::format("{:+.2g}", delta);
}

Json entryJson(const ExplainedEntry& entry) {
    Json json = {{"quantity", entry.address},
                 {"turn", entry.turn},
                 {"phase", entry.phase},
                 {"kind", entry.kind},
                 {"by", entry.by.empty() ? Json() : Json(entry.by)},
                 {"what", entry.what},
                 {"delta", entry.delta}};
    if (!entry.instrument.empty())
        json["instrument"] = entry.instrument;
    return json;
}

class Explain final : public Command {
public:
    explicit Explain(Options& options) {
        options.text("file", m_file, "FILE")->required();
        options.number("--turn", m_turn, 0, 10000)->required();
        options.text("quantity", m_address, "QUANTITY[SUBJECT]")->required();
        options.text("--seat", m_power, "POWER");
    }

    int run(Console& console) override {
        const auto session = openSession(console, m_file);
        if (!session)
            return console.fail(session.faults());
        std::optional<int> seat;
        if (!m_power.empty()) {
            const Result<int> found = (*session)->seat(m_power);
            if (!found)
                return console.fail(found.faults());
            seat = *found;
        }
        const auto explanation = explain(**session, static_cast<int>(*m_turn), m_address, seat);
        if (!explanation)
            return console.fail(explanation.faults());
        double sum = 0; // exact: every delta is a multiple of the quantity's quantum
        for (const ExplainedCause& cause : explanation->causes)
            sum += cause.entry.delta;
        const bool exact = sum == explanation->after - explanation->before;
        if (console.json())
            printJson(console, *explanation, sum, exact);
        else
            printText(console, **session, *explanation, sum);
        if (exact)
            return exitDone;
        console.note(console.say("explain.inexact", {m_address}));
        return exitCheckSaidNo;
    }

private:
    static void printJson(Console& console, const Explanation& explanation, double sum, bool exact) {
        Json causes = Json::array();
        for (const ExplainedCause& cause : explanation.causes) {
            Json json = entryJson(cause.entry);
            json["from"] = Json::array();
            for (const ExplainedEntry& entry : cause.from)
                json["from"].push_back(entryJson(entry));
            causes.push_back(std::move(json));
        }
        console.answer(Json{{"quantity", explanation.address},
                            {"answered", explanation.answered},
                            {"unit", explanation.unit},
                            {"turn", explanation.turn},
                            {"known", explanation.known},
                            {"before", explanation.before},
                            {"after", explanation.after},
                            {"causes", causes},
                            {"sum", sum},
                            {"exact", exact}});
    }

    static void printText(Console& console, const Session& session, const Explanation& explanation,
                          double sum) {
        const Names names(console.texts());
        const Layout& layout = session.rules().layout();
        const auto slot = layout.find(explanation.answered);
        std::string text = console.say("explain.title",
                                       {explanation.answered, fmt::format("{}", explanation.turn),
                                        halfYear(session.rules().book, explanation.turn, console.texts())}) +
                           "\n";
        if (slot)
            text +=
                names.quantity(layout.table()[layout.quantityAt(*slot)]) + " (" + explanation.unit + ")\n";
        if (explanation.answered != explanation.address)
            text += console.say("explain.belief", {explanation.address}) + "\n";
        if (!explanation.known)
            text += console.say("explain.unknown") + "\n";
        text += fmt::format("\n  {:>12.4f}  {}\n", explanation.before, console.say("explain.before"));
        for (const ExplainedCause& cause : explanation.causes) {
            text += fmt::format("  {:>12}  {}\n", signedText(cause.entry.delta),
                                words(console, names, cause.entry));
            for (const ExplainedEntry& entry : cause.from) {
                const bool before = entry.kind != "unseen" && entry.turn < explanation.turn;
                text += fmt::format(
                    "                ← {}{} {}: {}\n",
                    before ? halfYear(session.rules().book, entry.turn, console.texts()) + ", " : "",
                    entry.address, signedText(entry.delta), words(console, names, entry));
            }
        }
        text += fmt::format("  {:>12.4f}  {}\n\n", explanation.after, console.say("explain.after"));
        console.print(
            text +
            console.say("explain.sum", {fmt::format("{}", explanation.causes.size()), signedText(sum),
                                        signedText(explanation.after - explanation.before)}) +
            "\n");
    }

    /// An entry's cause as people say it: the order or event in full, or the rule's verb, and for whom it acted.
    static std::string words(const Console& console, const Names& names, const ExplainedEntry& entry) {
        const std::string by = entry.by.empty() ? "" : names.any(entry.by);
        if (entry.kind == "order")
            return console.say("cause.order", {orderWords(names, entry), by});
        return console.say("cause." + entry.kind + (by.empty() ? "" : "_by"),
                           {eventWords(console, names, entry), by});
    }

    static std::string orderWords(const Names& names, const ExplainedEntry& entry) {
        if (entry.instrument.empty())
            return entry.what;
        return entry.parameters.empty() ? names.of("instrument", entry.instrument)
                                        : names.order(entry.instrument, entry.parameters);
    }

    /// What happened behind `event:EVENT` or the choice `EVENT/OPTION`, both followed by the script's line; other causes
    /// are words of the rules.
    static std::string eventWords(const Console& console, const Names& names, const ExplainedEntry& entry) {
        constexpr std::string_view prefix = "event:";
        const std::string what = entry.what.substr(0, entry.what.find(" @ "));
        const std::size_t slash = what.find('/');
        if (what.starts_with(prefix))
            return console.texts().say("event." + what.substr(prefix.size()) + ".title");
        if (entry.kind != "choice" || slash == std::string::npos)
            return names.word(entry.kind, entry.what);
        const std::string event = "event." + what.substr(0, slash);
        return console.texts().say(event + ".title") + ": " +
               console.texts().say(event + ".option." + what.substr(slash + 1));
    }

    std::string m_file, m_address, m_power;
    std::optional<std::uint64_t> m_turn;
};

} // namespace

std::unique_ptr<Command> declareExplain(Options& options) { return std::make_unique<Explain>(options); }

} // namespace chokepoint
