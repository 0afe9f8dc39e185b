#pragma once

#include "base/Fault.h"
#include "session/StoredTurn.h"
#include "session/TurnRecord.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
class Exception;
class Transaction;
} // namespace SQLite

namespace chokepoint {

/// The file of a session: one SQLite database, one connection, DELETE journal, synchronous FULL. Knows rows and texts,
/// nothing of rules. What a function acknowledges has been committed; a fault means that the file is as it was.
///
/// Nothing is believed on reading: the header is looked at before SQLite is, the schema has to be this program's own to
/// the letter, and every text carries a sum.
class SessionStore {
public:
    /// Makes the file with everything a session starts from, whole or not at all. An empty path keeps it in memory.
    static Result<std::unique_ptr<SessionStore>>
    create(const std::filesystem::path& file, bool overwrite, const SessionIdentity& identity,
           const StoredTables& tables, const std::vector<StoredInput>& inputs, const StoredTurn& opening);
    static Result<std::unique_ptr<SessionStore>> open(const std::filesystem::path& file);

    ~SessionStore();
    SessionStore(const SessionStore&) = delete;
    SessionStore& operator=(const SessionStore&) = delete;

    const SessionIdentity& identity() const { return m_identity; }

    /// The last resolved turn.
    Result<int> lastTurn() const;
    /// What came in for a turn, in order.
    Result<std::vector<StoredInput>> inputs(int turn) const;

    /// Date, hash and chain of every turn.
    Result<std::vector<StoredTurn>> links() const;
    /// One turn with orders and messages; values, ledger and snapshot are left empty.
    Result<StoredTurn> turn(int turn) const;
    Result<std::string> values(int turn) const;
    Result<std::string> ledger(int turn) const;
    Result<std::string> snapshot(int turn) const;

    Result<std::vector<StoredSlot>> slotTable() const;
    Result<std::vector<std::string>> phases() const; ///< numbered from 1
    Result<std::vector<StoredCause>> causes() const;

    /// Takes an input in, in one transaction. One that `replaces` takes the place of those of the same kind and seat.
    /// The input's `seq` is given here. Fault `session_moved_on`: its turn is not the coming one.
    Outcome add(StoredInput input, bool replaces);

    /// The coming turn, sealed: nobody can hand in while this stands. Destroyed without commit() it leaves no trace.
    class Sealed {
    public:
        ~Sealed();
        /// Stores the turn with all of its inputs.
        Outcome commit(const std::vector<StoredInput>& inputs, const StoredTurn& turn);

    private:
        friend class SessionStore;
        Sealed(SessionStore& store, std::unique_ptr<SQLite::Transaction> transaction);
        SessionStore& m_store;
        std::unique_ptr<SQLite::Transaction> m_transaction;
    };
    Result<std::unique_ptr<Sealed>> seal();

private:
    SessionStore(std::filesystem::path file, std::unique_ptr<SQLite::Database> database);

    void harden();
    Outcome check();
    Outcome checkSchema();
    Outcome readMeta();

    void fill(const SessionIdentity& identity, const StoredTables& tables,
              const std::vector<StoredInput>& inputs, const StoredTurn& opening);
    void insert(const StoredInput& input);
    void insert(const StoredTurn& turn);
    std::string insertCauses(const std::vector<StoredCause>& causes);
    void sumUpWaiting();
    void setMeta(std::string_view key, std::string_view value);
    std::string meta(std::string_view key) const;
    int newestTurn() const;
    std::vector<StoredInput> readInputs(int fromTurn, int toTurn) const;
    std::uint64_t waitingSum() const;
    std::uint64_t tablesSum() const;
    std::string lastCausesSum() const;
    Result<std::string> column(int turn, const char* name, int sum) const;

    Fault told(const SQLite::Exception& exception) const;
    Fault damaged(std::string what) const;
    template <class Work> auto guarded(Work&& work) const -> decltype(work());

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_database;
    SessionIdentity m_identity;
};

} // namespace chokepoint
