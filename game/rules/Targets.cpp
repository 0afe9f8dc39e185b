#include "rules/EffectKinds.h"

namespace chokepoint {

namespace {

/// The member of a power's or economy's axis for one of the other; -1 where there is none.
int governed(const RuleSet& rules, Axis from, Axis to, int member) {
    if (from == to || member < 0)
        return member;
    if (from == Axis::power && to == Axis::economy)
        return rules.economyOf[static_cast<std::size_t>(member)];
    return rules.powerOf[static_cast<std::size_t>(member)];
}

/// The members that one word of a target stands for on its axis.
std::vector<int> membersOf(const RuleSet& rules, const Instrument& instrument, Axis axis, int word, int seat,
                           const Move& move) {
    if (word == Target::seat)
        return {governed(rules, Axis::power, axis, seat)};
    if (word == Target::members)
        return rules.book.powers[static_cast<std::size_t>(seat)].countries;
    const InstrumentParameter& parameter = instrument.parameters[static_cast<std::size_t>(word)];
    const Argument& argument = move.arguments[static_cast<std::size_t>(word)];
    if (parameter.kind == ParameterKind::level)
        return {
            rules.sets().find(axis, parameter.options[static_cast<std::size_t>(std::get<int>(argument))])};
    const Axis named = axisOf(parameter.kind);
    std::vector<int> members;
    if (const auto* partners = std::get_if<std::vector<int>>(&argument))
        for (const int partner : *partners)
            members.push_back(governed(rules, named, axis, partner));
    else
        members.push_back(governed(rules, named, axis, std::get<int>(argument)));
    return members;
}

} // namespace

std::vector<Slot> slotsOf(const RuleSet& rules, const Instrument& instrument, const Target& target, int seat,
                          const Move& move) {
    const std::vector<Axis>& scope = rules.layout().table()[target.quantity].scope;
    std::vector<std::array<int, 3>> subjects{{0, 0, 0}};
    for (std::size_t axis = 0; axis < scope.size(); ++axis) {
        std::vector<std::array<int, 3>> longer;
        for (const int member : membersOf(rules, instrument, scope[axis], target.subject[axis], seat, move))
            for (std::array<int, 3> subject : subjects) {
                subject[axis] = member;
                if (member >= 0)
                    longer.push_back(subject);
            }
        subjects = std::move(longer);
    }
    std::vector<Slot> slots;
    slots.reserve(subjects.size());
    for (const auto& [a, b, c] : subjects)
        slots.push_back(rules.layout().slot(target.quantity, a, b, c));
    return slots;
}

} // namespace chokepoint
