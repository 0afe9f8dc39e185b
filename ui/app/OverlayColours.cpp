#include "ui/app/OverlayColours.h"

#include "ui/app/Atlas.h"
#include "ui/models/Overlays.h"
#include "ui/theme/Theme.h"

#include <array>

namespace chokepoint {

namespace {

/// What an overlay's classes are coloured by.
enum class Scale { diverging, categories, powers, sequence, heat };

struct Look {
    const char* id;
    Scale scale;
    const char* icon;
};

constexpr std::array<Look, 5> looks = {{
    {"vendor_stance", Scale::diverging, "vendorban"},
    {"data_regime", Scale::categories, "dataflow"},
    {"alignment", Scale::powers, "people"},
    {"installed", Scale::sequence, "layers"},
    {"surveillance_use", Scale::heat, "eye"},
}};

const Look& lookOf(const QString& id) {
    for (const Look& look : looks)
        if (id == QLatin1String(look.id))
            return look;
    return looks.front();
}

/// From closed to wide open: the first class is the hardest.
constexpr std::array<const char*, 4> closedToOpen = {"div.n2", "div.n1", "div.p1", "div.p2"};
/// In the order in which content lists the regimes; the last is for what none of them is.
constexpr std::array<const char*, 4> categories = {"cat.rights", "cat.sov", "cat.flow", "cat.mixed"};

QColor colourOf(const Desk& desk, const Look& look, const OverlayFacts& facts, std::size_t place) {
    const auto nth = [&](const auto& tokens) {
        return theme().color(tokens[std::min(place, tokens.size() - 1)]);
    };
    switch (look.scale) {
    case Scale::diverging:
        return nth(closedToOpen);
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
    for (const QString& id : Overlays::ids()) {
        const OverlayFacts facts = Overlays::facts(desk, id);
        OverlayChoice choice{id, facts.title, lookOf(id).icon, facts.title, {}};
        if (!facts.choice.isEmpty())
            for (int v = 0; v < desk.rules().vendors; ++v)
                choice.variants.push_back(desk.name(Axis::vendor, v));
        choices.push_back(choice);
    }
    return choices;
}

} // namespace chokepoint
