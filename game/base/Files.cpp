#include "base/Files.h"

#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <thread>
#include <unistd.h>

namespace chokepoint {

namespace fs = std::filesystem;

std::optional<std::string> fileBytes(const fs::path& file) {
    std::error_code missing;
    const std::uintmax_t size = fs::file_size(file, missing); // a folder has none
    std::ifstream stream(file, std::ios::binary);
    if (missing || !stream)
        return std::nullopt;
    std::string all(static_cast<std::size_t>(size), '\0');
    stream.read(all.data(), static_cast<std::streamsize>(size));
    all.resize(static_cast<std::size_t>(stream.gcount()));
    return all;
}

bool writeWhole(const fs::path& file, std::string_view bytes) {
    const fs::path draft = fs::path(file).concat(fmt::format(
        ".{}-{:x}", getpid(), std::hash<std::thread::id>()(std::this_thread::get_id()))); // nobody else's
    std::error_code failed;
    {
        std::ofstream stream(draft, std::ios::binary | std::ios::trunc);
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!stream.flush())
            failed = std::make_error_code(std::errc::io_error);
    }
    if (!failed)
        fs::rename(draft, file, failed);
    if (!failed)
        return true;
    std::error_code ignored;
    fs::remove(draft, ignored);
    return false;
}

} // namespace chokepoint
