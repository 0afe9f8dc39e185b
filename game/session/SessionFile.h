#pragma once

#include "base/Fault.h"

#include <filesystem>
#include <string>
#include <vector>

namespace chokepoint {

/// A fault whose place is a whole file.
Fault faultIn(const std::filesystem::path& file, std::string key, std::vector<std::string> arguments = {});

/// Looks at the first bytes of a file, without SQLite and without touching it. Only what says that it is a session of a
/// version known here, whole as far as its length tells, may be opened.
/// Faults: `session_not_found`, `session_is_folder`, `session_foreign`, `session_newer`, `session_truncated`,
/// `session_damaged`, `io_read`.
Outcome inspectSessionFile(const std::filesystem::path& file);

/// A name beside `file` that nobody uses yet, as an empty file only its owner may read. Removed unless publish() moved it.
class PreparedFile {
public:
    static Result<PreparedFile> beside(const std::filesystem::path& file);
    ~PreparedFile();
    PreparedFile(PreparedFile&& other) noexcept;
    PreparedFile& operator=(PreparedFile&&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Gives it its name in one step, so that there is a whole session or none. Without `overwrite` an existing file is
    /// the fault `session_exists`.
    Outcome publish(bool overwrite);

private:
    PreparedFile(std::filesystem::path path, std::filesystem::path target)
        : m_path(std::move(path)), m_target(std::move(target)) {}

    std::filesystem::path m_path;
    std::filesystem::path m_target;
};

} // namespace chokepoint
