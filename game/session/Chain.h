#pragma once

#include "session/StoredTurn.h"
#include "session/TurnRecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// SHA-256 as 64 hex digits.
std::string sha256(std::string_view bytes);

/// The chain's first link: what the session is a session of, and the opening's hash.
std::string firstLink(const SessionIdentity& identity, std::string_view hash);

/// The link of a turn: SHA-256 of the link before, the turn's hash, and what came in for it. Inputs are taken by kind,
/// seat and sequence, so that the order in which seats handed in is no part of it.
std::string nextLink(std::string_view previous, std::string_view hash, std::vector<StoredInput> inputs);

} // namespace chokepoint
