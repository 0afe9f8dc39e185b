#pragma once

#include "rules/Turn.h"

#include <vector>

namespace chokepoint {

/// What the members of each bloc have done so far, by GDP: what a country sees when it looks at its partners.
class BlocMeans {
public:
    explicit BlocMeans(const Turn& turn);

    /// Mean restriction of a vendor (0 open, 1 banned) among a country's blocs.
    double restriction(int country, int vendor) const;
    /// Mean strength of a data regime (0–1) among a country's blocs.
    double regimeStrength(int country, int regime) const;

    /// The partner whose decision weighs most in that mean; nobody where none has decided.
    Owner leaderOnVendor(int country, int vendor) const { return leader(country, vendor); }
    Owner leaderOnRegime(int country, int regime) const { return leader(country, m_rules.vendors + regime); }

private:
    double mean(int country, int column) const;
    Owner leader(int country, int column) const;

    const RuleSet& m_rules;
    int m_columns;
    std::vector<double> m_means; ///< bloc × (vendors, then regimes)
    std::vector<int> m_leaders;  ///< the same: the member that contributes most, or -1
};

/// Each country's chance to move one step towards a ban of each vendor, and the move if the draw says so.
void decideOnVendors(const Turn& turn, int country, const BlocMeans& means, Door& door);
/// The installed base follows the stances: rip-and-replace takes years.
void replaceKit(const Turn& turn, int country, Door& door);
/// Each country's chance to adopt a data regime, and the adoption.
void decideOnDataRegime(const Turn& turn, int country, const BlocMeans& means, Door& door);

} // namespace chokepoint
