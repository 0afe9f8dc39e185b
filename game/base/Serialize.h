#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace chokepoint::serialize {

// One description of a format serves both ways: the same functions write with a saving archive and read with a loading
// one. Any archive with Boost's interface will do. Reading trusts no count: a list grows element by element up to its
// cap, and no text or block is made larger than the bytes that are left.

/// What reading throws when a count or length is beyond its cap. The caller turns it into a fault.
class Refused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Bytes in memory as a stream to read, without a copy.
class MemoryBuffer : public std::streambuf {
public:
    explicit MemoryBuffer(std::string_view bytes) {
        // streambuf wants char*, but nothing here writes through it.
        char* begin = const_cast<char*>(bytes.data());
        setg(begin, begin, begin + bytes.size());
    }
    std::size_t left() const { return static_cast<std::size_t>(egptr() - gptr()); }
};

/// How many elements follow: written as one number, read against the cap.
template <class Archive> std::size_t count(Archive& archive, std::size_t size, std::size_t most) {
    std::uint64_t number = size;
    archive& number;
    if (number > most)
        throw Refused("count");
    return static_cast<std::size_t>(number);
}

/// A text as its bytes.
template <class Archive> void text(Archive& archive, std::string& value, std::size_t most) {
    const std::size_t size = count(archive, value.size(), most);
    if constexpr (Archive::is_loading::value)
        value.assign(size, '\0');
    if (size == 0)
        return;
    if constexpr (Archive::is_loading::value)
        archive.load_binary(value.data(), size);
    else
        archive.save_binary(value.data(), size);
}

/// A list of flat things; `each(archive, thing)` describes one.
template <class Archive, class Thing, class Each>
void list(Archive& archive, std::vector<Thing>& things, std::size_t most, Each&& each) {
    const std::size_t size = count(archive, things.size(), most);
    if constexpr (Archive::is_loading::value) {
        things.clear();
        for (std::size_t i = 0; i < size; ++i) {
            things.emplace_back();
            each(archive, things.back());
        }
    } else {
        for (Thing& thing : things)
            each(archive, thing);
    }
}

/// Numbers, or other things without pointers, as one binary object. `left` is how many bytes the archive still has.
template <class Archive, class Thing>
void block(Archive& archive, std::vector<Thing>& things, std::size_t most, std::size_t left) {
    static_assert(std::is_trivially_copyable_v<Thing>);
    const std::size_t size = count(archive, things.size(), most);
    if constexpr (Archive::is_loading::value) {
        if (size > left / sizeof(Thing))
            throw Refused("block");
        things.assign(size, Thing{});
    }
    if (size == 0)
        return;
    if constexpr (Archive::is_loading::value)
        archive.load_binary(things.data(), size * sizeof(Thing));
    else
        archive.save_binary(things.data(), size * sizeof(Thing));
}

} // namespace chokepoint::serialize
