#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

/// All bytes of a file, or nothing where it cannot be read or is a folder.
std::optional<std::string> fileBytes(const std::filesystem::path& file);

/// Puts the bytes into a file, made whole or not at all: another program that reads it meanwhile sees the old or the new.
/// False where that cannot be done; then the file is as it was.
bool writeWhole(const std::filesystem::path& file, std::string_view bytes);

} // namespace chokepoint
