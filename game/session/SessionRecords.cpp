#include "base/Hash.h"
#include "session/InputCode.h"
#include "session/RecordCode.h"
#include "session/Session.h"
#include "session/SessionFile.h"
#include "session/TurnPlayer.h"
#include "world/Snapshot.h"

// Session as far as it looks back: worlds, inputs and records of the turns so far.

namespace chokepoint {

Result<World> Session::worldAt(int turn) const {
    const Result<std::vector<StoredTurn>> turns = m_store->links();
    if (!turns)
        return turns.faults();
    if (turn < 0 || static_cast<std::size_t>(turn) >= turns->size())
        return faultIn(m_file, "session_no_turn", {std::to_string(turn), std::to_string(turns->size() - 1)});
    // Snapshots are a cache: where one is broken, the game is played on from the one before it.
    for (int from = turn; from >= 0; --from) {
        const Result<std::string> bytes = m_store->snapshot(from);
        Result<World> world =
            bytes ? loadSnapshot(*bytes, m_rules->book.layout) : Result<World>(bytes.faults());
        if (!m_playable)
            return world ? std::move(world) : Result<World>(needed().faults());
        if (world && hashDigits(world->hash()) == (*turns)[static_cast<std::size_t>(from)].hash)
            return playOn(std::move(world).value(), *turns, turn);
    }
    return playOn(m_rules->opening(), *turns, turn);
}

/// From a turn's world to a later turn's, by its inputs.
Result<World> Session::playOn(World world, const std::vector<StoredTurn>& turns, int turn) const {
    Result<std::uint64_t> luck = luckOf(world.turn);
    while (luck && world.turn < turn) {
        const Result<CollectedInputs> inputs = collected(world.turn + 1);
        if (!inputs)
            return inputs.faults();
        luck = inputs->luck.value_or(*luck);
        m_player->pass(world, inputs->turnInputs(), *luck);
        if (hashDigits(world.hash()) != turns[static_cast<std::size_t>(world.turn)].hash)
            return faultIn(m_file, "session_replay_differs", {std::to_string(world.turn)});
    }
    if (!luck)
        return luck.faults();
    return world;
}

Result<TurnInputs> Session::inputsOf(int turn) const {
    const Result<CollectedInputs> inputs = collected(turn);
    if (!inputs)
        return inputs.faults();
    return inputs->turnInputs();
}

Result<std::uint64_t> Session::luckOf(int turn) const {
    std::uint64_t luck = m_identity.seed;
    for (int each = 1; each <= turn; ++each) {
        const Result<CollectedInputs> inputs = collected(each);
        if (!inputs)
            return inputs.faults();
        luck = inputs->luck.value_or(luck);
    }
    return luck;
}

Result<TurnRecord> Session::record(int turn) const {
    const Result<StoredTurn> row = m_store->turn(turn);
    if (!row)
        return row.faults();
    Result<std::vector<RecordedOrder>> orders = readOrders(row->orders);
    if (!orders)
        return orders.faults();
    Result<std::vector<Message>> messages = readMessages(row->messages, turn);
    if (!messages)
        return messages.faults();
    return TurnRecord{
        turn, row->date, row->hash, row->chain, std::move(orders).value(), std::move(messages).value()};
}

Result<std::vector<Message>> Session::messagesFor(int seat, int turn) const {
    Result<TurnRecord> turnRecord = record(turn);
    if (!turnRecord)
        return turnRecord.faults();
    std::erase_if(turnRecord->messages,
                  [&](const Message& message) { return ((message.seenBy >> seat) & 1) == 0; });
    return std::move(turnRecord->messages);
}

} // namespace chokepoint
