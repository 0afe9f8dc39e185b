#include "cli/Position.h"

#include "cli/TextTable.h"
#include "rules/Orders.h"
#include "session/Names.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

/// Puts the numbers about one power into tables: one for each axis that they run over besides the power.
class PositionWriter {
public:
    PositionWriter(const Console& console, const RuleSet& rules, const World& world, int power)
        : m_console(console), m_names(console.texts()), m_rules(rules), m_world(world), m_power(power),
          m_economy(rules.economyOf[static_cast<std::size_t>(power)]) {}

    std::string text() const {
        std::string all = numbers();
        for (const Axis axis : {Axis::technology, Axis::power, Axis::economy, Axis::vendor, Axis::regime,
                                Axis::arena, Axis::contest})
            all += over(axis);
        return all + dependences();
    }

private:
    const QuantityTable& table() const { return m_rules.layout().table(); }

    /// Index of the power on an axis that it or its economy is on; -1 for others.
    int own(Axis axis) const {
        return axis == Axis::power ? m_power : axis == Axis::economy ? m_economy : -1;
    }

    std::string heading(std::string_view key) const {
        return "\n" + m_console.say("position." + std::string(key)) + "\n";
    }

    std::string numbers() const {
        TextTable lines(TextTable::Columns::words);
        for (int i = 0; i < table().size(); ++i) {
            const Quantity quantity{static_cast<std::uint16_t>(i)};
            const QuantityDeclaration& declaration = table()[quantity];
            if (declaration.scope.size() == 1 && own(declaration.scope[0]) >= 0)
                lines.add({std::string(declaration.id),
                           figureText(m_world.at(quantity, own(declaration.scope[0]))),
                           std::string(declaration.unit), m_names.quantity(declaration)});
        }
        return heading("numbers") + lines.text();
    }

    /// The slot of a quantity of the power's and one member of `axis`, or noSlot where its scope is another.
    Slot slotOver(Quantity quantity, Axis axis, int member) const {
        const std::vector<Axis>& scope = table()[quantity].scope;
        if (scope.size() != 2)
            return noSlot;
        if (own(scope[0]) >= 0 && scope[1] == axis)
            return m_rules.layout().slot(quantity, own(scope[0]), member);
        if (scope[0] == axis && own(axis) < 0 && own(scope[1]) >= 0)
            return m_rules.layout().slot(quantity, member, own(scope[1]));
        return noSlot;
    }

    std::string over(Axis axis) const {
        std::vector<Quantity> columns;
        std::vector<std::string> head = {""};
        for (int i = 0; i < table().size(); ++i)
            if (const Quantity quantity{static_cast<std::uint16_t>(i)};
                slotOver(quantity, axis, 0) != noSlot) {
                columns.push_back(quantity);
                head.push_back(m_names.word("column", table()[quantity].id));
            }
        if (columns.empty())
            return {};
        TextTable lines;
        lines.add(std::move(head));
        for (int member = 0; member < m_rules.sets().size(axis); ++member) {
            if (member == own(axis))
                continue;
            std::vector<std::string> row = {m_names.of(nameOf(axis), m_rules.sets().id(axis, member))};
            for (const Quantity quantity : columns)
                row.push_back(figureText(m_world[slotOver(quantity, axis, member)]));
            lines.add(std::move(row));
        }
        return heading(nameOf(axis)) + lines.text();
    }

    /// What the power's economy gets from others, where it is a tenth or more.
    std::string dependences() const {
        constexpr double worthTelling = 0.1;
        TextTable lines(TextTable::Columns::words);
        for (int t = 0; t < m_rules.technologies; ++t)
            for (int e = 0; e < m_rules.economies; ++e) {
                const double share = m_world.at(quantities().dependence, m_economy, t, e);
                if (e != m_economy && share >= worthTelling)
                    lines.add({m_names.of("technology", m_rules.sets().id(Axis::technology, t)),
                               m_names.of("economy", m_rules.sets().id(Axis::economy, e)),
                               fmt::format("{:.0f} %", share * 100)});
            }
        return lines.empty() ? std::string() : heading("dependence") + lines.text();
    }

    const Console& m_console;
    Names m_names;
    const RuleSet& m_rules;
    const World& m_world;
    int m_power;
    int m_economy;
};

std::string_view nameOf(ContestState::Outcome outcome) {
    switch (outcome) {
    case ContestState::Outcome::pending:
        return "pending";
    case ContestState::Outcome::open:
        return "open";
    case ContestState::Outcome::won:
        return "won";
    case ContestState::Outcome::compromise:
        return "compromise";
    case ContestState::Outcome::split:
        return "split";
    }
    return {};
}

std::string idOf(const RuleSet& rules, Axis axis, int index) {
    return index < 0 ? std::string() : rules.sets().id(axis, index);
}

} // namespace

std::string positionText(const Console& console, const RuleSet& rules, const World& world, int power) {
    return PositionWriter(console, rules, world, power).text();
}

std::string contestsText(const Console& console, const RuleSet& rules, const World& world) {
    const Names names(console.texts());
    TextTable lines(TextTable::Columns::words);
    for (std::size_t k = 0; k < rules.book.contests.size(); ++k) {
        const Contest& contest = rules.book.contests[k];
        const ContestState& state = world.contests[k];
        lines.add({names.of("contest", contest.id),
                   names.of("arena", idOf(rules, Axis::arena, contest.arena)),
                   console.say("contest." + std::string(nameOf(state.outcome)),
                               {halfYear(rules.book, contest.opens, console.texts()),
                                halfYear(rules.book, contest.decides, console.texts()),
                                names.of("power", idOf(rules, Axis::power, state.winner))})});
    }
    return lines.text();
}

Json contestsJson(const Console& console, const RuleSet& rules, const World& world) {
    const Names names(console.texts());
    Json all = Json::array();
    for (std::size_t k = 0; k < rules.book.contests.size(); ++k) {
        const Contest& contest = rules.book.contests[k];
        const ContestState& state = world.contests[k];
        Json proposers = Json::array();
        for (const int power : contest.proposers)
            proposers.push_back(idOf(rules, Axis::power, power));
        all.push_back({{"id", contest.id},
                       {"name", names.of("contest", contest.id)},
                       {"arena", idOf(rules, Axis::arena, contest.arena)},
                       {"technology", idOf(rules, Axis::technology, contest.technology)},
                       {"issue", idOf(rules, Axis::issue, contest.issue)},
                       {"proposers", proposers},
                       {"opens", contest.opens},
                       {"decides", contest.decides},
                       {"outcome", nameOf(state.outcome)},
                       {"winner", state.winner < 0 ? Json() : Json(idOf(rules, Axis::power, state.winner))}});
    }
    return all;
}

std::string policiesText(const Console& console, const RuleSet& rules, const World& world, int power) {
    TextTable lines(TextTable::Columns::words);
    for (const StandingPolicy& policy : world.policies)
        if (power < 0 || policy.owner == power)
            lines.add({policy.id, policy.arguments,
                       console.say("policy.line", {figureText(policy.upkeep),
                                                   halfYear(rules.book, policy.since, console.texts())})});
    return lines.text();
}

Json policiesJson(const RuleSet& rules, const World& world) {
    Json all = Json::array();
    for (const StandingPolicy& policy : world.policies)
        all.push_back({{"id", policy.id},
                       {"owner", idOf(rules, Axis::power, policy.owner)},
                       {"arguments", policy.arguments},
                       {"level", policy.level},
                       {"upkeep", policy.upkeep},
                       {"since", policy.since}});
    return all;
}

} // namespace chokepoint
