#include "ui/app/OverlayColours.h"

#include "ui/app/Atlas.h"
#include "ui/models/Overlays.h"
#include "ui/theme/Numbers.h"
#include "ui/theme/Theme.h"

#include <algorithm>
#include <array>

namespace chokepoint {

namespace {

/// What an overlay's classes are coloured by.
enum class Scale { openness, order, categories, powers, sequence, heat };

struct Look {
    const char* id;
    Scale scale;
    const char* icon;
};

constexpr std::array<Look, 8> looks = {{
    {"vendor_stance", Scale::openness, "vendorban"},
    {"data_regime", Scale::categories, "dataflow"},
    {"position", Scale::order, "globe"},
    {"alignment", Scale::powers, "people"},
    {"surveillance_use", Scale::heat, "eye"},
    {"installed", Scale::sequence, "layers"},
    {"trade", Scale::sequence, "swap"},
    {"tension", Scale::heat, "tension"},
}};

const Look& lookOf(const QString& id) {
    for (const Look& look : looks)
        if (id == QLatin1String(look.id))
            return look;
    return looks.front();
}

/// From closed to wide open: the first class is the hardest.
constexpr std::array<const char*, 4> closedToOpen = {"div.n2", "div.n1", "div.p1", "div.p2"};
/// From state-sovereign to liberal.
constexpr std::array<const char*, 5> sovereignToLiberal = {"div.p2", "div.p1", "div.0", "div.n1", "div.n2"};
/// In the order in which content lists the regimes; the last is for what none of them is.
constexpr std::array<const char*, 4> categories = {"cat.rights", "cat.sov", "cat.flow", "cat.mixed"};

QColor colourOf(const Desk& desk, const Look& look, const OverlayFacts& facts, std::size_t place) {
    const auto nth = [&](const auto& tokens) {
        return theme().color(tokens[std::min(place, tokens.size() - 1)]);
    };
    if (facts.classes[place].id == QLatin1String("none") && look.scale != Scale::categories)
        return theme().color("map.land");
    if (facts.classes[place].id == QLatin1String("own"))
        return theme().color("div.0");
    switch (look.scale) {
    case Scale::openness:
        return nth(closedToOpen);
    case Scale::order:
        return nth(sovereignToLiberal);
    case Scale::categories:
        return nth(categories);
    case Scale::powers: {
        const int power = desk.sets().find(Axis::power, facts.classes[place].id.toStdString());
        return power < 0 ? theme().color("map.nodata") : markOf(desk, power).fill();
    }
    case Scale::sequence:
        return theme().color(QString("seq.%1").arg(std::min<int>(5, static_cast<int>(place) + 1)));
    case Scale::heat:
        return theme().color(QString("heat.%1").arg(std::min<int>(5, static_cast<int>(place) + 1)));
    }
    return {};
}

} // namespace

MapOverlay paintedOverlay(const Desk& desk) {
    constexpr double palest = 0.45; ///< of a class's colour; the rest is land
    const OverlayFacts facts = Overlays::facts(desk, desk.overlay());
    const Look& look = lookOf(facts.id);
    MapOverlay overlay;
    overlay.id = facts.id;
    overlay.title = facts.title;
    overlay.legendTitle = facts.choice.isEmpty() ? facts.title : facts.choice;
    std::vector<QColor> colours;
    for (std::size_t i = 0; i < facts.classes.size(); ++i) {
        colours.push_back(colourOf(desk, look, facts, i));
        overlay.legend.push_back({colours.back(), false, facts.classes[i].label, facts.classes[i].count});
    }
    if (!facts.changingLabel.isEmpty())
        overlay.legend.push_back({theme().color("map.land"), true, facts.changingLabel, facts.changing});
    for (const CountryClass& country : facts.countries) {
        CountryFill fill;
        if (country.legend >= 0)
            fill.colour = mixed(theme().color("map.land"), colours[static_cast<std::size_t>(country.legend)],
                                palest + (1 - palest) * country.strength);
        fill.hatched = country.changing;
        fill.value = country.value;
        fill.rank = country.detail;
        fill.sentence = country.sentence;
        overlay.countries.push_back(fill);
    }
    return overlay;
}

namespace {

/// A tie of a country with a power, as wide as its share.
std::vector<MapArc> tradeArcs(const Desk& desk, int power) {
    constexpr std::size_t drawn = 10;
    constexpr double narrowest = 1.5, perShare = 6; // px
    const RuleSet& rules = desk.rules();
    const auto share = [&](int country) {
        return rules.trade[static_cast<std::size_t>(country * rules.powers + power)];
    };
    std::vector<int> partners;
    for (int country = 0; country < rules.countries; ++country)
        if (rules.memberOf[static_cast<std::size_t>(country)] != power && share(country) > 0)
            partners.push_back(country);
    std::stable_sort(partners.begin(), partners.end(), [&](int a, int b) { return share(a) > share(b); });
    partners.resize(std::min(partners.size(), drawn));
    std::vector<MapArc> arcs;
    for (const int country : partners)
        arcs.push_back({{country, -1},
                        {-1, power},
                        markOf(rules.book, power),
                        narrowest + perShare * share(country),
                        false,
                        {}});
    return arcs;
}

/// Between any two powers that are tense: from the one in whose colour it is drawn, with the number.
std::vector<MapArc> tensionArcs(const Desk& desk) {
    constexpr double tense = 50, widest = 5; // of 100; px at 100
    std::vector<MapArc> arcs;
    for (int a = 0; a < desk.rules().powers; ++a)
        for (int b = a + 1; b < desk.rules().powers; ++b)
            if (const double tension = desk.value(quantities().tension, a, b); tension > tense)
                arcs.push_back(
                    {{-1, a}, {-1, b}, markOf(desk, a), widest * tension / 100, true, numberText(tension)});
    return arcs;
}

} // namespace

std::vector<MapArc> overlayArcs(const Desk& desk) {
    if (desk.overlay() == QLatin1String("trade"))
        return tradeArcs(desk, overlayVariant(desk));
    if (desk.overlay() == QLatin1String("tension"))
        return tensionArcs(desk);
    return {};
}

std::vector<MapArc> targetArcs(const Desk& desk, const Move& move) {
    if (move.instrument < 0)
        return {};
    const Rulebook& book = desk.rules().book;
    const Instrument& instrument = book.instruments[static_cast<std::size_t>(move.instrument)];
    std::vector<MapArc> arcs;
    for (std::size_t p = 0; p < instrument.parameters.size() && p < move.arguments.size(); ++p) {
        const int* member = std::get_if<int>(&move.arguments[p]);
        if (member == nullptr || *member < 0)
            continue;
        MapPlace target;
        if (instrument.parameters[p].kind == ParameterKind::country)
            target.country = *member;
        else if (instrument.parameters[p].kind == ParameterKind::economy) {
            const Economy& economy = book.economies[static_cast<std::size_t>(*member)];
            target.power = economy.power;
            if (economy.power < 0 && !economy.countries.empty())
                target.country = economy.countries.front();
        }
        const int owner = target.country < 0
                              ? target.power
                              : desk.rules().memberOf[static_cast<std::size_t>(target.country)];
        if ((target.country >= 0 || target.power >= 0) && owner != desk.seat())
            arcs.push_back({{-1, desk.seat()}, target, markOf(desk, desk.seat()), 3, true, {}});
    }
    return arcs;
}

std::vector<OverlayChoice> overlayChoices(const Desk& desk) {
    std::vector<OverlayChoice> choices;
    for (const OverlayKind& kind : Overlays::kinds()) {
        OverlayChoice choice{kind.id, kind.title, lookOf(kind.id).icon, kind.title, {}};
        for (int v = 0; kind.variants && v < desk.sets().size(*kind.variants); ++v)
            choice.variants.push_back(desk.name(*kind.variants, v));
        choices.push_back(choice);
    }
    return choices;
}

int overlayVariant(const Desk& desk) {
    for (const OverlayKind& kind : Overlays::kinds())
        if (kind.id == desk.overlay() && kind.variants)
            return desk.variant(*kind.variants);
    return 0;
}

void chooseVariant(Desk& desk, int member) {
    for (const OverlayKind& kind : Overlays::kinds())
        if (kind.id == desk.overlay() && kind.variants)
            desk.setVariant(*kind.variants, member);
}

} // namespace chokepoint
