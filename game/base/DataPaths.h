#pragma once

#include <filesystem>

namespace chokepoint {

/// The folder that holds `content/` and `lua_scripts/`, whatever the build directory and the working directory are.
///
/// The environment variable CHOKEPOINT_DATA is taken at its word. Otherwise the first of these that holds both:
/// `../share/chokepoint` beside the program (installed), the folders above the program (built inside the source
/// tree). Else the source tree that was compiled, whether or not it still exists, so that a message can name a place.
std::filesystem::path dataRoot();

/// The folder for what can be made again at any time (XDG base directories); empty where the user has none. It need not
/// exist yet.
std::filesystem::path cacheRoot();

} // namespace chokepoint
