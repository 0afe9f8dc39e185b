#include "session/TurnPlayer.h"

#include "base/Hash.h"
#include "session/RecordCode.h"
#include "world/Snapshot.h"

namespace chokepoint {

TurnPlayer::TurnPlayer(std::shared_ptr<const RuleSet> rules, std::unique_ptr<EventSource> events)
    : m_rules(std::move(rules)), m_events(std::move(events)), m_resolver(*m_rules),
      m_ledger(m_rules->layout()) {}

namespace {

StoredTurn rowOf(const RuleSet& rules, const World& world) {
    StoredTurn row;
    row.turn = world.turn;
    row.date = dateOf(rules.book, world.turn);
    row.hash = hashDigits(world.hash());
    row.values = valuesText(world);
    row.snapshot = saveSnapshot(world);
    return row;
}

} // namespace

StoredTurn TurnPlayer::opening() const {
    StoredTurn row = rowOf(*m_rules, m_rules->opening());
    row.orders = row.messages = row.ledger = "[]";
    return row;
}

void TurnPlayer::remind(int turn, const std::vector<StoredEntry>& entries) {
    m_ledger.restore(turn, ledgerEntries(entries, m_causes.all(), m_rules->layout()));
}

StoredTurn TurnPlayer::play(World& world, const TurnInputs& inputs, std::uint64_t seed) {
    const TurnReport report = m_resolver.resolve(world, inputs, Luck(seed), *m_events, &m_ledger);
    const std::size_t known = m_causes.all().size();
    StoredTurn row = rowOf(*m_rules, world);
    row.orders = ordersText(*m_rules, inputs, report);
    row.messages = messagesText(report.messages);
    row.ledger = ledgerText(m_ledger, m_rules->layout(), m_causes);
    row.causes.assign(m_causes.all().begin() + static_cast<std::ptrdiff_t>(known), m_causes.all().end());
    return row;
}

void TurnPlayer::pass(World& world, const TurnInputs& inputs, std::uint64_t seed) {
    m_resolver.resolve(world, inputs, Luck(seed), *m_events);
}

StoredTables storedTables(const RuleSet& rules) {
    StoredTables tables;
    const Layout& layout = rules.layout();
    for (Slot slot = 0; slot < layout.valueCount(); ++slot) {
        const QuantityDeclaration& declaration = layout.table()[layout.quantityAt(slot)];
        tables.slotTable.push_back(
            {std::string(declaration.id), layout.subject(slot), declaration.quantum.size()});
    }
    for (const Phase& phase : phases())
        tables.phases.emplace_back(phase.id);
    tables.powers = rules.sets().ids(Axis::power);
    return tables;
}

} // namespace chokepoint
