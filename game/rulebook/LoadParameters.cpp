#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// The figures that an entry names: one, or with a star at its end all that begin so, in order of id.
std::vector<std::string> figuresNamed(const std::string& entry, const std::vector<std::string>& figures) {
    const bool many = entry.ends_with(".*");
    const std::string_view stem = std::string_view(entry).substr(0, entry.size() - (many ? 1 : 0));
    std::vector<std::string> named;
    for (auto at = std::lower_bound(figures.begin(), figures.end(), stem);
         at != figures.end() && (many ? at->starts_with(stem) : *at == stem); ++at)
        named.push_back(*at);
    return named;
}

void readLaw(Loading& loading, TomlReader table, const std::string& theme,
             const std::vector<std::string>& figures, Rulebook& book) {
    Law law{table.text("id"), theme, table.text("form"), table.text("meaning"), {}, table.place("id")};
    for (const Declaration& entry : table.texts("parameters")) {
        const std::vector<std::string> named = figuresNamed(entry.id, figures);
        if (named.empty())
            loading.fault(unknownWord("unknown_id", {"parameter", entry.id}, entry.id, figures, entry.place));
        law.parameters.insert(law.parameters.end(), named.begin(), named.end());
    }
    book.laws.push_back(std::move(law));
}

/// Ids of laws stand in no address, so that they may name their phase: `innovation.pipeline`.
void checkLaws(Loading& loading, const std::vector<Law>& laws) {
    std::map<std::string_view, const Place*> first;
    for (const Law& law : laws)
        if (const auto [taken, isNew] = first.try_emplace(law.id, &law.place); !isNew)
            loading.fault("id_twice",
                          {law.id, taken->second->file + ":" + std::to_string(taken->second->line)},
                          law.place);
}

} // namespace

void loadParameters(Loading& loading, const std::vector<TomlFile>& files, Rulebook& book) {
    for (const TomlFile& file : files) {
        TomlReader reader(loading, file);
        reader.leave("carries");
        reader.leave("law");
        for (const TomlValue* table : reader.tables("parameter", true)) {
            TomlReader parameter = reader.element(table, {});
            const std::string id = parameter.text("id");
            parameter.text("meaning");
            parameter.asFigure(id);
        }
    }
    std::vector<std::string> figures;
    for (const auto& [id, figure] : loading.figures().all())
        figures.push_back(id);
    for (const TomlFile& file : files) { // a law may use a parameter of another file
        TomlReader reader(loading, file);
        reader.ignoreRest();
        for (const TomlValue* table : reader.tables("law", false))
            readLaw(loading, reader.element(table, {}), std::filesystem::path(file.file()).stem().string(),
                    figures, book);
    }
    checkLaws(loading, book.laws);
}

} // namespace chokepoint
