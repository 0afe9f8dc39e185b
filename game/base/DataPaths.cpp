#include "base/DataPaths.h"

#include <cstdlib>
#include <system_error>

namespace chokepoint {

namespace fs = std::filesystem;

namespace {

bool holdsData(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "content", ignored) && fs::is_directory(folder / "lua_scripts", ignored);
}

fs::path programFolder() {
    std::error_code failed;
    return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

} // namespace

fs::path dataRoot() {
    if (const char* chosen = std::getenv("CHOKEPOINT_DATA"); chosen && *chosen)
        return chosen;

    const fs::path program = programFolder();
    if (fs::path installed = program.parent_path() / "share" / "chokepoint"; holdsData(installed))
        return installed;
    for (fs::path folder = program; folder.has_relative_path(); folder = folder.parent_path()) {
        if (holdsData(folder))
            return folder;
    }
    return CHOKEPOINT_SOURCE_DIR;
}

fs::path cacheRoot() {
    if (const char* chosen = std::getenv("XDG_CACHE_HOME"); chosen && fs::path(chosen).is_absolute())
        return fs::path(chosen) / "chokepoint";
    if (const char* home = std::getenv("HOME"); home && *home)
        return fs::path(home) / ".cache" / "chokepoint";
    return {};
}

} // namespace chokepoint
