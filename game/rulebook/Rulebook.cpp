#include "rulebook/Rulebook.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

namespace chokepoint {

std::span<const double> CountryColumns::operator[](std::string_view name) const {
    const auto at = m_columns.find(name);
    return at == m_columns.end() ? std::span<const double>() : std::span<const double>(at->second);
}

std::vector<double> CountryColumns::filled(std::string_view name) const {
    const std::span<const double> column = (*this)[name];
    const auto unknown = [](double value) { return std::isnan(value); };
    std::vector<double> known;
    std::remove_copy_if(column.begin(), column.end(), std::back_inserter(known), unknown);
    std::sort(known.begin(), known.end());
    std::vector<double> filled(column.begin(), column.end());
    std::replace_if(filled.begin(), filled.end(), unknown, known.empty() ? 0.0 : known[known.size() / 2]);
    return filled;
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

const Precedent* Rulebook::precedent(std::string_view id) const {
    const auto at = std::find_if(precedents.begin(), precedents.end(),
                                 [&](const Precedent& candidate) { return candidate.id == id; });
    return at == precedents.end() ? nullptr : &*at;
}

std::vector<std::string> Rulebook::precedentIds() const {
    std::vector<std::string> ids;
    for (const Precedent& each : precedents)
        ids.push_back(each.id);
    return ids;
}

int halfYearsTo(std::string_view date) {
    int year = 0;
    int month = 0;
    if (date.size() != std::string_view("2019-12-31").size())
        return 0;
    std::from_chars(date.data(), date.data() + 4, year);
    std::from_chars(date.data() + 5, date.data() + 7, month);
    return year * 2 + (month > 6 ? 1 : 0);
}

AssumptionSettings settingsOf(const Rulebook& book) {
    AssumptionSettings settings;
    for (const Assumption& each : book.assumptions)
        settings[each.id] = each.settings[static_cast<std::size_t>(each.chosen)].id;
    return settings;
}

} // namespace chokepoint
