#include "ui/models/Overlays.h"

#include "ui/models/Desk.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace chokepoint {

namespace {

constexpr double mostlyItsKit = 0.5; // share of the network
constexpr double someKit = 0.005;
constexpr double closeToEven = 5; // points of alignment

QString percent(double share, const Desk& desk) {
    const QString number = QLocale(desk.language()).toString(std::round(share * 100), 'f', 0);
    return QCoreApplication::translate("Overlays", "%1%").arg(number);
}

/// Puts a country into its class and counts it.
void put(OverlayFacts& facts, CountryClass country) {
    if (country.legend >= 0)
        ++facts.classes[static_cast<std::size_t>(country.legend)].count;
    if (country.changing)
        ++facts.changing;
    facts.countries.push_back(std::move(country));
}

QString countryName(const Desk& desk, int country) { return desk.name(Axis::country, country); }

/// The strongest of a country's row: index and value.
struct Strongest {
    int member = -1;
    double value = 0;
    double second = 0; ///< of the next
};

Strongest strongest(const World& world, Quantity quantity, int country, int members) {
    Strongest found;
    for (int member = 0; member < members; ++member) {
        const double value = world.at(quantity, country, member);
        if (found.member < 0 || value > found.value) {
            found.second = found.member < 0 ? 0 : found.value;
            found.member = member;
            found.value = value;
        } else {
            found.second = std::max(found.second, value);
        }
    }
    return found;
}

} // namespace

std::vector<QString> Overlays::ids() {
    return {QStringLiteral("vendor_stance"), QStringLiteral("data_regime"), QStringLiteral("alignment"),
            QStringLiteral("surveillance_use"), QStringLiteral("installed")};
}

OverlayFacts Overlays::facts(const Desk& desk, const QString& id) {
    if (id == QLatin1String("data_regime"))
        return dataRegime(desk);
    if (id == QLatin1String("alignment"))
        return alignment(desk);
    if (id == QLatin1String("surveillance_use"))
        return surveillance(desk);
    if (id == QLatin1String("installed"))
        return installedBase(desk, desk.vendor());
    return vendorStance(desk, desk.vendor());
}

OverlayFacts Overlays::vendorStance(const Desk& desk, int vendor) {
    enum Class { Banned, Restricted, Open, OpenMostly };
    const QString vendors = desk.name(Axis::vendor, vendor);
    OverlayFacts facts{QStringLiteral("vendor_stance"),
                       tr("5G vendor stance"),
                       vendors,
                       {},
                       {{QStringLiteral("banned"), tr("Banned"), 0},
                        {QStringLiteral("restricted"), tr("Restricted"), 0},
                        {QStringLiteral("open"), tr("Open"), 0},
                        {QStringLiteral("open_mostly"), tr("Open, mostly its kit"), 0}},
                       0,
                       tr("Removal under way")};
    const Quantities& q = quantities();
    for (int country = 0; country < desk.rules().countries; ++country) {
        const double stance = desk.value(q.stance, country, vendor);
        const double kit = desk.value(q.installed, country, vendor);
        CountryClass each;
        each.legend = stance >= 2           ? Banned
                      : stance >= 1         ? Restricted
                      : kit >= mostlyItsKit ? OpenMostly
                                            : Open;
        // Removal: what is banned is still in the network.
        each.changing = each.legend == Banned && kit >= someKit;
        each.value = facts.classes[static_cast<std::size_t>(each.legend)].label;
        each.detail = tr("%1 of the network").arg(percent(kit, desk));
        const QString state =
            each.legend == Banned
                ? (each.changing ? tr("%1, %2 banned, removal under way, still %3 of the network")
                                 : tr("%1, %2 banned, %3 of the network"))
            : each.legend == Restricted ? tr("%1, %2 restricted, %3 of the network")
                                        : tr("%1, open to %2, %3 of the network");
        each.sentence = state.arg(countryName(desk, country), vendors, percent(kit, desk));
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::dataRegime(const Desk& desk) {
    const Quantities& q = quantities();
    OverlayFacts facts{QStringLiteral("data_regime"), tr("Data regime"), {}, {}, {}, 0,
                       tr("Changed last half-year")};
    for (int regime = 0; regime < desk.rules().regimes; ++regime)
        facts.classes.push_back({QString::fromStdString(desk.sets().id(Axis::regime, regime)),
                                 desk.name(Axis::regime, regime), 0});
    const int none = static_cast<int>(facts.classes.size());
    facts.classes.push_back({QStringLiteral("none"), tr("None to speak of"), 0});
    const World& before = desk.at(std::max(0, desk.turn() - 1)).view.world();
    constexpr double toSpeakOf = 20; // points
    const auto classOf = [&](const World& world, int country) {
        const Strongest most = strongest(world, q.dataRules, country, desk.rules().regimes);
        return most.value < toSpeakOf ? none : most.member;
    };
    for (int country = 0; country < desk.rules().countries; ++country) {
        CountryClass each;
        each.legend = classOf(desk.world(), country);
        const double value = strongest(desk.world(), q.dataRules, country, desk.rules().regimes).value;
        each.strength = value / 100;
        each.changing = each.legend != classOf(before, country);
        each.value = facts.classes[static_cast<std::size_t>(each.legend)].label;
        each.detail = tr("Strength %1 of 100").arg(QLocale(desk.language()).toString(value, 'f', 0));
        each.sentence = tr("%1, data regime: %2, strength %3 of 100")
                            .arg(countryName(desk, country), each.value,
                                 QLocale(desk.language()).toString(value, 'f', 0));
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::alignment(const Desk& desk) {
    const Quantities& q = quantities();
    OverlayFacts facts{QStringLiteral("alignment"), tr("Alignment"), {}, {}, {}, 0, tr("Within 5 points")};
    for (int power = 0; power < desk.rules().powers; ++power)
        facts.classes.push_back(
            {QString::fromStdString(desk.sets().id(Axis::power, power)), desk.name(Axis::power, power), 0});
    for (int country = 0; country < desk.rules().countries; ++country) {
        CountryClass each;
        const int own = desk.rules().memberOf[static_cast<std::size_t>(country)];
        const Strongest most = strongest(desk.world(), q.alignment, country, desk.rules().powers);
        each.legend = own >= 0 ? own : most.member;
        const double lead = own >= 0 ? 100 : most.value - most.second;
        each.strength = std::min(1.0, 0.35 + lead / 40);
        each.changing = lead < closeToEven;
        each.value = facts.classes[static_cast<std::size_t>(each.legend)].label;
        const QString points = QLocale(desk.language()).toString(most.value, 'f', 0);
        each.detail = own >= 0 ? tr("Governed by it") : tr("%1 of 100").arg(points);
        each.sentence =
            own >= 0
                ? tr("%1, part of %2").arg(countryName(desk, country), each.value)
                : tr("%1, nearest to %2 with %3 of 100").arg(countryName(desk, country), each.value, points);
        put(facts, std::move(each));
    }
    return facts;
}

namespace {

/// Five steps of a scale from 0 to 1, named by their upper end.
void addSteps(OverlayFacts& facts, const Desk& desk) {
    for (int step = 1; step <= 5; ++step)
        facts.classes.push_back({QString::number(step),
                                 QStringLiteral("%1–%2").arg((step - 1) * 20).arg(percent(step * 0.2, desk)),
                                 0});
}

int stepOf(double share) { return std::clamp(static_cast<int>(share * 5), 0, 4); }

} // namespace

OverlayFacts Overlays::installedBase(const Desk& desk, int vendor) {
    const QString vendors = desk.name(Axis::vendor, vendor);
    OverlayFacts facts{QStringLiteral("installed"), tr("Installed base"), vendors, {}, {}, 0, {}};
    addSteps(facts, desk);
    for (int country = 0; country < desk.rules().countries; ++country) {
        const double share = desk.value(quantities().installed, country, vendor);
        CountryClass each;
        each.legend = stepOf(share);
        each.value = percent(share, desk);
        each.sentence = tr("%1, %2: %3 of the network").arg(countryName(desk, country), vendors, each.value);
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::surveillance(const Desk& desk) {
    OverlayFacts facts{QStringLiteral("surveillance_use"), tr("Surveillance technology"), {}, {}, {}, 0, {}};
    addSteps(facts, desk);
    for (int country = 0; country < desk.rules().countries; ++country) {
        const Strongest most =
            strongest(desk.world(), quantities().surveillance, country, desk.rules().powers);
        CountryClass each;
        each.legend = stepOf(most.value / 100);
        each.value = percent(most.value / 100, desk);
        each.detail =
            most.value > 0 ? tr("mostly from %1").arg(desk.name(Axis::power, most.member)) : QString();
        each.sentence = tr("%1, surveillance technology in use: %2 %3")
                            .arg(countryName(desk, country), each.value, each.detail)
                            .trimmed();
        put(facts, std::move(each));
    }
    return facts;
}

} // namespace chokepoint
