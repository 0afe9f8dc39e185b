#pragma once

#include "ai/Doctrine.h"
#include "rules/EffectKinds.h"
#include "rules/View.h"

#include <vector>

namespace chokepoint {

/// An effect that every instrument may have beside what it is for, with its figures, looked up once a game.
struct SharedEffect {
    enum class Kind : std::uint8_t { strain, home, reassure };
    Kind kind = Kind::strain;
    double marketAccess = 0, tension = 0, trust = 0; ///< points a level
    double support = 0, confidence = 0;

    /// Nothing: an effect of another kind.
    static std::optional<SharedEffect> of(const InstrumentEffect& effect);
};

/// What a player works out once a turn from its view, so that weighing one order costs next to nothing.
class Appraisal {
public:
    Appraisal(const RuleSet& rules, const View& view);

    // Each answers: what would this order bring the seat, in the doctrine's terms?
    Terms control(int technology, int target, int level, int levelBefore) const;
    Terms campaign(int contest, int proposal, double points) const;
    Terms finance(int country, double amount, double alignmentPerBn) const;
    /// `takers`: those of the region, as takersInRegion() tells.
    Terms inRegion(const EffectUse& use, std::span<const int> takers) const;
    Terms dataRegime(int regime, double strength) const;
    Terms research(const std::vector<double>& profile) const;

    /// How far the seat sees an economy as a rival: 0 trusted friend, 1 adversary.
    double rivalry(int economy) const { return m_rivalry[static_cast<std::size_t>(economy)]; }
    /// What content's appeals ask about a technology or a country.
    double feature(Feature feature, int member) const;
    /// How much of the value chain hangs on a technology.
    double chainWeight(int technology) const { return m_chainWeight[static_cast<std::size_t>(technology)]; }
    /// How far rivals supply the seat's own use of a technology, 0-1.
    double exposure(int technology) const { return m_exposure[static_cast<std::size_t>(technology)]; }
    /// What a third country weighs where it leans neither to the seat nor away; and the countries for which that is
    /// most, best first.
    double swing(int country) const;
    const std::vector<int>& swingCountries() const { return m_swingCountries; }

    /// What a shared effect brings, by the levels raised; `economy` is the one strained, or -1.
    void addShared(Terms& terms, const SharedEffect& effect, int economy, double step) const;

    /// Marginal value of another unit of public research in a technology.
    const std::vector<double>& researchValue() const { return m_researchValue; }

    const World& world() const { return m_world; }
    const RuleSet& rules() const { return m_rules; }
    int seat() const { return m_seat; }
    int economy() const { return m_economy; }

private:
    void findSwingCountries();
    void findWhatHangs();
    void findWhatScoresMakeOf();
    double progress(int technology, double more) const;
    void addStrain(Terms& terms, const SharedEffect& effect, int economy, double step) const;
    void addHome(Terms& terms, const SharedEffect& effect, double step) const;
    void addReassurance(Terms& terms, const SharedEffect& effect, double step) const;
    /// Share of a target's use that a level of control would cut off.
    double cutOff(int technology, int target, int level) const;
    double confidence(double points) const { return m_confidence * points; }
    double sales(double percent) const { return m_sales * percent; }
    double access(double points, int economy) const;

    const RuleSet& m_rules;
    const World& m_world;
    int m_seat;
    int m_economy;
    std::vector<double> m_rivalry;       ///< by economy
    std::vector<double> m_chainWeight;   ///< by technology: how much of the chain hangs on it
    std::vector<double> m_researchValue; ///< by technology
    std::vector<double> m_exposure;      ///< by technology
    std::vector<double> m_worth;         ///< by technology: of an index point of progress, whoever makes it
    std::vector<double> m_hanging; ///< by economy and technology: a rival's progress that hangs on its supply
    double m_revenue = 0;          ///< of the seat's firms
    // What the seat's scores make of a point of business confidence, a per cent of its sales, a point of access.
    double m_confidence = 0, m_sales = 0, m_access = 0;
    std::vector<int> m_swingCountries;
};

/// How far a power sees an economy as a rival, by what the world shows.
double rivalryBetween(const RuleSet& rules, const World& world, int power, int economy);

/// Adds a term to others.
inline double& of(Terms& terms, Term term) { return terms[static_cast<std::size_t>(term)]; }

} // namespace chokepoint
