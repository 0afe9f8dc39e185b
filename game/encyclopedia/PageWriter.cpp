#include "encyclopedia/PageWriter.h"

#include "rulebook/Number.h"
#include "session/Names.h"

#include <fmt/format.h>

#include <algorithm>

namespace chokepoint {

using enum PageKind;

namespace {

const Texts& textsIn(const Rulebook& book, const std::string& language) {
    const auto found = book.texts.find(language);
    return found == book.texts.end() ? book.english() : found->second;
}

void addEffects(std::vector<const InstrumentEffect*>& all, const std::vector<InstrumentEffect>& effects) {
    for (const InstrumentEffect& effect : effects)
        all.push_back(&effect);
}

/// The figures with their words.
template <class Said>
std::vector<PageFigure> said(const std::vector<const Figure*>& figures, Said&& words) {
    std::vector<PageFigure> all;
    for (const Figure* figure : figures)
        all.push_back(words(*figure));
    return all;
}

std::string knownKey(Visibility visibility) {
    switch (visibility) {
    case Visibility::everyone:
        return "known.everyone";
    case Visibility::owner:
        return "known.owner";
    case Visibility::estimated:
        return "known.estimated";
    case Visibility::hidden:
        return "known.hidden";
    }
    return {};
}

} // namespace

PageWriter::PageWriter(const Rulebook& book, const std::string& language)
    : m_book(book), m_texts(textsIn(book, language)), m_foreign(language != "en"), m_figures(book, m_texts) {}

std::vector<Page> PageWriter::write(std::span<const script::EventRule> events) const {
    std::vector<Page> pages;
    for (const std::string& id : ideas())
        pages.push_back(idea(id));
    for (const Family& each : m_book.families)
        pages.push_back(family(each));
    for (const Instrument& each : m_book.instruments)
        pages.push_back(instrument(each));
    for (const Technology& each : m_book.technologies)
        pages.push_back(technology(each));
    for (const Power& each : m_book.powers)
        pages.push_back(power(each));
    for (const Arena& each : m_book.arenas)
        pages.push_back(arena(each));
    for (const Issue& each : m_book.issues)
        pages.push_back(issue(each));
    for (const Vendor& each : m_book.vendors)
        pages.push_back(vendor(each));
    for (const std::string& each : m_book.regimes)
        pages.push_back(regime(each));
    for (const Clause& each : m_book.clauses)
        pages.push_back(clause(each));
    for (const script::EventRule& each : events)
        pages.push_back(event(each));
    for (const QuantityDeclaration& each : m_book.layout->table().all())
        pages.push_back(quantity(each));
    return pages;
}

Page PageWriter::idea(const std::string& id) const {
    Page page = begin(PageKind::idea, id);
    addSee(page);
    return page;
}

Page PageWriter::family(const Family& family) const {
    Page page = begin(PageKind::family, family.id);
    std::vector<PageLink> instruments;
    for (const Instrument& each : m_book.instruments)
        if (each.family == family.id)
            instruments.push_back(link(PageKind::instrument, each.id));
    addLinks(page, "instruments", std::move(instruments));
    addSee(page);
    return page;
}

Page PageWriter::instrument(const Instrument& instrument) const {
    Page page = begin(PageKind::instrument, instrument.id);
    page.kindWords = say("of_kind", {page.kindWords, title(PageKind::family, instrument.family)});
    std::vector<const InstrumentEffect*> effects;
    addEffects(effects, instrument.effects);
    addForm(page, instrument, effects, {});
    std::vector<PageLink> clauses;
    for (const Clause& each : m_book.clauses)
        for (const ClauseAsk& ask : each.asks)
            for (const int index : ask.instruments)
                if (m_book.instruments[static_cast<std::size_t>(index)].id == instrument.id)
                    clauses.push_back(link(PageKind::clause, each.form.id));
    addLinks(page, "clauses", std::move(clauses));
    addLinks(page, "see", {link(PageKind::family, instrument.family)});
    addSee(page);
    return page;
}

Page PageWriter::clause(const Clause& clause) const {
    Page page = begin(PageKind::clause, clause.form.id);
    std::vector<const InstrumentEffect*> effects;
    for (const auto* part : {&clause.signing, &clause.form.effects, &clause.levers})
        addEffects(effects, *part);
    addForm(page, clause.form, effects, clause.takerAppeals);
    std::vector<PageLink> asked;
    for (const ClauseAsk& ask : clause.asks)
        for (const int index : ask.instruments)
            asked.push_back(
                link(PageKind::instrument, m_book.instruments[static_cast<std::size_t>(index)].id));
    addLinks(page, "instruments", std::move(asked));
    addSee(page);
    return page;
}

Page PageWriter::technology(const Technology& technology) const {
    Page page = begin(PageKind::technology, technology.id);
    page.kindWords = say("of_kind", {page.kindWords, Names(m_texts).of("group", technology.group)});
    std::vector<PageLink> needs, serves, sold;
    for (const Need& need : technology.needs)
        needs.push_back(
            link(PageKind::technology, m_book.technologies[static_cast<std::size_t>(need.input)].id));
    for (const Technology& each : m_book.technologies)
        for (const Need& need : each.needs)
            if (m_book.technologies[static_cast<std::size_t>(need.input)].id == technology.id)
                serves.push_back(link(PageKind::technology, each.id));
    for (const Vendor& each : m_book.vendors)
        if (m_book.technologies[static_cast<std::size_t>(each.technology)].id == technology.id)
            sold.push_back(link(PageKind::vendor, each.id));
    addLinks(page, "needs", std::move(needs));
    addLinks(page, "serves", std::move(serves));
    addLinks(page, "sold", std::move(sold));
    addFigures(page, "figures",
               said(figuresOf(page.address()), [this](const Figure& each) { return m_figures.of(each); }));
    addSee(page);
    return page;
}

Page PageWriter::power(const Power& power) const {
    Page page = begin(PageKind::power, power.id);
    addFigures(page, "figures",
               said(figuresOf(page.address()), [this](const Figure& each) { return m_figures.of(each); }));
    addSee(page);
    return page;
}

Page PageWriter::arena(const Arena& arena) const {
    Page page = begin(PageKind::arena, arena.id);
    PageSection held{"held", say("held")};
    const auto isHere = [&](int index) {
        return index >= 0 && m_book.arenas[static_cast<std::size_t>(index)].id == arena.id;
    };
    const auto add = [&](const std::string& kind, const std::string& id) {
        const std::string help = kind + "." + id + ".help";
        held.paragraphs.push_back(m_texts.has(help)
                                      ? say("named", {Names(m_texts).of(kind, id), m_texts.say(help)})
                                      : Names(m_texts).of(kind, id));
    };
    for (const Contest& each : m_book.contests)
        if (isHere(each.arena))
            add("contest", each.id);
    for (const Resolution& each : m_book.resolutions)
        if (isHere(each.arena))
            add("resolution", each.id);
    addSection(page, std::move(held));
    addFigures(page, "figures",
               said(figuresOf(page.address()), [this](const Figure& each) { return m_figures.of(each); }));
    addSee(page);
    return page;
}

/// What every power wants of the issue, and how much it cares.
Page PageWriter::issue(const Issue& issue) const {
    Page page = begin(PageKind::issue, issue.id);
    std::vector<PageFigure> figures;
    for (const std::string what : {"ideal", "salience"})
        for (const Power& power : m_book.powers)
            if (const Figure* figure =
                    m_book.figures.find(fmt::format("power.{}.{}.{}", power.id, what, issue.id)))
                figures.push_back(m_figures.as(
                    *figure, m_texts.say("figure.issue." + what, {title(PageKind::power, power.id)})));
    addFigures(page, "figures", std::move(figures));
    std::vector<PageLink> arenas;
    for (const Contest& each : m_book.contests)
        if (each.issue >= 0 && m_book.issues[static_cast<std::size_t>(each.issue)].id == issue.id)
            arenas.push_back(link(PageKind::arena, m_book.arenas[static_cast<std::size_t>(each.arena)].id));
    addLinks(page, "see", std::move(arenas));
    addSee(page);
    return page;
}

Page PageWriter::vendor(const Vendor& vendor) const {
    Page page = begin(PageKind::vendor, vendor.id);
    addFigures(page, "figures",
               said(figuresOf(page.address()), [this](const Figure& each) { return m_figures.of(each); }));
    std::vector<PageLink> about = {
        link(PageKind::technology, m_book.technologies[static_cast<std::size_t>(vendor.technology)].id)};
    if (const int home = m_book.economies[static_cast<std::size_t>(vendor.home)].power; home >= 0)
        about.push_back(link(PageKind::power, m_book.powers[static_cast<std::size_t>(home)].id));
    addLinks(page, "see", std::move(about));
    addSee(page);
    return page;
}

Page PageWriter::regime(const std::string& id) const {
    Page page = begin(PageKind::regime, id);
    std::vector<PageFigure> figures;
    for (const Power& power : m_book.powers)
        if (const Figure* figure = m_book.figures.find(fmt::format("power.{}.values.{}", power.id, id)))
            figures.push_back(m_figures.as(
                *figure, m_texts.say("figure.regime.values", {title(PageKind::power, power.id)})));
    addFigures(page, "figures", std::move(figures));
    addSee(page);
    return page;
}

Page PageWriter::event(const script::EventRule& event) const {
    Page page = begin(PageKind::event, event.id);
    addProse(page, "about", "event." + event.id + ".text");
    addTellings(page, "event." + event.id + ".told.");
    PageSection options{"options", say("options")};
    for (const script::OptionRule& option : event.options)
        options.paragraphs.push_back(
            say("named", {option.letter, prose(page, option.text(event.id)).value_or("")}));
    addSection(page, std::move(options));
    addPrecedents(page, event.sources);
    addSee(page);
    return page;
}

Page PageWriter::quantity(const QuantityDeclaration& quantity) const {
    Page page = begin(PageKind::quantity, std::string(quantity.id));
    const std::string key = "quantity." + std::string(quantity.id);
    page.english = m_foreign && !m_texts.has(key);
    page.sections.front().paragraphs = {m_texts.has(key) ? m_texts.say(key) : std::string(quantity.meaning)};
    PageSection kept{"kept", say("kept")};
    std::string axes;
    for (auto axis = quantity.scope.begin(); axis != quantity.scope.end(); ++axis) {
        const std::string word = say("axis." + std::string(nameOf(*axis)));
        const bool again = std::find(quantity.scope.begin(), axis, *axis) != axis;
        axes += (axes.empty() ? "" : say("times")) + (again ? say("other", {word}) : word);
    }
    kept.paragraphs.push_back(axes.empty() ? say("kept.once") : say("kept.for", {axes}));
    kept.paragraphs.push_back(say("kept.within", {writeNumber(quantity.low), writeNumber(quantity.high),
                                                  m_figures.unit(quantity.unit)}));
    kept.paragraphs.push_back(say(knownKey(quantity.visibility)));
    if (quantity.derived()) {
        std::string terms;
        for (const std::string_view term : quantity.terms)
            terms += (terms.empty() ? "" : say("and")) + Names(m_texts).word("term", term);
        kept.paragraphs.push_back(say("kept.derived", {terms}));
    }
    addSection(page, std::move(kept));
    addLaws(page, quantity.id);
    addLinks(page, "setters", settersOf(m_book.layout->table().find(quantity.id)));
    addSee(page);
    return page;
}

} // namespace chokepoint
