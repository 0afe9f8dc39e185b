#pragma once

namespace chokepoint {

// What the laws' arrays on the stack have room for.
inline constexpr int mostPowers = 8; // and who may see a change is a bit per power in one byte
inline constexpr int mostEconomies = 16;
inline constexpr int mostTechnologies = 64;

} // namespace chokepoint
