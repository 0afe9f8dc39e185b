#include "rulebook/Loading.h"

#include "rulebook/Number.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace chokepoint {

namespace {

bool isIdCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

} // namespace

Loading::Loading(std::filesystem::path root, const Vocabulary& vocabulary,
                 const std::vector<Override>& overrides)
    : m_folder(std::move(root)), m_vocabulary(&vocabulary) {
    for (const Override& wanted : overrides)
        m_overrides[wanted.id] = {wanted.value};
}

void Loading::define(Axis axis, std::vector<Declaration> members, bool complete) {
    checkIds(members);
    for (const auto& [bounded, most] : m_vocabulary->room)
        if (const auto room = static_cast<std::size_t>(most); bounded == axis && members.size() > room)
            fault("too_many_members",
                  {std::string(nameOf(axis)), std::to_string(members.size()), std::to_string(room)},
                  members[room].place);
    std::vector<std::string> ids;
    for (Declaration& member : members) {
        ids.push_back(std::move(member.id));
        m_places[static_cast<std::size_t>(axis)].push_back(std::move(member.place));
    }
    m_sets.define(axis, std::move(ids));
    m_complete[static_cast<std::size_t>(axis)] = complete;
}

void Loading::checkIds(const std::vector<Declaration>& declared) {
    std::map<std::string_view, const Place*> first;
    for (const auto& [id, place] : declared) {
        // Ids stand in addresses and paths of figures, which dots, slashes and brackets would break.
        if (!std::all_of(id.begin(), id.end(), isIdCharacter))
            fault("bad_id", {id}, place);
        const auto [taken, isNew] = first.try_emplace(id, &place);
        if (!isNew && !id.empty())
            fault("id_twice", {id, taken->second->file + ":" + std::to_string(taken->second->line)}, place);
    }
}

int Loading::member(Axis axis, std::string_view id, const Place& place) {
    const int index = m_sets.find(axis, id);
    if (index < 0 && complete(axis))
        fault(unknownWord("unknown_id", {std::string(nameOf(axis)), std::string(id)}, id, m_sets.ids(axis),
                          place));
    return index;
}

double Loading::figure(Figure figure, std::optional<double> low, std::optional<double> high) {
    const double half = std::abs(figure.value) * 0.5;
    figure.low = low.value_or(figure.value - half);
    figure.high = high.value_or(figure.value + half);
    checkFigure(figure);
    const double value = figure.value;
    const auto wanted = m_overrides.find(figure.id);
    if (const Figure* const taken = m_figures.find(figure.id)) {
        fault("figure_twice", {figure.id}, figure.place);
        return taken->value;
    }
    if (wanted != m_overrides.end() && !wanted->second.reason.empty()) {
        figure.source.clear();
        figure.assumed = wanted->second.reason;
    }
    m_figures.add(std::move(figure));
    if (wanted == m_overrides.end())
        return value;
    if (const Outcome outcome = m_figures.set(wanted->first, wanted->second.value); !outcome)
        fault(outcome.faults().front());
    return m_figures.find(wanted->first)->value;
}

void Loading::checkFigure(const Figure& figure) {
    if (figure.unit.empty())
        fault("figure_without_unit", {figure.id}, figure.place);
    if (figure.source.empty() && figure.assumed.empty())
        fault("figure_without_source", {figure.id}, figure.place);
    if (!figure.source.empty() && !figure.assumed.empty())
        fault("figure_with_both", {figure.id}, figure.place);
    if (figure.low > figure.high)
        fault("range_reversed", {figure.id, writeNumber(figure.low), writeNumber(figure.high)}, figure.place);
    else if (figure.value < figure.low || figure.value > figure.high)
        fault("figure_out_of_range",
              {figure.id, writeNumber(figure.value), writeNumber(figure.low), writeNumber(figure.high)},
              figure.place);
}

void Loading::checkSum(const std::string& what, std::span<const double> shares, const Place& place) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!shares.empty() && std::abs(sum - 1.0) > 1e-6)
        fault("sum_not_one", {what, fmt::format("{:.6g}", sum)}, place);
}

void Loading::checkOverrides() {
    for (const auto& [id, replacement] : m_overrides)
        if (m_figures.find(id) == nullptr)
            fault(m_figures.set(id, replacement.value).faults().front());
}

Faults Loading::takeFaults() {
    const auto byPlace = [](const Fault& a, const Fault& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    };
    std::stable_sort(m_faults.begin(), m_faults.end(), byPlace);
    return std::move(m_faults);
}

} // namespace chokepoint
