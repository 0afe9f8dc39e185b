#include "ui/inspector/Targets.h"

#include "session/Offers.h"

#include <algorithm>
#include <map>

namespace chokepoint {

namespace {

/// Ids under which orders can name a subject, by kind of parameter.
using TargetIds = std::map<ParameterKind, std::string>;

void addEconomy(TargetIds& ids, const Desk& desk, int economy) {
    ids[ParameterKind::economy] = desk.sets().id(Axis::economy, economy);
}

TargetIds idsOf(const Desk& desk, const Inspected& subject) {
    TargetIds ids;
    if (const auto* country = std::get_if<SelectedCountry>(&subject)) {
        ids[ParameterKind::country] = desk.sets().id(Axis::country, country->country);
        if (const int region = desk.rules().regionOf[static_cast<std::size_t>(country->country)]; region >= 0)
            ids[ParameterKind::region] = desk.sets().id(Axis::region, region);
        const int economy = desk.rules().book.countries[static_cast<std::size_t>(country->country)].economy;
        const Economy& content = desk.rules().book.economies[static_cast<std::size_t>(economy)];
        if (content.countries.size() == 1 || content.power >= 0)
            addEconomy(ids, desk, economy);
    } else if (const auto* power = std::get_if<SelectedPower>(&subject)) {
        ids[ParameterKind::power] = desk.sets().id(Axis::power, power->power);
        addEconomy(ids, desk, desk.rules().economyOf[static_cast<std::size_t>(power->power)]);
    } else if (const auto* technology = std::get_if<SelectedTechnology>(&subject)) {
        ids[ParameterKind::technology] = desk.sets().id(Axis::technology, technology->technology);
    }
    return ids;
}

/// The choice of the offer that names the subject, or null.
const Choice* choiceOn(const Instrument& instrument, const Offer& offer, const TargetIds& ids) {
    for (std::size_t p = 0; p < instrument.parameters.size(); ++p) {
        const auto id = ids.find(instrument.parameters[p].kind);
        if (id == ids.end())
            continue;
        for (const Choice& choice : offer.choices[p])
            if (choice.id == id->second)
                return &choice;
    }
    return nullptr;
}

} // namespace

std::vector<TargetingInstrument> instrumentsFor(const Desk& desk, const Inspected& subject) {
    std::vector<TargetingInstrument> found;
    const TargetIds ids = idsOf(desk, subject);
    const std::vector<Instrument>& all = desk.rules().book.instruments;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool fits =
            std::any_of(all[i].parameters.begin(), all[i].parameters.end(),
                        [&](const InstrumentParameter& each) { return ids.contains(each.kind); });
        if (!fits)
            continue;
        const Offer offer = offerOf(desk.rules(), desk.view(), static_cast<int>(i));
        const Choice* choice = choiceOn(all[i], offer, ids);
        if (choice == nullptr)
            continue;
        const std::optional<Fault>& refusal = choice->refusal ? choice->refusal : offer.refusal;
        found.push_back({static_cast<int>(i), refusal ? desk.sentence(*refusal) : QString()});
    }
    return found;
}

} // namespace chokepoint
