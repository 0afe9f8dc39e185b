#pragma once

#include "base/Fault.h"
#include "world/Quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What an argument of an instrument can be: a closed list that screens, JSON, Lua and search all read.
enum class ParameterKind : std::uint8_t {
    // a member, by id
    power,
    economy,
    country,
    region,
    technology,
    vendor,
    contest,
    level,    ///< one of the parameter's named options
    amount,   ///< a stepped number
    partners, ///< a set of powers
    profile,  ///< a number per technology
};

std::string_view nameOf(ParameterKind kind);

/// The axis whose members a kind of parameter names (power for sets of partners).
Axis axisOf(ParameterKind kind);

struct InstrumentParameter {
    std::string id;
    ParameterKind kind = ParameterKind::level;
    std::vector<std::string> options = {}; ///< level: names in rising order; "none" ends a standing policy
    double low = 0;                        ///< amount, profile: range and step in the unit
    double high = 0;
    double step = 0;
    std::string unit = {};
    bool key = false;    ///< part of a standing policy's identity
    bool secret = false; ///< others do not learn what was chosen
    Place place = {};
};

/// What something costs. Money is bn USD 2019; amounts are multiplied by the level's factor where one is given.
struct InstrumentCost {
    double money = 0;            ///< once, when ordered
    double upkeep = 0;           ///< each half-year that the policy stands
    double politicalCapital = 0; ///< points, once
    double reversal = 0;         ///< points for each level that a standing policy is lowered
    std::string moneyParameter;  ///< amount or profile whose value is the money itself (upkeep if standing)
};

/// Which numbers of a quantity something speaks of: for each axis of its scope the parameter that gives the member, or
/// one of the two words below.
struct Target {
    static constexpr int seat = -1;    ///< who moves, as power or economy
    static constexpr int members = -2; ///< each of the seat's own countries

    Quantity quantity;
    std::vector<int> subject;
};

/// A precondition: every number of the target has to lie at or beyond the bound.
struct Requirement {
    Target target;
    bool atLeast = true;
    double bound = 0;
};

/// What computer players see of a member without asking for one number of the world.
enum class Feature : std::uint8_t {
    rivalry,    ///< of a power, economy or vendor's home: 0 trusted friend, 1 adversary
    friendship, ///< 1 - rivalry for a power; 0 for who governs itself without a seat
    market,     ///< of a technology: its market against the mean
    dual_use,   ///< of a technology: 0-1
    chain,      ///< of a technology: how much of the chain hangs on it
    exposure,   ///< of a technology: how far rivals supply the seat's use of it, 0-1
    swing,      ///< of a country: its weight where it leans neither way
};
std::optional<Feature> featureNamed(std::string_view name);

/// One factor of an appeal: a feature of a member, or numbers of a quantity against its bounds (or `scale`).
struct AppealFactor {
    std::optional<Feature> feature = {};
    int parameter = -1; ///< whose feature
    Target target = {};
    double scale = 0;  ///< 0: the quantity's bounds
    bool rises = true; ///< else 1 - the factor counts
};

/// Most parameters of an instrument that computer players weigh by its appeal: they keep a fixed number a prospect.
inline constexpr std::size_t mostArguments = 5;

/// What speaks for an order in a computer player's eyes: a doctrine's term, with how much of it a level or the whole
/// range of an amount brings.
struct Appeal {
    std::string term;
    double weight = 0;
    std::vector<AppealFactor> factors;
};

/// What an effect says for one of its roles: `technology` = name of the parameter that gives it, …
struct EffectWord {
    std::string role;
    std::string word;
    int parameter = -1; ///< the parameter of that name; -1 where the role takes any text
};

/// One effect: a kind from the registry in rules/, which arguments feed it, and its numbers.
struct InstrumentEffect {
    std::string kind;
    std::size_t registered = 0; ///< the kind's place in the registry
    std::vector<EffectWord> words;
    std::vector<std::pair<std::string, double>> numbers; ///< resolved figures, by name
    Target target = {};                                  ///< of kinds that name a quantity
    int variant = -1;                                    ///< level parameter that scales the effect, or -1
    std::vector<double> variants = {};                   ///< its factor by option
    Place place = {};

    /// The word or number of that name; empty / `otherwise` where the effect gives none.
    std::string_view word(std::string_view role) const;
    /// Index of the parameter that feeds a role, or -1.
    int parameter(std::string_view role) const;
    double number(std::string_view name, double otherwise = 0) const;
};

struct Instrument {
    std::string id;
    std::string family;
    std::string icon; ///< name of the picture on screens; empty: the family's
    bool standing = false;
    std::vector<std::string> users; ///< powers who may use it; empty: all
    std::vector<InstrumentParameter> parameters;
    InstrumentCost cost;
    std::vector<InstrumentEffect> effects;
    std::vector<Requirement> requirements;
    std::vector<Appeal> appeals;
    std::vector<std::string> precedents; ///< ids in content/policies.csv
    Place place = {};

    /// Index of a parameter, or -1.
    int find(std::string_view parameter) const;
    /// Index of the parameter that is a standing policy's level, or -1: the first of the kind that is no key. Further
    /// ones are plain choices.
    int level() const;
};

} // namespace chokepoint
