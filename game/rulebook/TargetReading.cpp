#include "rulebook/TargetReading.h"

#include <algorithm>

namespace chokepoint {

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

int TargetReading::role(std::string_view role, std::string_view parameter,
                        const std::vector<ParameterKind>& kinds, const Place& place) {
    const int index = m_instrument.find(parameter);
    if (parameter.empty())
        return -1;
    if (index < 0) {
        std::vector<std::string> ids;
        for (const InstrumentParameter& known : m_instrument.parameters)
            ids.push_back(known.id);
        m_loading.fault(unknownWord("unknown_parameter", {std::string(role), std::string(parameter)},
                                    parameter, ids, place));
        return -1;
    }
    const ParameterKind kind = m_instrument.parameters[static_cast<std::size_t>(index)].kind;
    if (kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
        return index;
    std::vector<std::string> names;
    names.reserve(kinds.size());
    for (const ParameterKind allowed : kinds)
        names.emplace_back(nameOf(allowed));
    m_loading.fault("wrong_parameter_kind",
                    {std::string(role), std::string(parameter), std::string(nameOf(kind)), listed(names)},
                    place);
    return -1;
}

Target TargetReading::read(const Declaration& quantity, const Declaration& subject, Aim aim) {
    Target target;
    const QuantityTable& quantities = *m_loading.vocabulary().quantities;
    std::vector<std::string> candidates;
    for (const QuantityDeclaration& declared : quantities.all())
        if (aim == Aim::anything || !declared.derived())
            candidates.emplace_back(declared.id);
    if (std::find(candidates.begin(), candidates.end(), quantity.id) == candidates.end()) {
        if (!quantity.id.empty())
            m_loading.fault(unknownWord("unknown_choice", {"quantity", quantity.id}, quantity.id, candidates,
                                        quantity.place));
        return target;
    }
    target.quantity = quantities.find(quantity.id);
    const std::vector<Axis>& scope = quantities[target.quantity].scope;
    const std::vector<std::string> words =
        subject.id.empty() ? std::vector<std::string>() : split(subject.id, '/');
    if (words.size() != scope.size()) {
        m_loading.fault("wrong_target", {subject.id, quantity.id, std::to_string(scope.size())},
                        subject.place);
        return target;
    }
    for (std::size_t axis = 0; axis < scope.size(); ++axis)
        target.subject.push_back(member(words[axis], scope[axis], subject.place));
    return target;
}

/// Arenas, issues and regimes are chosen by a level parameter whose options are their ids.
bool TargetReading::isChoiceOf(int parameter, Axis axis) const {
    const InstrumentParameter& choice = m_instrument.parameters[static_cast<std::size_t>(parameter)];
    return choice.kind == ParameterKind::level &&
           std::all_of(choice.options.begin(), choice.options.end(), [&](const std::string& option) {
               return option == "none" || m_loading.sets().find(axis, option) >= 0;
           });
}

int TargetReading::member(std::string_view word, Axis axis, const Place& place) {
    using enum ParameterKind;
    const auto governed = [](Axis each) { return each == Axis::power || each == Axis::economy; };
    if (word == "seat" && governed(axis))
        return Target::seat;
    if (word == "members" && axis == Axis::country)
        return Target::members;
    if (const int choice = m_instrument.find(word); choice >= 0 && isChoiceOf(choice, axis))
        return choice;
    std::vector<ParameterKind> fitting;
    for (const ParameterKind each : {power, economy, country, technology, vendor, contest, partners})
        if (axisOf(each) == axis || (governed(axis) && governed(axisOf(each))))
            fitting.push_back(each);
    return role("subject", word, fitting, place);
}

} // namespace chokepoint
