#pragma once

#include "world/Quantity.h"

#include <string>
#include <vector>

namespace chokepoint {

/// The table of quantities: every number of the world is declared here, once. Storage, snapshots, hashes, addresses,
/// the Lua view, the ledger, tool-tips and CSV columns derive from it. To add one, add a line and the rule that moves it.
class QuantityTable {
public:
    Quantity add(QuantityDeclaration declaration);

    int size() const { return static_cast<int>(m_declarations.size()); }
    const QuantityDeclaration& operator[](Quantity quantity) const { return m_declarations[quantity.index]; }
    const std::vector<QuantityDeclaration>& all() const { return m_declarations; }

    /// The quantity of this id, or one with index 0xFFFF.
    Quantity find(std::string_view id) const;

private:
    std::vector<QuantityDeclaration> m_declarations;
};

/// Member initialisers run in the order of declaration, so that each line below is both the handle and the table row.
struct Quantities {
private:
    using enum Axis;
    using enum Visibility;
    static constexpr Quantum whole{0};

public:
    QuantityTable table;

    // clang-format off
    // Means of power
    Quantity budget           = table.add({"budget", {power}, "bn USD 2019 per half-year", 0, 500, "Money a government can spend on new measures this half-year", 0, everyone, {"base", "growth", "support"}});
    Quantity spent            = table.add({"spent", {power}, "bn USD 2019 per half-year", 0, 500, "Money committed this half-year"});
    Quantity politicalCapital = table.add({"political_capital", {power}, "points", 0, 100, "What a government can still spend on contested measures", 60, owner});
    Quantity publicRd         = table.add({"public_rd", {power, technology}, "bn USD 2019 per half-year", 0, 100, "Public research money by technology", 0, owner});

    // Home
    Quantity support     = table.add({"support", {power}, "points", 0, 100, "Approval of the government at home", 50});
    Quantity confidence  = table.add({"confidence", {power}, "points", 0, 100, "Business confidence", 60});
    Quantity valuesKept  = table.add({"values_kept", {power}, "points", 0, 100, "How far measures fit the values the power professes", 70});
    Quantity shock       = table.add({"shock", {power}, "percent of GDP per half-year", -20, 20, "Passing shocks to growth (pandemics, crises)"});
    Quantity networkCost = table.add({"network_cost", {power}, "bn USD 2019 per half-year", 0, 50, "Cost of replacing banned network equipment"});
    Quantity growth      = table.add({"growth", {power}, "percent per half-year", -25, 25, "Growth of the economy", 0, everyone, {"trend", "markets", "access", "networks", "fragmentation", "shock"}});
    Quantity gdp         = table.add({"gdp", {economy}, "bn USD 2019 per year", 0, 200000, "Output"});

    // Technology
    Quantity capability         = table.add({"capability", {economy, technology}, "index, frontier at opening = 100", 0, 400, "What an economy can do in a technology", 0, estimated, {}, "capability_estimate", 5});
    Quantity capabilityEstimate = table.add({"capability_estimate", {power, economy, technology}, "index, frontier at opening = 100", 0, 400, "What a power believes of an economy's capability", 0, owner});
    Quantity access             = table.add({"access", {economy, technology}, "share of inputs", 0, 1, "Share of a technology's inputs that reaches the economy", 1});
    Quantity loss               = table.add({"loss", {economy, technology, power}, "share of inputs", 0, 1, "Access lost to one power's denials, down the chain"});
    Quantity dependence         = table.add({"dependence", {economy, technology, economy}, "share of use", 0, 1, "Share of an economy's use of a technology that comes from another"});
    Quantity denied             = table.add({"denied", {economy, technology, power}, "share of use", 0, 1, "Share of use that a power's export controls cut off"});
    Quantity control            = table.add({"control", {power, technology, economy}, "level", 0, 3, "Export control in force: 0 none, 1 licence, 2 denial, 3 extraterritorial", 0, everyone, {}, {}, 0, whole});
    Quantity fragmentation      = table.add({"fragmentation", {technology}, "share of market", 0, 1, "Cost of split standards to everyone who uses the technology"});
    Quantity dataStock          = table.add({"data_stock", {power}, "index", 0, 400, "Data within lawful reach of the power's firms", 0, everyone, {"home", "abroad"}});

    // Markets
    Quantity marketShare    = table.add({"market_share", {economy, technology}, "share of world market", 0, 1, "Share of world sales"});
    Quantity essentialShare = table.add({"essential_share", {economy, technology}, "share of essential patents", 0, 1, "Share of standard-essential patents"});
    Quantity marketAccess   = table.add({"market_access", {power, economy}, "points", 0, 100, "How open an economy is to the power's firms", 70});
    Quantity revenue        = table.add({"revenue", {economy, technology}, "bn USD 2019 per half-year", -2000, 2000, "Sales of the economy's firms", 0, everyone, {"sales", "denied_sales", "banned_sales", "market_access", "royalties", "fragmentation"}});
    Quantity privateRd      = table.add({"private_rd", {economy, technology}, "bn USD 2019 per half-year", 0, 500, "Firms' research money"});

    // Relations
    Quantity tension     = table.add({"tension", {power, power}, "points", 0, 100, "Tension between two powers, the same both ways", 20});
    Quantity trust       = table.add({"trust", {power, power}, "points", 0, 100, "Trust of the first power in the second", 50});
    Quantity ban         = table.add({"ban", {power, vendor}, "level", 0, 3, "Procurement ban: 0 none, 1 government, 2 critical infrastructure, 3 nationwide", 0, everyone, {}, {}, 0, whole});
    Quantity leakage     = table.add({"leakage", {power, economy}, "points", 0, 100, "Exposure of the power's secrets to an economy", 0, everyone, {"networks", "trade"}});

    // Agreements: the first three stand at what clauses in force add up to; nothing but an agreement moves them
    Quantity jointRd      = table.add({"joint_rd", {power, power}, "fields", 0, 64, "Fields in which two powers do research together by agreement", 0, everyone, {}, {}, 0, whole});
    Quantity adequacy     = table.add({"adequacy", {power, economy}, "agreements", 0, 64, "Agreements under which a power lets data flow to an economy as if it stayed at home", 0, everyone, {}, {}, 0, whole});
    Quantity truce        = table.add({"truce", {power, power}, "agreements", 0, 64, "Agreements not to take new hostile measures against each other", 0, everyone, {}, {}, 0, whole});
    Quantity promisesKept = table.add({"promises_kept", {power}, "points", 0, 100, "How far others can rely on the power's word", 80});
    Quantity credibility  = table.add({"credibility", {power}, "points", 0, 100, "How far others believe the power's threats", 60});

    // Countries
    Quantity alignment       = table.add({"alignment", {country, power}, "points", 0, 100, "Nearness of a country to a power", 50});
    Quantity finance         = table.add({"finance", {country, power}, "bn USD 2019", 0, 200, "Digital infrastructure a power has financed in the country"});
    Quantity surveillance    = table.add({"surveillance_use", {country, power}, "points", 0, 100, "Use of a power's surveillance technology"});
    Quantity stance          = table.add({"stance", {country, vendor}, "level", 0, 2, "Stance on a network vendor: 0 open, 1 restricted, 2 banned", 0, everyone, {}, {}, 0, whole});
    Quantity stanceChance    = table.add({"stance_chance", {country, vendor}, "probability per half-year", 0, 1, "Chance to move one step towards a ban", 0, everyone, {"security", "alignment", "partners", "offers", "common_line", "lock_in", "trade", "price", "habit"}});
    Quantity installed       = table.add({"installed", {country, vendor}, "share of network", 0, 1, "Vendor's share of the installed network"});
    Quantity dataRules       = table.add({"data_rules", {country, regime}, "points", 0, 100, "Strength with which a country follows a data regime"});
    Quantity adoptionChance  = table.add({"adoption_chance", {country, regime}, "probability per half-year", 0, 1, "Chance to adopt a data regime", 0, everyone, {"market_pull", "persuasion", "neighbours", "kinship", "habit"}});
    Quantity dataStance      = table.add({"data_stance", {power, regime}, "points", 0, 100, "Strength with which a power stands for a data regime"});

    // The order
    Quantity position       = table.add({"position", {country, issue}, "points", 0, 100, "Where a country stands: 0 state-sovereign, 100 liberal, multi-stakeholder", 50});
    Quantity orderState     = table.add({"order_state", {issue}, "points", 0, 100, "Where the order stands on an issue: 0 state-sovereign, 100 liberal", 0, everyone, {"powers", "third_countries", "standards"}});
    Quantity norm           = table.add({"norm", {issue}, "points", -50, 50, "Shift of an issue by decided standards"});
    Quantity arenaWeight    = table.add({"arena_weight", {arena, power}, "share", 0, 1, "Weight of a power in an arena", 0, everyone, {"capability", "markets", "posts"}});
    Quantity campaign       = table.add({"campaign", {contest, power}, "points", 0, 400, "Campaign effort behind a power's proposal"});
    Quantity contestSupport = table.add({"contest_support", {contest, power}, "points", 0, 100, "Support for a power's proposal", 0, everyone, {"technical", "members", "campaign"}});

    // Scores (MODEL.md §4) and the course a power steers
    Quantity supremacy             = table.add({"supremacy", {power}, "points", 0, 100, "Technological supremacy", 0, everyone, {"capability", "market_share", "essential_share", "military_edge"}});
    Quantity order                 = table.add({"order", {power}, "points", 0, 100, "Nearness of the order to the power's ideal", 0, everyone, {"nearness", "weight_in_arenas"}});
    Quantity prosperity            = table.add({"prosperity", {power}, "points", 0, 100, "Growth, market revenue and confidence", 0, everyone, {"growth", "revenue", "confidence"}});
    Quantity security              = table.add({"security", {power}, "points", 0, 100, "How little others can deny or learn", 0, everyone, {"independence", "access", "secrecy", "calm"}});
    Quantity legitimacy            = table.add({"legitimacy", {power}, "points", 0, 100, "Support, values kept and trust enjoyed", 0, everyone, {"support", "values", "trust"}});
    Quantity courseInterdependence = table.add({"course_interdependence", {power}, "points", 0, 100, "0 decoupled, 100 interdependent", 0, everyone, {"supply", "controls", "bans"}});
    Quantity courseOrder           = table.add({"course_order", {power}, "points", 0, 100, "0 accommodating other orders, 100 inside the liberal order", 0, everyone, {"positions", "data_rules"}});
    Quantity achievement           = table.add({"achievement", {power}, "points", -400, 400, "Weighted change of the scores since the opening, against par", 0, everyone, {"supremacy", "order", "prosperity", "security", "legitimacy", "par"}});
    // clang-format on
};

/// The one table; built before main() and never changed. (A function, so that what it is may change; inline, since the
/// laws ask for it in their inner loops.)
inline const Quantities theQuantities;
inline const Quantities& quantities() { return theQuantities; }

} // namespace chokepoint
