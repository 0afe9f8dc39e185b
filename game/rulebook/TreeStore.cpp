#include "rulebook/TreeStore.h"

#include "base/Envelope.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Serialize.h"

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <exception>
#include <fmt/format.h>
#include <sstream>

namespace chokepoint {

namespace fs = std::filesystem;

namespace {

// A change of TomlRecords, or of what parseToml makes of a text, is a new format.
constexpr EnvelopeKind envelope{"CHKPTREE", 2};
constexpr unsigned archiveFlags = boost::archive::no_header | boost::archive::no_codecvt;
constexpr std::size_t noCap = ~std::size_t{0}; ///< what was taken apart is as long as it is

template <class Archive> void describe(Archive& archive, TomlRecords& records, std::size_t most) {
    serialize::block(archive, records.values, most, most);
    serialize::text(archive, records.characters, most);
}

} // namespace

fs::path TreeStore::fileOf(std::string_view text) const {
    // With the format: programs of several ages may share a cache.
    return m_folder / fmt::format("{}-{}.{}.tree", hashDigits(hashText(text)), text.size(), envelope.format);
}

std::optional<TomlRecords> TreeStore::find(std::string_view text) const {
    if (m_folder.empty())
        return std::nullopt;
    const std::optional<std::string> kept = fileBytes(fileOf(text));
    if (!kept)
        return std::nullopt;
    const Result<Opened> opened = unseal(envelope, *kept);
    if (!opened || opened->format != envelope.format)
        return std::nullopt;
    try {
        serialize::MemoryBuffer buffer(opened->payload);
        boost::archive::binary_iarchive archive(buffer, archiveFlags);
        TomlRecords records;
        describe(archive, records, opened->payload.size());
        return records;
    } catch (const std::exception&) { // the archive's own, a count beyond its cap, memory
        return std::nullopt;
    }
}

void TreeStore::keep(std::string_view text, const TomlRecords& records) const {
    std::error_code failed;
    if (m_folder.empty() || (fs::create_directories(m_folder, failed), failed))
        return;
    std::ostringstream stream(std::ios::binary);
    {
        boost::archive::binary_oarchive archive(stream, archiveFlags);
        describe(archive, const_cast<TomlRecords&>(records), noCap); // a saving archive changes nothing
    }
    writeWhole(fileOf(text), seal(envelope, stream.str()));
}

} // namespace chokepoint
