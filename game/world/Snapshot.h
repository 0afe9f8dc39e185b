#pragma once

#include "world/World.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace chokepoint {

/// The newest snapshot format that this program writes and reads.
inline constexpr std::uint32_t snapshotFormat = 2;

/// A world as bytes: a capped, pointer-free Boost text archive without header, in a checked envelope. It names its
/// quantities and the members of every axis, so that it can be read under another order of either.
std::string saveSnapshot(const World& world);

/// The world of a snapshot under `layout`. What the snapshot does not know takes its declared start; what `layout` does
/// not know is left out. Every number is finite, within bounds and on its quantum, every id known, or the snapshot is
/// refused as a whole; damage of any kind ends in one fault, never in another world.
Result<World> loadSnapshot(std::string_view bytes, std::shared_ptr<const Layout> layout);

} // namespace chokepoint
