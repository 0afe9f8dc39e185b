#pragma once

namespace chokepoint {

// What the laws' arrays on the stack have room for.
inline constexpr int mostPowers = 8;
inline constexpr int mostEconomies = 16;
inline constexpr int mostTechnologies = 64;

} // namespace chokepoint
