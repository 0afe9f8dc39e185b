#pragma once

#include "rules/Refuse.h"

#include <optional>
#include <vector>

namespace chokepoint {

class Desk;

/// Which members and levels a parameter may still name, given the arguments before it: a choice is refused where no
/// order with it would be taken, whatever comes after it. What merely costs too much is not refused here; the cost
/// column says that.
class OrderChoices {
public:
    OrderChoices(const Desk& desk, int instrument);

    /// One entry a choice of the parameter: why not, or nothing. Empty for amounts and profiles.
    std::vector<std::optional<Fault>> refusals(const Move& move, int parameter) const;

private:
    std::optional<Fault> refusalOf(Move& move, std::size_t parameter) const;
    int choicesOf(std::size_t parameter) const;

    const Desk& m_desk;
    const Instrument& m_instrument;
};

} // namespace chokepoint
