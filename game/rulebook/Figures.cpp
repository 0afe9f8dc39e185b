#include "rulebook/Figures.h"

#include "rulebook/Number.h"

#include <cmath>

namespace chokepoint {

bool FigureTable::add(Figure figure) { return m_figures.try_emplace(figure.id, std::move(figure)).second; }

const Figure* FigureTable::find(std::string_view id) const {
    const auto at = m_figures.find(id);
    return at == m_figures.end() ? nullptr : &at->second;
}

Outcome FigureTable::set(std::string_view id, double value) {
    const auto at = m_figures.find(id);
    if (at == m_figures.end()) {
        std::vector<std::string> ids;
        for (const auto& [known, figure] : m_figures)
            ids.push_back(known);
        return unknownWord("unknown_figure", {std::string(id)}, id, ids);
    }
    if (!std::isfinite(value))
        return Fault{"not_finite", {std::string(id), writeNumber(value)}, at->second.place};
    at->second.value = value;
    at->second.overridden = true;
    return Done{};
}

} // namespace chokepoint
