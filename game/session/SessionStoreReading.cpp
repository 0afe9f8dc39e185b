#include "session/SessionFile.h"
#include "session/StoreAccess.h"

#include <fmt/format.h>

#include <limits>

// SessionStore as far as it reads: rows, and the sums that say whether they are as they were written.

namespace chokepoint {

int SessionStore::newestTurn() const {
    SQLite::Statement query(*m_database, "SELECT max(turn), count(*) FROM turns");
    query.executeStep();
    const std::int64_t last = query.getColumn(0).isNull() ? -1 : query.getColumn(0).getInt64();
    // Turns are counted from 0 without a gap.
    return last == query.getColumn(1).getInt64() - 1 && last < 100000 ? static_cast<int>(last) : -1;
}

Result<int> SessionStore::lastTurn() const {
    return guarded([&]() -> Result<int> { return newestTurn(); });
}

std::vector<StoredInput> SessionStore::readInputs(int fromTurn, int toTurn) const {
    SQLite::Statement query(
        *m_database,
        "SELECT turn, seq, kind, seat, payload FROM inputs WHERE turn BETWEEN ? AND ? ORDER BY turn, seq");
    query.bind(1, fromTurn);
    query.bind(2, toTurn);
    std::vector<StoredInput> inputs;
    while (query.executeStep())
        inputs.push_back({query.getColumn(0).getInt(), query.getColumn(1).getInt(),
                          bytesOf(query.getColumn(2)), bytesOf(query.getColumn(3)),
                          bytesOf(query.getColumn(4))});
    return inputs;
}

Result<std::vector<StoredInput>> SessionStore::inputs(int turn) const {
    return guarded([&]() -> Result<std::vector<StoredInput>> { return readInputs(turn, turn); });
}

Result<std::vector<StoredTurn>> SessionStore::links() const {
    return guarded([&]() -> Result<std::vector<StoredTurn>> {
        std::vector<StoredTurn> turns;
        SQLite::Statement query(*m_database, "SELECT turn, date, hash, chain FROM turns ORDER BY turn");
        while (query.executeStep()) {
            StoredTurn turn;
            turn.turn = query.getColumn(0).getInt();
            turn.date = bytesOf(query.getColumn(1));
            turn.hash = bytesOf(query.getColumn(2));
            turn.chain = bytesOf(query.getColumn(3));
            turns.push_back(std::move(turn));
        }
        return turns;
    });
}

Result<StoredTurn> SessionStore::turn(int number) const {
    return guarded([&]() -> Result<StoredTurn> {
        SQLite::Statement query(*m_database,
                                "SELECT date, hash, chain, sums, orders, messages FROM turns WHERE turn = ?");
        query.bind(1, number);
        if (!query.executeStep())
            return faultIn(m_file, "session_no_turn", {std::to_string(number), std::to_string(newestTurn())});
        StoredTurn turn;
        turn.turn = number;
        turn.date = bytesOf(query.getColumn(0));
        turn.hash = bytesOf(query.getColumn(1));
        turn.chain = bytesOf(query.getColumn(2));
        const std::string sums = bytesOf(query.getColumn(3));
        turn.orders = bytesOf(query.getColumn(4));
        turn.messages = bytesOf(query.getColumn(5));
        if (hashDigits(hashText(turn.orders)) != sumOf(sums, ordersPart) ||
            hashDigits(hashText(turn.messages)) != sumOf(sums, messagesPart))
            return faultIn(m_file, "session_turn_damaged", {std::to_string(number), "orders, messages"});
        return turn;
    });
}

Result<std::string> SessionStore::column(int turn, const char* name, int sum) const {
    return guarded([&]() -> Result<std::string> {
        SQLite::Statement query(*m_database, fmt::format("SELECT sums, {} FROM turns WHERE turn = ?", name));
        query.bind(1, turn);
        if (!query.executeStep())
            return faultIn(m_file, "session_no_turn", {std::to_string(turn), std::to_string(newestTurn())});
        std::string text = bytesOf(query.getColumn(1));
        if (sum >= 0 && hashDigits(hashText(text)) != sumOf(bytesOf(query.getColumn(0)), sum))
            return faultIn(m_file, "session_turn_damaged", {std::to_string(turn), name});
        return text;
    });
}

Result<std::string> SessionStore::values(int turn) const { return column(turn, "values_", valuesPart); }
Result<std::string> SessionStore::ledger(int turn) const { return column(turn, "ledger", ledgerPart); }
Result<std::string> SessionStore::snapshot(int turn) const { return column(turn, "snapshot", -1); }

Result<std::vector<StoredSlot>> SessionStore::slotTable() const {
    return guarded([&]() -> Result<std::vector<StoredSlot>> {
        if (meta("tables_sum") != hashDigits(tablesSum()))
            return damaged("slots");
        std::vector<StoredSlot> rows;
        SQLite::Statement query(*m_database, "SELECT quantity, subject, quantum FROM slots ORDER BY slot");
        while (query.executeStep())
            rows.push_back(
                {bytesOf(query.getColumn(0)), bytesOf(query.getColumn(1)), query.getColumn(2).getDouble()});
        return rows;
    });
}

Result<std::vector<std::string>> SessionStore::phases() const {
    return guarded([&]() -> Result<std::vector<std::string>> {
        std::vector<std::string> phases;
        SQLite::Statement query(*m_database, "SELECT id FROM phases ORDER BY phase");
        while (query.executeStep())
            phases.push_back(bytesOf(query.getColumn(0)));
        return phases;
    });
}

Result<std::vector<StoredCause>> SessionStore::causes() const {
    return guarded([&]() -> Result<std::vector<StoredCause>> {
        std::vector<StoredCause> causes;
        std::string sum(16, '0');
        SQLite::Statement query(*m_database, "SELECT kind, \"by\", what FROM causes ORDER BY cause");
        while (query.executeStep()) {
            causes.push_back(
                {bytesOf(query.getColumn(0)), bytesOf(query.getColumn(1)), bytesOf(query.getColumn(2))});
            sum = causesSum(sum, causes.back());
        }
        if (sum != lastCausesSum())
            return damaged("causes");
        return causes;
    });
}

// Sums

std::string SessionStore::meta(std::string_view key) const {
    SQLite::Statement query(*m_database, "SELECT value FROM meta WHERE key = ?");
    query.bind(1, std::string(key));
    return query.executeStep() ? bytesOf(query.getColumn(0)) : std::string();
}

std::string SessionStore::lastCausesSum() const {
    SQLite::Statement query(*m_database, "SELECT sums FROM turns ORDER BY turn DESC LIMIT 1");
    return query.executeStep() ? sumOf(bytesOf(query.getColumn(0)), causesPart) : std::string(16, '0');
}

/// Of the inputs that no chain covers yet.
std::uint64_t SessionStore::waitingSum() const {
    std::uint64_t sum = 0;
    for (const StoredInput& input : readInputs(newestTurn() + 1, std::numeric_limits<int>::max())) {
        sum = mix(mix(sum, static_cast<std::uint64_t>(input.turn)), static_cast<std::uint64_t>(input.seq));
        for (const std::string* text : {&input.kind, &input.seat, &input.payload})
            sum = mixText(sum, *text);
    }
    return sum;
}

std::uint64_t SessionStore::tablesSum() const {
    std::uint64_t sum = 0;
    for (const char* select : {"SELECT slot, quantity, subject, quantum FROM slots ORDER BY slot",
                               "SELECT phase, id FROM phases ORDER BY phase",
                               "SELECT audience, seen_by FROM audiences ORDER BY audience"}) {
        SQLite::Statement query(*m_database, select);
        while (query.executeStep())
            for (int i = 0; i < query.getColumnCount(); ++i)
                sum = mixText(sum, bytesOf(query.getColumn(i)));
    }
    return sum;
}

} // namespace chokepoint
