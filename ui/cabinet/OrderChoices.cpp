#include "ui/cabinet/OrderChoices.h"

#include "ui/models/Desk.h"

namespace chokepoint {

OrderChoices::OrderChoices(const Desk& desk, int instrument)
    : m_desk(desk), m_instrument(desk.rules().book.instruments[static_cast<std::size_t>(instrument)]) {}

int OrderChoices::choicesOf(std::size_t parameter) const {
    const InstrumentParameter& each = m_instrument.parameters[parameter];
    switch (each.kind) {
    case ParameterKind::amount:
    case ParameterKind::profile:
    case ParameterKind::partners:
        return 0;
    case ParameterKind::level:
        return static_cast<int>(each.options.size());
    default:
        return m_desk.sets().size(axisOf(each.kind));
    }
}

std::vector<std::optional<Fault>> OrderChoices::refusals(const Move& move, int parameter) const {
    std::vector<std::optional<Fault>> all;
    const auto at = static_cast<std::size_t>(parameter);
    Move tried = move;
    for (int choice = 0; choice < choicesOf(at); ++choice) {
        tried.arguments = move.arguments;
        tried.arguments[at] = choice;
        all.push_back(refusalOf(tried, at + 1));
    }
    return all;
}

/// Nothing if some order with the arguments before `parameter` would be taken; else why the last of them would not, one
/// that sets something being more telling than one that ends something.
std::optional<Fault> OrderChoices::refusalOf(Move& move, std::size_t parameter) const {
    if (parameter == move.arguments.size()) {
        const Sight sight(m_desk.view());
        std::optional<Fault> fault = refuse(m_desk.rules(), sight, Purse(m_desk.rules(), sight), move);
        const bool dear = fault && (fault->key == "refusal_money" || fault->key == "refusal_capital" ||
                                    fault->key == "refusal_no_moves_left");
        return dear ? std::nullopt : fault;
    }
    if (choicesOf(parameter) == 0)
        return refusalOf(move, parameter + 1);
    std::optional<Fault> last;
    for (int choice = 0; choice < choicesOf(parameter); ++choice) {
        move.arguments[parameter] = choice;
        std::optional<Fault> fault = refusalOf(move, parameter + 1);
        if (!fault)
            return std::nullopt;
        last = std::move(fault);
    }
    return last;
}

} // namespace chokepoint
