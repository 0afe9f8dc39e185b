#include "rulebook/ContentFolder.h"

#include "base/DataPaths.h"
#include "base/Files.h"

#include <algorithm>

namespace chokepoint {

namespace fs = std::filesystem;

namespace {

bool isHidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

} // namespace

ContentFolder::ContentFolder(fs::path root)
    : m_root(std::move(root)), m_trees(cacheRoot().empty() ? fs::path() : cacheRoot() / "trees") {}

bool ContentFolder::has(const std::string& file) const {
    std::error_code ignored;
    return fs::is_regular_file(m_root / file, ignored);
}

std::optional<std::string> ContentFolder::bytes(const std::string& file) const {
    return fileBytes(m_root / file);
}

std::vector<std::string> ContentFolder::filesIn(const std::string& folder, std::string_view ending) const {
    std::vector<std::string> files;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_root / folder, ignored))
        if (entry.is_regular_file() && !isHidden(entry.path()) &&
            entry.path().filename().string().ends_with(ending))
            files.push_back(folder + "/" + entry.path().filename().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> ContentFolder::filesBelow(const std::string& folder) const {
    std::vector<std::string> files;
    std::error_code ignored;
    const fs::path top = m_root / folder;
    for (fs::recursive_directory_iterator at(top, ignored), end; at != end; at.increment(ignored)) {
        if (isHidden(at->path()))
            at.disable_recursion_pending();
        else if (at->is_regular_file())
            files.push_back(folder + at->path().generic_string().substr(top.generic_string().size()));
    }
    std::sort(files.begin(), files.end());
    return files;
}

TomlFile ContentFolder::toml(const std::string& file, Faults& faults) const {
    const std::optional<std::string> text = bytes(file);
    if (!text) {
        faults.push_back({"file_missing", {}, {file}});
        return {};
    }
    if (std::optional<TomlRecords> known = m_trees.find(*text))
        if (auto tree = TomlTree::make(std::move(*known)))
            return {file, std::move(tree)};
    std::optional<TomlRecords> read = parseToml(file, *text, faults);
    if (!read)
        return {file, nullptr};
    m_trees.keep(*text, *read);
    return {file, TomlTree::make(std::move(*read))};
}

CsvTable ContentFolder::csv(const std::string& file, Faults& faults) const {
    if (const std::optional<std::string> text = bytes(file))
        return CsvTable(file, *text, faults);
    faults.push_back({"file_missing", {}, {file}});
    return {};
}

} // namespace chokepoint
