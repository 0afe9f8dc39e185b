#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace chokepoint {

// What the file keeps, as it keeps it: text that any SQLite tool can read, and one blob.

/// One row of `inputs`. Kinds: `orders`, `act`, `driver`, `luck`.
struct StoredInput {
    int turn = 0;
    int seq = 0;
    std::string kind;
    std::string seat;    ///< power's id, or empty for the facilitator's
    std::string payload; ///< JSON

    bool operator==(const StoredInput&) const = default;
};

/// One row of `causes`: what the ledger's entries refer to by its number, which counts from 0 in order of first use.
struct StoredCause {
    std::string kind;
    std::string by; ///< id of the owner, or empty
    std::string what;

    bool operator==(const StoredCause&) const = default;
};

/// One row of `turns`, and the causes that no earlier turn had used.
struct StoredTurn {
    int turn = 0;
    std::string date;
    std::string hash;     ///< 16 hex digits
    std::string chain;    ///< 64 hex digits
    std::string orders;   ///< JSON array of objects
    std::string messages; ///< JSON array of objects
    std::string values;   ///< JSON array of whole numbers: each slot's value in quanta
    std::string
        ledger; ///< JSON array of arrays of whole numbers: slot, phase, quanta, cause, audience, entry it came from
    std::string snapshot;
    std::vector<StoredCause> causes;
};

/// One row of `slots`: what a place in `values` and a number in `ledger` stand for.
struct StoredSlot {
    std::string quantity;
    std::string subject;
    double quantum = 0;
};

/// The tables that stay as they were when the session began.
struct StoredTables {
    std::vector<StoredSlot> slotTable;
    std::vector<std::string> phases; ///< numbered from 1
    std::vector<std::string> powers; ///< bits of an audience, lowest first
};

} // namespace chokepoint
