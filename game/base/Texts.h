#pragma once

#include "base/Fault.h"

#include <map>
#include <string>
#include <string_view>

namespace chokepoint {

/// The texts of game/ and content/ in one language, by key; `{0}`, `{1}` … stand for arguments.
class Texts {
public:
    void add(std::string key, std::string text) { m_texts.insert_or_assign(std::move(key), std::move(text)); }

    bool has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

    /// The text with its arguments put in; an unknown key is shown as itself, so that nothing vanishes.
    std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;

    /// `file:line:column: sentence` for one fault.
    std::string say(const Fault& fault) const;

private:
    std::map<std::string, std::string, std::less<>> m_texts;
};

} // namespace chokepoint
