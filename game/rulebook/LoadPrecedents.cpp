#include "rulebook/CsvReader.h"
#include "rulebook/Loaders.h"

namespace chokepoint {

namespace {

void readPrecedents(Loading& loading, const CsvTable& table, std::vector<Declaration>& declared,
                    std::vector<Precedent>& precedents) {
    if (!checkColumns(loading, table,
                      {"id", "actor", "name", "date", "type", "technologies", "description", "effect",
                       "source", "url", "seen", "confidence"}))
        return;
    for (const CsvTable::Row& fields : table.rows()) {
        const CsvReader row(loading, table, fields);
        declared.push_back({row.text("id"), row.place("id")});
        precedents.push_back({row.text("id"), row.text("actor"), row.text("name"), row.text("date"),
                              row.text("description"), row.text("effect"), row.text("source"),
                              row.text("url")});
    }
}

} // namespace

void loadPrecedents(Loading& loading, const Content& content, Rulebook& book) {
    std::vector<Declaration> declared;
    for (const CsvTable* table : {&content.policies, &content.history})
        readPrecedents(loading, *table, declared, book.precedents);
    loading.checkIds(declared);
}

} // namespace chokepoint
