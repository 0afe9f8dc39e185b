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
    Quantity spent            = table.add({"spent", {power}, "bn USD 2019 per half-year", 0, 500, "Money committed this half-year", 0, owner});
    Quantity politicalCapital = table.add({"political_capital", {power}, "points", 0, 100, "What a government can still spend on contested measures", 60, owner});
    Quantity publicRd         = table.add({"public_rd", {power, technology}, "bn USD 2019 per half-year", 0, 100, "Public research money by technology", 0, owner});
    Quantity basicShare        = table.add({"basic_share", {power}, "share of public research money", 0, 0.9, "Share of public research money that goes to basic research", 0.3, owner});
    Quantity industrialFund    = table.add({"industrial_fund", {power, technology}, "bn USD 2019 per half-year", 0, 50, "Public money for makers of a technology at home"});
    Quantity trainingProgramme = table.add({"training_programme", {power}, "bn USD 2019 per half-year", 0, 20, "Public money for places in which researchers are trained"});
    Quantity recruiting        = table.add({"recruiting", {power}, "bn USD 2019 per half-year", 0, 10, "Public money that draws researchers from abroad"});
    Quantity recall            = table.add({"recall", {power}, "bn USD 2019 per half-year", 0, 10, "Public money that calls one's own researchers back from abroad"});
    Quantity computingProgramme = table.add({"computing_programme", {power}, "bn USD 2019 per half-year", 0, 20, "Public money for computing and data infrastructure"});
    Quantity digitalProgramme  = table.add({"digital_programme", {power}, "bn USD 2019 per half-year", 0, 20, "Public money for digital transformation"});
    Quantity essentialResearch = table.add({"essential_research", {power, technology}, "bn USD 2019 per half-year", 0, 10, "Public money for research that standards will need"});
    Quantity capitalMarket     = table.add({"capital_market", {power}, "level", 0, 3, "How far capital markets are opened to young firms: 0 as usual, 3 a board of their own", 0, everyone, {}, {}, 0, whole});
    Quantity startupGuard      = table.add({"startup_guard", {power}, "level", 0, 2, "How far young firms are kept from being bought from abroad: 0 not, 1 golden share, 2 no sale", 0, everyone, {}, {}, 0, whole});
    Quantity militaryProgramme = table.add({"military_programme", {power, technology}, "level", 0, 3, "How civil and military research meet: 0 apart, 1 spin-off, 2 spin-on, 3 fused", 0, everyone, {}, {}, 0, whole});

    // Home
    Quantity support     = table.add({"support", {power}, "points", 0, 100, "Approval of the government at home", 50});
    Quantity confidence  = table.add({"confidence", {power}, "points", 0, 100, "Business confidence", 60});
    Quantity valuesKept  = table.add({"values_kept", {power}, "points", 0, 100, "How far measures fit the values the power professes", 70});
    Quantity shock       = table.add({"shock", {power}, "percent of GDP per half-year", -20, 20, "Passing shocks to growth (pandemics, crises)"});
    Quantity consensus   = table.add({"consensus", {power, power}, "points", 0, 100, "Backing at home for measures against another power: the less, the dearer they are", 0, everyone, {"habit", "tension", "distrust", "support", "exposure", "manipulation"}});
    Quantity exposure    = table.add({"exposure", {power, power}, "points", 0, 100, "How much of the power's business hangs on another's market and inputs", 0, everyone, {"sales", "inputs"}});
    Quantity manipulation = table.add({"manipulation", {power}, "points", 0, 100, "How far others' covert influence has turned opinion at home"});
    Quantity networkCost = table.add({"network_cost", {power}, "bn USD 2019 per half-year", 0, 50, "Cost of replacing banned network equipment"});
    Quantity growth      = table.add({"growth", {power}, "percent per half-year", -25, 25, "Growth of the economy", 0, everyone, {"trend", "markets", "access", "networks", "fragmentation", "digital", "shock"}});
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
    Quantity basicKnowledge   = table.add({"basic_knowledge", {economy, technology}, "index points on the way", 0, 400, "Basic research done and not yet taken up", 0, owner});
    Quantity appliedKnowledge = table.add({"applied_knowledge", {economy, technology}, "index points on the way", 0, 400, "Applied research done and not yet in products", 0, owner});
    Quantity deployed         = table.add({"deployed", {economy, technology}, "index, frontier at opening = 100", 0, 400, "How far what can be made is also in use at home", 0, owner});
    Quantity computing        = table.add({"computing", {power}, "index, opening = 100", 0, 400, "Computing at the disposal of the power's researchers", 100});
    Quantity digitalAdoption  = table.add({"digital_adoption", {power}, "points", 0, 100, "How far firms and offices work digitally", 50});
    Quantity startups         = table.add({"startups", {power}, "index, opening = 100", 0, 400, "Young high-technology firms, by number and worth", 100});
    Quantity breakthroughEdge = table.add({"breakthrough_edge", {power}, "points", 0, 50, "Military lead from recent breakthroughs"});
    Quantity militaryEdge     = table.add({"military_edge", {power}, "points", 0, 100, "Hard power from technology: what dual-use capability is worth to the armed forces", 0, everyone, {"capability", "programmes", "breakthroughs"}});

    // Talent and open links
    Quantity talent           = table.add({"talent", {economy}, "thousand researchers", 0, 20000, "Researchers at work in the economy"});
    Quantity training         = table.add({"training", {power}, "thousand researchers", 0, 5000, "Researchers in training on public programmes"});
    Quantity diaspora         = table.add({"diaspora", {power, economy}, "thousand researchers", 0, 5000, "Researchers from the power who work in another economy"});
    Quantity visaLimits       = table.add({"visa_limits", {power, economy}, "level", 0, 3, "Limits on visas for researchers from an economy: 0 none, 3 closed", 0, everyone, {}, {}, 0, whole});
    Quantity personnelControl = table.add({"personnel_control", {power}, "level", 0, 3, "Control of what skilled people may take abroad: 0 none, 3 strict", 0, everyone, {}, {}, 0, whole});
    Quantity counterIntelligence = table.add({"counter_intelligence", {power}, "level", 0, 3, "Guard against insiders and intruders: 0 usual, 3 strict", 0, everyone, {}, {}, 0, whole});
    Quantity jointProjects    = table.add({"joint_projects", {power, economy}, "bn USD 2019 per half-year", 0, 20, "Money for research done together with an economy"});
    Quantity foreignCapital   = table.add({"foreign_capital", {power}, "level", 0, 3, "Openness to investment from abroad: 0 usual, 3 wide open", 0, everyone, {}, {}, 0, whole});
    Quantity screening        = table.add({"screening", {power, economy}, "level", 0, 3, "Screening of investment from an economy: 0 none, 1 large stakes, 2 small stakes too, 3 barred", 0, everyone, {}, {}, 0, whole});
    Quantity transferTerms    = table.add({"transfer_terms", {power, technology}, "level", 0, 3, "What foreign firms must share to sell: 0 nothing, 3 a joint venture with full transfer", 0, everyone, {}, {}, 0, whole});
    Quantity stake            = table.add({"stake", {power, economy}, "points", 0, 100, "Stakes bought in an economy's young firms"});
    Quantity cooperation      = table.add({"cooperation", {power, economy}, "points", 0, 100, "Habit of working with an economy on technology"});
    Quantity interdependence  = table.add({"interdependence", {power}, "points", 0, 100, "How much technology ties the power to others", 0, everyone, {"research_frameworks", "value_chains", "mobility"}});

    // Guarding and denying, and what is done about it
    Quantity controlAnnounced = table.add({"control_announced", {power, technology, economy}, "level", 0, 3, "Export control as announced; it is in force from the next half-year", 0, everyone, {}, {}, 0, whole});
    Quantity listing          = table.add({"listing", {power, economy}, "level", 0, 3, "Firms of an economy put on the list of entities: 0 none, 1 first names, 2 with affiliates, 3 whole branches", 0, everyone, {}, {}, 0, whole});
    Quantity countermeasure   = table.add({"countermeasure", {power, economy}, "level", 0, 3, "Answer to others' controls: 0 none, 3 embargo", 0, everyone, {}, {}, 0, whole});
    Quantity compliance       = table.add({"compliance", {economy, power}, "share", 0, 1, "How far an economy's suppliers heed a power's controls beyond its borders", 0, everyone, {"alignment", "dependence", "pressure", "sales_at_stake", "countermeasures"}});
    Quantity stockpile        = table.add({"stockpile", {economy, technology}, "share of a half-year's use", 0, 3, "Stocks that bridge a denial"});
    Quantity indigenisation   = table.add({"indigenisation", {power, technology}, "bn USD 2019 per half-year", 0, 30, "Public money to make at home what is bought abroad"});
    Quantity homeCapacity     = table.add({"home_capacity", {power, technology}, "bn USD 2019 per half-year", 0, 30, "Plants and skills that the programme has built so far, by the money that bears them"});
    Quantity friendShoring    = table.add({"friend_shoring", {power, technology, economy}, "bn USD 2019 per half-year", 0, 10, "Public money to buy from a partner instead"});
    Quantity championOffer    = table.add({"champion_offer", {power, technology, economy}, "bn USD 2019", 0, 20, "Offer to an economy's leading firm to come"});
    Quantity opennessTrust    = table.add({"openness_trust", {}, "points", 0, 100, "Trust of everybody that open supply chains stay open", 60});
    Quantity dataStock          = table.add({"data_stock", {power}, "index", 0, 400, "Data within lawful reach of the power's firms", 0, everyone, {"home", "abroad", "agreements"}});
    Quantity stateAccess        = table.add({"state_access", {power}, "level", 0, 3, "How far authorities may read firms' data: 0 by warrant, 3 at will", 0, everyone, {}, {}, 0, whole});
    Quantity localisation       = table.add({"localisation", {power}, "level", 0, 3, "Data that must stay in the country: 0 none, 1 critical, 2 personal, 3 all", 0, everyone, {}, {}, 0, whole});
    Quantity adequacyGrant      = table.add({"adequacy_grant", {power, economy}, "level", 0, 1, "Data may flow to an economy as if it stayed at home, by one's own decision", 0, everyone, {}, {}, 0, whole});
    Quantity cyberRules         = table.add({"cyber_rules", {power}, "level", 0, 3, "Security duties of platforms and networks", 0, everyone, {}, {}, 0, whole});
    Quantity privacyRules       = table.add({"privacy_rules", {power}, "level", 0, 3, "Duties of platforms towards the people whose data they hold", 0, everyone, {}, {}, 0, whole});
    Quantity antitrustRules     = table.add({"antitrust_rules", {power}, "level", 0, 3, "Limits on dominant platforms", 0, everyone, {}, {}, 0, whole});
    Quantity digitalTax         = table.add({"digital_tax", {power}, "level", 0, 3, "Tax on platforms' sales", 0, everyone, {}, {}, 0, whole});

    // Markets
    Quantity marketShare    = table.add({"market_share", {economy, technology}, "share of world market", 0, 1, "Share of world sales"});
    Quantity essentialShare = table.add({"essential_share", {economy, technology}, "share of essential patents", 0, 1, "Share of standard-essential patents"});
    Quantity marketAccess   = table.add({"market_access", {power, economy}, "points", 0, 100, "How open an economy is to the power's firms", 70});
    Quantity revenue        = table.add({"revenue", {economy, technology}, "bn USD 2019 per half-year", -2000, 2000, "Sales of the economy's firms", 0, everyone, {"sales", "denied_sales", "banned_sales", "market_access", "royalties", "fragmentation"}});
    Quantity privateRd      = table.add({"private_rd", {economy, technology}, "bn USD 2019 per half-year", 0, 500, "Firms' research money"});

    // Relations
    Quantity tension     = table.add({"tension", {power, power}, "points", 0, 100, "Tension between two powers, the same both ways", 20, everyone, {}, {}, 0, Quantum(-20), true});
    Quantity trust       = table.add({"trust", {power, power}, "points", 0, 100, "Trust of the first power in the second", 50});
    Quantity consultation = table.add({"consultation", {power, power}, "points", 0, 10, "Consultations with a partner, fading: they share evidence"});
    Quantity reputation  = table.add({"reputation", {power}, "points", 0, 100, "How the power is seen by its audiences", 0, everyone, {"powers", "third_countries", "own_public"}});
    Quantity ban         = table.add({"ban", {power, vendor}, "level", 0, 3, "Procurement ban: 0 none, 1 government, 2 critical infrastructure, 3 nationwide", 0, everyone, {}, {}, 0, whole});
    Quantity vendorRisk         = table.add({"vendor_risk", {vendor}, "points", 0, 100, "How far a vendor's equipment could serve its home's services", 0, estimated, {}, "vendor_risk_estimate", 10});
    Quantity vendorRiskEstimate = table.add({"vendor_risk_estimate", {power, vendor}, "points", 0, 100, "What a power's assessment says of the risk of a vendor", 0, owner});
    Quantity criteria        = table.add({"security_criteria", {power}, "level", 0, 3, "Common security criteria for networks: 0 none, 3 a binding toolbox", 0, everyone, {}, {}, 0, whole});
    Quantity openNetworks    = table.add({"open_networks", {power}, "bn USD 2019 per half-year", 0, 5, "Public money for open radio networks"});
    Quantity openSupply      = table.add({"open_supply", {}, "points", 0, 100, "How ready open radio networks are as another supply"});
    Quantity leakage     = table.add({"leakage", {power, economy}, "points", 0, 100, "Exposure of the power's secrets to an economy", 0, everyone, {"networks", "trade"}});

    // Agreements: the first three stand at what clauses in force add up to; nothing but an agreement moves them
    Quantity jointRd      = table.add({"joint_rd", {power, power}, "fields", 0, 64, "Fields in which two powers do research together by agreement", 0, everyone, {}, {}, 0, whole});
    Quantity adequacy     = table.add({"adequacy", {power, economy}, "agreements", 0, 64, "Agreements under which a power lets data flow to an economy as if it stayed at home", 0, everyone, {}, {}, 0, whole});
    Quantity truce        = table.add({"truce", {power, power}, "agreements", 0, 64, "Agreements not to take new hostile measures against each other", 0, everyone, {}, {}, 0, whole});
    Quantity promisesKept = table.add({"promises_kept", {power}, "points", 0, 100, "How far others can rely on the power's word", 80});
    Quantity credibility  = table.add({"credibility", {power}, "points", 0, 100, "How far others believe the power's threats", 60});

    // Influence: soft power attracts, sharp power manipulates; what is done covertly only its doer knows
    Quantity publicDiplomacy = table.add({"public_diplomacy", {power}, "bn USD 2019 per half-year", 0, 10, "Public money for broadcasting, exchange and culture abroad"});
    Quantity softPower    = table.add({"soft_power", {power}, "points", 0, 100, "Attraction of the power abroad", 50});
    Quantity sharpPower   = table.add({"sharp_power", {power}, "points", 0, 100, "Means to manipulate opinion abroad", 0, owner});
    Quantity influence    = table.add({"influence", {power, country}, "bn USD 2019", 0, 10, "Covert influence under way in a country", 0, owner});
    Quantity espionage    = table.add({"espionage", {power, technology, economy}, "bn USD 2019", 0, 10, "Spies at work on an economy's technology", 0, owner});
    Quantity intrusion    = table.add({"intrusion", {power, technology, economy}, "bn USD 2019", 0, 10, "Intrusion into an economy's networks for a technology's secrets", 0, owner});
    Quantity sabotage     = table.add({"sabotage", {power, economy}, "bn USD 2019", 0, 10, "Attacks on an economy's networks under way", 0, owner});
    Quantity suspicion    = table.add({"suspicion", {power, power}, "points", 0, 100, "How sure a power is that another acts against it covertly", 10, owner});

    // Countries
    Quantity alignment       = table.add({"alignment", {country, power}, "points", 0, 100, "Nearness of a country to a power", 50});
    Quantity finance         = table.add({"finance", {country, power}, "bn USD 2019", 0, 200, "Digital infrastructure a power has financed in the country"});
    Quantity surveillance    = table.add({"surveillance_use", {country, power}, "points", 0, 100, "Use of a power's surveillance technology"});
    Quantity stance          = table.add({"stance", {country, vendor}, "level", 0, 2, "Stance on a network vendor: 0 open, 1 restricted, 2 banned", 0, everyone, {}, {}, 0, whole});
    Quantity stanceChance    = table.add({"stance_chance", {country, vendor}, "probability per half-year", 0, 1, "Chance to move one step towards a ban", 0, everyone, {"security", "assessments", "alignment", "partners", "offers", "pressure", "common_line", "lock_in", "trade", "price", "habit"}});
    Quantity vendorPressure  = table.add({"vendor_pressure", {country, vendor}, "points", -100, 100, "What is promised and threatened over a country's choice of a vendor: above 0 against it"});
    Quantity rollout         = table.add({"rollout", {country}, "share of network", 0, 1, "Share of the network that is of the new generation"});
    Quantity cable           = table.add({"cable", {country, power}, "points", 0, 100, "Cables and data centres of a power through which the country's traffic runs"});
    Quantity presence        = table.add({"presence", {power}, "points", 0, 100, "Weight of a power in the world against the others'", 0, everyone, {"political", "economic", "technological"}});
    Quantity installed       = table.add({"installed", {country, vendor}, "share of network", 0, 1, "Vendor's share of the installed network"});
    Quantity dataRules       = table.add({"data_rules", {country, regime}, "points", 0, 100, "Strength with which a country follows a data regime"});
    Quantity adoptionChance  = table.add({"adoption_chance", {country, regime}, "probability per half-year", 0, 1, "Chance to adopt a data regime", 0, everyone, {"market_pull", "persuasion", "neighbours", "kinship", "habit"}});
    Quantity dataStance      = table.add({"data_stance", {power, regime}, "points", 0, 100, "Strength with which a power stands for a data regime"});

    // The order
    Quantity position       = table.add({"position", {country, issue}, "points", 0, 100, "Where a country stands: 0 state-sovereign, 100 liberal, multi-stakeholder", 50});
    Quantity orderState     = table.add({"order_state", {issue}, "points", 0, 100, "Where the order stands on an issue: 0 state-sovereign, 100 liberal", 0, everyone, {"powers", "third_countries", "standards"}});
    Quantity norm           = table.add({"norm", {issue}, "points", -50, 50, "Shift of an issue by decided standards"});
    Quantity posts          = table.add({"posts", {arena, power}, "share of leading posts", 0, 1, "Chairs and secretariats a power holds in an arena"});
    Quantity postBid        = table.add({"post_bid", {arena, power}, "bn USD 2019", 0, 10, "What a power offers for the next post in an arena"});
    Quantity orderPull      = table.add({"order_pull", {power}, "factor", 0, 5, "How strongly a power draws near countries to what it stands for", 1, everyone, {"usual", "arenas"}});
    Quantity lobbying       = table.add({"lobbying", {power, issue}, "points", 0, 400, "Diplomatic effort behind what a power stands for on an issue"});
    Quantity aiNorms        = table.add({"ai_norms", {power}, "level", 0, 3, "Norms for artificial intelligence a power holds itself to: 0 none, 1 declared, 2 exports of surveillance restrained, 3 binding", 0, everyone, {}, {}, 0, whole});
    Quantity cyberNorms     = table.add({"cyber_norms", {power}, "level", 0, 3, "Norms of conduct in networks a power holds itself to: 0 none, 1 declared, 2 initiative, 3 binding", 0, everyone, {}, {}, 0, whole});
    Quantity normConflict   = table.add({"norm_conflict", {issue}, "points", 0, 100, "How hard the powers' values clash on an issue", 0, everyone, {"stands", "tension"}});
    Quantity voteShare      = table.add({"vote_share", {issue}, "share", 0, 1, "Share of votes for the last resolution on an issue", 0.5});
    Quantity ruleDevelop    = table.add({"rule_develop", {}, "points", -50, 50, "Resolutions in force on how technology is developed: below 0 state-sovereign, above liberal"});
    Quantity ruleUse        = table.add({"rule_use", {}, "points", -50, 50, "Resolutions in force on how technology is used"});
    Quantity ruleTransfer   = table.add({"rule_transfer", {}, "points", -50, 50, "Resolutions in force on how technology is transferred"});
    Quantity ruleManage     = table.add({"rule_manage", {}, "points", -50, 50, "Resolutions in force on how technology is managed"});
    Quantity campaignFactor  = table.add({"campaign_factor", {}, "factor", 0, 4, "What a standards campaign yields in the order as it stands", 1, everyone, {"usual", "order", "rules"}});
    Quantity covertFactor    = table.add({"covert_factor", {}, "factor", 0, 4, "What covert acts yield in the order as it stands", 1, everyone, {"usual", "order", "rules"}});
    Quantity hostilityFactor = table.add({"hostility_factor", {}, "factor", 0, 4, "What hostile measures cost in relations in the order as it stands", 1, everyone, {"usual", "order", "rules"}});
    Quantity diffusionFactor = table.add({"diffusion_factor", {}, "factor", 0, 4, "How freely technology spreads in the order as it stands", 1, everyone, {"usual", "order", "rules"}});
    Quantity dataFlowFactor  = table.add({"data_flow_factor", {}, "factor", 0, 4, "How freely data crosses borders in the order as it stands", 1, everyone, {"usual", "order", "rules"}});
    Quantity arenaWeight    = table.add({"arena_weight", {arena, power}, "share", 0, 1, "Weight of a power in an arena", 0, everyone, {"capability", "markets", "posts"}});
    Quantity campaign       = table.add({"campaign", {contest, power}, "points", 0, 400, "Campaign effort behind a power's proposal"});
    Quantity contestSupport = table.add({"contest_support", {contest, power}, "points", 0, 100, "Support for a power's proposal", 0, everyone, {"technical", "members", "campaign"}});

    // Scores (MODEL.md §4) and the course a power steers
    Quantity supremacy             = table.add({"supremacy", {power}, "points", 0, 100, "Technological supremacy", 0, everyone, {"capability", "market_share", "essential_share", "military_edge"}});
    Quantity order                 = table.add({"order", {power}, "points", 0, 100, "Nearness of the order to the power's ideal", 0, everyone, {"nearness", "weight_in_arenas"}});
    Quantity prosperity            = table.add({"prosperity", {power}, "points", 0, 100, "Growth, market revenue and confidence", 0, everyone, {"growth", "revenue", "confidence"}});
    Quantity security              = table.add({"security", {power}, "points", 0, 100, "How little others can deny or learn", 0, everyone, {"independence", "access", "secrecy", "calm"}});
    Quantity legitimacy            = table.add({"legitimacy", {power}, "points", 0, 100, "Support, values and promises kept, and reputation", 0, everyone, {"support", "values", "promises", "reputation"}});
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
