#pragma once

#include "rulebook/TomlTree.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace chokepoint {

/// Trees of files that were taken apart before, each in a file named by what its text says, so that the next start need
/// not read the same text letter by letter. A cache: what is missing, damaged or of another format is read anew, and
/// nothing that goes wrong here is a fault.
class TreeStore {
public:
    /// Keeps nothing where `folder` is empty.
    explicit TreeStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::optional<TomlRecords> find(std::string_view text) const;
    void keep(std::string_view text, const TomlRecords& records) const;

private:
    std::filesystem::path fileOf(std::string_view text) const;

    std::filesystem::path m_folder;
};

} // namespace chokepoint
