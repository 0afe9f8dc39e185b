#pragma once

#include "rulebook/Rulebook.h"

#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What pages are about: the first half of their addresses, in the order of the table of contents.
enum class PageKind {
    idea,
    family,
    instrument,
    technology,
    power,
    arena,
    issue,
    vendor,
    regime,
    clause,
    event,
    quantity
};
std::string_view nameOf(PageKind kind);

/// `instrument.export_control`
std::string pageAddress(PageKind kind, std::string_view id);

struct PageLink {
    std::string page;  ///< address
    std::string words; ///< title of the page it leads to
};

/// How one power sees what the page is about.
struct PageTelling {
    int power;
    std::string words;
};

/// A number of the rules, in words: never without its unit and where it comes from.
struct PageFigure {
    std::string words;
    double value = 0;
    double low = 0;
    double high = 0;
    std::string unit;
    std::string origin; ///< its source; where it is assumed, the reason
    bool sourced = false;
};

/// A real case, and what it and who acted in it are called.
struct PagePrecedent {
    const Precedent* content; ///< of the rulebook
    std::string name;
    std::string actors;
    std::vector<std::string> told; ///< what was done, and what came of it
};

/// A part of a page under its own heading.
struct PageSection {
    std::string id; ///< `rule`, `figures` …; several parts may share one, as laws do
    std::string heading;
    std::vector<std::string> paragraphs = {};
    std::vector<PageTelling> tellings = {};
    std::vector<PageFigure> figures = {};
    std::vector<PagePrecedent> precedents = {};
    std::vector<PageLink> links = {};

    bool empty() const {
        return paragraphs.empty() && tellings.empty() && figures.empty() && precedents.empty() &&
               links.empty();
    }
};

struct Page {
    PageKind kind;
    std::string id;
    std::string title;
    std::string kindWords; ///< "Instrument · Guard & deny"
    /// Some of its prose is not there in the reader's language and is told in English.
    bool english = false;
    std::vector<PageSection> sections;

    std::string address() const { return pageAddress(kind, id); }
};

/// A line of the table of contents, with those below it.
struct Chapter {
    std::string title;
    std::string page = {}; ///< address; empty: a heading only
    std::vector<Chapter> parts = {};
};

} // namespace chokepoint
