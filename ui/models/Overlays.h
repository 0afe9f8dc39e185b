#pragma once

#include "world/Quantity.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
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

/// An overlay that there is.
struct OverlayKind {
    QString id;                   ///< `vendor_stance`
    QString title;                ///< "5G vendor stance"
    std::optional<Axis> variants; ///< a member of this axis is chosen with it: a vendor, a power, an issue
    QString page;                 ///< what explains it in the encyclopedia
};

/// What the map's overlays show, from what one seat knows. Where an overlay has variants, it shows the member that the desk
/// has chosen.
class Overlays {
    Q_DECLARE_TR_FUNCTIONS(Overlays)
public:
    /// In the order of their keys.
    static std::vector<OverlayKind> kinds();
    static OverlayFacts facts(const Desk& desk, const QString& id);

    /// Banned, restricted, open, open and mostly its kit (half of the network or more). Hatched: banned while its kit is
    /// still in the network, or closed further last half-year.
    static OverlayFacts vendorStance(const Desk& desk, int vendor);
    /// The regime a country follows most, by strength; hatched where it changed last half-year.
    static OverlayFacts dataRegime(const Desk& desk);
    /// Where countries stand on an issue of the order, in five steps; hatched where the step changed last half-year.
    static OverlayFacts position(const Desk& desk, int issue);
    /// The nearest power, paler when close to even, hatched within five points.
    static OverlayFacts alignment(const Desk& desk);
    /// Use of a power's surveillance technology in five steps; hatched where it grew last half-year.
    static OverlayFacts surveillance(const Desk& desk, int power);
    /// A vendor's share of the installed network in five steps.
    static OverlayFacts installedBase(const Desk& desk, int vendor);
    /// Share of trade that is with a power, in five steps.
    static OverlayFacts tradeDependence(const Desk& desk, int power);
    /// Tension between the seat and other powers, on the countries that these govern.
    static OverlayFacts tension(const Desk& desk);
};

} // namespace chokepoint
