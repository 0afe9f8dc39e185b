#include "encyclopedia/Encyclopedia.h"

#include "encyclopedia/PageWriter.h"
#include "script/ScriptHost.h"
#include "session/Names.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// Capital letters made small, as far as English has them: other scripts of the game know none.
std::string small(std::string_view text) {
    std::string made(text);
    for (char& letter : made)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return made;
}

std::vector<std::string> wordsOf(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char letter : small(text))
        if (letter != ' ')
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool holdsAll(std::string_view text, const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

/// Everything that a page says, to be searched.
std::string spoken(const Page& page) {
    std::string text = page.title + "\n" + page.kindWords;
    for (const PageSection& section : page.sections) {
        for (const std::string& paragraph : section.paragraphs)
            text += "\n" + paragraph;
        for (const PageTelling& telling : section.tellings)
            text += "\n" + telling.words;
        for (const PageFigure& figure : section.figures)
            text += "\n" + figure.words;
        for (const PagePrecedent& precedent : section.precedents) {
            text += "\n" + precedent.name;
            for (const std::string& words : precedent.told)
                text += "\n" + words;
        }
    }
    return text;
}

class ContentsWriter {
public:
    ContentsWriter(const Rulebook& book, const PageWriter& writer, const std::vector<Page>& pages)
        : m_book(book), m_writer(writer), m_pages(pages) {}

    std::vector<Chapter> write() const {
        std::vector<Chapter> contents;
        for (int i = 0; i <= static_cast<int>(PageKind::quantity); ++i) {
            const auto kind = static_cast<PageKind>(i);
            if (kind == PageKind::family) // they stand above their instruments
                continue;
            Chapter chapter{m_writer.say("all." + std::string(nameOf(kind)))};
            if (kind == PageKind::instrument)
                for (const Family& family : m_book.families)
                    chapter.parts.push_back(familyChapter(family));
            else if (kind == PageKind::quantity)
                chapter.parts = quantityChapters();
            else
                for (const Page& page : m_pages)
                    if (page.kind == kind)
                        chapter.parts.push_back({page.title, page.address()});
            if (!chapter.parts.empty())
                contents.push_back(std::move(chapter));
        }
        return contents;
    }

private:
    Chapter familyChapter(const Family& family) const {
        Chapter chapter{m_writer.title(PageKind::family, family.id),
                        pageAddress(PageKind::family, family.id)};
        for (const Instrument& each : m_book.instruments)
            if (each.family == family.id)
                chapter.parts.push_back({m_writer.title(PageKind::instrument, each.id),
                                         pageAddress(PageKind::instrument, each.id)});
        return chapter;
    }

    /// By what they are kept for: the first axis of their scope.
    std::vector<Chapter> quantityChapters() const {
        std::vector<Chapter> chapters;
        for (const QuantityDeclaration& quantity : m_book.layout->table().all()) {
            const std::string axis =
                quantity.scope.empty() ? "world" : std::string(nameOf(quantity.scope.front()));
            const std::string heading = m_writer.say("of." + axis);
            auto at = std::find_if(chapters.begin(), chapters.end(),
                                   [&](const Chapter& each) { return each.title == heading; });
            if (at == chapters.end())
                at = chapters.insert(at, Chapter{heading});
            at->parts.push_back({m_writer.title(PageKind::quantity, quantity.id),
                                 pageAddress(PageKind::quantity, quantity.id)});
        }
        return chapters;
    }

    const Rulebook& m_book;
    const PageWriter& m_writer;
    const std::vector<Page>& m_pages;
};

} // namespace

Encyclopedia::Encyclopedia(std::shared_ptr<const Rulebook> book, std::span<const script::EventRule> events,
                           const std::string& language)
    : m_book(std::move(book)) {
    const PageWriter writer(*m_book, language);
    std::vector<Page> pages = writer.write(events);
    m_contents = ContentsWriter(*m_book, writer, pages).write();
    for (Page& page : pages) {
        const std::string address = page.address();
        m_searched.emplace(address, small(spoken(page)));
        m_pages.emplace(address, std::move(page));
    }
}

const Page* Encyclopedia::find(std::string_view address) const {
    const auto at = m_pages.find(address);
    return at == m_pages.end() ? nullptr : &at->second;
}

std::vector<const Page*> Encyclopedia::search(std::string_view text) const {
    const std::vector<std::string> words = wordsOf(text);
    std::vector<const Page*> titled, told;
    if (words.empty())
        return titled;
    for (const auto& [address, page] : m_pages)
        if (holdsAll(small(page.title), words))
            titled.push_back(&page);
        else if (holdsAll(m_searched.at(address), words))
            told.push_back(&page);
    // Where a title begins with what was looked for, that is likely the page that was meant.
    std::stable_partition(titled.begin(), titled.end(),
                          [&](const Page* page) { return small(page->title).starts_with(words.front()); });
    titled.insert(titled.end(), told.begin(), told.end());
    return titled;
}

Result<std::unique_ptr<Encyclopedia>> openEncyclopedia(const std::filesystem::path& root,
                                                       std::shared_ptr<const RuleSet> rules,
                                                       const std::string& language) {
    const auto host = ScriptHost::load(root, rules);
    if (!host)
        return host.faults();
    return std::make_unique<Encyclopedia>(rules->sharedBook(), (*host)->events(), language);
}

} // namespace chokepoint
