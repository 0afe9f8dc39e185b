#pragma once

#include "rulebook/Figures.h"

#include <string>
#include <string_view>

namespace chokepoint {

/// Looks figures up for Parameters and remembers which were missing.
class ParameterReader {
public:
    explicit ParameterReader(const FigureTable& figures) : m_figures(figures) {}

    double operator()(std::string_view id) const {
        const Figure* figure = m_figures.find(id);
        if (figure == nullptr)
            m_missing.push_back(Fault{"missing_parameter", {std::string(id)}, {"content/parameters"}});
        return figure == nullptr ? 0.0 : figure->value;
    }
    const Faults& missing() const { return m_missing; }

private:
    const FigureTable& m_figures;
    mutable Faults m_missing;
};

/// Every parameter of the laws of motion, read from content by its id; content/parameters/ holds value, unit,
/// range, source and meaning. To add one: a line here, an entry there.
struct Parameters {
    const ParameterReader& read; // first: the initialisers below use it

    // denial: what a level of export control cuts off
    double licenceShare = read("denial.licence_share");
    double denialShare = read("denial.denial_share");
    double compliance = read("denial.compliance");
    double complianceDependence = read("denial.compliance_dependence");
    double compliancePressure = read("denial.compliance_pressure");
    double complianceSales = read("denial.compliance_sales");
    double complianceCounter = read("denial.compliance_countermeasures");
    double listingShare = read("denial.listing_share");
    double fusionExposure = read("denial.fusion_exposure");
    double overcompliance = read("denial.overcompliance");

    // access and substitution
    double ownNeed = read("access.own_need");
    double substitutionRate = read("substitution.reference_rate");
    double substitutionYears = read("substitution.reference_years");
    double substitutionFear = read("substitution.fear");
    double substitutionHome = read("substitution.home_weight");
    double wear = read("substitution.wear");
    double programmeSpeed = read("substitution.programme");
    double programmeHalf = read("substitution.programme_half");
    double capacityRate = read("substitution.capacity_rate");
    double indigenise = read("substitution.indigenise");
    double friendShoring = read("substitution.friend_shoring");
    double friendHalf = read("substitution.friend_half");
    double championShare = read("substitution.champion");
    double championHalf = read("substitution.champion_half");
    double championLearning = read("substitution.champion_learning");
    double mistrust = read("substitution.mistrust");
    double opennessLoss = read("substitution.openness_loss");
    double opennessReturn = read("substitution.openness_return");
    double stockpileRelease = read("access.stockpile_release");
    double stockpileDecay = read("access.stockpile_decay");
    double hoarding = read("access.hoarding");

    // innovation
    double depreciation = read("innovation.depreciation");
    double diffusion = read("innovation.diffusion");
    double dataEffect = read("innovation.data_effect");
    double breakthroughRate = read("innovation.breakthrough_rate");
    double breakthroughJump = read("innovation.breakthrough_jump");
    double evidenceRate = read("innovation.evidence_rate");
    double evidenceNoise = read("innovation.evidence_noise");
    double dataReachAbroad = read("innovation.data_reach_abroad");
    double publicYield = read("innovation.public_yield");
    double foundationsEffect = read("innovation.foundations_effect");
    double talentEffect = read("innovation.talent_effect");
    double computeEffect = read("innovation.compute_effect");
    double weakestLink = read("innovation.weakest_link");
    double decouplingDrag = read("innovation.decoupling_drag");
    double guardBurden = read("innovation.guard_burden");
    double jointSpeed = read("innovation.joint_speed");
    double jointHalf = read("innovation.joint_half");
    double jointField = read("innovation.joint_field");
    double spinOff = read("innovation.spin_off");
    double spinAround = read("innovation.spin_around");
    double basicRate = read("pipeline.basic_rate");
    double appliedRate = read("pipeline.applied_rate");
    double basicYield = read("pipeline.basic_yield");
    double basicShareOthers = read("pipeline.basic_share_others");
    double academic = read("pipeline.academic");
    double deployRate = read("pipeline.deploy_rate");
    double deployDigital = read("pipeline.deploy_digital");
    double computingProgramme = read("computing.programme");
    double computingHalf = read("computing.programme_half");
    double computingSpeed = read("computing.speed");
    double digitalSpeed = read("digital.speed");
    double digitalHalf = read("digital.programme_half");
    double startupsSpeed = read("startups.speed");
    double startupsCapital = read("startups.capital");
    double startupsForeign = read("startups.foreign");
    double startupsGuard = read("startups.guard");
    double startupsScreening = read("startups.screening");
    double startupsDefence = read("startups.defence");
    double startupsLuck = read("startups.luck");
    double militaryConversion = read("military.conversion");
    double militarySpinOn = read("military.spin_on");
    double militaryFusion = read("military.spin_around");
    double militaryBreakthrough = read("military.breakthrough");
    double militaryFade = read("military.breakthrough_fade");

    // diffusion and leaks, by channel
    double leakPublication = read("leak.publication");
    double leakPeople = read("leak.people");
    double leakReturnees = read("leak.returnees");
    double leakJoint = read("leak.joint_research");
    double leakInvestment = read("leak.investment");
    double leakAcquisitions = read("leak.acquisitions");
    double leakVentures = read("leak.joint_ventures");
    double leakGuard = read("leak.guard");
    double leakSecrecy = read("leak.secrecy");
    double stakeFade = read("leak.stake_fade");
    double divestment = read("leak.divestment");
    double suspicionFusion = read("suspicion.fusion");
    double suspicionVentures = read("suspicion.joint_ventures");
    double suspicionPlan = read("suspicion.industrial_plan");

    // talent
    double talentMobility = read("talent.mobility");
    double talentVisa = read("talent.visa");
    double talentDiversion = read("talent.diversion");
    double talentRecruiting = read("talent.recruiting");
    double talentRecruitingHalf = read("talent.recruiting_half");
    double talentReturnees = read("talent.returnees");
    double talentRecallHalf = read("talent.recall_half");
    double talentOutflow = read("talent.outflow_control");
    double talentConfidence = read("talent.confidence");
    double talentTraining = read("talent.training_per_bn");
    double talentTrainingRate = read("talent.training_rate");
    double talentAttrition = read("talent.attrition");
    double talentDiaspora = read("talent.diaspora_share");

    // interdependence
    double interdependenceFrameworks = read("interdependence.frameworks");
    double interdependenceChains = read("interdependence.chains");
    double interdependenceMobility = read("interdependence.mobility");
    double cooperationRate = read("interdependence.cooperation_rate");

    // markets
    double shareSpeed = read("markets.share_speed");
    double marketTrend = read("markets.trend");
    double lostSales = read("markets.lost_sales");
    double bannedSales = read("markets.banned_sales");
    double accessSales = read("markets.access_sales");
    double royaltyRate = read("markets.royalty_rate");
    double fragmentationCost = read("markets.fragmentation_cost");
    double reinvestment = read("markets.reinvestment");
    double subsidyPull = read("markets.subsidy_pull");
    double subsidyHalf = read("markets.subsidy_half");
    double scalePull = read("markets.scale_pull");
    double crowdIn = read("markets.crowd_in");
    double startupsResearch = read("markets.startups_research");
    double foreignResearch = read("markets.foreign_research");
    double relocation = read("markets.relocation");
    double essentialRate = read("markets.essential_research");
    double essentialHalf = read("markets.essential_half");
    double growthMarkets = read("markets.growth_from_revenue");
    double growthAccess = read("markets.growth_from_access");
    double growthNetworks = read("markets.growth_from_networks");
    double growthFragmentation = read("markets.growth_from_fragmentation");
    double growthDigital = read("markets.growth_from_digital");
    double growthOthers = read("markets.growth_others");

    // third countries: network vendors
    double stanceCeiling = read("stance.ceiling");
    double stanceRegimeDistance = read("stance.regime_distance");
    double stanceTension = read("stance.tension");
    double stanceFollow = read("stance.follow");
    double stanceAlignment = read("stance.alignment");
    double stancePartners = read("stance.partners");
    double stanceOffers = read("stance.offers");
    double stanceOfferHalf = read("stance.offer_half");
    double stanceCommonLine = read("stance.common_line");
    double stanceLockIn = read("stance.lock_in");
    double stanceTrade = read("stance.trade");
    double stancePrice = read("stance.price");
    double stanceHabit = read("stance.habit");
    double stanceHome = read("stance.home_vendor");
    double ripRate = read("stance.rip_rate");
    double runDownRate = read("stance.run_down_rate");

    // third countries: data regimes, alignment, finance
    double adoptionCeiling = read("adoption.ceiling");
    double adoptionMarket = read("adoption.market_pull");
    double adoptionPersuasion = read("adoption.persuasion");
    double adoptionNeighbours = read("adoption.neighbours");
    double adoptionKinship = read("adoption.kinship");
    double adoptionHabit = read("adoption.habit");
    double adoptionLockIn = read("adoption.lock_in");
    double adoptionStep = read("adoption.step");
    double alignmentReturn = read("alignment.return");
    double alignmentSides = read("alignment.choosing_sides");
    double financeLife = read("finance.amortisation");

    // the order
    double contestTechnical = read("contest.technical");
    double contestMembers = read("contest.members");
    double contestCampaign = read("contest.campaign");
    double campaignHalf = read("contest.campaign_half");
    double campaignDecay = read("contest.campaign_decay");
    double winMargin = read("contest.win_margin");
    double splitShare = read("contest.split_share");
    double splitTension = read("contest.split_tension");
    double essentialGain = read("contest.essential_gain");
    double normShift = read("contest.norm_shift");
    double splitCost = read("contest.split_cost");
    double positionDrift = read("order.position_drift");
    double powersWeight = read("order.powers_weight");

    // home
    double supportGrowth = read("home.support_from_growth");
    double supportValues = read("home.support_from_values");
    double supportReturn = read("home.support_return");
    double confidenceAccess = read("home.confidence_from_access");
    double confidenceTension = read("home.confidence_from_tension");
    double confidenceReturn = read("home.confidence_return");
    double capitalRegain = read("home.capital_regain");
    double capitalReturn = read("home.capital_return");
    double budgetSupport = read("home.budget_from_support");
    double networkCostFade = read("home.network_cost_fade");
    double valuesReturn = read("home.values_return");
    double shockFade = read("home.shock_fade");

    // tension
    double cooling = read("tension.cooling");
    double tensionFloor = read("tension.floor");
    double crisisThreshold = read("tension.crisis_threshold");
    double crisisRate = read("tension.crisis_rate");
    double crisisShock = read("tension.crisis_shock");
    double crisisAccess = read("tension.crisis_market_access");
    double crisisRally = read("tension.crisis_rally");
    double accessReturn = read("tension.market_access_return");
    double trustReturn = read("tension.trust_return");
    double leakNetworks = read("leakage.networks");
    double leakTrade = read("leakage.trade");

    // openings
    double openingAccess = read("opening.market_access");
    double openingTension = read("opening.tension");

    // weights of the scores' terms; each score's sum to 100
    double supremacyCapability = read("score.supremacy.capability");
    double supremacyMarket = read("score.supremacy.market_share");
    double supremacyEssential = read("score.supremacy.essential_share");
    double supremacyMilitary = read("score.supremacy.military_edge");
    double orderNearness = read("score.order.nearness");
    double orderWeight = read("score.order.weight_in_arenas");
    double prosperityGrowth = read("score.prosperity.growth");
    double prosperityGrowthHalf = read("score.prosperity.growth_half");
    double prosperityRevenue = read("score.prosperity.revenue");
    double prosperityConfidence = read("score.prosperity.confidence");
    double securityIndependence = read("score.security.independence");
    double securityAccess = read("score.security.access");
    double securitySecrecy = read("score.security.secrecy");
    double securityCalm = read("score.security.calm");
    double legitimacySupport = read("score.legitimacy.support");
    double legitimacyValues = read("score.legitimacy.values");
    double legitimacyTrust = read("score.legitimacy.trust");
};

} // namespace chokepoint
