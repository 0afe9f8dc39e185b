#include "rulebook/Loaders.h"
#include "rulebook/TomlReader.h"

namespace chokepoint {

void loadArenas(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("arena", true)) {
        TomlReader table = reader.element(element, "arena." + std::string(element->textOf("id")));
        Arena arena;
        arena.id = table.text("id");
        arena.members = table.text("members", "");
        if (!arena.members.empty())
            checkColumn(loading, book.columns, arena.members, table.place("members"));
        arena.figures =
            table.figures({"capability_weight", "market_weight", "posts_weight", "one_country_one_vote"});
        arena.posts = table.figuresOf("posts", Axis::power, false);
        book.arenas.push_back(std::move(arena));
    }
}

void loadIssues(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("issue", true))
        book.issues.push_back({reader.element(element, {}).text("id")});
}

void loadRegimes(Loading& loading, const TomlFile& file, Rulebook& book) {
    TomlReader reader(loading, file);
    for (const TomlValue* element : reader.tables("regime", true))
        book.regimes.push_back(reader.element(element, {}).text("id"));
}

} // namespace chokepoint
