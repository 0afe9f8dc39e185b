#pragma once

#include "rules/Refuse.h"
#include "rules/Turn.h"

namespace chokepoint {

// What agreements do, and what becomes of proposals: the parts of phases 1 and 2 that concern what powers have said to
// each other.

/// Phase 1: agreements end in time or are left, proposals are answered or lapse, what is in force takes effect.
void bringPromisesIntoForce(const Turn& turn, Door& door);

/// Phase 2: a seat's proposals go out; the purse holds what its moves have left.
void sendProposals(const Turn& turn, int seat, Purse& purse, Door& door);
/// Phase 2, after all orders: what this turn's orders broke is found and announced, and the agreement ends.
void findBreaches(const Turn& turn, Door& door);
/// Phase 2, after all orders: threats that fell due are carried out, or were empty.
void settleThreats(const Turn& turn, Door& door);

// Shared by these.

/// When a clause's effects happen.
enum class Occasion : std::uint8_t { signing, halfYear, ending };

void applyAgreement(const Turn& turn, const Agreement& agreement, Occasion occasion, Door& door);

/// A message about each clause of a proposal or agreement, after other words.
void tell(std::uint8_t seenBy, std::string_view key, std::initializer_list<std::string_view> words,
          const std::vector<AgreedClause>& clauses, Door& door);

/// Bits of two powers.
inline std::uint8_t both(int a, int b) { return static_cast<std::uint8_t>((1U << a) | (1U << b)); }

/// True if the party has not done, or has done this turn, what the agreement asks of it.
bool breaks(const Turn& turn, const Agreement& agreement, int party, const Door& door);

} // namespace chokepoint
