#pragma once

#include "ai/Appraisal.h"

#include <array>
#include <vector>

namespace chokepoint {

/// What of an instrument the weighing of its orders asks for, looked up once a game.
class Outline {
public:
    Outline(const RuleSet& rules, int instrument);

    /// A target with the axes of its quantity.
    struct Number {
        Target target;
        std::array<Axis, 3> axes{};
        int count = 0; ///< of axes
        double low = 0, range = 1;
    };
    struct Factor {
        AppealFactor said;
        Number number;
        Axis axis = Axis::power; ///< of the feature's member
        std::size_t place = 0;   ///< among the features that the instrument's appeals name
    };
    struct Appeal {
        Term term = Term::innovation;
        double weight = 0;
        std::vector<Factor> factors;
    };
    /// The lever that tells how far the instrument is used already.
    struct Lever {
        int parameter = -1; ///< -1: none
        bool isLevel = false;
        double per = 1;
        Number number;
    };
    /// A strain on, or an effect at home of, every instrument that has one.
    struct Shared {
        const InstrumentEffect* effect = nullptr;
        int target = -1, vendor = -1; ///< parameters
    };

    int index;
    const Instrument& instrument;
    int level; ///< parameter, or -1
    int money; ///< parameter whose amount is the money, or -1
    int none;  ///< option of the level that ends the policy, or -1
    std::vector<Appeal> appeals;
    Lever lever;
    std::vector<Shared> shared;

private:
    Number bind(const RuleSet& rules, const Target& target, double scale) const;
    void bindAppeals(const RuleSet& rules);
    void bindEffects(const RuleSet& rules);
};

/// An order not yet made: one number per parameter, so that weighing a thousand allocates nothing.
struct Prospect {
    int instrument = -1;
    std::array<double, mostArguments> arguments{};
    Terms terms{};
};

/// Lists the orders of an instrument whose content says what speaks for it (`[[appeal]]`) and what each would bring:
/// every member that a parameter can name (of countries the ones that are worth most), a level up or down, two sizes of
/// an amount.
class Prospects {
public:
    Prospects(const Appraisal& appraisal, const Outline& outline);

    /// Calls `visit(prospect)` for each.
    template <class Visit> void forEach(Visit&& visit) { fill(0, visit); }

private:
    template <class Visit> void fill(std::size_t parameter, Visit& visit) {
        if (parameter == m_instrument.parameters.size()) {
            if (weigh())
                visit(m_prospect);
            return;
        }
        for (std::size_t choice = 0; choice < m_choices[parameter].size(); ++choice) {
            m_chosen[parameter] = choice;
            m_prospect.arguments[parameter] = m_choices[parameter][choice];
            fill(parameter + 1, visit);
        }
    }

    std::vector<double> choicesOf(std::size_t parameter) const;
    void weighFeatures();
    bool weigh();
    double gain();
    double factor(const Outline::Factor& factor) const;
    double feature(const Outline::Factor& factor) const;
    Slot slotOf(const Outline::Number& number) const;
    int memberAt(int parameter, Axis axis) const;
    int homeOf(int vendorParameter) const;
    void addShared(double step);
    void addCost(double gain);

    const Appraisal& m_appraisal;
    const RuleSet& m_rules;
    const Outline& m_outline;
    const Instrument& m_instrument;
    std::array<std::vector<double>, mostArguments> m_choices; ///< by parameter
    std::array<std::size_t, mostArguments> m_chosen{};        ///< which of them the prospect at hand takes
    std::vector<std::vector<double>> m_features; ///< by a feature's place and the choice of its parameter
    Prospect m_prospect;
    double m_moneyBefore = 0; ///< standing amount that the order would replace
};

} // namespace chokepoint
