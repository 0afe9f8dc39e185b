#pragma once

#include "rulebook/CsvTable.h"
#include "rulebook/TomlFile.h"
#include "rulebook/TreeStore.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace chokepoint {

/// The folder that holds `content/` and `lua_scripts/`. Files go by their path below it, with `/` on every
/// system.
class ContentFolder {
public:
    explicit ContentFolder(std::filesystem::path root);

    bool has(const std::string& file) const;
    /// All bytes of a file, or nothing where it cannot be read.
    std::optional<std::string> bytes(const std::string& file) const;
    /// Names of the files in a folder that end so, in order of name; hidden ones are left out.
    std::vector<std::string> filesIn(const std::string& folder, std::string_view ending) const;
    /// The same with everything below the folder.
    std::vector<std::string> filesBelow(const std::string& folder) const;

    /// The file taken apart; where it is missing or broken, a fault says so and the result is empty and not
    /// complete.
    TomlFile toml(const std::string& file, Faults& faults) const;
    CsvTable csv(const std::string& file, Faults& faults) const;

private:
    std::filesystem::path m_root;
    TreeStore m_trees;
};

} // namespace chokepoint
