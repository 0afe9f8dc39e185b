#pragma once

#include "encyclopedia/FigureWords.h"
#include "encyclopedia/Page.h"
#include "script/EventRules.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// Writes the pages of one rulebook in one language.
class PageWriter {
public:
    PageWriter(const Rulebook& book, const std::string& language);

    /// Every page that there is, in the order of the table of contents.
    std::vector<Page> write(std::span<const script::EventRule> events) const;

    std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const {
        return m_texts.say("encyclopedia." + std::string(key), arguments);
    }
    /// The title of a page, whether or not there is one.
    std::string title(PageKind kind, std::string_view id) const { return titleOf(pageAddress(kind, id)); }

private:
    using Figures = std::vector<const Figure*>;

    Page idea(const std::string& id) const;
    Page family(const Family& family) const;
    Page instrument(const Instrument& instrument) const;
    Page clause(const Clause& clause) const;
    Page technology(const Technology& technology) const;
    Page power(const Power& power) const;
    Page arena(const Arena& arena) const;
    Page issue(const Issue& issue) const;
    Page vendor(const Vendor& vendor) const;
    Page regime(const std::string& id) const;
    Page event(const script::EventRule& event) const;
    Page quantity(const QuantityDeclaration& quantity) const;

    // Parts that pages of several kinds have
    Page begin(PageKind kind, const std::string& id) const;
    void addProse(Page& page, const std::string& section, const std::string& key) const;
    void addTellings(Page& page, const std::string& stem) const;
    void addForm(Page& page, const Instrument& form, const std::vector<const InstrumentEffect*>& effects,
                 const std::vector<Appeal>& takerAppeals) const;
    void addChoices(Page& page, const Instrument& form) const;
    void addFigures(Page& page, const std::string& section, std::vector<PageFigure> figures) const;
    void addPrecedents(Page& page, const std::vector<std::string>& ids) const;
    void addLinks(Page& page, const std::string& section, std::vector<PageLink> links) const;
    /// The links that content gives by hand, `instrument.export_control, quantity.support`.
    void addSee(Page& page) const;
    void addSection(Page& page, PageSection section) const;
    void addLaws(Page& page, std::string_view quantity) const;

    std::string titleOf(const std::string& address) const;
    PageLink link(PageKind kind, std::string_view id) const;
    std::vector<PageLink> quantitiesOf(const std::vector<const InstrumentEffect*>& effects) const;
    std::vector<PageLink> settersOf(Quantity quantity) const;
    /// Figures whose ids begin so, in the order of the files.
    Figures figuresOf(const std::string& stem) const;
    Figures figuresIn(const std::string& file) const;
    /// A text in the reader's language, or nothing; the page is marked where it is told in English.
    std::optional<std::string> prose(Page& page, const std::string& key) const;
    std::vector<std::string> ideas() const;

    const Rulebook& m_book;
    const Texts& m_texts;
    bool m_foreign; ///< the language is not English
    FigureWords m_figures;
};

} // namespace chokepoint
