#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

namespace chokepoint {

namespace {

std::vector<Need> readNeeds(TomlReader& technology, const std::string& path) {
    std::vector<Need> needs;
    for (const TomlValue* element : technology.tables("needs", false)) {
        TomlReader table =
            technology.element(element, path + ".needs." + std::string(element->textOf("input")));
        const int input = table.member("input", Axis::technology);
        const double weight = table.figure("weight");
        if (input >= 0)
            needs.push_back({input, weight});
    }
    return needs;
}

} // namespace

void loadTechnologies(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("technology", true)) {
        const std::string path = "technology." + std::string(element->textOf("id"));
        TomlReader table = reader.element(element, path);
        Technology technology;
        technology.id = table.text("id");
        technology.group = table.text("group");
        technology.figures =
            table.figures({"dual_use", "catch_up_years", "data_weight", "standards_weight", "scale_weight",
                           "market_size", "rd_intensity", "rd_scale", "growth"});
        technology.needs = readNeeds(table, path);
        book.technologies.push_back(std::move(technology));
    }
}

void loadVendors(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("vendor", true)) {
        TomlReader table = reader.element(element, "vendor." + std::string(element->textOf("id")));
        book.vendors.push_back({table.text("id"), table.member("home", Axis::economy),
                                table.member("technology", Axis::technology), table.figure("price"),
                                table.figure("quality")});
    }
}

} // namespace chokepoint
