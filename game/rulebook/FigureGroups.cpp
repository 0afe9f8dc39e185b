#include "rulebook/FigureGroups.h"

#include <string_view>

namespace chokepoint {

namespace {

/// The first row whose beginning fits a figure's file counts.
struct GroupRow {
    std::string_view file;
    std::string_view group;
};

constexpr GroupRow groupRows[] = {
    {"content/technology_shares.csv", "economies_openings"},
    {"content/capability_levels.csv", "economies_openings"},
    {"content/essential_shares.csv", "economies_openings"},
    {"content/dependencies.csv", "economies_openings"},
    {"content/openings.toml", "country_formulas"},
    {"content/vendor_stances.csv", "countries"},
    {"content/data_rules.csv", "countries"},
    {"content/technologies.toml", "technologies"},
    {"content/vendors.toml", "vendors"},
    {"content/arenas.toml", "arenas"},
    {"content/scenarios/", "scenarios"},
    {"content/instruments/", "instruments"},
    {"content/clauses/", "clauses"},
    {"content/parameters/doctrines", "doctrines"},
    {"content/parameters/scores", "scores"},
    {"content/parameters/", "laws"},
};

} // namespace

/// What a power opens with is told apart from what it wants and professes, which no statistic can say.
std::string figureGroup(const Figure& figure) {
    if (figure.place.file == "content/powers.toml") {
        for (const std::string_view aim : {".ideal.", ".salience.", ".values."})
            if (figure.id.find(aim) != std::string::npos)
                return "powers_aims";
        return "powers_openings";
    }
    for (const GroupRow& row : groupRows)
        if (figure.place.file.starts_with(row.file))
            return std::string(row.group);
    return "others";
}

Evidence evidenceOf(const Figure& figure) {
    if (!figure.sourced())
        return Evidence::assumed;
    const auto says = [&](std::string_view word) { return figure.source.find(word) != std::string::npos; };
    return says("recalled") ? Evidence::recalled : says("opened") ? Evidence::opened : Evidence::own;
}

void Tally::add(const Figure& figure) {
    const Evidence evidence = evidenceOf(figure);
    ++(evidence == Evidence::assumed ? assumed : sourced);
    opened += evidence == Evidence::opened;
    recalled += evidence == Evidence::recalled;
}

} // namespace chokepoint
