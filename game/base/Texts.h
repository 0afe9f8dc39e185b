#pragma once

#include "base/Fault.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace chokepoint {

/// The texts of game/ and content/ in one language, by key; `{0}`, `{1}` … stand for arguments.
class Texts {
public:
    Texts() = default;
    /// Another language, which speaks for this one where this one has no words of its own.
    explicit Texts(std::shared_ptr<const Texts> otherwise) : m_otherwise(std::move(otherwise)) {}

    void add(std::string key, std::string text) { m_texts.insert_or_assign(std::move(key), std::move(text)); }
    /// The same where this language has no such text of its own yet; false where it has.
    bool addNew(std::string key, std::string text) {
        return m_texts.try_emplace(std::move(key), std::move(text)).second;
    }

    bool has(std::string_view key) const { return find(key) != nullptr; }
    bool empty() const { return m_texts.empty(); }

    /// The text with its arguments put in; an unknown key is shown as itself, so that nothing vanishes.
    std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;

    /// `file:line:column: sentence` for one fault.
    std::string say(const Fault& fault) const;

private:
    const std::string* find(std::string_view key) const;

    std::shared_ptr<const Texts> m_otherwise;
    std::map<std::string, std::string, std::less<>> m_texts;
};

} // namespace chokepoint
