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

} // namespace chokepoint
