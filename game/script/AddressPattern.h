#pragma once

#include "rules/RuleSet.h"

#include <string_view>
#include <vector>

namespace chokepoint::script {

/// Numbers that an event's table names at once. In an address such as `trust[others/seat]`, `seat` stands for the seat
/// at hand, `others` for every other power and `every` for all of them; where the address wants an economy, it is the
/// one that the power governs. What would relate a power to itself is left out.
///
/// It is worked out for every seat when the file is loaded, so that nothing has to be looked up in a turn.
class AddressPattern {
public:
    /// Throws a BindingError about an address that cannot be, or that speaks of a seat where `seats` is empty.
    AddressPattern(const RuleSet& rules, std::string_view text, const std::vector<int>& seats);

    /// Whether it means other numbers for other seats.
    bool speaksOfSeat() const { return m_speaksOfSeat; }
    /// The numbers for a seat; any seat will do where none is spoken of.
    const std::vector<Slot>& numbersFor(int seat) const {
        return m_slots[m_speaksOfSeat ? static_cast<std::size_t>(seat) : 0];
    }

private:
    bool m_speaksOfSeat;
    std::vector<std::vector<Slot>> m_slots; ///< by seat, or one
};

} // namespace chokepoint::script
