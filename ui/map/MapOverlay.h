#pragma once

#include "ui/theme/PowerMark.h"

#include <QColor>
#include <QString>

#include <vector>

/// What the map is told. Countries and powers are known by their place in the lists given at the start.
namespace chokepoint {

struct MapCountry {
    QString id;   ///< ISO 3166 alpha-3, as in the map's shapes
    QString name; ///< in the language of the screen
    double latitude = 0,
           longitude = 0; ///< degrees; where its dot and label stand if it has no shape of its own
    double weight = 0;    ///< how early its name appears as one zooms in, such as its GDP; only ratios count
};

struct MapPower {
    QString id;
    QString label; ///< short name; the map writes it in capitals where the script has them
    PowerMark mark;
    std::vector<int> members; ///< countries
};

/// How one country is painted and described under one overlay.
struct CountryFill {
    QColor colour; ///< not valid: no data, painted as hatched grey
    bool hatched = false;
    QString value;    ///< "Undecided"
    QString rank;     ///< "38 % chance to restrict"; may be empty
    QString sentence; ///< for screen readers: "India, undecided on Chinese vendors"
};

struct LegendEntry {
    QColor colour;
    bool hatched = false;
    QString label;
    int count = 0; ///< countries; below 0: none is shown
};

struct MapOverlay {
    QString id; ///< "vendor_stance"
    QString title;
    std::vector<CountryFill> countries; ///< one for each country of the map
    QString legendTitle;
    std::vector<LegendEntry> legend;
};

/// Where an arc starts or ends: a country, or a power if that is not below 0.
struct MapPlace {
    int country = -1;
    int power = -1;
};

/// A flow or a pressure between two places.
struct MapArc {
    MapPlace from, to;
    PowerMark mark;      ///< whose it is: colour of the arc, shape on its chip
    double width = 3;    ///< px: the amount
    bool dotted = false; ///< solid is money or goods, dotted is pressure or talks
    QString chip;        ///< words at its middle; empty: no chip
};

/// One row of the overlay bar.
struct OverlayChoice {
    QString id;      ///< "vendor_stance": the button becomes map_overlay_vendor_stance
    QString title;   ///< "5G vendor stance"
    QString icon;    ///< name of a file in assets/icons
    QString tooltip; ///< without the key; the bar adds it
    /// The second word, such as which vendors; empty: the overlay has none.
    std::vector<QString> variants;
};

} // namespace chokepoint
