#pragma once

#include "base/Fault.h"
#include "rules/Ledger.h"
#include "session/StoredTurn.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace chokepoint {

// Values and ledger as JSON arrays of whole numbers: multiples of each quantity's quantum, exact in C++, in JSON and in
// SQL. A turn is one row of them, since thousands of rows a turn would make the commit many times dearer.

/// Numbers the causes of a session in order of first use, so that playing it again numbers them the same.
class CauseBook {
public:
    CauseBook() = default;
    explicit CauseBook(std::vector<StoredCause> known);

    int number(StoredCause cause);
    const std::vector<StoredCause>& all() const { return m_causes; }
    /// Forgets what came after the first `size`.
    void shrink(std::size_t size);

private:
    std::vector<StoredCause> m_causes;
    std::map<std::tuple<std::string, std::string, std::string>, int> m_numbers;
};

std::string valuesText(const World& world);
std::string ledgerText(const Ledger& ledger, const Layout& layout, CauseBook& causes);

/// Entries are numbered through: the turn's times this, and their place. A link into the turn before is a place less this,
/// so that the same sum leads to either.
inline constexpr std::int64_t entriesPerTurn = 1000000;

/// One stored entry of a ledger.
struct StoredEntry {
    std::int64_t slot = 0;
    std::int64_t phase = 0;
    std::int64_t quanta = 0;
    std::int64_t cause = 0;
    std::int64_t audience = 0;
    std::optional<std::int64_t> from; ///< place of an earlier entry; less than 0: in the turn before

    bool operator==(const StoredEntry&) const = default;
};

/// Reads what the two functions above wrote; whatever else it may be is a fault.
Result<std::vector<std::int64_t>> readValues(std::string_view text, std::size_t slotCount);
Result<std::vector<StoredEntry>> readLedger(std::string_view text, std::size_t slotCount, std::size_t causes);

/// The entries as a ledger held them, for links from the turn after: whom they acted for, but not in what words.
std::vector<LedgerEntry> ledgerEntries(const std::vector<StoredEntry>& stored,
                                       const std::vector<StoredCause>& causes, const Layout& layout);

} // namespace chokepoint
