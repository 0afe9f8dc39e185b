#include "cli/Command.h"
#include "cli/Diplomacy.h"
#include "cli/SeatSession.h"
#include "cli/TextTable.h"
#include "rules/OrdersJson.h"
#include "session/Names.h"
#include "session/Offers.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

/// Breaks a list of words into lines, each indented.
std::string wrapped(const std::vector<std::string>& words, std::string_view indent) {
    constexpr int width = 100;
    std::string text;
    int column = width;
    for (const std::string& word : words) {
        const int size = displayWidth(word) + 1;
        if (column + size > width) {
            text += (text.empty() ? "" : "\n") + std::string(indent);
            column = static_cast<int>(indent.size());
        }
        text += word + " ";
        column += size;
    }
    return text + "\n";
}

class OfferedOrders final : public Command {
public:
    explicit OfferedOrders(Options& options) {
        options.text("--session", m_session, "FILE")->required();
        options.text("--seat", m_power, "POWER")->required();
    }

    int run(Console& console) override {
        const auto opened = openSeat(console, m_session, m_power);
        if (!opened)
            return console.fail(opened.faults());
        const Session& session = *opened->session;
        const View view = session.view(opened->seat);
        if (console.json())
            printJson(console, session, view);
        else
            printText(console, session, view);
        return exitDone;
    }

private:
    static void printJson(Console& console, const Session& session, const View& view) {
        const RuleSet& rules = session.rules();
        Json instruments = Json::array();
        for (int i = 0; i < static_cast<int>(rules.book.instruments.size()); ++i)
            instruments.push_back(offerJson(console, rules, offerOf(rules, view, i)));
        console.answer(Json{{"format", 1},
                            {"turn", session.turn() + 1},
                            {"seat", session.seatName(view.seat())},
                            {"half_year", halfYear(rules.book, session.turn() + 1)},
                            {"finished", session.finished()},
                            {"left", meansJson(rules, view)},
                            {"instruments", instruments},
                            {"events", eventsJson(console, view)},
                            {"proposals", proposalsJson(console, rules, view)},
                            {"agreements", agreementsJson(console, rules, view)},
                            {"clauses", clausesJson(console, rules, view)},
                            {"handed_in", handedInJson(session, view.seat())}});
    }

    static Json offerJson(const Console& console, const RuleSet& rules, const Offer& offer) {
        const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(offer.instrument)];
        const Names names(console.texts());
        Json parameters = Json::array();
        for (std::size_t p = 0; p < instrument.parameters.size(); ++p)
            parameters.push_back(parameterJson(console, rules, instrument.parameters[p], offer.choices[p]));
        Json json = {
            {"id", instrument.id},
            {"name", names.of("instrument", instrument.id)},
            {"help", console.texts().say("instrument." + instrument.id + ".help")},
            {"family", instrument.family},
            {"standing", instrument.standing},
            {"parameters", parameters},
            {"cost",
             {{"money", instrument.cost.money},
              {"upkeep", instrument.cost.upkeep},
              {"political_capital", instrument.cost.politicalCapital},
              {"money_parameter",
               instrument.cost.moneyParameter.empty() ? Json() : Json(instrument.cost.moneyParameter)}}},
            {"allowed", offer.example.has_value()}};
        if (offer.refusal)
            json["reason"] = console.texts().say(*offer.refusal);
        if (offer.example)
            json["example"] = {{"instrument", instrument.id},
                               {"parameters", Json::parse(parametersJson(rules, *offer.example))},
                               {"cost",
                                {{"money", offer.cost.money},
                                 {"upkeep", offer.cost.upkeep},
                                 {"upkeep_before", offer.cost.upkeepBefore},
                                 {"political_capital", offer.cost.capital}}}};
        return json;
    }

    static Json parameterJson(const Console& console, const RuleSet& rules,
                              const InstrumentParameter& parameter, const std::vector<Choice>& choices) {
        const Names names(console.texts());
        Json json = {{"id", parameter.id},
                     {"name", names.of("parameter", parameter.id)},
                     {"kind", nameOf(parameter.kind)},
                     {"key", parameter.key}};
        if (parameter.kind == ParameterKind::amount || parameter.kind == ParameterKind::profile) {
            json["low"] = parameter.low;
            json["high"] = parameter.high;
            json["step"] = parameter.step;
            json["unit"] = parameter.unit;
        }
        if (parameter.kind == ParameterKind::profile)
            json["technologies"] = rules.sets().ids(Axis::technology);
        for (const Choice& choice : choices) {
            Json each = {{"id", choice.id},
                         {"name", choiceName(console, parameter, choice)},
                         {"allowed", !choice.refusal}};
            if (choice.refusal)
                each["reason"] = console.texts().say(*choice.refusal);
            json[parameter.kind == ParameterKind::level ? "options" : "members"].push_back(std::move(each));
        }
        return json;
    }

    static std::string choiceName(const Console& console, const InstrumentParameter& parameter,
                                  const Choice& choice) {
        return parameter.kind == ParameterKind::level
                   ? console.texts().say("option." + choice.id)
                   : Names(console.texts()).of(nameOf(axisOf(parameter.kind)), choice.id);
    }

    static void printText(Console& console, const Session& session, const View& view) {
        const RuleSet& rules = session.rules();
        const Names names(console.texts());
        const std::string& power = session.seatName(view.seat());
        console.print(console.say("orders.title", {names.of("power", power),
                                                   halfYear(rules.book, session.turn() + 1, console.texts()),
                                                   fmt::format("{}", session.turn() + 1)}) +
                      "\n" + meansText(console, rules, view) + "\n");
        for (int i = 0; i < static_cast<int>(rules.book.instruments.size()); ++i)
            console.print(offerText(console, rules, offerOf(rules, view, i)));
        if (const std::string events = eventsText(console, rules, view); !events.empty())
            console.print("\n" + console.say("view.events") + "\n" + events);
        console.print("\n" + console.say("orders.proposals") + "\n" + clausesText(console, rules, view));
        for (const auto& [key, text] : {std::pair("view.proposals", proposalsText(console, rules, view)),
                                        std::pair("view.agreements", agreementsText(console, rules, view))})
            if (!text.empty())
                console.print("\n" + console.say(key) + "\n" + text);
        const Json document = {{"format", 1},
                               {"turn", session.turn() + 1},
                               {"seat", power},
                               {"moves", Json::array()},
                               {"answers", Json::object()}};
        console.print("\n" + console.say("orders.document") + "\n  " + document.dump() + "\n");
    }

    static std::string offerText(const Console& console, const RuleSet& rules, const Offer& offer) {
        const Instrument& instrument = rules.book.instruments[static_cast<std::size_t>(offer.instrument)];
        const Names names(console.texts());
        std::string text =
            fmt::format("\n{} ({})\n  {}\n  {}\n", names.of("instrument", instrument.id), instrument.id,
                        console.texts().say("instrument." + instrument.id + ".help"),
                        console.say(instrument.standing ? "orders.cost_standing" : "orders.cost_once",
                                    {figureText(instrument.cost.money), figureText(instrument.cost.upkeep),
                                     figureText(instrument.cost.politicalCapital)}));
        for (std::size_t p = 0; p < instrument.parameters.size(); ++p)
            text += parameterText(console, rules, instrument.parameters[p], offer.choices[p]);
        if (offer.refusal)
            text += "  " + console.say("orders.refused", {console.texts().say(*offer.refusal)}) + "\n";
        if (offer.example) {
            const Json example = {{"instrument", instrument.id},
                                  {"parameters", Json::parse(parametersJson(rules, *offer.example))}};
            text += "  " +
                    console.say("orders.example_move",
                                {example.dump(), figureText(offer.cost.money), figureText(offer.cost.upkeep),
                                 figureText(offer.cost.upkeepBefore), figureText(offer.cost.capital)}) +
                    "\n";
        }
        return text;
    }

    /// What may be named, then each reason why something may not, once.
    static std::string parameterText(const Console& console, const RuleSet& rules,
                                     const InstrumentParameter& parameter,
                                     const std::vector<Choice>& choices) {
        if (parameter.kind == ParameterKind::amount || parameter.kind == ParameterKind::profile) {
            const std::string text =
                console.say(parameter.kind == ParameterKind::amount ? "orders.amount" : "orders.profile",
                            {parameter.id, figureText(parameter.low), figureText(parameter.high),
                             figureText(parameter.step), parameter.unit});
            return "  " + text + "\n" +
                   (parameter.kind == ParameterKind::profile
                        ? wrapped(rules.sets().ids(Axis::technology), "      ")
                        : "");
        }
        std::vector<std::string> allowed;
        std::vector<std::pair<const Fault*, std::vector<std::string>>> refused;
        for (const Choice& choice : choices) {
            if (!choice.refusal) {
                allowed.push_back(choice.id);
                continue;
            }
            auto same = std::find_if(refused.begin(), refused.end(), [&](const auto& each) {
                return each.first->key == choice.refusal->key;
            });
            if (same == refused.end())
                same = refused.insert(refused.end(), {&*choice.refusal, {}});
            same->second.push_back(choice.id);
        }
        std::string text = "  " + parameter.id + ":\n" + (allowed.empty() ? "" : wrapped(allowed, "      "));
        for (const auto& [fault, ids] : refused)
            text += "      " + console.say("orders.not", {listed(ids), console.texts().say(*fault)}) + "\n";
        return text;
    }

    std::string m_session, m_power;
};

} // namespace

std::unique_ptr<Command> declareOrders(Options& options) { return std::make_unique<OfferedOrders>(options); }

} // namespace chokepoint
