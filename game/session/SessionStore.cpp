#include "session/SessionStore.h"

#include "session/RecordCode.h"
#include "session/SessionFile.h"
#include "session/SessionSchema.h"
#include "session/StoreAccess.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <limits>
#include <set>

namespace chokepoint {

namespace {

constexpr int busyMilliseconds = 2000;

/// Large pages: a turn is one long row, and fewer, longer writes are nearer to a plain file's.
constexpr const char* pageSize = "PRAGMA page_size = 16384";

std::string sumsOf(const StoredTurn& turn) {
    std::string sums;
    for (const std::string* text : {&turn.orders, &turn.messages, &turn.values, &turn.ledger})
        sums += hashDigits(hashText(*text));
    return sums;
}

void bindText(SQLite::Statement& statement, int index, const std::string& text) {
    statement.bindNoCopy(index, text);
}

/// Type, name and text of everything in the schema.
std::set<std::array<std::string, 3>> schemaOf(SQLite::Database& database) {
    std::set<std::array<std::string, 3>> rows;
    SQLite::Statement query(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (query.executeStep())
        rows.insert({bytesOf(query.getColumn(0)), bytesOf(query.getColumn(1)), bytesOf(query.getColumn(2))});
    return rows;
}

std::string audienceName(int audience, const std::vector<std::string>& powers) {
    const int all = (1 << powers.size()) - 1;
    if ((audience & all) == all)
        return "*";
    std::string names;
    for (std::size_t i = 0; i < powers.size(); ++i)
        if ((audience >> i) & 1)
            names += (names.empty() ? "" : ",") + powers[i];
    return names;
}

} // namespace

// Faults

Fault SessionStore::damaged(std::string what) const {
    return faultIn(m_file, "session_damaged", {std::move(what)});
}

Fault SessionStore::told(const SQLite::Exception& exception) const {
    switch (exception.getErrorCode()) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a statement of ours that does not fit: the tables are not what they should be
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
        return damaged(exception.what());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return faultIn(m_file, "io_busy");
    case SQLITE_FULL:
        return faultIn(m_file, "io_full");
    case SQLITE_READONLY:
        return faultIn(m_file, "io_read_only");
    case SQLITE_NOMEM:
        return faultIn(m_file, "io_memory");
    default:
        return faultIn(m_file, "io_write", {exception.what()});
    }
}

// Making and opening

SessionStore::SessionStore(std::filesystem::path file, std::unique_ptr<SQLite::Database> database)
    : m_file(std::move(file)), m_database(std::move(database)) {}

SessionStore::~SessionStore() = default;

/// A session may come from anyone. Opening it runs nothing that it brings along: its schema is not trusted with
/// functions that do more than compute, the schema's own table cannot be written, limits are tight, and pages are checked
/// while they are read.
void SessionStore::harden() {
    sqlite3* handle = m_database->getHandle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 65536);
    sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 64);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
    m_database->exec("PRAGMA cell_size_check = ON");
    m_database->exec("PRAGMA mmap_size = 0");
    m_database->exec("PRAGMA synchronous = FULL");
    // Pages that spill before the commit would be synced twice; clean ones are soon used again, warm.
    m_database->exec("PRAGMA cache_spill = OFF");
    m_database->exec("PRAGMA cache_size = -2048");
}

Result<std::unique_ptr<SessionStore>> SessionStore::create(const std::filesystem::path& file, bool overwrite,
                                                           const SessionIdentity& identity,
                                                           const StoredTables& tables,
                                                           const std::vector<StoredInput>& inputs,
                                                           const StoredTurn& opening) {
    const auto make = [&](const std::string& name) -> Result<std::unique_ptr<SessionStore>> {
        std::unique_ptr<SessionStore> store(new SessionStore(file, nullptr));
        return store->guarded([&]() -> Result<std::unique_ptr<SessionStore>> {
            store->m_database = std::make_unique<SQLite::Database>(
                name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyMilliseconds);
            store->m_database->exec(pageSize);
            store->harden();
            SQLite::Transaction transaction(*store->m_database, SQLite::TransactionBehavior::IMMEDIATE);
            store->fill(identity, tables, inputs, opening);
            transaction.commit();
            store->m_identity = identity;
            return std::move(store);
        });
    };
    if (file.empty())
        return make(":memory:");
    Result<PreparedFile> prepared = PreparedFile::beside(file);
    if (!prepared)
        return prepared.faults();
    {
        const auto made = make(prepared->path().string());
        if (!made)
            return made.faults();
    } // closed before it gets its name
    if (const Outcome published = prepared->publish(overwrite); !published)
        return published.faults();
    return open(file);
}

void SessionStore::fill(const SessionIdentity& identity, const StoredTables& tables,
                        const std::vector<StoredInput>& inputs, const StoredTurn& opening) {
    m_database->exec(fmt::format("PRAGMA application_id = {}", sessionApplicationId));
    m_database->exec(fmt::format("PRAGMA user_version = {}", sessionSchemaVersion));
    m_database->exec(sessionSchema);
    for (const auto& [key, value] : identityRows(identity))
        setMeta(key, value);
    SQLite::Statement slot(*m_database, "INSERT INTO slots VALUES (?, ?, ?, ?)");
    for (std::size_t i = 0; i < tables.slotTable.size(); ++i) {
        slot.bind(1, static_cast<std::int64_t>(i));
        bindText(slot, 2, tables.slotTable[i].quantity);
        bindText(slot, 3, tables.slotTable[i].subject);
        slot.bind(4, tables.slotTable[i].quantum);
        slot.exec();
        slot.reset();
    }
    for (std::size_t i = 0; i < tables.phases.size(); ++i) {
        SQLite::Statement phase(*m_database, "INSERT INTO phases VALUES (?, ?)");
        phase.bind(1, static_cast<std::int64_t>(i + 1));
        phase.bind(2, tables.phases[i]);
        phase.exec();
    }
    SQLite::Statement audience(*m_database, "INSERT INTO audiences VALUES (?, ?)");
    for (int i = 0; i < 256; ++i) {
        audience.bind(1, i);
        audience.bind(2, audienceName(i, tables.powers));
        audience.exec();
        audience.reset();
    }
    setMeta("tables_sum", hashDigits(tablesSum()));
    insert(opening);
    for (const StoredInput& input : inputs)
        insert(input);
    sumUpWaiting();
}

Result<std::unique_ptr<SessionStore>> SessionStore::open(const std::filesystem::path& file) {
    if (const Outcome inspected = inspectSessionFile(file); !inspected)
        return inspected.faults();
    std::unique_ptr<SessionStore> store(new SessionStore(file, nullptr));
    return store->guarded([&]() -> Result<std::unique_ptr<SessionStore>> {
        store->m_database =
            std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE, busyMilliseconds);
        store->harden();
        const SQLite::Transaction steady(*store->m_database); // another program may be resolving a turn
        if (const Outcome sound = store->check(); !sound)
            return sound.faults();
        return std::move(store);
    });
}

Outcome SessionStore::check() {
    SQLite::Statement quick(*m_database, "PRAGMA quick_check(1)");
    if (!quick.executeStep())
        return damaged("quick_check");
    if (const std::string said = bytesOf(quick.getColumn(0)); said != "ok")
        return damaged(said);
    quick.reset();
    if (const Outcome schema = checkSchema(); !schema)
        return schema;
    return readMeta();
}

/// Nothing but this program's own tables and views, to the letter: a planted view or trigger would be somebody else's code.
Outcome SessionStore::checkSchema() {
    SQLite::Database expected(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    expected.exec(sessionSchema);
    if (schemaOf(expected) != schemaOf(*m_database))
        return damaged("schema");
    return Done{};
}

Outcome SessionStore::readMeta() {
    std::map<std::string, std::string> rows;
    SQLite::Statement query(*m_database, "SELECT key, value FROM meta");
    while (query.executeStep())
        rows.emplace(bytesOf(query.getColumn(0)), bytesOf(query.getColumn(1)));
    Result<SessionIdentity> identity = readIdentity(rows);
    if (!identity)
        return damaged(identity.faults().front().arguments.front());
    m_identity = std::move(identity).value();
    if (newestTurn() < 0)
        return damaged("turns");
    SQLite::Statement stray(*m_database, "SELECT count(*) FROM inputs WHERE turn < 1");
    stray.executeStep();
    if (stray.getColumn(0).getInt() != 0 || meta("waiting_sum") != hashDigits(waitingSum()))
        return damaged("inputs");
    return Done{};
}

// Writing

void SessionStore::setMeta(std::string_view key, std::string_view value) {
    SQLite::Statement statement(
        *m_database, "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    statement.bind(1, std::string(key));
    statement.bind(2, std::string(value));
    statement.exec();
}

/// Writes only what is new: a page less in the journal.
void SessionStore::sumUpWaiting() {
    const std::string sum = hashDigits(waitingSum());
    if (meta("waiting_sum") != sum)
        setMeta("waiting_sum", sum);
}

void SessionStore::insert(const StoredInput& input) {
    SQLite::Statement statement(*m_database, "INSERT INTO inputs VALUES (?, ?, ?, ?, ?)");
    statement.bind(1, input.turn);
    statement.bind(2, input.seq);
    statement.bind(3, input.kind);
    if (input.seat.empty())
        statement.bind(4);
    else
        statement.bind(4, input.seat);
    bindText(statement, 5, input.payload);
    statement.exec();
}

void SessionStore::insert(const StoredTurn& turn) {
    const std::string sums = sumsOf(turn) + insertCauses(turn.causes);
    SQLite::Statement statement(*m_database, "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    statement.bind(1, turn.turn);
    int index = 1;
    for (const std::string* text : {&turn.date, &turn.hash, &turn.chain, &sums, &turn.orders, &turn.messages,
                                    &turn.values, &turn.ledger})
        bindText(statement, ++index, *text);
    statement.bindNoCopy(++index, turn.snapshot.data(), static_cast<int>(turn.snapshot.size()));
    statement.exec();
}

/// Returns the sum over all causes.
std::string SessionStore::insertCauses(const std::vector<StoredCause>& causes) {
    SQLite::Statement count(*m_database, "SELECT coalesce(max(cause) + 1, 0) FROM causes");
    count.executeStep();
    std::int64_t number = count.getColumn(0).getInt64();
    std::string sum = lastCausesSum();
    SQLite::Statement statement(*m_database, "INSERT INTO causes VALUES (?, ?, ?, ?)");
    for (const StoredCause& cause : causes) {
        sum = causesSum(sum, cause);
        statement.bind(1, number++);
        statement.bind(2, cause.kind);
        if (cause.by.empty())
            statement.bind(3);
        else
            statement.bind(3, cause.by);
        statement.bind(4, cause.what);
        statement.exec();
        statement.reset();
    }
    return sum;
}

Outcome SessionStore::add(StoredInput input, bool replaces) {
    return guarded([&]() -> Outcome {
        SQLite::Transaction transaction(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        if (newestTurn() + 1 != input.turn)
            return faultIn(m_file, "session_moved_on",
                           {std::to_string(input.turn), std::to_string(newestTurn())});
        if (replaces) {
            SQLite::Statement erase(*m_database,
                                    "DELETE FROM inputs WHERE turn = ? AND kind = ? AND seat IS ?");
            erase.bind(1, input.turn);
            erase.bind(2, input.kind);
            if (!input.seat.empty())
                erase.bind(3, input.seat);
            erase.exec();
        }
        for (const StoredInput& before : readInputs(input.turn, input.turn))
            input.seq = std::max(input.seq, before.seq + 1);
        insert(input);
        sumUpWaiting();
        transaction.commit();
        return Done{};
    });
}

SessionStore::Sealed::Sealed(SessionStore& store, std::unique_ptr<SQLite::Transaction> transaction)
    : m_store(store), m_transaction(std::move(transaction)) {}

SessionStore::Sealed::~Sealed() = default;

Result<std::unique_ptr<SessionStore::Sealed>> SessionStore::seal() {
    return guarded([&]() -> Result<std::unique_ptr<Sealed>> {
        auto transaction =
            std::make_unique<SQLite::Transaction>(*m_database, SQLite::TransactionBehavior::IMMEDIATE);
        return std::unique_ptr<Sealed>(new Sealed(*this, std::move(transaction)));
    });
}

Outcome SessionStore::Sealed::commit(const std::vector<StoredInput>& inputs, const StoredTurn& turn) {
    const Outcome done = m_store.guarded([&]() -> Outcome {
        SQLite::Statement erase(*m_store.m_database, "DELETE FROM inputs WHERE turn = ?");
        erase.bind(1, turn.turn);
        erase.exec();
        for (const StoredInput& input : inputs)
            m_store.insert(input);
        m_store.insert(turn);
        m_store.sumUpWaiting();
        m_transaction->commit();
        return Done{};
    });
    m_transaction.reset();
    return done;
}

} // namespace chokepoint
