#include "ui/app/Atlas.h"

#include <future>

namespace chokepoint {

namespace {

/// Countries without their names: what shapes are made from.
std::vector<MapCountry> namelessCountries(const RuleSet& rules) {
    const std::span<const double> latitude = rules.book.columns["lat"];
    const std::span<const double> longitude = rules.book.columns["lon"];
    std::vector<MapCountry> countries;
    for (std::size_t c = 0; c < rules.book.countries.size(); ++c)
        countries.push_back({QString::fromStdString(rules.book.countries[c].id),
                             {},
                             latitude.empty() ? 0 : latitude[c],
                             longitude.empty() ? 0 : longitude[c],
                             rules.gdpShare[c]});
    return countries;
}

} // namespace

std::vector<MapCountry> mapCountries(const Desk& desk) {
    std::vector<MapCountry> countries = namelessCountries(desk.rules());
    for (std::size_t c = 0; c < countries.size(); ++c)
        countries[c].name = desk.name(Axis::country, static_cast<int>(c));
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

namespace {

using Shapes = std::shared_ptr<const WorldShapes>;

/// Asked for from the window's thread alone; only the making may happen elsewhere.
std::shared_future<Shapes> futureShapes(const RuleSet& rules, double centre) {
    struct Kept {
        double centre;
        std::size_t countries;
        std::shared_future<Shapes> shapes;
    };
    static std::vector<Kept> kept;
    for (const Kept& each : kept)
        if (each.centre == centre && each.countries == rules.book.countries.size())
            return each.shapes;
    kept.push_back({centre, rules.book.countries.size(),
                    std::async(std::launch::async, [countries = namelessCountries(rules), centre] {
                        return WorldShapes::load(countries, centre);
                    }).share()});
    return kept.back().shapes;
}

} // namespace

std::shared_ptr<const WorldShapes> sharedShapes(const RuleSet& rules, double centre) {
    return futureShapes(rules, centre).get();
}

void prepareShapes(const RuleSet& rules, double centre) { futureShapes(rules, centre); }

} // namespace chokepoint
