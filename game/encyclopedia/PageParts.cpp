// What pages of several kinds are made of.
#include "encyclopedia/PageWriter.h"
#include "session/Names.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// `a, b` taken apart.
std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        std::string_view each = text.substr(0, text.find(','));
        text.remove_prefix(std::min(each.size() + 1, text.size()));
        each.remove_prefix(std::min(each.find_first_not_of(' '), each.size()));
        if (!each.empty())
            all.emplace_back(each.substr(0, each.find_last_not_of(' ') + 1));
    }
    return all;
}

bool isNothing(const Figure& figure) { return figure.value == 0 && figure.low == 0 && figure.high == 0; }

bool isAppeal(const Figure& figure) { return figure.id.find("appeal") != std::string::npos; }

} // namespace

std::string PageWriter::titleOf(const std::string& address) const {
    for (const std::string& key : {"page." + address + ".title", address + ".name", address + ".title"})
        if (m_texts.has(key))
            return m_texts.say(key);
    return address;
}

std::vector<std::string> PageWriter::ideas() const {
    return m_texts.has("page.idea") ? listed(m_texts.say("page.idea")) : std::vector<std::string>();
}

std::optional<std::string> PageWriter::prose(Page& page, const std::string& key) const {
    if (!m_texts.has(key))
        return std::nullopt;
    std::string text = m_texts.say(key);
    page.english = page.english || (m_foreign && text == m_book.english().say(key));
    return text;
}

Page PageWriter::begin(PageKind kind, const std::string& id) const {
    Page page{kind, id, title(kind, id), say("a." + std::string(nameOf(kind))), false, {}};
    page.sections.push_back({"about", {}});
    const std::string stem = "page." + page.address() + ".";
    for (const std::string& key : {stem + "about", page.address() + ".help"})
        if (page.sections.front().paragraphs.empty())
            if (const auto text = prose(page, key))
                page.sections.front().paragraphs.push_back(*text);
    addProse(page, "rule", stem + "rule");
    addTellings(page, stem + "told.");
    return page;
}

void PageWriter::addSection(Page& page, PageSection section) const {
    if (!section.empty())
        page.sections.push_back(std::move(section));
}

/// Adds to the section of that name where there is one.
void PageWriter::addProse(Page& page, const std::string& section, const std::string& key) const {
    const auto text = prose(page, key);
    if (!text)
        return;
    const auto at = std::find_if(page.sections.begin(), page.sections.end(),
                                 [&](const PageSection& each) { return each.id == section; });
    if (at == page.sections.end())
        page.sections.push_back({section, say(section), {*text}});
    else
        at->paragraphs.push_back(*text);
}

void PageWriter::addTellings(Page& page, const std::string& stem) const {
    PageSection told{"told", say("told")};
    for (std::size_t power = 0; power < m_book.powers.size(); ++power)
        if (const auto text = prose(page, stem + m_book.powers[power].id))
            told.tellings.push_back({static_cast<int>(power), *text});
    addSection(page, std::move(told));
}

void PageWriter::addForm(Page& page, const Instrument& form,
                         const std::vector<const InstrumentEffect*>& effects,
                         const std::vector<Appeal>& takerAppeals) const {
    addChoices(page, form);
    std::vector<PageFigure> figures, appeals;
    for (const Figure* figure : figuresIn(form.place.file))
        if (!isNothing(*figure))
            (isAppeal(*figure) ? appeals : figures)
                .push_back(m_figures.ofForm(*figure, form, effects, takerAppeals));
    addFigures(page, "figures", std::move(figures));
    addPrecedents(page, form.precedents);
    addFigures(page, "appeals", std::move(appeals));
    addLinks(page, "moves", quantitiesOf(effects));
}

/// What has to be chosen; of levels what each one means.
void PageWriter::addChoices(Page& page, const Instrument& form) const {
    PageSection choices{"choices", say("choices")};
    if (page.kind == PageKind::instrument)
        choices.paragraphs.push_back(say(form.standing ? "standing" : "once"));
    if (!form.users.empty()) {
        std::string users;
        for (const std::string& user : form.users)
            users += (users.empty() ? "" : say("and")) + title(PageKind::power, user);
        choices.paragraphs.push_back(say("users", {users}));
    }
    std::string plain; // what has a name only
    for (const InstrumentParameter& parameter : form.parameters) {
        const std::string name = Names(m_texts).of("parameter", parameter.id);
        std::string options;
        std::vector<std::string> meanings;
        for (const std::string& option : parameter.options) {
            const std::string word = m_texts.say("option." + option);
            options += (options.empty() ? "" : say("and")) + word;
            if (const auto help = prose(page, "option." + option + ".help"))
                meanings.push_back(say("named", {word, *help}));
        }
        if (options.empty())
            plain += (plain.empty() ? "" : say("and")) + name;
        else
            choices.paragraphs.push_back(say("named", {name, options}));
        choices.paragraphs.insert(choices.paragraphs.end(), meanings.begin(), meanings.end());
    }
    if (!plain.empty())
        choices.paragraphs.push_back(say("named", {say("chosen"), plain}));
    addSection(page, std::move(choices));
}

void PageWriter::addFigures(Page& page, const std::string& section, std::vector<PageFigure> figures) const {
    PageSection added{section, say(section)};
    added.figures = std::move(figures);
    addSection(page, std::move(added));
}

void PageWriter::addPrecedents(Page& page, const std::vector<std::string>& ids) const {
    PageSection section{"precedents", say("precedents")};
    const Names names(m_texts);
    for (const std::string& id : ids)
        if (const Precedent* precedent = m_book.precedent(id))
            section.precedents.push_back(
                {precedent, names.precedent(*precedent), names.actors(*precedent), names.told(*precedent)});
    std::stable_sort(
        section.precedents.begin(), section.precedents.end(),
        [](const PagePrecedent& a, const PagePrecedent& b) { return a.content->date < b.content->date; });
    addSection(page, std::move(section));
}

/// Each page once, and no page to itself.
void PageWriter::addLinks(Page& page, const std::string& section, std::vector<PageLink> links) const {
    auto at = std::find_if(page.sections.begin(), page.sections.end(),
                           [&](const PageSection& each) { return each.id == section; });
    PageSection added = at == page.sections.end() ? PageSection{section, say(section)} : *at;
    for (PageLink& each : links)
        if (each.page != page.address() &&
            std::none_of(added.links.begin(), added.links.end(),
                         [&](const PageLink& known) { return known.page == each.page; }))
            added.links.push_back(std::move(each));
    if (at == page.sections.end())
        addSection(page, std::move(added));
    else
        *at = std::move(added);
}

void PageWriter::addSee(Page& page) const {
    const std::string key = "page." + page.address() + ".see";
    std::vector<PageLink> links;
    if (m_texts.has(key))
        for (const std::string& address : listed(m_texts.say(key)))
            links.push_back({address, titleOf(address)});
    addLinks(page, "see", std::move(links));
}

/// The rules that move a quantity of their own accord, each with its figures: those first that move little else.
void PageWriter::addLaws(Page& page, std::string_view quantity) const {
    std::vector<const Law*> laws;
    for (const Law& law : m_book.laws)
        if (std::find(law.moves.begin(), law.moves.end(), quantity) != law.moves.end())
            laws.push_back(&law);
    std::stable_sort(laws.begin(), laws.end(),
                     [](const Law* a, const Law* b) { return a->moves.size() < b->moves.size(); });
    for (const Law* law : laws) {
        const std::string stem = "law." + law->id;
        PageSection told{"law", m_texts.has(stem + ".title") ? m_texts.say(stem + ".title") : law->title};
        const bool translated = m_texts.has(stem + ".meaning");
        told.paragraphs = {translated ? m_texts.say(stem + ".meaning") : law->meaning};
        page.english = page.english || (m_foreign && !translated);
        for (const std::string& id : law->parameters)
            told.figures.push_back(m_figures.of(*m_book.figures.find(id)));
        addSection(page, std::move(told));
    }
}

PageLink PageWriter::link(PageKind kind, std::string_view id) const {
    return {pageAddress(kind, id), title(kind, id)};
}

std::vector<PageLink> PageWriter::quantitiesOf(const std::vector<const InstrumentEffect*>& effects) const {
    std::vector<PageLink> links;
    for (const InstrumentEffect* effect : effects)
        if (!effect->target.subject.empty())
            links.push_back(link(PageKind::quantity, m_book.layout->table()[effect->target.quantity].id));
        else
            for (const auto& [name, number] : effect->numbers)
                if (!(m_book.layout->table().find(name) == Quantity{}))
                    links.push_back(link(PageKind::quantity, name));
    return links;
}

/// Instruments and clauses whose pages say that they move the quantity.
std::vector<PageLink> PageWriter::settersOf(Quantity quantity) const {
    const std::string address = pageAddress(PageKind::quantity, m_book.layout->table()[quantity].id);
    const auto moves = [&](std::initializer_list<const std::vector<InstrumentEffect>*> parts) {
        std::vector<const InstrumentEffect*> effects;
        for (const auto* part : parts)
            for (const InstrumentEffect& effect : *part)
                effects.push_back(&effect);
        const std::vector<PageLink> moved = quantitiesOf(effects);
        return std::any_of(moved.begin(), moved.end(),
                           [&](const PageLink& each) { return each.page == address; });
    };
    std::vector<PageLink> links;
    for (const Instrument& each : m_book.instruments)
        if (moves({&each.effects}))
            links.push_back(link(PageKind::instrument, each.id));
    for (const Clause& each : m_book.clauses)
        if (moves({&each.signing, &each.form.effects, &each.levers}))
            links.push_back(link(PageKind::clause, each.form.id));
    return links;
}

PageWriter::Figures PageWriter::figuresOf(const std::string& stem) const {
    Figures found;
    for (const auto& [id, figure] : m_book.figures.all())
        if (id.starts_with(stem + "."))
            found.push_back(&figure);
    std::stable_sort(found.begin(), found.end(), [](const Figure* a, const Figure* b) {
        return std::pair(a->place.line, a->place.column) < std::pair(b->place.line, b->place.column);
    });
    return found;
}

PageWriter::Figures PageWriter::figuresIn(const std::string& file) const {
    Figures found;
    for (const auto& [id, figure] : m_book.figures.all())
        if (figure.place.file == file)
            found.push_back(&figure);
    std::stable_sort(found.begin(), found.end(), [](const Figure* a, const Figure* b) {
        return std::pair(a->place.line, a->place.column) < std::pair(b->place.line, b->place.column);
    });
    return found;
}

} // namespace chokepoint
