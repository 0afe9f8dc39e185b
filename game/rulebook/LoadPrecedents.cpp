#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"

namespace chokepoint {

void loadPrecedents(Loading& loading, const CsvTable& table, Rulebook& book) {
    if (!checkColumns(loading, table,
                      {"id", "actor", "name", "date", "type", "technologies", "description", "effect",
                       "source", "url", "seen", "confidence"}))
        return;
    std::vector<Declaration> declared;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        declared.push_back({row.text("id"), row.place("id")});
        book.precedents.push_back({row.text("id"), row.text("actor"), row.text("name"), row.text("date"),
                                   row.text("description"), row.text("effect"), row.text("source"),
                                   row.text("url")});
    }
    loading.checkIds(declared);
}

} // namespace chokepoint
