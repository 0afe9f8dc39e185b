#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

namespace chokepoint {

void loadParameters(Loading& loading, const std::vector<TomlFile>& files) {
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
}

} // namespace chokepoint
