#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chokepoint {

/// Where in content or input something was found; line and column count from 1, 0 means "not known".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

/// One thing that is wrong, as data: a text key (`fault.<key>` in content/languages) and its arguments.
/// The words, with place and remedy, are put together by Texts::say().
struct Fault {
    std::string key;
    std::vector<std::string> arguments;
    Place place = {};

    bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

/// Either a value or the faults that prevented it; errors that a user can cause are values, exceptions are for bugs.
template <class T> class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Fault fault) : m_content(Faults{std::move(fault)}) {}
    Result(Faults faults) : m_content(std::move(faults)) {}

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return std::get<0>(m_content); }
    T& value() & { return std::get<0>(m_content); }
    T&& value() && { return std::get<0>(std::move(m_content)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Faults& faults() const { return std::get<1>(m_content); }

private:
    std::variant<T, Faults> m_content;
};

/// Result of something that yields nothing but may fail.
struct Done {};
using Outcome = Result<Done>;

/// The candidate nearest to `word` by edit distance, or "" when none is near enough to be meant.
std::string_view nearest(std::string_view word, const std::vector<std::string>& candidates);

/// The fault about a word that nobody knows: `<key>_near`, the nearest candidate as its last argument, or where none is
/// near enough `<key>`, with a list of the candidates instead.
Fault unknownWord(std::string_view key, std::vector<std::string> arguments, std::string_view word,
                  const std::vector<std::string>& candidates, Place place = {});

/// `a, b, c`; a long list ends in an ellipsis, an empty one is `none`.
std::string listed(const std::vector<std::string>& words);

} // namespace chokepoint
