#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>
#include <set>

namespace chokepoint {

namespace {

using Ids = std::vector<std::string>;

/// The figures that an entry names: one, or with a star at its end all that begin so, in order of id.
Ids figuresNamed(const std::string& entry, const Ids& figures) {
    const bool many = entry.ends_with(".*");
    const std::string_view stem = std::string_view(entry).substr(0, entry.size() - (many ? 1 : 0));
    Ids named;
    for (auto at = std::lower_bound(figures.begin(), figures.end(), stem);
         at != figures.end() && (many ? at->starts_with(stem) : *at == stem); ++at)
        named.push_back(*at);
    return named;
}

/// Reads the laws of all themes and keeps account of the figures that they name.
class LawReading {
public:
    /// `complete` is false where a file is broken: then nobody else is to blame for what is missing.
    LawReading(Loading& loading, bool complete, Rulebook& book)
        : m_loading(loading), m_complete(complete), m_book(book) {
        for (const auto& [id, figure] : loading.figures().all())
            m_figures.push_back(id);
        for (const QuantityDeclaration& quantity : loading.vocabulary().quantities->all())
            m_quantities.emplace_back(quantity.id);
    }

    void read(TomlReader table) {
        Law law{table.text("id"),
                table.text("phase"),
                table.text("title"),
                table.text("meaning"),
                table.text("form"),
                {},
                {},
                table.place("id")};
        const Ids& stages = m_loading.vocabulary().stages;
        if (!stages.empty() && std::find(stages.begin(), stages.end(), law.stage) == stages.end())
            m_loading.fault(
                unknownWord("unknown_choice", {"phase", law.stage}, law.stage, stages, table.place("phase")));
        for (const Declaration& entry : table.texts("parameters"))
            name(entry, law);
        for (const Declaration& quantity : table.texts("moves")) {
            if (std::find(m_quantities.begin(), m_quantities.end(), quantity.id) == m_quantities.end())
                m_loading.fault(unknownWord("unknown_quantity", {quantity.id}, quantity.id, m_quantities,
                                            quantity.place));
            law.moves.push_back(quantity.id);
        }
        m_book.laws.push_back(std::move(law));
    }

    /// Ids of laws stand in no address, so that they may name their theme: `innovation.pipeline`.
    void checkIds() {
        std::map<std::string_view, const Place*> first;
        for (const Law& law : m_book.laws)
            if (const auto [taken, isNew] = first.try_emplace(law.id, &law.place); !isNew)
                m_loading.fault("id_twice",
                                {law.id, taken->second->file + ":" + std::to_string(taken->second->line)},
                                law.place);
    }

    /// What no law names would be missing in the model card.
    void checkAllNamed(std::string_view folder) {
        for (const auto& [id, figure] : m_loading.figures().all())
            if (m_complete && figure.place.file.starts_with(folder) && !m_named.contains(id))
                m_loading.fault("parameter_without_law", {id}, figure.place);
    }

private:
    void name(const Declaration& entry, Law& law) {
        const Ids named = figuresNamed(entry.id, m_figures);
        if (named.empty() && m_complete)
            m_loading.fault(
                unknownWord("unknown_id", {"parameter", entry.id}, entry.id, m_figures, entry.place));
        m_named.insert(named.begin(), named.end());
        law.parameters.insert(law.parameters.end(), named.begin(), named.end());
    }

    Loading& m_loading;
    bool m_complete;
    Rulebook& m_book;
    Ids m_figures, m_quantities;
    std::set<std::string, std::less<>> m_named;
};

} // namespace

void loadLaws(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book) {
    const bool complete =
        std::all_of(files.begin(), files.end(), [](const TomlFile& file) { return file.complete(); });
    LawReading reading(loading, complete, book);
    for (const TomlFile& file : files) {
        TomlReader reader(loading, file);
        reader.ignoreRest(); // parameters and experiments are read elsewhere
        for (const TomlValue* table : reader.tables("law", false))
            reading.read(reader.element(table, {}));
    }
    reading.checkIds();
    reading.checkAllNamed("content/parameters/");
}

} // namespace chokepoint
