// What a reader may rely on: a page for everything that is declared, links that lead somewhere, figures that say what they are
// and where they come from, a search that finds.

#include "encyclopedia/Encyclopedia.h"

#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace chokepoint;

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

void countChapters(const std::vector<Chapter>& chapters, std::map<std::string, int>& listed) {
    for (const Chapter& chapter : chapters) {
        if (!chapter.page.empty())
            ++listed[chapter.page];
        countChapters(chapter.parts, listed);
    }
}

const PageSection* section(const Page& page, std::string_view id) {
    for (const PageSection& each : page.sections)
        if (each.id == id)
            return &each;
    return nullptr;
}

} // namespace

class EncyclopediaTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto rules = loadRules(root, "crossroads_2019");
        QVERIFY(rules);
        m_rules = *rules;
        for (const char* language : {"en", "ja"}) {
            auto opened = openEncyclopedia(root, m_rules, language);
            QVERIFY(opened);
            m_books[language] = std::move(*opened);
        }
    }

    void everythingThatIsDeclaredHasItsPage() {
        const Rulebook& book = m_rules->book;
        const std::map<PageKind, std::size_t> declared = {
            {PageKind::family, book.families.size()},
            {PageKind::instrument, book.instruments.size()},
            {PageKind::technology, book.technologies.size()},
            {PageKind::power, book.powers.size()},
            {PageKind::arena, book.arenas.size()},
            {PageKind::issue, book.issues.size()},
            {PageKind::vendor, book.vendors.size()},
            {PageKind::regime, book.regimes.size()},
            {PageKind::clause, book.clauses.size()},
            {PageKind::quantity, book.layout->table().all().size()},
        };
        for (const auto& [language, pages] : m_books)
            for (const auto& [kind, count] : declared)
                QCOMPARE(static_cast<std::size_t>(
                             std::count_if(pages->pages().begin(), pages->pages().end(),
                                           [&](const auto& each) { return each.second.kind == kind; })),
                         count);
    }

    void theTableOfContentsListsEveryPageOnce() {
        for (const auto& [language, pages] : m_books) {
            std::map<std::string, int> listed;
            countChapters(pages->contents(), listed);
            QCOMPARE(listed.size(), pages->pages().size());
            for (const auto& [address, times] : listed) {
                QVERIFY2(pages->find(address) != nullptr, address.c_str());
                QVERIFY2(times == 1, address.c_str());
            }
        }
    }

    void everyLinkLeadsToAnotherPage() {
        for (const auto& [language, pages] : m_books)
            for (const auto& [address, page] : pages->pages())
                for (const PageSection& each : page.sections)
                    for (const PageLink& link : each.links) {
                        QVERIFY2(pages->find(link.page) != nullptr, (address + ": " + link.page).c_str());
                        QVERIFY2(link.page != address, address.c_str());
                        QCOMPARE(link.words, pages->find(link.page)->title);
                    }
    }

    void everyFigureSaysWhatItIsInWhatUnitAndWhereItComesFrom() {
        int seen = 0;
        for (const auto& [language, pages] : m_books)
            for (const auto& [address, page] : pages->pages())
                for (const PageSection& each : page.sections)
                    for (const PageFigure& figure : each.figures) {
                        ++seen;
                        for (const std::string& words : {figure.words, figure.unit, figure.origin})
                            QVERIFY2(!words.empty(), (address + ": " + figure.words).c_str());
                        QVERIFY2(!figure.words.starts_with("figure."),
                                 (address + ": " + figure.words).c_str());
                        // Names of parameters may hold ids; those of forms may not.
                        QVERIFY2(page.kind == PageKind::quantity ||
                                     figure.words.find_first_of("_{") == std::string::npos,
                                 (address + ": " + figure.words).c_str());
                        QVERIFY2(figure.low <= figure.high, (address + ": " + figure.words).c_str());
                    }
        QVERIFY(seen > 1000);
    }

    void aFigureOfAnInstrumentIsTheRulebooksOwn() {
        const PageSection* figures = section(*m_books["en"]->find("instrument.export_control"), "figures");
        QVERIFY(figures != nullptr);
        const Figure& tension = *m_rules->book.figures.find("export_control.strain.tension");
        const auto shown =
            std::find_if(figures->figures.begin(), figures->figures.end(),
                         [&](const PageFigure& each) { return each.origin == tension.assumed; });
        QVERIFY(shown != figures->figures.end());
        QCOMPARE(shown->value, tension.value);
        QCOMPARE(shown->high, tension.high);
        QVERIFY(!shown->sourced);
    }

    void aJapanesePageSaysInJapaneseWhatFiguresAreWhyTheyAreAssumedAndWhatCasesWere() {
        const QRegularExpression japanese("[\\p{Hiragana}\\p{Katakana}\\p{Han}]");
        const auto isJapanese = [&](const std::string& words) {
            return QString::fromStdString(words).contains(japanese);
        };
        for (const auto& [address, page] : m_books["ja"]->pages())
            for (const PageSection& each : page.sections) {
                for (const PageFigure& figure : each.figures) {
                    QVERIFY2(isJapanese(figure.words), (address + ": " + figure.words).c_str());
                    QVERIFY2(figure.sourced || isJapanese(figure.origin),
                             (address + ": " + figure.origin).c_str());
                }
                for (const PagePrecedent& precedent : each.precedents)
                    for (const std::string& words : precedent.told)
                        QVERIFY2(isJapanese(words), (address + ": " + words).c_str());
            }
    }

    void aQuantityTellsTheLawsThatMoveItAndLinksToWhatOrdersDo() {
        const Page& page = *m_books["en"]->find("quantity.tension");
        std::set<std::string> laws;
        for (const PageSection& each : page.sections)
            if (each.id == "law" && !each.paragraphs.empty() && !each.figures.empty())
                laws.insert(each.heading);
        for (const Law& law : m_rules->book.laws)
            if (law.id == "tension.cooling")
                QVERIFY(laws.contains(law.title));
        QVERIFY(!laws.empty());
        const PageSection* setters = section(page, "setters");
        QVERIFY(setters != nullptr);
        QVERIFY(std::any_of(setters->links.begin(), setters->links.end(),
                            [](const PageLink& each) { return each.page == "instrument.export_control"; }));
    }

    void anEventTellsItsStoryFromEverySide() {
        const Page& page = *m_books["ja"]->find("event.chip_famine");
        QCOMPARE(section(page, "told")->tellings.size(), m_rules->book.powers.size());
        QVERIFY(!section(page, "options")->paragraphs.empty());
        QVERIFY(!section(page, "precedents")->precedents.empty());
        for (const PagePrecedent& each : section(page, "precedents")->precedents)
            QVERIFY2(each.name != each.content->name, each.name.c_str());
        QVERIFY2(!page.english, "the story is there in Japanese");
    }

    void whatIsLookedForIsFoundByTitleBeforeText() {
        const std::vector<const Page*> found = m_books["en"]->search("EXPORT control");
        QVERIFY(found.size() > 2);
        QCOMPARE(found.front()->title, std::string("Export control"));
        for (const Page* page : m_books["en"]->search("export control"))
            QVERIFY(page != nullptr);
        const std::vector<const Page*> japanese = m_books["ja"]->search("輸出管理");
        QVERIFY(!japanese.empty());
        QVERIFY(japanese.front()->title.find("輸出管理") != std::string::npos);
    }

    void nothingIsFoundForNothingOrNonsense() {
        QVERIFY(m_books["en"]->search("").empty());
        QVERIFY(m_books["en"]->search("   ").empty());
        QVERIFY(m_books["en"]->search("xyzzy plugh").empty());
        QVERIFY(m_books["en"]->find("instrument.magic") == nullptr);
        QVERIFY(m_books["en"]->find("") == nullptr);
    }

    void anotherLanguageIsToldInEnglish() {
        const auto french = openEncyclopedia(root, m_rules, "fr");
        QVERIFY(french);
        QCOMPARE((*french)->pages().size(), m_books["en"]->pages().size());
        QVERIFY((*french)->find("instrument.export_control")->english);
        QVERIFY(!m_books["en"]->find("instrument.export_control")->english);
    }

private:
    std::shared_ptr<const RuleSet> m_rules;
    std::map<std::string, std::unique_ptr<Encyclopedia>> m_books;
};

QTEST_APPLESS_MAIN(EncyclopediaTest)
#include "tst_Encyclopedia.moc"
