#include "session/SessionFile.h"

#include "session/SessionSchema.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace chokepoint {

namespace fs = std::filesystem;

namespace {

Fault failed(std::string key, const fs::path& file) {
    return faultIn(file, std::move(key), {std::generic_category().message(errno)});
}

/// The hundred bytes before everything else in an SQLite file (sqlite.org/fileformat.html, 1.3).
class Header {
public:
    static constexpr std::size_t size = 100;

    explicit Header(std::istream& stream) {
        stream.read(m_bytes.data(), size);
        m_read = static_cast<std::size_t>(stream.gcount());
    }

    std::size_t read() const { return m_read; }
    bool isSqlite() const {
        static constexpr std::string_view magic("SQLite format 3\0", 16);
        return std::string_view(m_bytes.data(), std::min(m_read, magic.size())) == magic.substr(0, m_read);
    }
    /// Write and read version 1: rollback journal. A session is never in WAL mode.
    bool rollbackJournal() const { return m_bytes[18] == 1 && m_bytes[19] == 1; }
    std::uint64_t pageSize() const {
        const std::uint32_t stated = number(16) >> 16U;
        return stated == 1 ? 65536 : stated;
    }
    std::uint64_t pages() const { return number(28); }
    std::uint32_t applicationId() const { return number(68); }
    std::uint32_t userVersion() const { return number(60); }

private:
    std::uint32_t number(std::size_t at) const {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = (value << 8U) | static_cast<unsigned char>(m_bytes[at + i]);
        return value;
    }

    std::array<char, size> m_bytes{};
    std::size_t m_read = 0;
};

fs::path journalOf(fs::path file) { return file += "-journal"; }

/// Renames without ever replacing; where the file system cannot promise that, looks first.
bool renameNew(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    std::error_code error;
    if (fs::exists(to, error)) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

/// Makes the name itself durable.
void syncFolder(const fs::path& file) {
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

Fault faultIn(const fs::path& file, std::string key, std::vector<std::string> arguments) {
    return Fault{std::move(key), std::move(arguments), {file.string()}};
}

Outcome inspectSessionFile(const fs::path& file) {
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    if (!fs::exists(status))
        return faultIn(file, "session_not_found");
    if (fs::is_directory(status))
        return faultIn(file, "session_is_folder");
    if (!fs::is_regular_file(status))
        return faultIn(file, "session_foreign");
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return failed("io_read", file);
    const Header header(stream);
    if (header.read() == 0)
        return faultIn(file, "session_truncated");
    if (!header.isSqlite())
        return faultIn(file, "session_foreign");
    if (header.read() < Header::size)
        return faultIn(file, "session_truncated");
    if (header.applicationId() != sessionApplicationId)
        return faultIn(file, "session_foreign");
    if (header.userVersion() > sessionSchemaVersion)
        return faultIn(file, "session_newer",
                       {std::to_string(header.userVersion()), std::to_string(sessionSchemaVersion)});
    if (header.userVersion() == 0 || !header.rollbackJournal())
        return faultIn(file, "session_damaged", {"header"});
    // While a journal stands, a commit was cut off, and the length is still to be put right.
    if (!fs::exists(journalOf(file), error) &&
        fs::file_size(file, error) < header.pageSize() * header.pages())
        return faultIn(file, "session_truncated");
    return Done{};
}

Result<PreparedFile> PreparedFile::beside(const fs::path& file) {
    std::error_code error;
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        return faultIn(file, "session_no_folder", {folder.string()});
    if (fs::is_directory(file, error))
        return faultIn(file, "session_is_folder");
    std::string name = (folder / ("." + file.filename().string() + ".XXXXXX")).string();
    const int handle = ::mkstemp(name.data());
    if (handle < 0)
        return failed("io_write", file);
    ::close(handle);
    return PreparedFile(name, file);
}

PreparedFile::PreparedFile(PreparedFile&& other) noexcept
    : m_path(std::exchange(other.m_path, {})), m_target(std::exchange(other.m_target, {})) {}

PreparedFile::~PreparedFile() {
    if (m_path.empty())
        return;
    ::unlink(m_path.c_str());
    ::unlink(journalOf(m_path).c_str());
}

Outcome PreparedFile::publish(bool overwrite) {
    std::error_code error;
    if (!overwrite && fs::exists(m_target, error))
        return faultIn(m_target, "session_exists");
    // A journal that an earlier session of this name left would be rolled back into the new one.
    ::unlink(journalOf(m_target).c_str());
    const bool moved =
        overwrite ? ::rename(m_path.c_str(), m_target.c_str()) == 0 : renameNew(m_path, m_target);
    if (!moved)
        return errno == EEXIST ? faultIn(m_target, "session_exists") : failed("io_write", m_target);
    syncFolder(m_target);
    m_path.clear();
    return Done{};
}

} // namespace chokepoint
