#pragma once

#include "rules/Turn.h"

namespace chokepoint {

// Laws of phases 9 and 10 with files of their own.

/// What of a power's business hangs on each other power, and who at home backs measures against it.
void formConsensus(const Turn& turn, int power, Door& door);

/// Soft power: attraction moves third countries slowly and openly.
void attract(const Turn& turn, Door& door);

/// Sharp power: covert influence under way takes effect, in third countries or on another power's public.
void manipulate(const Turn& turn, Door& door);

/// Espionage, intrusion and sabotage under way take effect or fail, and come to light or not.
void actCovertly(const Turn& turn, Door& door);

/// What powers come to suspect of each other.
void gatherEvidence(const Turn& turn, Door& door);

/// How likely a covert act is to succeed or to come to light, and what follows when it does.
class CovertCraft {
public:
    explicit CovertCraft(const Turn& turn) : m_turn(turn) {}

    /// Factor on what an act yields: what the order and the doer's own norms allow, what the other's guard leaves.
    /// `guardian` is the power acted against, -1 none.
    double yield(int doer, int guardian) const;

    /// Factor on the chance of coming to light: the other's guard, and how sure it is already.
    double risk(int doer, int guardian) const;

    /// An act has come to light: relations suffer, and the doer's word where it professed better.
    void expose(int doer, int guardian, Words verb, Door& door) const;

private:
    double guard(int guardian) const;

    const Turn& m_turn;
};

} // namespace chokepoint
