#pragma once

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace chokepoint {

class Desk;

/// What an overlay says of one country: facts and words; colours are given by class where it is painted.
struct CountryClass {
    int legend = -1;       ///< place in the overlay's legend; -1 no data
    double strength = 1;   ///< 0–1 within its class: lightness
    bool changing = false; ///< hatched: a change is under way, or it is close to even
    QString value;         ///< "Restricted"
    QString detail;        ///< "38 % of the network"; may be empty
    QString sentence;      ///< for screen readers: "India, open to Chinese vendors …"
};

/// One class of an overlay.
struct OverlayClass {
    QString id; ///< `banned`, `open_mostly`, a regime's or a power's id: colours go by it
    QString label;
    int count = 0; ///< countries in it
};

struct OverlayFacts {
    QString id;                          ///< `vendor_stance`
    QString title;                       ///< "5G vendor stance"
    QString choice;                      ///< which vendors or regime; may be empty
    std::vector<CountryClass> countries; ///< by country
    std::vector<OverlayClass> classes;
    int changing = 0;      ///< countries that are hatched
    QString changingLabel; ///< "Removal under way"; empty: nothing is hatched here
};

/// What the map's overlays show, from what one seat knows.
class Overlays {
    Q_DECLARE_TR_FUNCTIONS(Overlays)
public:
    /// Ids of the overlays there are, in the order of their keys.
    static std::vector<QString> ids();
    static OverlayFacts facts(const Desk& desk, const QString& id);

    /// Banned, restricted, open, open and mostly its kit (half of the network or more). Hatched: banned while its kit is
    /// still in the network, or closed further last half-year.
    static OverlayFacts vendorStance(const Desk& desk, int vendor);
    /// The regime a country follows most, by strength; hatched where it changed last half-year.
    static OverlayFacts dataRegime(const Desk& desk);
    /// The nearest power, paler when close to even, hatched within five points.
    static OverlayFacts alignment(const Desk& desk);
    /// A vendor's share of the installed network in five steps.
    static OverlayFacts installedBase(const Desk& desk, int vendor);
    /// Use of surveillance technology, of whichever power is used most, in five steps.
    static OverlayFacts surveillance(const Desk& desk);
};

} // namespace chokepoint
