#pragma once

#include "base/Texts.h"
#include "rulebook/Assumption.h"
#include "rulebook/Clause.h"
#include "rulebook/Figures.h"
#include "world/Layout.h"

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What loading has to know of the rules: which effect kinds there are, and which words and numbers each takes.
/// rules/ gives it, so that content can be checked without rulebook/ knowing rules/.
struct EffectSignature {
    std::string kind;
    /// Required: name, kinds of parameter allowed (none: free text).
    std::vector<std::pair<std::string, std::vector<ParameterKind>>> words;
    std::vector<std::string> numbers; ///< required figures
    std::vector<std::string> optionalWords = {};
    std::vector<std::string> optionalNumbers = {};
    bool targets = false; ///< names a stock and whose: `quantity`, `subject`
};

struct Vocabulary {
    const QuantityTable* quantities = nullptr;
    std::vector<EffectSignature> effects;
    std::vector<std::string> stages = {}; ///< where a law may stand: the opening, the phases, the players
    std::vector<std::pair<Axis, int>> room = {}; ///< how many members of an axis the laws have room for
};

struct Power {
    std::string id;
    int economy = -1;
    std::vector<int> countries; ///< its members, by index
    std::string doctrine;       ///< lua_scripts/doctrines, or the weights in content
    /// Opening figures by name: `budget`, `political_capital`, `support`, `confidence`, `trend`, …
    std::map<std::string, double> figures;
    std::vector<double> ideal;    ///< per issue, 0–100
    std::vector<double> salience; ///< per issue, sums to 1
    std::vector<double> values;   ///< per regime, 0–100: what it professes
    std::vector<double> research; ///< per technology, bn USD 2019 per half-year at the opening
    std::string shape, colour;    ///< mark on screens: circle, square, diamond, triangle …; token name
};

struct Economy {
    std::string id;
    int power = -1; ///< the power that governs it, or -1
    std::vector<int> countries;
    double gdp = 0; ///< bn USD 2019 a year
};

/// A country's row of content/countries.csv: everything numeric by column name, so that openings are formulas in content.
struct Country {
    std::string id;
    std::string subregion;
    int power = -1;
    int economy = -1;
    int sovereign = -1; ///< another country that decides for it, or -1
};

/// Countries that can be addressed as a whole.
struct Region {
    std::string id;
    std::vector<int> countries; ///< in the order of their ids
};

/// Numeric columns of the countries, NaN where not known.
class CountryColumns {
public:
    void add(std::string name, std::vector<double> values) {
        m_columns.insert_or_assign(std::move(name), std::move(values));
    }
    /// Empty span if there is no such column.
    std::span<const double> operator[](std::string_view name) const;
    /// The column with the median in the place of what is not known: one rule for every country.
    std::vector<double> filled(std::string_view name) const;
    std::vector<std::string> names() const;

private:
    std::map<std::string, std::vector<double>, std::less<>> m_columns;
};

struct Need {
    int input;     ///< technology
    double weight; ///< share of the technology's progress that hangs on the input
};

struct Technology {
    std::string id;
    std::string group;
    /// dual_use, catch_up_years, data_weight, standards_weight, scale_weight, market_size, rd_intensity, rd_scale,
    /// growth
    std::map<std::string, double> figures;
    std::vector<Need> needs;
};

/// A kind of instrument: how the cabinet is sorted.
struct Family {
    std::string id;
    std::string icon; ///< name of the picture on screens
};

struct Vendor {
    std::string id;
    int home = -1;       ///< economy
    int technology = -1; ///< what it sells
    double price = 0;    ///< index, market mean 1
    double quality = 0;  ///< index, market mean 1
};

struct Arena {
    std::string id;
    std::string members; ///< country column that flags members; empty: all countries
    /// capability_weight, market_weight, posts_weight, one_country_one_vote
    std::map<std::string, double> figures;
    std::vector<double> posts; ///< per power, share of leading posts
};

struct Contest {
    std::string id;
    int arena = -1;
    int technology = -1;
    int issue = -1; ///< which issue of the order its outcome moves
    int opens = 0;  ///< turn
    int decides = 0;
    std::vector<int> proposers;  ///< powers with a proposal
    std::vector<double> opening; ///< campaign points per power at the opening
};

struct Issue {
    std::string id;
};

/// What a rule about technology governs.
enum class Governs : std::uint8_t { develop, use, transfer, manage };
inline constexpr std::array<std::string_view, 4> governsNames = {"develop", "use", "transfer", "manage"};

/// A draft that an arena's members vote on in one turn.
struct Resolution {
    std::string id;
    int arena = -1;
    int issue = -1;
    Governs governs = Governs::use;
    int decides = 0;           ///< turn of the vote
    double towards = 50;       ///< where the draft would put the issue, 0–100
    double weight = 0;         ///< points of norm at one end of the scale, by a unanimous vote
    std::vector<int> drafters; ///< powers
};

/// A formula that gives an opening: base + Σ weight · column (scaled), clamped; one for all countries. A term whose
/// column is not known for a country counts with the column's median over the countries for which it is.
struct FormulaTerm {
    std::string column;
    double weight = 0;
    std::string transform; ///< "", "rank" (0–1, middle rank among the known), "missing" (1 where not known)
    double scale = 1;      ///< the column is divided by this first
};
struct Formula {
    std::string quantity; ///< `alignment`, `installed`, `position`, `surveillance`
    std::string member;   ///< power, vendor or issue the formula is for
    double base = 0;
    double low = 0, high = 100;
    std::vector<FormulaTerm> terms;
    std::string known;     ///< column that gives the value itself where it is known; empty: none
    double knownScale = 1; ///< that column is divided by this first
};

/// A sourced dependence: share of `dependent`'s use of `technology` that comes from `supplier`.
struct SupplyShare {
    int dependent, technology, supplier;
    double share; ///< 0–1
};

struct Precedent {
    std::string id, actor, name, date, description, effect, source, url;
};

/// A policy that stands when the game opens.
struct OpeningPolicy {
    int seat = -1;
    int instrument = -1;
    std::string parameters; ///< as in orders: a JSON object
    Place place = {};
};

/// The scores that objectives and par speak of: quantities of the powers.
inline constexpr std::array<std::string_view, 5> scoreNames = {"supremacy", "order", "prosperity", "security",
                                                               "legitimacy"};

/// A law of motion as people read it. It computes nothing; the rules do.
struct Law {
    std::string id;
    std::string stage; ///< one of the vocabulary's
    std::string title;
    std::string meaning;                 ///< what it says, in plain sentences
    std::string form;                    ///< how it computes, one equation a line
    std::vector<std::string> parameters; ///< ids of figures
    std::vector<std::string> moves;      ///< ids of quantities
    Place place = {};
};

/// A number that stands otherwise when this scenario opens than the tables of content say.
struct OpeningValue {
    Slot slot;
    double value;
};

struct Scenario {
    std::string id;
    std::string start; ///< ISO date of turn 0
    int turns = 16;
    int movesPerTurn = 4;
    std::vector<std::string> scripts;                      ///< files in lua_scripts/, events in order
    std::vector<std::map<std::string, double>> objectives; ///< per power: weight of each score, sums to 1
    /// Per power: median change of each score under four ai:standard players.
    std::vector<std::map<std::string, double>> par;
    /// Half-years from the start of the scenario it inherits from to its own: what that one's calendar dates comes by so
    /// many turns earlier.
    int later = 0;
    std::vector<OpeningValue> opening;
    std::vector<std::string> sources; ///< ids of precedents
    int classMinutes = 0;             ///< how long a class needs for it
    bool speculative = false;         ///< what it tells has not happened
    std::vector<int> seats;           ///< powers meant for people; all of them unless it names some
    std::string contentHash;          ///< 16 hex digits of all content and scripts that make the scenario
};

/// Content, read and checked: who and what there is, every figure with its source. Immutable once loaded.
struct Rulebook {
    std::shared_ptr<const Layout> layout; ///< sets of this scenario × the table of quantities
    FigureTable figures;
    std::map<std::string, Texts> texts; ///< by language; "en" is always there

    std::vector<Power> powers;
    std::vector<Economy> economies;
    std::vector<Country> countries;
    CountryColumns columns;
    std::vector<Region> regions;
    std::vector<Technology> technologies;
    std::vector<Vendor> vendors;
    std::vector<Arena> arenas;
    std::vector<Contest> contests;
    std::vector<Resolution> resolutions;
    std::vector<Issue> issues;
    std::vector<std::string> regimes;
    std::vector<Family> families;
    std::vector<Instrument> instruments;
    std::vector<Clause> clauses;
    std::vector<OpeningPolicy> openingPolicies;
    std::vector<Formula> formulas;
    std::vector<Precedent> precedents;

    std::vector<Law> laws;
    std::vector<Assumption> assumptions;

    // Openings that are tables rather than formulas, in layout order of their quantity.
    std::vector<double> marketShare;    ///< economy × technology, 0–1, each technology sums to 1
    std::vector<double> capability;     ///< economy × technology, index; NaN: from the share
    std::vector<double> essentialShare; ///< economy × technology; NaN for a whole technology: from capability
    std::vector<SupplyShare> supplies;
    std::vector<double> stance;    ///< country × vendor: 0, 1, 2
    std::vector<double> dataRules; ///< country × regime, 0–100
    Scenario scenario;

    const Sets& sets() const { return layout->sets(); }
    const Texts& english() const { return texts.at("en"); }
    const Instrument* instrument(std::string_view id) const;
    const Clause* clause(std::string_view id) const;
    const Precedent* precedent(std::string_view id) const;
    std::vector<std::string> precedentIds() const;
};

/// Half-years from the year 0 to a date such as `2019-12-31`; 0 if it is none.
int halfYearsTo(std::string_view date);

/// The setting in force of every contested assumption.
AssumptionSettings settingsOf(const Rulebook& book);

/// Reads content and checks all of it; every fault is reported at once, each with file:line:column and what would be right.
/// `root` holds `content/` and `lua_scripts/`. Of a contested assumption that `settings` does not name, the standard
/// setting is in force; a figure that `overrides` names stands as it says there.
Result<std::shared_ptr<const Rulebook>> loadRulebook(const std::filesystem::path& root,
                                                     std::string_view scenario, const Vocabulary& vocabulary,
                                                     const std::vector<Override>& overrides = {},
                                                     const AssumptionSettings& settings = {});

/// Ids of the scenarios there are: those that stand alone in order of id, then those that inherit from another.
std::vector<std::string> scenarioIds(const std::filesystem::path& root);

/// Texts of one language, English where it says nothing; also for messages before a scenario is loaded. It fails only
/// where there is no English at all: other faults of the texts are loadRulebook's to report, in these very texts.
Result<Texts> loadTexts(const std::filesystem::path& root, std::string_view language);

} // namespace chokepoint
