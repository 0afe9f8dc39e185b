#pragma once

#include "rulebook/Rulebook.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace chokepoint {

/// One mechanism that the source asks the game to carry.
struct MissionRow {
    std::string id;                            ///< `S42`
    std::map<std::string, std::string> titles; ///< by language
};

/// What carries a row, and the experiment that shows it: two games with equal luck in which everybody else is idle, one
/// with the acts of `with`. The number has to stand higher (lower) there, and no longer once the parameter is zero.
struct Carrier {
    std::string row;
    std::vector<std::string> by; ///< ids of instruments, quantities, clauses, members, events, pages
    std::string parameter;       ///< figure whose zero switches the mechanism off
    std::string moves;           ///< address of the number measured
    bool up = true;
    int turn = 1; ///< measured at its end
    std::string with;
    std::string both; ///< acts in both games, as JSON like `with`
    Place place = {};
};

/// What the source asks for, and what content says carries it. Games need none of it.
struct Mission {
    std::vector<MissionRow> rows;
    std::vector<Carrier> carriers; ///< from the tags of all files with parameters, instruments or clauses
};

Result<Mission> loadMission(const std::filesystem::path& root, const Vocabulary& vocabulary,
                            const Rulebook& book);

} // namespace chokepoint
