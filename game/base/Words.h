#pragma once

#include <string>
#include <string_view>

namespace chokepoint {

/// A text that others keep for as long as it is asked for: a literal, or what Ledger::keep() keeps. No larger than its
/// address, since every entry of the ledger holds one.
class Words {
public:
    constexpr Words(const char* ended = "") : m_text(ended) {}
    Words(const std::string& text) : m_text(text.c_str()) {}
    Words(std::string&&) = delete;

    const char* address() const { return m_text; }
    operator std::string_view() const { return m_text; }
    friend bool operator==(Words words, std::string_view text) { return std::string_view(words) == text; }

private:
    const char* m_text;
};

} // namespace chokepoint
