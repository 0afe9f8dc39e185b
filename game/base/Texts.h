#pragma once

#include "base/Fault.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chokepoint {

/// The texts of game/ and content/ in one language, by key; `{0}`, `{1}` … stand for arguments.
class Texts {
public:
    Texts() = default;
    /// Another language, which speaks for this one where this one has no words of its own.
    explicit Texts(std::shared_ptr<const Texts> otherwise) : m_otherwise(std::move(otherwise)) {}

    void add(std::string_view key, std::string_view text);
    /// Takes a text that lies, with its key, in `block`; false where this language has such a text of its own.
    bool addNew(const std::shared_ptr<const std::string>& block, std::string_view key, std::string_view text);

    bool has(std::string_view key) const { return find(key) != nullptr; }
    bool empty() const { return m_texts.empty(); }

    /// The text with its arguments put in; an unknown key is shown as itself, so that nothing vanishes.
    std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;

    /// `file:line:column: sentence` for one fault.
    std::string say(const Fault& fault) const;

private:
    const std::string_view* find(std::string_view key) const;

    std::shared_ptr<const Texts> m_otherwise;
    std::vector<std::shared_ptr<const std::string>> m_blocks; ///< what keys and texts lie in
    std::unordered_map<std::string_view, std::string_view> m_texts;
};

} // namespace chokepoint
