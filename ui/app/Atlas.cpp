#include "ui/app/Atlas.h"

namespace chokepoint {

std::vector<MapCountry> mapCountries(const Desk& desk) {
    const RuleSet& rules = desk.rules();
    const std::span<const double> latitude = rules.book.columns["lat"];
    const std::span<const double> longitude = rules.book.columns["lon"];
    std::vector<MapCountry> countries;
    for (std::size_t c = 0; c < rules.book.countries.size(); ++c) {
        const int country = static_cast<int>(c);
        countries.push_back({QString::fromStdString(rules.book.countries[c].id), desk.name(Axis::country, country),
                             latitude.empty() ? 0 : latitude[c], longitude.empty() ? 0 : longitude[c],
                             rules.gdpShare[c]});
    }
    return countries;
}

PowerMark markOf(const RuleSet& rules, int power) {
    const Power& declared = rules.book.powers[static_cast<std::size_t>(power)];
    return {QString::fromStdString(declared.shape), QString::fromStdString(declared.colour)};
}

std::vector<MapPower> mapPowers(const Desk& desk) {
    const RuleSet& rules = desk.rules();
    std::vector<MapPower> powers;
    for (int p = 0; p < rules.powers; ++p)
        powers.push_back({QString::fromStdString(rules.sets().id(Axis::power, p)), desk.name(Axis::power, p),
                          markOf(rules, p), rules.book.powers[static_cast<std::size_t>(p)].countries});
    return powers;
}

double mapCentre(const QString& language) {
    constexpr double atlantic = 11;
    constexpr double pacific = 150;
    return language == QLatin1String("ja") ? pacific : atlantic;
}

std::shared_ptr<const WorldShapes> sharedShapes(const std::vector<MapCountry>& countries, double centre) {
    struct Kept {
        double centre;
        std::size_t countries;
        std::shared_ptr<const WorldShapes> shapes;
    };
    static std::vector<Kept> kept;
    for (const Kept& each : kept)
        if (each.centre == centre && each.countries == countries.size())
            return each.shapes;
    kept.push_back({centre, countries.size(), WorldShapes::load(countries, centre)});
    return kept.back().shapes;
}

} // namespace chokepoint
