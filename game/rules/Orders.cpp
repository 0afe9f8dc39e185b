#include "rules/Orders.h"

#include <array>
#include <fmt/format.h>
#include <iterator>

namespace chokepoint {

namespace {

/// Puts an argument's text behind others: orders are written in every turn.
void append(std::string& text, const Rulebook& book, const InstrumentParameter& parameter,
            const Argument& argument) {
    if (const double* amount = std::get_if<double>(&argument)) {
        fmt::format_to(std::back_inserter(text), "{}", *amount);
    } else if (const auto* profile = std::get_if<std::vector<double>>(&argument)) {
        fmt::format_to(std::back_inserter(text), "{}", fmt::join(*profile, ","));
    } else if (const auto* partners = std::get_if<std::vector<int>>(&argument)) {
        for (const int power : *partners)
            text.append(power == partners->front() ? "" : ",").append(book.sets().id(Axis::power, power));
    } else {
        const int index = std::get<int>(argument);
        text.append(parameter.kind == ParameterKind::level
                        ? parameter.options[static_cast<std::size_t>(index)]
                        : book.sets().id(axisOf(parameter.kind), index));
    }
}

} // namespace

std::string argumentText(const Rulebook& book, const InstrumentParameter& parameter,
                         const Argument& argument) {
    std::string text;
    append(text, book, parameter, argument);
    return text;
}

int levelOf(const Instrument& instrument, const Move& move) {
    const int parameter = instrument.level();
    return parameter < 0 ? -1 : move.member(parameter);
}

std::string policyId(const Rulebook& book, int seat, const Move& move) {
    const Instrument& instrument = book.instruments[static_cast<std::size_t>(move.instrument)];
    std::string id;
    id.reserve(64);
    id.append(instrument.id).append("/").append(book.sets().id(Axis::power, seat));
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i)
        // What happens once is told apart by everything but its amount.
        if (instrument.parameters[i].key ||
            (!instrument.standing && std::holds_alternative<int>(move.arguments[i])))
            append(id.append("/"), book, instrument.parameters[i], move.arguments[i]);
    return id;
}

std::string argumentText(const Rulebook& book, const Move& move) {
    const Instrument& instrument = book.instruments[static_cast<std::size_t>(move.instrument)];
    std::string all;
    all.reserve(64);
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i)
        append(all.append(i ? " " : ""), book, instrument.parameters[i], move.arguments[i]);
    return all;
}

bool endsPolicy(const Rulebook& book, const Move& move) {
    const Instrument& instrument = book.instruments[static_cast<std::size_t>(move.instrument)];
    bool paid = false;
    bool nothing = true;
    for (std::size_t i = 0; i < instrument.parameters.size(); ++i) {
        const InstrumentParameter& parameter = instrument.parameters[i];
        if (parameter.kind == ParameterKind::level) {
            const int option = move.member(static_cast<int>(i));
            if (parameter.options[static_cast<std::size_t>(option)] == "none")
                return true;
            nothing = false;
        } else if (parameter.kind == ParameterKind::amount) {
            paid = true;
            nothing = nothing && move.amount(static_cast<int>(i)) == 0;
        }
    }
    return instrument.standing && paid && nothing;
}

namespace {

struct HalfYear {
    int year;
    int half; ///< 1 or 2
};

/// Turn 0 ends on the scenario's start date; each turn is the half-year after the one before.
HalfYear halfYearOf(const Rulebook& book, int turn) {
    const int halves = halfYearsTo(book.scenario.start) + turn;
    return {halves / 2, halves % 2 + 1};
}

} // namespace

std::string halfYear(const Rulebook& book, int turn) {
    const HalfYear half = halfYearOf(book, turn);
    return fmt::format("{} H{}", half.year, half.half);
}

std::string dateOf(const Rulebook& book, int turn) {
    const HalfYear half = halfYearOf(book, turn);
    return fmt::format("{}-{}", half.year, half.half == 1 ? "06-30" : "12-31");
}

} // namespace chokepoint
