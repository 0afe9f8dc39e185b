#pragma once

#include "rulebook/Rulebook.h"
#include "rules/Parameters.h"
#include "world/World.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace chokepoint {

class Door;

/// Changes with every change of the rules that changes a result; sessions carry it.
inline constexpr std::string_view rulesVersion = "3";

/// A bloc whose members watch each other's decisions, from a country column or a subregion.
struct Bloc {
    double weight = 0;
    std::vector<int> members;
};

/// States that vote together as far as their interests let them.
struct VotingBloc {
    double discipline = 0; ///< share of a member's vote that follows the bloc's mean
    std::vector<int> members;
};

/// What the state of the order sets the costs of, for everybody.
enum class Coupling { campaigns, covert, hostility, diffusion, dataFlows };
inline constexpr std::array<std::string_view, 5> couplingNames = {"campaigns", "covert", "hostility",
                                                                  "diffusion", "data_flows"};

/// What counts in an arena: shares that add up to 1, and how far every country has one vote (else votes by output).
struct ArenaWeights {
    double capability = 0, market = 0, posts = 0;
    double oneCountryOneVote = 0;
};

/// How many votes each country has in an arena, by its rule.
struct ArenaVotes {
    std::vector<double> byCountry; ///< 0 for who is no member
    double all = 0;
};

/// What a power has set out to do.
struct Objectives {
    std::array<double, scoreNames.size()> weights{}; ///< in the order of scoreNames; they add up to 1
    double expected = 0; ///< what the whole game yields under four standard players
};

/// The rulebook bound to the rules: parameters as plain numbers, content as flat arrays, the opening world. Immutable;
/// one serves any number of games and threads.
class RuleSet {
public:
    /// Faults: parameters that the rules need and content lacks.
    static Result<std::shared_ptr<const RuleSet>> make(std::shared_ptr<const Rulebook> book);

    const Rulebook& book;
    const ParameterReader reader;
    const Parameters p; // NOLINT: the laws read it in every line

    // Sizes of the sets
    const int powers, economies, technologies, countries, vendors, arenas, contests, issues, regimes;

    std::vector<int> economyOf;                               ///< by power
    std::vector<int> powerOf;                                 ///< by economy, -1 none
    std::vector<Objectives> objectives;                       ///< by power
    std::vector<double> trend, openingBudget, openingSupport; ///< by power: figures of content

    // By technology
    std::vector<double> dualUse, catchUpYears, dataWeight, standardsWeight, scaleWeight, marketSize,
        rdIntensity, rdScale, growth;
    double marketTotal = 0;
    std::vector<double> surveillanceWeight,
        platformWeight; ///< by technology: its part in what is sold as such
    double dualUseTotal = 0;
    std::vector<double> computingNeed; ///< share of computing that hangs on access to the technology

    // By country
    std::vector<double> gdpShare;   ///< of world output
    std::vector<double> online;     ///< hundred million people
    std::vector<double> democracy;  ///< 0–1
    std::vector<double> incomeRank; ///< 0 poorest, 1 richest
    std::vector<int> economyAt;     ///< the economy that a country is part of
    std::vector<int> memberOf;      ///< power or -1
    std::vector<double>
        third; ///< 1 where a country is no power's own, else 0: for laws over rows of countries
    std::vector<double> thirdByPower; ///< country × power: the same
    std::vector<int> regionOf;        ///< region or -1
    std::vector<int> largestMember;   ///< by power: its country with the largest output
    std::vector<double>
        trade; ///< country × economy with a power: share of the country's trade with each power, 0–1
    std::vector<std::uint64_t> vendorLuck; ///< country × vendor: the subject of a country's draws on a vendor
    std::vector<Bloc> blocs;
    std::vector<std::vector<int>> blocsOf;  ///< by country
    std::vector<double> blocWeight;         ///< by country: sum over its blocs
    std::vector<double> economyGdpShare;    ///< by economy
    std::vector<double> economyDemocracy;   ///< by economy, GDP-weighted
    std::vector<std::vector<char>> inArena; ///< arena × country
    std::vector<ArenaWeights> arenaWeights; ///< by arena
    std::vector<ArenaVotes> arenaVotes;     ///< by arena

    std::vector<VotingBloc> votingBlocs;
    std::vector<std::vector<double>> couplings; ///< coupling × issue: change of the factor from 50 to 100
    std::vector<double> aiNormsPush, cyberNormsPush; ///< by issue: effort a half-year per level of the norms

    std::vector<double> severity;    ///< share cut off by level of control, 0–3
    std::vector<double> dataHomeUse; ///< by regime: how freely firms may use data at home
    std::vector<double>
        dataFlow; ///< regime × regime: how freely data moves from the first to firms of the second
    std::vector<int> regimesById; ///< indices in the order of ids
    /// Issues on which users of surveillance technology drift, and how far.
    std::vector<std::pair<std::size_t, double>> surveillanceIssues;
    std::vector<double> regimeKin;    ///< by regime: democracy score (0–1) of its natural adopters
    std::vector<double> talentWeight; ///< by economy: share of the world's researchers at the opening
    std::vector<double> talentPull;   ///< by economy: share of those on the move whom it draws at the opening
    std::vector<double> openingMigration; ///< economy × economy: thousand researchers who move in a half-year
    std::vector<double> openingRevenue;   ///< by economy, all technologies
    std::vector<double> openingData;      ///< by power

    /// Turn 0, derived quantities included.
    const World& opening() const { return *m_opening; }
    /// Why there is no opening; empty for one that can be played.
    const Faults& faults() const { return m_faults; }
    const std::shared_ptr<const Rulebook>& sharedBook() const { return m_book; }
    const Sets& sets() const { return book.sets(); }
    const Layout& layout() const { return *book.layout; }

    explicit RuleSet(std::shared_ptr<const Rulebook> content);
    RuleSet(const RuleSet&) = delete;
    RuleSet& operator=(const RuleSet&) = delete;

private:
    void bindTechnologies();
    void bindCountries();
    void bindLuck();
    void bindBlocs();
    void bindRegimes();
    void bindTalent();
    void bindOrder();
    void establish(const OpeningPolicy& policy, Door& door);
    void open();
    void deriveOpening(Door& door);

    std::shared_ptr<const Rulebook> m_book;
    std::unique_ptr<World> m_opening;
    Faults m_faults; ///< in what content says of the opening
};

/// Quantities and effect kinds, for the loader.
Vocabulary vocabulary();

/// Content and rules of a scenario, ready to play.
Result<std::shared_ptr<const RuleSet>> loadRules(const std::filesystem::path& root, std::string_view scenario,
                                                 const std::vector<Override>& overrides = {},
                                                 const AssumptionSettings& settings = {});

} // namespace chokepoint
