#include "session/Replay.h"

#include "script/ScriptHost.h"
#include "session/Chain.h"
#include "session/InputCode.h"
#include "session/RecordCode.h"
#include "session/SessionStore.h"
#include "session/TurnPlayer.h"
#include "world/Snapshot.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// Plays one file again beside its records.
class Replayer {
public:
    Replayer(std::unique_ptr<SessionStore> store, std::shared_ptr<const RuleSet> rules,
             std::unique_ptr<TurnPlayer> player, bool verify)
        : m_store(std::move(store)), m_rules(std::move(rules)), m_player(std::move(player)), m_verify(verify),
          m_world(m_rules->opening()), m_luck(m_store->identity().seed) {}

    Result<ReplayReport> run(const std::function<bool(const TurnCheck&)>& progress);

private:
    TurnCheck checkTurn(const StoredTurn& recorded);
    bool play(const StoredTurn& recorded, StoredTurn& again, TurnCheck& check);
    void compare(const StoredTurn& recorded, const StoredTurn& again, TurnCheck& check);
    void compareValues(const Result<std::string>& recorded, const StoredTurn& again, TurnCheck& check);
    void compareText(const char* part, const Result<std::string>& recorded, const std::string& again,
                     TurnCheck& check);
    void compareLedger(const StoredTurn& again, TurnCheck& check);
    void compareSnapshot(TurnCheck& check);

    std::unique_ptr<SessionStore> m_store;
    std::shared_ptr<const RuleSet> m_rules;
    std::unique_ptr<TurnPlayer> m_player;
    bool m_verify;
    World m_world;
    std::uint64_t m_luck;
    std::string m_chain;
    std::vector<StoredCause> m_recordedCauses;
};

Result<ReplayReport> Replayer::run(const std::function<bool(const TurnCheck&)>& progress) {
    const Result<std::vector<StoredTurn>> turns = m_store->links();
    if (!turns)
        return turns.faults();
    // Damaged ones match nothing, and the first turn's ledger differs.
    if (const Result<std::vector<StoredCause>> causes = m_store->causes())
        m_recordedCauses = *causes;
    ReplayReport report{m_store->identity().scenario, {}};
    for (const StoredTurn& recorded : *turns) {
        report.turns.push_back(checkTurn(recorded));
        const TurnCheck& check = report.turns.back();
        if ((progress && !progress(check)) || !check.same())
            break;
    }
    return report;
}

TurnCheck Replayer::checkTurn(const StoredTurn& recorded) {
    TurnCheck check{recorded.turn, recorded.hash, {}, {}};
    StoredTurn again;
    if (!play(recorded, again, check))
        return check;
    check.recomputed = again.hash;
    if (m_verify)
        compare(recorded, again, check);
    return check;
}

/// Plays the turn; false if what came in for it cannot be read.
bool Replayer::play(const StoredTurn& recorded, StoredTurn& again, TurnCheck& check) {
    if (recorded.turn == 0) {
        again = m_player->opening();
        m_chain = again.chain = firstLink(m_store->identity(), again.hash);
        return true;
    }
    const Result<std::vector<StoredInput>> inputs = m_store->inputs(recorded.turn);
    const Result<CollectedInputs> collected =
        inputs ? readInputs(*m_rules, recorded.turn, *inputs) : Result<CollectedInputs>(inputs.faults());
    if (!collected) {
        check.differences.push_back({"inputs", {}, 0, 0});
        return false;
    }
    m_luck = collected->luck.value_or(m_luck);
    again = m_player->play(m_world, collected->turnInputs(), m_luck);
    m_chain = again.chain = nextLink(m_chain, again.hash, *inputs);
    return true;
}

/// Every part of the record; a chain that breaks while the hash holds means that what came in was altered.
void Replayer::compare(const StoredTurn& recorded, const StoredTurn& again, TurnCheck& check) {
    if (recorded.hash != again.hash)
        check.differences.push_back({"hash", {}, 0, 0});
    if (recorded.chain != again.chain && recorded.hash == again.hash)
        check.differences.push_back({"inputs", {}, 0, 0});
    compareValues(m_store->values(recorded.turn), again, check);
    compareLedger(again, check);
    compareSnapshot(check);
    const Result<StoredTurn> row = m_store->turn(recorded.turn);
    compareText("orders", row ? Result<std::string>(row->orders) : Result<std::string>(row.faults()),
                again.orders, check);
    compareText("messages", row ? Result<std::string>(row->messages) : Result<std::string>(row.faults()),
                again.messages, check);
    if (row && row->date != again.date)
        check.differences.push_back({"date", {}, 0, 0});
}

void Replayer::compareText(const char* part, const Result<std::string>& recorded, const std::string& again,
                           TurnCheck& check) {
    if (!recorded || *recorded != again)
        check.differences.push_back({part, {}, 0, 0});
}

/// The first number that differs, by its address.
void Replayer::compareValues(const Result<std::string>& recorded, const StoredTurn& again, TurnCheck& check) {
    if (recorded && *recorded == again.values)
        return;
    const std::size_t slotCount = m_rules->layout().valueCount();
    const auto before =
        recorded ? readValues(*recorded, slotCount) : Result<std::vector<std::int64_t>>(recorded.faults());
    const auto after = readValues(again.values, slotCount);
    Difference difference{"values", {}, 0, 0};
    if (before && after) {
        const auto [a, b] = std::mismatch(before->begin(), before->end(), after->begin());
        const Slot slot = static_cast<Slot>(a - before->begin());
        const double quantum = m_rules->layout().table()[m_rules->layout().quantityAt(slot)].quantum.size();
        difference = {"values", m_rules->layout().address(slot), static_cast<double>(*a) * quantum,
                      static_cast<double>(*b) * quantum};
    }
    check.differences.push_back(difference);
}

/// Entries, and the causes that they refer to.
void Replayer::compareLedger(const StoredTurn& again, TurnCheck& check) {
    const std::vector<StoredCause>& known = m_player->causes().all();
    const bool causes = known.size() <= m_recordedCauses.size() &&
                        std::equal(known.begin(), known.end(), m_recordedCauses.begin());
    const Result<std::string> recorded = m_store->ledger(again.turn);
    if (recorded && *recorded == again.ledger && causes)
        return;
    Difference difference{"ledger", {}, 0, 0};
    const std::size_t slotCount = m_rules->layout().valueCount();
    const auto before = recorded ? readLedger(*recorded, slotCount, m_recordedCauses.size())
                                 : Result<std::vector<StoredEntry>>(recorded.faults());
    const auto after = readLedger(again.ledger, slotCount, known.size());
    for (std::size_t i = 0; before && after && i < std::min(before->size(), after->size()); ++i) {
        if ((*before)[i] == (*after)[i])
            continue;
        const StoredEntry& entry = (*after)[i];
        const double quantum = m_rules->layout()
                                   .table()[m_rules->layout().quantityAt(static_cast<Slot>(entry.slot))]
                                   .quantum.size();
        difference = {"ledger", m_rules->layout().address(static_cast<Slot>(entry.slot)),
                      static_cast<double>((*before)[i].quanta) * quantum,
                      static_cast<double>(entry.quanta) * quantum};
        break;
    }
    check.differences.push_back(difference);
}

void Replayer::compareSnapshot(TurnCheck& check) {
    const Result<std::string> bytes = m_store->snapshot(check.turn);
    const Result<World> world =
        bytes ? loadSnapshot(*bytes, m_rules->book.layout) : Result<World>(bytes.faults());
    if (!world || !(*world == m_world))
        check.differences.push_back({"snapshot", {}, 0, 0});
}

} // namespace

bool ReplayReport::same() const {
    return std::all_of(turns.begin(), turns.end(), [](const TurnCheck& check) { return check.same(); });
}

Result<ReplayReport> replay(const std::filesystem::path& file, const std::filesystem::path& root, bool verify,
                            const std::function<bool(const TurnCheck&)>& progress) {
    Result<std::unique_ptr<SessionStore>> store = SessionStore::open(file);
    if (!store)
        return store.faults();
    const SessionIdentity& identity = (*store)->identity();
    Result<std::shared_ptr<const RuleSet>> rules =
        loadRules(root, identity.scenario, identity.overrides, identity.assumptions);
    if (!rules)
        return rules.faults();
    const std::string& contentHash = (*rules)->book.scenario.contentHash;
    if (identity.rulesVersion != rulesVersion || identity.contentHash != contentHash)
        return otherVersion(file, identity, contentHash);
    Result<std::unique_ptr<ScriptHost>> host = ScriptHost::load(root, *rules);
    if (!host)
        return host.faults();
    auto player = std::make_unique<TurnPlayer>(*rules, std::move(host).value());
    return Replayer(std::move(store).value(), *rules, std::move(player), verify).run(progress);
}

} // namespace chokepoint
