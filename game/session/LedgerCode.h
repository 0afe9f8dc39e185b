#pragma once

#include "base/Fault.h"
#include "rules/Ledger.h"
#include "session/StoredTurn.h"

#include <cstdint>
#include <map>
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

/// One stored entry of a ledger.
struct StoredEntry {
    std::int64_t slot = 0;
    std::int64_t phase = 0;
    std::int64_t quanta = 0;
    std::int64_t cause = 0;
    std::int64_t audience = 0;
    std::int64_t from = -1; ///< place of an earlier entry of the turn, or -1

    bool operator==(const StoredEntry&) const = default;
};

/// Reads what the two functions above wrote; whatever else it may be is a fault.
Result<std::vector<std::int64_t>> readValues(std::string_view text, std::size_t slotCount);
Result<std::vector<StoredEntry>> readLedger(std::string_view text, std::size_t slotCount, std::size_t causes);

} // namespace chokepoint
