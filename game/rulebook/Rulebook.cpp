#include "rulebook/Rulebook.h"

#include <algorithm>

namespace chokepoint {

std::span<const double> CountryColumns::operator[](std::string_view name) const {
    const auto at = m_columns.find(name);
    return at == m_columns.end() ? std::span<const double>() : std::span<const double>(at->second);
}

std::vector<std::string> CountryColumns::names() const {
    std::vector<std::string> names;
    for (const auto& [name, values] : m_columns)
        names.push_back(name);
    return names;
}

const Instrument* Rulebook::instrument(std::string_view id) const {
    const auto at = std::find_if(instruments.begin(), instruments.end(),
                                 [&](const Instrument& candidate) { return candidate.id == id; });
    return at == instruments.end() ? nullptr : &*at;
}

const Clause* Rulebook::clause(std::string_view id) const {
    const auto at = std::find_if(clauses.begin(), clauses.end(),
                                 [&](const Clause& candidate) { return candidate.form.id == id; });
    return at == clauses.end() ? nullptr : &*at;
}

AssumptionSettings settingsOf(const Rulebook& book) {
    AssumptionSettings settings;
    for (const Assumption& each : book.assumptions)
        settings[each.id] = each.settings[static_cast<std::size_t>(each.chosen)].id;
    return settings;
}

} // namespace chokepoint
