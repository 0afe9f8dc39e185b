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

    // agreements and negotiation
    double mostProposals = read("negotiation.most_proposals");
    double mostClauses = read("negotiation.most_clauses");
    double longestAgreement = read("negotiation.longest_agreement");
    double longestDeadline = read("negotiation.longest_deadline");
    double proposalCapital = read("negotiation.proposal_capital");
    double promiseKept = read("negotiation.promise_kept");
    double promisesReturn = read("negotiation.promises_return");
    double breachPromises = read("negotiation.breach_promises");
    double breachTrust = read("negotiation.breach_trust");
    double breachTension = read("negotiation.breach_tension");
    double breachReputation = read("negotiation.breach_reputation");
    double withdrawalShare = read("negotiation.withdrawal_share");
    double threatTension = read("negotiation.threat_tension");
    double threatTrust = read("negotiation.threat_trust");
    double threatHold = read("negotiation.threat_hold");
    double threatYield = read("negotiation.threat_yield");
    double threatKept = read("negotiation.threat_kept");
    double threatBluff = read("negotiation.threat_bluff");
    double truceCalm = read("negotiation.truce_calm");

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
    double stancePressure = read("stance.pressure");
    double pressureFade = read("stance.pressure_fade");
    double stanceRisk = read("stance.risk");
    double criteriaLine = read("stance.criteria_line");
    double criteriaFollow = read("stance.criteria_follow");
    double openFreedom = read("networks.open_freedom");
    double openSpeed = read("networks.open_speed");
    double openHalf = read("networks.open_half");
    double rolloutRate = read("networks.rollout_rate");
    double rolloutStart = read("networks.rollout_start");
    double rolloutDigital = read("networks.rollout_digital");
    double tenderTurnover = read("networks.tender_turnover");
    double tenderIncumbent = read("networks.tender_incumbent");
    double tenderFinance = read("networks.tender_finance");
    double tenderRestricted = read("networks.tender_restricted");
    double tenderWorry = read("networks.tender_worry");
    double subsidyPrice = read("networks.subsidy_price");
    double cablePull = read("networks.cable_pull");
    double cableFade = read("networks.cable_fade");
    double riskEvidence = read("vendor_risk.evidence_rate");
    double riskNoise = read("vendor_risk.evidence_noise");
    double riskStateAccess = read("vendor_risk.state_access");
    double riskSpeed = read("vendor_risk.speed");
    double surveillanceGrowth = read("surveillance.growth");
    double surveillanceRestraint = read("surveillance.restraint");
    double surveillanceHome = read("surveillance.home");
    double surveillanceSupport = read("surveillance.support");
    double surveillanceValues = read("surveillance.values");
    double surveillanceDrift = read("surveillance.drift");
    double dataAdequacy = read("data.adequacy");
    double dataLocalisation = read("data.localisation");
    double dataStateAccess = read("data.state_access");
    double dataPrivacy = read("data.privacy");
    double localisationAccess = read("data.localisation_market_access");
    double stateAccessTrust = read("data.state_access_trust");
    double platformAntitrust = read("platforms.antitrust");
    double platformTax = read("platforms.tax");
    double platformCyber = read("platforms.cyber");
    double presencePolitical = read("presence.political");
    double presenceEconomic = read("presence.economic");
    double presenceTechnological = read("presence.technological");
    double alignmentPresence = read("alignment.presence");
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
    double postShare = read("order.post_share");
    double postRotation = read("order.post_rotation");
    double pullArenas = read("order.pull_from_arenas");
    double lobbyPull = read("order.lobbying_pull");
    double lobbyFinance = read("order.lobbying_finance");
    double lobbyHalf = read("order.lobbying_half");
    double lobbyFade = read("order.lobbying_fade");
    double conflictStands = read("order.conflict");
    double conflictSplit = read("order.conflict_split");
    double ruleWeight = read("order.rule_weight");
    double votePosition = read("votes.position");
    double voteAlignment = read("votes.alignment");
    double voteFinance = read("votes.finance");
    double voteFinanceHalf = read("votes.finance_half");
    double voteLobbying = read("votes.lobbying");
    double voteSteepness = read("votes.steepness");
    double voteMajority = read("votes.majority");
    double voteConflict = read("votes.conflict");

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
    double consensusHabit = read("consensus.habit");
    double consensusTension = read("consensus.tension");
    double consensusDistrust = read("consensus.distrust");
    double consensusSupport = read("consensus.support");
    double consensusExposure = read("consensus.exposure");
    double consensusManipulation = read("consensus.manipulation");
    double consensusCost = read("consensus.cost");
    double audienceCost = read("home.audience_cost");
    double exposureSales = read("exposure.sales");
    double exposureInputs = read("exposure.inputs");
    double confidenceExposure = read("home.confidence_from_exposure");
    double confidenceAlliance = read("home.confidence_from_alliances");
    double supportManipulation = read("home.support_from_manipulation");

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
    double closingThreshold = read("tension.closing_threshold");
    double closingRate = read("tension.closing_rate");
    double ruptureAccess = read("tension.rupture_market_access");
    double consultationFade = read("tension.consultation_fade");
    double leakNetworks = read("leakage.networks");
    double leakTrade = read("leakage.trade");

    // influence and covert acts
    double softDiplomacy = read("influence.soft_from_diplomacy");
    double softDiplomacyHalf = read("influence.diplomacy_half");
    double softValues = read("influence.soft_from_values");
    double softReturn = read("influence.soft_return");
    double softAlignment = read("influence.soft_alignment");
    double sharpBuild = read("influence.sharp_build");
    double sharpFade = read("influence.sharp_fade");
    double sharpGain = read("influence.sharp_gain");
    double sharpAlignment = read("influence.sharp_alignment");
    double sharpManipulation = read("influence.sharp_manipulation");
    double sharpHalf = read("influence.sharp_half");
    double sharpExposure = read("influence.sharp_exposure");
    double manipulationFade = read("influence.manipulation_fade");
    double caughtSoftPower = read("influence.caught_soft_power");
    double caughtAlignment = read("influence.caught_alignment");
    double covertHalf = read("covert.effort_half");
    double covertGuard = read("covert.guard");
    double covertNorms = read("covert.own_norms");
    double espionageSuccess = read("covert.espionage_success");
    double espionageYield = read("covert.espionage_yield");
    double espionageExposure = read("covert.espionage_exposure");
    double intrusionSuccess = read("covert.intrusion_success");
    double intrusionYield = read("covert.intrusion_yield");
    double intrusionExposure = read("covert.intrusion_exposure");
    double sabotageSuccess = read("covert.sabotage_success");
    double sabotageShock = read("covert.sabotage_shock");
    double sabotageExposure = read("covert.sabotage_exposure");
    double suspicionNoise = read("covert.suspicion_noise");
    double suspicionSignal = read("covert.suspicion_signal");
    double suspicionFade = read("covert.suspicion_fade");
    double suspicionShared = read("covert.suspicion_shared");
    double suspicionExposure = read("covert.suspicion_exposure");
    double caughtTension = read("covert.caught_tension");
    double caughtTrust = read("covert.caught_trust");
    double caughtValues = read("covert.caught_values");

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
    double legitimacyPromises = read("score.legitimacy.promises");
    double legitimacyReputation = read("score.legitimacy.reputation");
    double reputationPowers = read("score.reputation.powers");
    double reputationCountries = read("score.reputation.third_countries");
    double reputationPublic = read("score.reputation.own_public");
};

} // namespace chokepoint
