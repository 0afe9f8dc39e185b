#include "rulebook/Coverage.h"
#include "rulebook/CsvReader.h"
#include "rulebook/TomlReader.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// Ids of everything that can carry a row.
std::vector<std::string> carrierIds(const Rulebook& book) {
    std::vector<std::string> ids;
    for (const Instrument& instrument : book.instruments)
        ids.push_back(instrument.id);
    for (const Clause& clause : book.clauses)
        ids.push_back(clause.form.id);
    for (const QuantityDeclaration& quantity : book.layout->table().all())
        ids.emplace_back(quantity.id);
    for (const Axis axis : {Axis::technology, Axis::vendor, Axis::arena, Axis::contest, Axis::issue,
                            Axis::regime, Axis::region})
        ids.insert(ids.end(), book.sets().ids(axis).begin(), book.sets().ids(axis).end());
    return ids;
}

/// Events and pages have no other declaration that content could be held against than their titles.
bool hasTitle(const Rulebook& book, const std::string& id) {
    return book.english().has("event." + id + ".title") || book.english().has("page." + id + ".title");
}

/// Reads the tags of one file.
class CarrierReading {
public:
    CarrierReading(Loading& loading, const Rulebook& book, Mission& mission)
        : m_loading(loading), m_book(book), m_mission(mission), m_ids(carrierIds(book)) {
        for (const MissionRow& row : mission.rows)
            m_rows.push_back(row.id);
    }

    void read(const TomlFile& file) {
        TomlReader reader(m_loading, file);
        reader.ignoreRest(); // whoever owns the file reads, and checks, everything else in it
        for (const TomlValue* element : reader.tables("carries", false))
            readTag(reader.element(element, {}), *element);
    }

private:
    void readTag(TomlReader table, const TomlValue& element) {
        Carrier tag;
        tag.row = table.text("row");
        if (!tag.row.empty() && std::find(m_rows.begin(), m_rows.end(), tag.row) == m_rows.end())
            unknown(table, "row", tag.row, m_rows);
        for (const Declaration& id : table.texts("by"))
            tag.by.push_back(carrier(id));
        tag.parameter = table.text("parameter");
        if (!tag.parameter.empty() && m_book.figures.find(tag.parameter) == nullptr)
            unknown(table, "parameter", tag.parameter, figureIds());
        tag.moves = table.text("moves");
        const std::string way = table.text("way");
        if (!way.empty() && way != "up" && way != "down")
            m_loading.fault(
                unknownWord("unknown_choice", {"way", way}, way, {"up", "down"}, table.place("way")));
        tag.up = way != "down";
        tag.turn = table.whole("turn", 1, 200);
        tag.with = acts(table, element, "with", true);
        tag.both = acts(table, element, "both", false);
        tag.place = table.place();
        m_mission.carriers.push_back(std::move(tag));
    }

    void unknown(const TomlReader& table, std::string_view key, const std::string& word,
                 const std::vector<std::string>& known) {
        m_loading.fault(unknownWord("unknown_id", {std::string(key), word}, word, known, table.place(key)));
    }

    std::vector<std::string> figureIds() const {
        std::vector<std::string> ids;
        for (const auto& [id, figure] : m_book.figures.all())
            ids.push_back(id);
        return ids;
    }

    std::string carrier(const Declaration& id) {
        if (std::find(m_ids.begin(), m_ids.end(), id.id) == m_ids.end() && !hasTitle(m_book, id.id))
            m_loading.fault(unknownWord("unknown_id", {"by", id.id}, id.id, m_ids, id.place));
        return id.id;
    }

    /// Acts stay JSON here: only the rules know what moves and addresses are.
    static std::string acts(TomlReader& table, const TomlValue& element, std::string_view key,
                            bool required) {
        if (!required && !table.has(key))
            return "{}";
        TomlReader inner = table.table(key);
        inner.ignoreRest();
        return inner.exists() ? element.find(key)->json() : "{}";
    }

    Loading& m_loading;
    const Rulebook& m_book;
    Mission& m_mission;
    std::vector<std::string> m_ids, m_rows;
};

void readRows(Loading& loading, Mission& mission) {
    const CsvTable table = loading.csv("content/mission.csv");
    if (!checkColumns(loading, table, {"row", "title_en", "title_ja"}))
        return;
    std::vector<Declaration> declared;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        declared.push_back({row.text("row"), row.place("row")});
        mission.rows.push_back(
            {row.text("row"), {{"en", row.text("title_en")}, {"ja", row.text("title_ja")}}});
    }
    loading.checkIds(declared);
}

} // namespace

Result<Mission> loadMission(const std::filesystem::path& root, const Vocabulary& vocabulary,
                            const Rulebook& book) {
    Loading loading(root, vocabulary, {});
    Mission mission;
    readRows(loading, mission);
    CarrierReading reading(loading, book, mission);
    for (const char* const folder : {"content/parameters", "content/instruments", "content/clauses"})
        for (const std::string& file : loading.folder().filesIn(folder, ".toml"))
            reading.read(loading.toml(file));
    if (Faults faults = loading.takeFaults(); !faults.empty())
        return faults;
    return mission;
}

} // namespace chokepoint
