#include "ui/models/Overlays.h"

#include "ui/models/Desk.h"

#include <QLocale>

#include <algorithm>
#include <array>
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

std::vector<OverlayKind> Overlays::kinds() {
    return {
        {QStringLiteral("vendor_stance"), tr("5G vendor stance"), Axis::vendor,
         QStringLiteral("quantity.stance")},
        {QStringLiteral("data_regime"), tr("Data regime"), {}, QStringLiteral("quantity.data_rules")},
        {QStringLiteral("position"), tr("Stand on the order"), Axis::issue,
         QStringLiteral("quantity.position")},
        {QStringLiteral("alignment"), tr("Alignment"), {}, QStringLiteral("quantity.alignment")},
        {QStringLiteral("surveillance_use"), tr("Surveillance technology"), Axis::power,
         QStringLiteral("quantity.surveillance_use")},
        {QStringLiteral("installed"), tr("Installed base"), Axis::vendor,
         QStringLiteral("quantity.installed")},
        {QStringLiteral("trade"), tr("Trade dependence"), Axis::power, QStringLiteral("quantity.alignment")},
        {QStringLiteral("tension"), tr("Tension"), {}, QStringLiteral("quantity.tension")}};
}

OverlayFacts Overlays::facts(const Desk& desk, const QString& id) {
    if (id == QLatin1String("data_regime"))
        return dataRegime(desk);
    if (id == QLatin1String("position"))
        return position(desk, desk.variant(Axis::issue));
    if (id == QLatin1String("alignment"))
        return alignment(desk);
    if (id == QLatin1String("surveillance_use"))
        return surveillance(desk, desk.variant(Axis::power));
    if (id == QLatin1String("installed"))
        return installedBase(desk, desk.vendor());
    if (id == QLatin1String("trade"))
        return tradeDependence(desk, desk.variant(Axis::power));
    if (id == QLatin1String("tension"))
        return tension(desk);
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

/// Five steps of a scale, parted at four shares.
struct Steps {
    std::array<double, 4> ends;

    int of(double share) const {
        return static_cast<int>(std::upper_bound(ends.begin(), ends.end(), share) - ends.begin());
    }
};

constexpr Steps evenSteps{{0.2, 0.4, 0.6, 0.8}};
constexpr Steps tradeSteps{{0.05, 0.1, 0.2, 0.3}}; // half of all countries lie between the two in the middle

QString inPoints(double value, const Desk& desk) {
    return QLocale(desk.language()).toString(std::round(value), 'f', 0);
}

/// Classes "0–20%" …; the last one is open.
void addShares(OverlayFacts& facts, const Desk& desk, const Steps& steps) {
    for (std::size_t step = 0; step <= steps.ends.size(); ++step) {
        const double from = step == 0 ? 0 : steps.ends[step - 1];
        const QString number = QString::number(std::round(from * 100));
        facts.classes.push_back(
            {QString::number(step + 1),
             step == steps.ends.size()
                 ? QCoreApplication::translate("Overlays", "%1 or more").arg(percent(from, desk))
                 : QStringLiteral("%1–%2").arg(number, percent(steps.ends[step], desk)),
             0});
    }
}

/// Classes "0–20" … of a scale of points.
void addPoints(OverlayFacts& facts) {
    for (int step = 0; step < 5; ++step)
        facts.classes.push_back(
            {QString::number(step + 1), QStringLiteral("%1–%2").arg(step * 20).arg(step * 20 + 20), 0});
}

const World& lastTurn(const Desk& desk) { return desk.at(std::max(0, desk.turn() - 1)).view.world(); }

} // namespace

OverlayFacts Overlays::position(const Desk& desk, int issue) {
    const Quantity stands = quantities().position;
    const QString name = desk.name(Axis::issue, issue);
    OverlayFacts facts{QStringLiteral("position"),  tr("Stand on the order"), name, {}, {}, 0,
                       tr("Changed last half-year")};
    const std::array<const char*, 5> ids = {"sovereign_most", "sovereign", "between", "liberal",
                                            "liberal_most"};
    const std::array<QString, 5> labels = {tr("Sovereign"), tr("Rather sovereign"), tr("Between"),
                                           tr("Rather liberal"), tr("Liberal")};
    for (std::size_t i = 0; i < ids.size(); ++i)
        facts.classes.push_back({QString::fromLatin1(ids[i]), labels[i], 0});
    for (int country = 0; country < desk.rules().countries; ++country) {
        const double value = desk.value(stands, country, issue);
        CountryClass each;
        each.legend = evenSteps.of(value / 100);
        each.changing = each.legend != evenSteps.of(lastTurn(desk).at(stands, country, issue) / 100);
        each.value = facts.classes[static_cast<std::size_t>(each.legend)].label;
        each.detail = tr("%1 of 100").arg(inPoints(value, desk));
        each.sentence = tr("%1, %2: %3, %4 of 100")
                            .arg(countryName(desk, country), name, each.value, inPoints(value, desk));
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::surveillance(const Desk& desk, int power) {
    const Quantity use = quantities().surveillance;
    const QString whose = desk.name(Axis::power, power);
    OverlayFacts facts{QStringLiteral("surveillance_use"), tr("Surveillance technology"), whose, {}, {}, 0,
                       tr("Grew last half-year")};
    addPoints(facts);
    constexpr double noticed = 0.5; // points
    for (int country = 0; country < desk.rules().countries; ++country) {
        const double value = desk.value(use, country, power);
        CountryClass each;
        each.legend = evenSteps.of(value / 100);
        each.changing = value - lastTurn(desk).at(use, country, power) >= noticed;
        each.value = tr("%1 of 100").arg(inPoints(value, desk));
        const Strongest most = strongest(desk.world(), use, country, desk.rules().powers);
        if (most.value > 0 && most.member != power)
            each.detail = tr("mostly from %1").arg(desk.name(Axis::power, most.member));
        each.sentence =
            tr("%1, surveillance technology from %2: %3").arg(countryName(desk, country), whose, each.value);
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::installedBase(const Desk& desk, int vendor) {
    const QString vendors = desk.name(Axis::vendor, vendor);
    OverlayFacts facts{QStringLiteral("installed"), tr("Installed base"), vendors, {}, {}, 0, {}};
    addShares(facts, desk, evenSteps);
    for (int country = 0; country < desk.rules().countries; ++country) {
        const double share = desk.value(quantities().installed, country, vendor);
        CountryClass each;
        each.legend = evenSteps.of(share);
        each.value = percent(share, desk);
        each.sentence = tr("%1, %2: %3 of the network").arg(countryName(desk, country), vendors, each.value);
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::tradeDependence(const Desk& desk, int power) {
    const RuleSet& rules = desk.rules();
    const QString whose = desk.name(Axis::power, power);
    OverlayFacts facts{
        QStringLiteral("trade"), tr("Trade dependence"), tr("on %1").arg(whose), {}, {}, 0, {}};
    addShares(facts, desk, tradeSteps);
    const int own = static_cast<int>(facts.classes.size());
    facts.classes.push_back({QStringLiteral("own"), tr("Governed by it"), 0});
    for (int country = 0; country < rules.countries; ++country) {
        const double share = rules.trade[static_cast<std::size_t>(country * rules.powers + power)];
        const bool home = rules.memberOf[static_cast<std::size_t>(country)] == power;
        CountryClass each;
        each.legend = home ? own : tradeSteps.of(share);
        each.value = home ? facts.classes.back().label : percent(share, desk);
        each.sentence =
            home ? tr("%1, part of %2").arg(countryName(desk, country), whose)
                 : tr("%1: %2 of its trade is with %3").arg(countryName(desk, country), each.value, whose);
        put(facts, std::move(each));
    }
    return facts;
}

OverlayFacts Overlays::tension(const Desk& desk) {
    const Quantity between = quantities().tension;
    OverlayFacts facts{QStringLiteral("tension"),
                       tr("Tension"),
                       tr("with %1").arg(desk.name(Axis::power, desk.seat())),
                       {},
                       {},
                       0,
                       tr("Rose last half-year")};
    addPoints(facts);
    const int own = static_cast<int>(facts.classes.size());
    facts.classes.push_back({QStringLiteral("own"), tr("Your own"), 0});
    facts.classes.push_back({QStringLiteral("none"), tr("Third countries"), 0});
    for (int country = 0; country < desk.rules().countries; ++country) {
        const int power = desk.rules().memberOf[static_cast<std::size_t>(country)];
        CountryClass each;
        each.legend = power < 0 ? own + 1 : own;
        each.value = facts.classes[static_cast<std::size_t>(each.legend)].label;
        each.sentence = QStringLiteral("%1, %2").arg(countryName(desk, country), each.value);
        if (power >= 0 && power != desk.seat()) {
            const double value = desk.value(between, desk.seat(), power);
            each.legend = evenSteps.of(value / 100);
            each.changing = desk.delta(between, desk.seat(), power) > 0;
            each.value = tr("%1 of 100").arg(inPoints(value, desk));
            each.detail = desk.name(Axis::power, power);
            each.sentence =
                tr("%1, tension with %2: %3")
                    .arg(countryName(desk, country), desk.name(Axis::power, desk.seat()), each.value);
        }
        put(facts, std::move(each));
    }
    return facts;
}

} // namespace chokepoint
