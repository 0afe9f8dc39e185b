#include "rulebook/Instrument.h"

#include <algorithm>
#include <array>

namespace chokepoint {

std::string_view nameOf(ParameterKind kind) {
    static constexpr std::array<std::string_view, 11> names = {"power",      "economy",  "country", "region",
                                                               "technology", "vendor",   "contest", "level",
                                                               "amount",     "partners", "profile"};
    return names[static_cast<std::size_t>(kind)];
}

Axis axisOf(ParameterKind kind) {
    switch (kind) {
    case ParameterKind::economy:
        return Axis::economy;
    case ParameterKind::country:
        return Axis::country;
    case ParameterKind::region:
        return Axis::region;
    case ParameterKind::technology:
        return Axis::technology;
    case ParameterKind::vendor:
        return Axis::vendor;
    case ParameterKind::contest:
        return Axis::contest;
    default:
        return Axis::power;
    }
}

std::optional<Feature> featureNamed(std::string_view name) {
    static constexpr std::array<std::string_view, 7> names = {"rivalry", "friendship", "market", "dual_use",
                                                              "chain",   "exposure",   "swing"};
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? std::nullopt : std::optional(static_cast<Feature>(at - names.begin()));
}

namespace {

const EffectWord* find(const std::vector<EffectWord>& words, std::string_view role) {
    const auto at =
        std::find_if(words.begin(), words.end(), [&](const EffectWord& word) { return word.role == role; });
    return at == words.end() ? nullptr : &*at;
}

} // namespace

std::string_view InstrumentEffect::word(std::string_view role) const {
    const EffectWord* const said = chokepoint::find(words, role);
    return said == nullptr ? std::string_view() : std::string_view(said->word);
}

int InstrumentEffect::parameter(std::string_view role) const {
    const EffectWord* const said = chokepoint::find(words, role);
    return said == nullptr ? -1 : said->parameter;
}

double InstrumentEffect::number(std::string_view name, double otherwise) const {
    const auto at = std::find_if(numbers.begin(), numbers.end(),
                                 [&](const auto& number) { return number.first == name; });
    return at == numbers.end() ? otherwise : at->second;
}

int Instrument::find(std::string_view parameter) const {
    const auto at =
        std::find_if(parameters.begin(), parameters.end(),
                     [&](const InstrumentParameter& candidate) { return candidate.id == parameter; });
    return at == parameters.end() ? -1 : static_cast<int>(at - parameters.begin());
}

int Instrument::level() const {
    const auto at =
        std::find_if(parameters.begin(), parameters.end(), [](const InstrumentParameter& candidate) {
            return candidate.kind == ParameterKind::level && !candidate.key;
        });
    return at == parameters.end() ? -1 : static_cast<int>(at - parameters.begin());
}

} // namespace chokepoint
