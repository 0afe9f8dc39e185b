#pragma once

#include "encyclopedia/Page.h"
#include "script/EventRules.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// All pages of one scenario in one language. Immutable; it keeps the rulebook that its pages refer to.
class Encyclopedia {
public:
    Encyclopedia(std::shared_ptr<const Rulebook> book, std::span<const script::EventRule> events,
                 const std::string& language);

    const std::vector<Chapter>& contents() const { return m_contents; }
    const std::map<std::string, Page, std::less<>>& pages() const { return m_pages; }
    /// Null where there is no such page.
    const Page* find(std::string_view address) const;

    /// Pages that hold all these words, titles first. Capital letters make no difference; no words find nothing.
    std::vector<const Page*> search(std::string_view words) const;

private:
    std::shared_ptr<const Rulebook> m_book;
    std::map<std::string, Page, std::less<>> m_pages;           ///< by address
    std::map<std::string, std::string, std::less<>> m_searched; ///< by address: its words in small letters
    std::vector<Chapter> m_contents;
};

/// The encyclopedia of a scenario's rules with the events that its scripts declare.
Result<std::unique_ptr<Encyclopedia>> openEncyclopedia(const std::filesystem::path& root,
                                                       std::shared_ptr<const RuleSet> rules,
                                                       const std::string& language);

} // namespace chokepoint
