#pragma once

#include "rules/Limits.h"
#include "rules/Turn.h"

#include <array>
#include <span>
#include <vector>

namespace chokepoint {

/// What the members of each bloc have done so far, by GDP: what a country sees when it looks at its partners.
class BlocMeans {
public:
    explicit BlocMeans(const Turn& turn);

    /// What each country's blocs say of one thing.
    class Row {
    public:
        double operator[](std::size_t country) const { return m_first[country * m_step]; }

    private:
        friend class BlocMeans;
        Row(const double* first, std::size_t step) : m_first(first), m_step(step) {}

        const double* m_first;
        std::size_t m_step;
    };
    /// Mean restriction of a vendor (0 open, 1 banned) among each country's blocs.
    Row restriction(int vendor) const { return partners(vendor); }
    /// Mean strength of a data regime (0–1) among each country's blocs.
    Row regimeStrength(int regime) const { return partners(m_rules.vendors + regime); }

    /// The partner whose decision weighs most in that mean; nobody where none has decided.
    Owner leaderOnVendor(int country, int vendor) const { return leader(country, vendor); }
    Owner leaderOnRegime(int country, int regime) const { return leader(country, m_rules.vendors + regime); }

private:
    Row partners(int column) const { return {m_partners.data() + column, m_columns}; }
    void gatherStrengths(const World& world);
    void weighBloc(std::size_t bloc);
    void weighPartners(std::span<double> parts);
    int leaderIn(std::size_t bloc, std::size_t column) const;
    Owner leader(int country, int column) const;

    // Columns are the vendors, then the regimes: they lie side by side, so that a member is gone to once for all of them.
    const RuleSet& m_rules;
    std::size_t m_columns;
    std::span<double> m_strengths; ///< country × column: how far it has gone, 0-1
    std::span<double> m_means;     ///< bloc × column
    mutable std::vector<int>
        m_leaders; ///< bloc × column: the member that contributes most, sought when first asked for
    std::span<double> m_partners; ///< country × column: the mean over its blocs
};

/// What holds of a vendor this half-year, whoever looks at it.
struct VendorCase {
    int index = 0;
    int home = 0;                          ///< economy
    int seat = -1;                         ///< power of the home, -1 none
    double democracy = 0;                  ///< of the home, 0-1
    double bargain = 0;                    ///< quality for its price against the market's mean, 0 even
    std::array<double, mostPowers> bans{}; ///< how far each power bans it, 0-1
    std::array<double, mostPowers> risk{}; ///< what each power's assessment says of it, 0-1
};

/// What every country sees of the powers, worked out once for all vendors: a row of countries for each power. Lives
/// within a phase, like all that follows.
struct Outlooks {
    explicit Outlooks(const Turn& turn);

    /// What the powers say, each by how near a country is to it: a row of countries.
    std::span<double> weigh(const Turn& turn, const std::array<double, mostPowers>& byPower) const;
    void weigh(const std::array<double, mostPowers>& byPower, std::span<double> row) const;

    std::size_t powers, countries;
    std::span<double> nearness; ///< 0-1
    std::span<double> felt;     ///< by vendor's home: tension of the other powers with it, by nearness; 0-1
    std::span<double> offers;   ///< by vendor's home: the others' finance against its own; -1 to 1
    std::span<double> offersOfAll; ///< for a home without a seat, by country

private:
    void weighOffers(const Turn& turn);
};

/// The network vendors of a half-year, and what countries decide on them.
class VendorMarket {
public:
    VendorMarket(const Turn& turn, const BlocMeans& means);

    /// Each country's chance to move one step towards a ban of each vendor, and the move if the draw says so.
    void decide(const Outlooks& outlooks, Door& door) const;
    std::span<const VendorCase> vendors() const { return m_vendors; }

private:
    void move(int vendor, std::span<const double> chances, Door& door) const;

    const Turn& m_turn;
    const BlocMeans& m_means;
    Luck::Draws m_draws;
    std::vector<VendorCase> m_vendors;
};

/// How far each country thinks a vendor a risk, as the powers it is near to say; 0-1.
class Worries {
public:
    Worries(const Turn& turn, std::span<const VendorCase> vendors, const Outlooks& outlooks);
    /// A row of countries.
    std::span<const double> of(std::size_t vendor) const {
        return m_worry.subspan(vendor * m_countries, m_countries);
    }

private:
    std::size_t m_countries;
    std::span<double> m_worry; ///< vendor × country
};

// Parts of the phase, one file each.
void assessVendors(const Turn& turn, Door& door);
void adoptRegimes(const Turn& turn, const BlocMeans& means, const Outlooks& outlooks, Door& door);
void buildNetworks(const Turn& turn, std::span<const VendorCase> vendors, const Worries& worries, Door& door);
void matureOpenNetworks(const Turn& turn, Door& door);
void forgetPressure(const Turn& turn, Door& door);
void spreadSurveillance(const Turn& turn, Door& door);
void governData(const Turn& turn, Door& door);
void weighPresence(const Turn& turn, Door& door);

/// The installed base follows the stances: rip-and-replace takes years.
void replaceKit(const Turn& turn, Door& door);

} // namespace chokepoint
