#pragma once

#include "rulebook/Instrument.h"

#include <string>
#include <vector>

namespace chokepoint {

/// What a clause asks of a party while it is in force, in terms of the party's own instruments.
struct ClauseAsk {
    enum class Kind : std::uint8_t {
        hold,    ///< a policy has to stand, at the level or above it
        drop,    ///< a policy must not stand
        refrain, ///< no use of the instruments against the other party, beyond what stands already
    };
    Kind kind = Kind::hold;
    std::vector<int> instruments; ///< hold, drop: one
    /// hold, drop: the instrument's key parameters, each with the clause's parameter that gives it.
    std::vector<std::pair<int, int>> arguments;
    int level = -1; ///< hold: the clause's level parameter, whose options are the instrument's
};

/// Something that two powers can promise each other, declared in content.
struct Clause {
    /// The parameter that stands for the other party, whoever looks at the clause; before all that content declares.
    static constexpr int partner = 0;

    Instrument
        form; ///< id, parameters, preconditions, appeals, precedents, and the effects of each half-year in force
    bool oneSided = false;                 ///< binds one party, its giver, instead of both
    bool secret = false;                   ///< an agreement with it is known to its parties alone
    std::vector<InstrumentEffect> signing; ///< once, when it comes into force
    std::vector<InstrumentEffect> levers;  ///< when it comes into force, and taken back when it ends
    std::vector<ClauseAsk> asks;
    std::vector<Appeal> takerAppeals; ///< one-sided: what speaks for it on the other side
};

} // namespace chokepoint
