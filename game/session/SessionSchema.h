#pragma once

#include <cstdint>

namespace chokepoint {

/// Marks the file as a session, whatever it is called: "CHOK".
inline constexpr std::uint32_t sessionApplicationId = 0x43484F4B;

/// Version of the schema below, kept in the file's `user_version`. A change of it comes with a step that brings older
/// files along, and with a file of the old version among the tests.
inline constexpr std::uint32_t sessionSchemaVersion = 1;

/// Tables and views of a session. Whoever reads the file with another tool wants the views.
inline constexpr const char* sessionSchema = R"(
CREATE TABLE meta(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What came in, in order: orders (answers among them), the facilitator's acts, changes of drivers and of the luck seed.
CREATE TABLE inputs(
    turn INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    seat TEXT,
    payload TEXT NOT NULL,
    PRIMARY KEY(turn, seq)
) WITHOUT ROWID;

-- Turn 0 is the opening. values_ and ledger are arrays of whole numbers: see v_values and v_ledger. The large columns
-- come last, so that a reader of the small ones does not touch them.
CREATE TABLE turns(
    turn INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    hash TEXT NOT NULL,
    chain TEXT NOT NULL,
    sums TEXT NOT NULL,
    orders TEXT NOT NULL,
    messages TEXT NOT NULL,
    values_ TEXT NOT NULL,
    ledger TEXT NOT NULL,
    snapshot BLOB NOT NULL
);

-- What the whole numbers stand for.
CREATE TABLE slots(
    slot INTEGER PRIMARY KEY,
    quantity TEXT NOT NULL,
    subject TEXT NOT NULL,
    quantum REAL NOT NULL
);
CREATE TABLE phases(
    phase INTEGER PRIMARY KEY,
    id TEXT NOT NULL
);
CREATE TABLE audiences(
    audience INTEGER PRIMARY KEY,
    seen_by TEXT NOT NULL
);
CREATE TABLE causes(
    cause INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    "by" TEXT,
    what TEXT NOT NULL
);

CREATE VIEW v_turns(turn, date, hash) AS
    SELECT turn, date, hash FROM turns;

-- Materialised as a whole: flattened into a reader's join, the arrays would be parsed once for every row of it.
CREATE VIEW v_values(turn, quantity, subject, value) AS
    WITH rows(turn, quantity, subject, value) AS MATERIALIZED (
        SELECT t.turn, s.quantity, s.subject, n.value * s.quantum
        FROM turns t CROSS JOIN json_each(t.values_) n CROSS JOIN slots s ON s.slot = n.key)
    SELECT turn, quantity, subject, value FROM rows;

CREATE VIEW v_ledger(id, turn, phase, quantity, subject, delta, cause_kind, cause, "by", seen_by, from_id) AS
    WITH numbers(turn, entry, slot, phase, quanta, cause, audience, origin) AS MATERIALIZED (
        SELECT t.turn, e.key, json_extract(e.value, '$[0]'), json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]'),
               json_extract(e.value, '$[3]'), json_extract(e.value, '$[4]'), json_extract(e.value, '$[5]')
        FROM turns t CROSS JOIN json_each(t.ledger) e),
    rows(id, turn, phase, quantity, subject, delta, kind, cause, "by", seen_by, origin) AS MATERIALIZED (
        SELECT n.turn * 1000000 + n.entry, n.turn, p.id, s.quantity, s.subject, n.quanta * s.quantum, c.kind, c.what, c."by",
               a.seen_by, n.turn * 1000000 + n.origin
        FROM numbers n
        CROSS JOIN slots s ON s.slot = n.slot
        CROSS JOIN phases p ON p.phase = n.phase
        CROSS JOIN causes c ON c.cause = n.cause
        CROSS JOIN audiences a ON a.audience = n.audience)
    SELECT id, turn, phase, quantity, subject, delta, kind, cause, "by", seen_by, origin FROM rows;

CREATE VIEW v_orders(turn, power, instrument, parameters, status, reason) AS
    SELECT t.turn, json_extract(o.value, '$.power'), json_extract(o.value, '$.instrument'),
           json_extract(o.value, '$.parameters'), json_extract(o.value, '$.status'), json_extract(o.value, '$.reason')
    FROM turns t CROSS JOIN json_each(t.orders) o;

CREATE VIEW v_messages(turn, phase, "key", arguments, seen_by) AS
    SELECT t.turn, p.id, json_extract(m.value, '$.key'), json_extract(m.value, '$.arguments'), a.seen_by
    FROM turns t CROSS JOIN json_each(t.messages) m
    LEFT JOIN phases p ON p.phase = json_extract(m.value, '$.phase')
    LEFT JOIN audiences a ON a.audience = json_extract(m.value, '$.audience');
)";

/// Lists every number whose ledger does not add up to its change, exactly: no row in a sound session.
inline constexpr const char* ledgerCheck = R"(
WITH changed AS (
    SELECT a.turn, a.quantity, a.subject, a.value - b.value AS change
    FROM v_values a JOIN v_values b ON b.turn = a.turn - 1 AND b.quantity = a.quantity AND b.subject = a.subject),
booked AS (
    SELECT turn, quantity, subject, sum(delta) AS delta FROM v_ledger GROUP BY turn, quantity, subject)
SELECT turn, quantity, subject, change, delta
FROM changed LEFT JOIN booked USING (turn, quantity, subject)
WHERE change <> coalesce(delta, 0)
)";

} // namespace chokepoint
