#include "ui/app/Atlas.h"

#include "ui/map/MapView.h"
#include "ui/map/ShapesFile.h"
#include "ui/map/ViewFile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <future>
#include <map>
#include <utility>

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

std::vector<MapPower> mapPowers(const Desk& desk) {
    const RuleSet& rules = desk.rules();
    std::vector<MapPower> powers;
    for (int p = 0; p < rules.powers; ++p)
        powers.push_back({QString::fromStdString(rules.sets().id(Axis::power, p)), desk.name(Axis::power, p),
                          markOf(rules.book, p), rules.book.powers[static_cast<std::size_t>(p)].countries});
    return powers;
}

double mapCentre(const QString& language) {
    constexpr double atlantic = 11;
    constexpr double pacific = 150;
    return language == QLatin1String("ja") ? pacific : atlantic;
}

namespace {

using Shapes = std::shared_ptr<const WorldShapes>;

/// What is kept between runs about the map with that centre.
QString cacheFile(double centre, const QString& kind) {
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) +
           QString("/world_%1.%2").arg(centre).arg(kind);
}

QByteArray bytesOf(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What earlier runs left.
struct Prepared {
    std::shared_future<Shapes> shapes;
    std::optional<DrawnView> view;
};

/// By centre; asked for from the window's thread alone.
std::map<double, Prepared>& prepared() {
    static std::map<double, Prepared> kept;
    return kept;
}

void keep(const QByteArray& bytes, const QString& name) {
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name); // another program may read it meanwhile
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0)
        file.commit();
}

Shapes keptShapes(const std::vector<MapCountry>& countries, double centre) {
    prepareShapes(centre);
    Shapes shapes;
    if (const std::shared_future<Shapes>& reading = prepared()[centre].shapes; reading.valid())
        shapes = reading.get();
    if (shapes && shapes->isFor(countries))
        return shapes;
    shapes = WorldShapes::load(countries, centre);
    QThreadPool::globalInstance()->start(
        [shapes, name = cacheFile(centre, "shapes")] { keep(writtenShapes(*shapes), name); });
    return shapes;
}

} // namespace

void prepareShapes(double centre) {
    const auto [entry, isNew] = prepared().try_emplace(centre);
    if (isNew)
        entry->second.shapes = std::async(
            std::launch::async, [name = cacheFile(centre, "shapes")] { return readShapes(bytesOf(name)); });
}

void prepareView(double centre) {
    prepareShapes(centre);
    Prepared& now = prepared()[centre];
    now.view = readView(bytesOf(cacheFile(centre, "view")), now.shapes.get());
}

std::optional<DrawnView> takePreparedView(double centre) {
    return std::exchange(prepared()[centre].view, std::nullopt);
}

void rememberView(double centre, const MapView& map) {
    if (std::optional<DrawnView> drawn = map.drawnView())
        QThreadPool::globalInstance()->start([view = std::move(*drawn), name = cacheFile(centre, "view")] {
            if (const QByteArray bytes = writtenView(view); bytesOf(name) != bytes)
                keep(bytes, name);
        });
}

Shapes sharedShapes(const RuleSet& rules, double centre) {
    static std::map<double, Shapes> made;
    const std::vector<MapCountry> countries = namelessCountries(rules);
    Shapes& shapes = made[centre];
    if (!shapes || !shapes->isFor(countries))
        shapes = keptShapes(countries, centre);
    return shapes;
}

} // namespace chokepoint
