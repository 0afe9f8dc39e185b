#include "rules/EffectKinds.h"
#include "rules/Limits.h"

#include <array>
#include <optional>
#include <span>

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
class Members {
public:
    Members(const RuleSet& rules, const Instrument& instrument, Axis axis, int word, int seat,
            const Move& move)
        : m_rules(rules), m_axis(axis) {
        if (word == Target::members)
            m_all = rules.book.powers[static_cast<std::size_t>(seat)].countries;
        else if (word == Target::seat)
            take(Axis::power, {&seat, 1});
        else
            take(instrument.parameters[static_cast<std::size_t>(word)],
                 move.arguments[static_cast<std::size_t>(word)]);
    }
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    std::span<const int> all() const { return m_all; }

private:
    void take(const InstrumentParameter& parameter, const Argument& argument) {
        if (const auto* partners = std::get_if<std::vector<int>>(&argument)) {
            take(axisOf(parameter.kind), *partners);
        } else if (parameter.kind == ParameterKind::level) {
            const std::string& option = parameter.options[static_cast<std::size_t>(std::get<int>(argument))];
            const int member = m_rules.sets().find(m_axis, option);
            take(m_axis, {&member, 1});
        } else {
            take(axisOf(parameter.kind), {&std::get<int>(argument), 1});
        }
    }

    /// Those of another axis stand for members of this one; who has none is left out.
    void take(Axis named, std::span<const int> members) {
        std::size_t count = 0;
        for (const int each : members)
            if (const int member = governed(m_rules, named, m_axis, each); member >= 0)
                m_few[count++] = member;
        m_all = std::span(m_few).first(count);
    }

    const RuleSet& m_rules;
    Axis m_axis;
    std::array<int, mostPowers> m_few{};
    std::span<const int> m_all;
};

} // namespace

Slots slotsOf(const RuleSet& rules, const Instrument& instrument, const Target& target, int seat,
              const Move& move) {
    static constexpr std::array<int, 1> nobody = {0};
    const std::vector<Axis>& scope = rules.layout().table()[target.quantity].scope;
    std::array<std::optional<Members>, 3> named;
    std::array<std::span<const int>, 3> members = {nobody, nobody, nobody};
    for (std::size_t axis = 0; axis < scope.size(); ++axis)
        members[axis] =
            named[axis].emplace(rules, instrument, scope[axis], target.subject[axis], seat, move).all();
    Slots slots(members[0].size() * members[1].size() * members[2].size(), boost::container::default_init);
    auto slot = slots.begin();
    for (const int c : members[2])
        for (const int b : members[1])
            for (const int a : members[0])
                *slot++ = rules.layout().slot(target.quantity, a, b, c);
    return slots;
}

} // namespace chokepoint
