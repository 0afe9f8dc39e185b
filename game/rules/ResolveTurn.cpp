#include "rules/ResolveTurn.h"

namespace chokepoint {

TurnResolver::TurnResolver(const RuleSet& rules) : m_rules(rules), m_door(rules.layout(), rules.powerOf) {}

TurnReport TurnResolver::resolve(World& world, const TurnInputs& inputs, const Luck& luck,
                                 EventSource& events, Ledger* ledger) {
    TurnReport report;
    ++world.turn;
    if (ledger != nullptr)
        ledger->begin(world.turn);
    const Turn turn{world, m_rules, inputs, luck, events, report.orders, m_door.scratch()};
    int number = 0;
    for (const Phase& phase : phases()) {
        m_door.open(world, ++number, ledger, ledger != nullptr ? &report.messages : nullptr);
        phase.run(turn, m_door);
        m_door.apply(world);
    }
    return report;
}

} // namespace chokepoint
