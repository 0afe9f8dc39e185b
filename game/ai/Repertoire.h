#pragma once

#include "rules/Orders.h"

#include <string_view>
#include <vector>

namespace chokepoint {

/// The instruments that a computer player orders: all of them, only some, or all but these, where "some" is a family or a
/// single instrument. It talks as others do, but promises and threatens nothing that would take other orders.
class Repertoire {
public:
    static Repertoire all(const Rulebook& book);
    static Repertoire only(const Rulebook& book, std::string_view some);
    static Repertoire without(const Rulebook& book, std::string_view some);

    bool has(int instrument) const { return m_has[static_cast<std::size_t>(instrument)]; }
    bool has(const Move& move) const { return has(move.instrument); }
    bool hasAll(const std::vector<Move>& moves) const;

private:
    std::vector<bool> m_has; ///< by instrument
};

} // namespace chokepoint
