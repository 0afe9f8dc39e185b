#include "ai/Repertoire.h"

#include <algorithm>

namespace chokepoint {

Repertoire Repertoire::all(const Rulebook& book) {
    Repertoire repertoire;
    repertoire.m_has.assign(book.instruments.size(), true);
    return repertoire;
}

Repertoire Repertoire::only(const Rulebook& book, std::string_view some) {
    Repertoire repertoire;
    for (const Instrument& instrument : book.instruments)
        repertoire.m_has.push_back(instrument.family == some || instrument.id == some);
    return repertoire;
}

Repertoire Repertoire::without(const Rulebook& book, std::string_view some) {
    Repertoire repertoire = only(book, some);
    repertoire.m_has.flip();
    return repertoire;
}

bool Repertoire::hasAll(const std::vector<Move>& moves) const {
    return std::all_of(moves.begin(), moves.end(), [this](const Move& move) { return has(move); });
}

} // namespace chokepoint
