#include "rulebook/Loaders.h"
#include "rulebook/TextLines.h"

#include <map>
#include <memory>

namespace chokepoint {

namespace {

const std::string english = "en";

/// What one table says, and the tables in it.
void collect(const TomlFile& file, const TomlValue& table, const std::string& prefix, TextWriter& texts,
             Faults& faults) {
    for (const TomlValue& entry : table.children) {
        const std::string key = prefix + std::string(entry.key);
        if (entry.type == TomlValue::Type::table) {
            collect(file, entry, key + ".", texts, faults);
            continue;
        }
        if (entry.type != TomlValue::Type::text)
            faults.push_back(
                {"wrong_type",
                 {key, std::string(nameOf(TomlValue::Type::text)), std::string(nameOf(entry.type))},
                 {file.file(), entry.line, entry.column}});
        texts.key(key);
        texts.text(entry.text);
        texts.end(entry.keyLine, entry.keyColumn);
    }
}

TextLines readFile(const ContentFolder& folder, const std::string& file, Faults& faults) {
    const std::optional<std::string> bytes = folder.bytes(file);
    if (auto plain = bytes ? readTextLines(*bytes) : std::nullopt)
        return std::move(*plain);
    TextWriter texts(0);
    const TomlFile toml = folder.toml(file, faults);
    collect(toml, toml.root(), "", texts, faults);
    return std::move(texts).take();
}

/// Where a text was said first. Only a slip asks, so it is looked for then, not kept for every text.
std::string firstPlaceOf(std::string_view key, const ContentFolder& folder,
                         const std::vector<std::string>& files) {
    Faults known;
    for (const std::string& file : files)
        for (const TextLine& each : readFile(folder, file, known).lines)
            if (each.key == key)
                return file + ":" + std::to_string(each.line);
    return {};
}

/// `content/languages/en.faults.toml` is English.
std::string languageOf(const std::string& file) {
    const std::string name = file.substr(file.rfind('/') + 1);
    return name.substr(0, name.find('.'));
}

void readLanguage(const ContentFolder& folder, const std::vector<std::string>& files, Texts& texts,
                  Faults& faults) {
    for (const std::string& file : files) {
        const TextLines read = readFile(folder, file, faults);
        for (const TextLine& each : read.lines)
            if (!texts.addNew(read.block, each.key, each.text))
                faults.push_back({"text_twice",
                                  {std::string(each.key), firstPlaceOf(each.key, folder, files)},
                                  {file, each.line, each.column}});
    }
}

} // namespace

SpokenTexts readTexts(const ContentFolder& folder) {
    std::map<std::string, std::vector<std::string>> files;
    for (std::string& file : folder.filesIn("content/languages", ".toml"))
        files[languageOf(file)].push_back(std::move(file));
    SpokenTexts spoken;
    const auto common = std::make_shared<Texts>();
    readLanguage(folder, files[english], *common, spoken.faults);
    if (common->empty()) {
        spoken.faults.push_back({"file_missing", {}, {"content/languages/" + english + ".toml"}});
        return spoken;
    }
    for (const auto& [id, of] : files) {
        Texts& texts = spoken.texts.emplace(id, common).first->second;
        if (id != english)
            readLanguage(folder, of, texts, spoken.faults);
    }
    return spoken;
}

namespace {

TextLines countryNames(const CsvTable& countries, const std::string& language) {
    const int id = countries.find("id");
    const int name = countries.find("name_" + language);
    TextWriter names(0);
    if (id >= 0 && name >= 0)
        for (const CsvTable::Row& row : countries.rows())
            if (const CsvField& said = row[static_cast<std::size_t>(name)]; !said.text.empty()) {
                for (const std::string_view part :
                     {std::string_view("country."), row[static_cast<std::size_t>(id)].text,
                      std::string_view(".name")})
                    names.key(part);
                names.text(said.text);
                names.end(said.line, said.column);
            }
    return std::move(names).take();
}

/// Reports what content declares and English has no words for.
class NameCheck {
public:
    NameCheck(Loading& loading, const Texts& texts) : m_loading(loading), m_texts(texts) {}

    void members(Axis axis, std::initializer_list<std::string_view> kinds) {
        for (std::size_t i = 0; i < m_loading.size(axis); ++i) {
            const std::string& id = m_loading.sets().id(axis, static_cast<int>(i));
            for (const std::string_view kind : kinds)
                text(std::string(nameOf(axis)) + "." + id + "." + std::string(kind),
                     m_loading.placeOf(axis, i));
        }
    }

    void form(const std::string& kind, const Instrument& instrument) {
        text(kind + "." + instrument.id + ".name", instrument.place);
        text(kind + "." + instrument.id + ".help", instrument.place);
        for (const InstrumentParameter& parameter : instrument.parameters)
            for (const std::string& option : parameter.options)
                text("option." + option, parameter.place);
    }

    void text(const std::string& key, const Place& place) {
        if (!m_texts.has(key))
            m_loading.fault("text_missing", {key}, place);
    }

private:
    Loading& m_loading;
    const Texts& m_texts;
};

void checkNames(Loading& loading, const Content& content, const Rulebook& book) {
    NameCheck check(loading, book.texts.at(english));
    check.members(Axis::power, {"name"});
    check.members(Axis::country, {"name"});
    check.members(Axis::technology, {"name", "help"});
    for (const Axis axis :
         {Axis::vendor, Axis::arena, Axis::contest, Axis::issue, Axis::regime, Axis::region})
        check.members(axis, {"name"});
    for (const Family& family : book.families)
        check.text("family." + family.id + ".name", {content.families.file(), 1, 1});
    for (const Instrument& instrument : book.instruments)
        check.form("instrument", instrument);
    for (const Clause& clause : book.clauses)
        check.form("clause", clause.form);
    for (const std::string_view kind : {"name", "briefing"})
        check.text("scenario." + book.scenario.id + "." + std::string(kind), {content.scenario.file(), 1, 1});
}

} // namespace

void loadTextsInto(Loading& loading, Content& content, Rulebook& book) {
    SpokenTexts read = content.texts.get();
    book.texts = std::move(read.texts);
    for (auto& [language, texts] : book.texts)
        for (const std::string& spoken : {language, english}) {
            const TextLines names = countryNames(content.countries, spoken);
            for (const TextLine& each : names.lines)
                texts.addNew(names.block, each.key, each.text);
        }
    // Words that are missing because a file of texts is broken are not reported one by one.
    if (read.faults.empty())
        checkNames(loading, content, book);
    for (Fault& fault : read.faults)
        loading.fault(std::move(fault));
}

Result<Texts> loadTexts(const std::filesystem::path& root, std::string_view language) {
    auto [texts, faults] = readTexts(ContentFolder(root));
    if (texts.empty())
        return faults;
    const auto found = texts.find(std::string(language));
    return std::move(found == texts.end() ? texts.at(english) : found->second);
}

} // namespace chokepoint
