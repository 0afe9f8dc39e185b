#include "ui/app/OverlayColours.h"

#include "ui/app/Atlas.h"
#include "ui/models/Overlays.h"
#include "ui/theme/Theme.h"

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
        return power < 0 ? theme().color("map.nodata") : markOf(desk.rules(), power).fill();
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
