#pragma once

#include "base/Fault.h"
#include "world/Quantities.h"
#include "world/Sets.h"

#include <memory>
#include <optional>
#include <string>

namespace chokepoint {

/// Place of one number in the world's flat block.
using Slot = std::uint32_t;
inline constexpr Slot noSlot = 0xFFFFFFFF;

/// Which number lives where: the table of quantities applied to the sets of one game. Immutable and shared.
///
/// Each quantity occupies one run of `count()` doubles, subjects in scope order, last axis fastest. A derived quantity
/// is followed by its terms: `count()` groups of one double a term.
class Layout {
public:
    Layout(Sets sets, const QuantityTable& table);

    const Sets& sets() const { return m_sets; }
    const QuantityTable& table() const { return *m_table; }

    Slot first(Quantity quantity) const { return m_rows[quantity.index].first; }
    int count(Quantity quantity) const { return m_rows[quantity.index].count; }
    Slot firstTerm(Quantity quantity) const { return m_firstTerms[quantity.index]; }

    /// Size of the whole block, and of the part before it that holds values (terms come after all values).
    Slot size() const { return m_size; }
    Slot valueCount() const { return m_valueCount; }

    /// Slot of a quantity's number for up to three members, in scope order.
    Slot slot(Quantity quantity, int a = 0, int b = 0, int c = 0) const {
        const Row& row = m_rows[quantity.index];
        return row.first + static_cast<Slot>(a * row.step0 + b * row.step1 + c);
    }

    Quantity quantityAt(Slot slot) const;
    /// Members of the slot's subject in scope order; unused ones are -1.
    std::array<int, 3> subjectAt(Slot slot) const;

    /// Where a mutual number is kept a second time, its members the other way round; the slot itself for any other.
    Slot twin(Slot slot) const;

    /// `stance_chance[IND/chn]`
    std::string address(Slot slot) const;
    /// The subject alone: `IND/chn`; empty for a quantity of the whole world.
    std::string subject(Slot slot) const;

    /// The slot an address names; a fault says which part is unknown and what is near.
    Result<Slot> find(std::string_view address) const;

private:
    /// What every look-up of a number needs, and nothing else: laws do it thousands of times a turn.
    struct Row {
        Slot first = 0;
        int step0 = 1; ///< slots from one member of the first axis to the next
        int step1 = 1; ///< and of the second
        int count = 0;
    };

    Sets m_sets;
    const QuantityTable* m_table;
    std::vector<Row> m_rows;        ///< by quantity
    std::vector<Slot> m_firstTerms; ///< by quantity
    Slot m_valueCount = 0;
    Slot m_size = 0;
};

} // namespace chokepoint
