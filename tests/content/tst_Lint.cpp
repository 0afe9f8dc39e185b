// What a reader of shipped content may rely on: words in both languages, sources, units, links that lead somewhere.

#include "base/DataPaths.h"
#include "encyclopedia/Encyclopedia.h"
#include "rulebook/ContentFolder.h"
#include "rules/RuleSet.h"
#include "script/ScriptHost.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtTest>

#include <map>
#include <set>

using namespace chokepoint;

namespace {

const std::filesystem::path root(CHOKEPOINT_SOURCE_DIR);

using Translated = std::map<QString, QString>;

void addWords(const TomlValue& table, const QString& prefix, Translated& words) {
    for (const TomlValue& entry : table.children) {
        const QString key = prefix + QString::fromUtf8(entry.key);
        if (entry.type == TomlValue::Type::table)
            addWords(entry, key + ".", words);
        else
            words[key] = QString::fromUtf8(entry.text);
    }
}

/// What content says beside its figures: what they mean, and why they are assumed.
void addFigures(Translated& words) {
    for (const std::string& scenario : scenarioIds(root))
        if (const auto rules = loadRules(root, scenario))
            for (const auto& [id, figure] : (*rules)->book.figures.all()) {
                if (!figure.meaning.empty())
                    words["meaning." + QString::fromStdString(id)] = QString::fromStdString(figure.meaning);
                if (!figure.assumed.empty())
                    words["reason." + QString::fromStdString(figure.assumed)] =
                        QString::fromStdString(figure.assumed);
            }
}

/// What stands in English where it is declared: what quantities mean, what laws say, what real cases were.
void addDeclared(const ContentFolder& folder, Translated& words) {
    for (const QuantityDeclaration& each : quantities().table.all())
        words.try_emplace("quantity." + QString::fromUtf8(each.id), QString::fromUtf8(each.meaning));
    Faults faults;
    for (const char* file : {"content/policies.csv", "content/history.csv"}) {
        const CsvTable table = folder.csv(file, faults);
        const auto id = static_cast<std::size_t>(table.find("id"));
        for (const auto& [column, part] : {std::pair("name", ""), std::pair("description", ".description"),
                                           std::pair("effect", ".effect")})
            for (const CsvTable::Row& row : table.rows())
                if (const QString text =
                        QString::fromUtf8(row[static_cast<std::size_t>(table.find(column))].text);
                    !text.isEmpty())
                    words["precedent." + QString::fromUtf8(row[id].text) + part] = text;
    }
    for (const std::string& file : folder.filesIn("content/parameters", ".toml")) {
        const TomlFile laws = folder.toml(file, faults);
        for (const TomlValue* law : laws.root().tables("law"))
            for (const std::string_view part : {"title", "meaning"})
                words["law." + QString::fromUtf8(law->textOf("id")) + "." + QString::fromUtf8(part)] =
                    QString::fromUtf8(law->textOf(part));
    }
    addFigures(words);
}

/// The words that the files of one language have, and no other language's in their place.
Translated wordsOf(const std::string& language) {
    const ContentFolder folder(root);
    Translated words;
    Faults faults;
    for (const std::string& file : folder.filesIn("content/languages", ".toml"))
        if (file.find("/" + language + ".") != std::string::npos) {
            const TomlFile texts = folder.toml(file, faults);
            addWords(texts.root(), "", words);
        }
    if (language == "en")
        addDeclared(folder, words);
    return words;
}

std::set<QString> found(const QRegularExpression& pattern, const QString& text) {
    std::set<QString> all;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        all.insert(match.captured(pattern.captureCount()));
    return all;
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Files of the source tree, without what is built or hidden.
QStringList filesOf(const QString& folder, const QStringList& endings) {
    QStringList files;
    QDirIterator all(folder, endings, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString file = all.next();
        const QString below = file.mid(QStringLiteral(CHOKEPOINT_SOURCE_DIR).size());
        if (!below.startsWith("/build") && !below.contains("/."))
            files.append(file);
    }
    return files;
}

QString pathOf(const char* below) { return QStringLiteral(CHOKEPOINT_SOURCE_DIR "/") + below; }

std::shared_ptr<const RuleSet> rulesOf(const QString& scenario) {
    auto rules = loadRules(root, scenario.toStdString());
    return rules ? *rules : nullptr;
}

} // namespace

class Lint : public QObject {
    Q_OBJECT

private slots:
    void everyTextIsThereInEnglishAndJapaneseWithTheSamePlaceholders() {
        const Translated english = wordsOf("en");
        const Translated japanese = wordsOf("ja");
        static const QRegularExpression placeholder("\\{\\d\\}");
        QVERIFY(english.size() > 1000);
        for (const auto& [key, text] : english) {
            QVERIFY2(japanese.contains(key), qPrintable(key + " is not there in Japanese"));
            QVERIFY2(found(placeholder, text) == found(placeholder, japanese.at(key)), qPrintable(key));
        }
        for (const auto& [key, text] : japanese)
            QVERIFY2(english.contains(key), qPrintable(key + " is not there in English"));
    }

    void everyEventHasSourcesAndFiveWordings_data() { scenarios(); }
    void everyEventHasSourcesAndFiveWordings() {
        QFETCH(QString, scenario);
        const auto rules = rulesOf(scenario);
        QVERIFY(rules);
        const auto host = ScriptHost::load(root, rules);
        QVERIFY(host.ok());
        const Translated english = wordsOf("en");
        const Translated japanese = wordsOf("ja");
        for (const script::EventRule& event : (*host)->events()) {
            const QString key = "event." + QString::fromStdString(event.id) + ".";
            QVERIFY2(!event.sources.empty(), event.id.c_str());
            std::set<QString> wordings = {english.at(key + "text")};
            for (const std::string& side : rules->sets().ids(Axis::power)) {
                const auto told = english.find(key + "told." + QString::fromStdString(side));
                QVERIFY2(told != english.end(), (event.id + " is not told by " + side).c_str());
                QVERIFY2(japanese.at(told->first) != told->second, qPrintable(told->first));
                wordings.insert(told->second);
            }
            QVERIFY2(wordings.size() == rules->sets().ids(Axis::power).size() + 1,
                     (event.id + ": two sides use the same words").c_str());
        }
    }

    void theMainScenarioTellsOfAtLeastFortyEvents() {
        const auto rules = rulesOf(QStringLiteral("crossroads_2019"));
        QVERIFY(rules);
        const auto host = ScriptHost::load(root, rules);
        QVERIFY(host.ok());
        QVERIFY((*host)->events().size() >= 40);
    }

    void everyFigureHasAUnitAndSaysWhereItComesFrom_data() { scenarios(); }
    void everyFigureHasAUnitAndSaysWhereItComesFrom() {
        QFETCH(QString, scenario);
        const auto rules = rulesOf(scenario);
        QVERIFY(rules);
        for (const auto& [id, figure] : rules->book.figures.all()) {
            QVERIFY2(!figure.unit.empty(), id.c_str());
            QVERIFY2(rules->book.english().has("measure." + figure.unit), (id + ": " + figure.unit).c_str());
            QVERIFY2(figure.source.empty() != figure.assumed.empty(), id.c_str());
        }
        for (const QuantityDeclaration& each : quantities().table.all())
            QVERIFY2(rules->book.english().has("measure." + std::string(each.unit)),
                     std::string(each.id).c_str());
    }

    void everyScenarioSaysWhereItIsDrawnFromAndHowLongAClassNeeds_data() { scenarios(); }
    void everyScenarioSaysWhereItIsDrawnFromAndHowLongAClassNeeds() {
        QFETCH(QString, scenario);
        const auto rules = rulesOf(scenario);
        QVERIFY(rules);
        QVERIFY(rules->book.scenario.classMinutes > 0);
        QVERIFY(!rules->book.scenario.sources.empty());
    }

    /// Events tell their own stories, quantities are declared with theirs.
    void everyPageSaysWhatItIsWhatTheGameDoesWithItAndHowEachSideSeesIt_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << "en";
        QTest::newRow("Japanese") << "ja";
    }
    void everyPageSaysWhatItIsWhatTheGameDoesWithItAndHowEachSideSeesIt() {
        QFETCH(QString, language);
        const auto rules = rulesOf(QStringLiteral("crossroads_2019"));
        QVERIFY(rules);
        const auto pages = openEncyclopedia(root, rules, language.toStdString());
        QVERIFY(pages);
        int written = 0;
        for (const auto& [address, page] : (*pages)->pages()) {
            QVERIFY2(!page.english, (address + " is in English").c_str());
            if (page.kind == PageKind::event || page.kind == PageKind::quantity)
                continue;
            ++written;
            std::map<std::string, std::size_t> parts;
            for (const PageSection& section : page.sections)
                parts[section.id] += section.paragraphs.size() + section.tellings.size();
            QVERIFY2(parts["about"] > 0 && parts["rule"] > 0, address.c_str());
            QVERIFY2(parts["told"] == rules->book.powers.size(), address.c_str());
        }
        QVERIFY(written > 100);
    }

    void everyIdeaThatIsWrittenIsInTheContents() {
        const Translated english = wordsOf("en");
        static const QRegularExpression title("^page\\.idea\\.(\\w+)\\.title$");
        const QStringList listed = english.at("page.idea").split(", ");
        for (const auto& [key, text] : english)
            if (const auto match = title.match(key); match.hasMatch())
                QVERIFY2(listed.contains(match.captured(1)), qPrintable(key));
    }

    void everyRealCaseThatIsNamedExists() {
        static const QRegularExpression row("^([PE]\\d{3}),", QRegularExpression::MultilineOption);
        static const QRegularExpression name("\\b([PE]\\d{3})\\b");
        std::set<QString> known;
        for (const char* table : {"content/policies.csv", "content/history.csv"})
            known.merge(found(row, textOf(pathOf(table))));
        QVERIFY(known.size() > 150);
        for (const char* folder : {"content", "lua_scripts"})
            for (const QString& file : filesOf(pathOf(folder), {"*.toml", "*.lua", "*.csv", "*.md"}))
                for (const QString& id : found(name, textOf(file)))
                    QVERIFY2(known.contains(id), qPrintable(file + ": " + id));
    }

    void everySourceOfACountrysColumnIsListed() {
        Faults faults;
        const ContentFolder folder(root);
        const CsvTable sources = folder.csv("content/sources.csv", faults);
        const CsvTable columns = folder.csv("content/countries.sources.csv", faults);
        QVERIFY(faults.empty());
        const auto column = [](const CsvTable& table, std::string_view name) {
            return static_cast<std::size_t>(table.find(name));
        };
        std::set<std::string> tags;
        for (const CsvTable::Row& row : sources.rows())
            tags.emplace(row[column(sources, "tag")].text);
        static const QRegularExpression between("[;+ ]+");
        for (const CsvTable::Row& row : columns.rows()) {
            if (row[column(columns, "kind")].text != "file") // computed, judged or from memory, and marked so
                continue;
            const QString source = QString::fromUtf8(row[column(columns, "source")].text);
            for (const QString& tag : source.split(between, Qt::SkipEmptyParts))
                QVERIFY2(tags.contains(tag.toStdString()), qPrintable(tag));
        }
    }

    void everyLinkInAPageLeadsSomewhere() {
        static const QRegularExpression link("\\]\\(([^)#\\s]+)[^)]*\\)");
        const QStringList pages = filesOf(QStringLiteral(CHOKEPOINT_SOURCE_DIR), {"*.md"});
        QVERIFY(pages.size() > 10);
        for (const QString& page : pages)
            for (const QString& target : found(link, textOf(page)))
                QVERIFY2(target.contains("://") || QFileInfo::exists(QFileInfo(page).path() + "/" + target),
                         qPrintable(page + ": " + target));
    }

private:
    void scenarios() {
        QTest::addColumn<QString>("scenario");
        for (const std::string& id : scenarioIds(root))
            QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }
};

QTEST_APPLESS_MAIN(Lint)
#include "tst_Lint.moc"
