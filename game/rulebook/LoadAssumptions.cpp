#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

#include <algorithm>

namespace chokepoint {

namespace {

template <class Things> std::vector<std::string> idsOf(const Things& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things)
        ids.push_back(thing.id);
    return ids;
}

int indexOf(const std::vector<std::string>& ids, std::string_view id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    return at == ids.end() ? -1 : static_cast<int>(at - ids.begin());
}

AssumptionSetting readSetting(TomlReader& around, const TomlValue* element) {
    TomlReader table = around.element(element, {});
    AssumptionSetting setting{table.text("id"), {}};
    if (!table.has("sets"))
        return setting;
    TomlReader figures = table.table("sets");
    if (const TomlValue* const sets = element->find("sets"); figures.exists())
        for (const TomlValue& figure : sets->children)
            setting.figures.push_back({std::string(figure.key), figures.number(figure.key, 0)});
    return setting;
}

Assumption readAssumption(Loading& loading, TomlReader table) {
    Assumption assumption;
    assumption.id = table.text("id");
    assumption.place = table.place("id");
    for (const Declaration& line : table.texts("literature"))
        assumption.literature.push_back(line.id);
    std::vector<Declaration> declared;
    for (const TomlValue* element : table.tables("setting", true)) {
        assumption.settings.push_back(readSetting(table, element));
        declared.push_back({assumption.settings.back().id, table.place("setting")});
    }
    loading.checkIds(declared);
    if (assumption.settings.size() < 2)
        loading.fault("too_few_settings", {assumption.id}, table.place());
    const std::vector<std::string> ids = idsOf(assumption.settings);
    const std::string standard = table.text("standard");
    const int index = indexOf(ids, standard);
    if (index < 0)
        loading.fault(
            unknownWord("unknown_id", {"setting", standard}, standard, ids, table.place("standard")));
    assumption.standard = assumption.chosen = std::max(index, 0);
    if (index >= 0 && !assumption.settings[static_cast<std::size_t>(index)].figures.empty())
        loading.fault("standard_sets", {assumption.id, standard}, table.place("standard"));
    return assumption;
}

void choose(Loading& loading, const std::string& id, const std::string& setting,
            std::vector<Assumption>& assumptions) {
    const std::vector<std::string> ids = idsOf(assumptions);
    const int at = indexOf(ids, id);
    if (at < 0)
        return loading.fault(unknownWord("unknown_assumption", {id}, id, ids));
    Assumption& assumption = assumptions[static_cast<std::size_t>(at)];
    const std::vector<std::string> known = idsOf(assumption.settings);
    const int wanted = indexOf(known, setting);
    if (wanted < 0)
        return loading.fault(unknownWord("unknown_setting", {id, setting}, setting, known));
    assumption.chosen = wanted;
}

} // namespace

void loadAssumptions(Loading& loading, const TomlFile& file, const AssumptionSettings& chosen,
                     Rulebook& book) {
    TomlReader reader(loading, file);
    std::vector<Declaration> declared;
    for (const TomlValue* element : reader.tables("assumption", false)) {
        book.assumptions.push_back(readAssumption(loading, reader.element(element, {})));
        declared.push_back({book.assumptions.back().id, book.assumptions.back().place});
    }
    loading.checkIds(declared);
    for (const auto& [id, setting] : chosen)
        choose(loading, id, setting, book.assumptions);
    for (const Assumption& assumption : book.assumptions)
        if (!assumption.settings.empty())
            for (const Override& figure :
                 assumption.settings[static_cast<std::size_t>(assumption.chosen)].figures)
                loading.preset(figure.id, {figure.value});
}

void checkAssumptions(Loading& loading, const Rulebook& book) {
    std::vector<std::string> figures;
    for (const auto& [id, figure] : loading.figures().all())
        figures.push_back(id);
    for (const Assumption& assumption : book.assumptions)
        for (const AssumptionSetting& setting : assumption.settings)
            for (const Override& figure : setting.figures)
                if (loading.figures().find(figure.id) == nullptr)
                    loading.fault(unknownWord("unknown_id", {"figure", figure.id}, figure.id, figures,
                                              assumption.place));
}

} // namespace chokepoint
