#pragma once

#include "ai/Appraisal.h"

#include <array>
#include <vector>

namespace chokepoint {

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
    Prospects(const Appraisal& appraisal, int instrument);

    /// Calls `visit(prospect)` for each.
    template <class Visit> void forEach(Visit&& visit) { fill(0, visit); }

private:
    template <class Visit> void fill(std::size_t parameter, Visit& visit) {
        if (parameter == m_instrument.parameters.size()) {
            if (weigh())
                visit(m_prospect);
            return;
        }
        for (const double choice : m_choices[parameter]) {
            m_prospect.arguments[parameter] = choice;
            fill(parameter + 1, visit);
        }
    }

    std::vector<double> choicesOf(std::size_t parameter) const;
    bool weigh();
    double gain();
    double factor(const AppealFactor& factor) const;
    double feature(const AppealFactor& factor) const;
    Slot slotOf(const Target& target) const;
    int memberAt(int parameter, Axis axis) const;
    void addEffects(double step);
    void addCost(double gain);

    const Appraisal& m_appraisal;
    const RuleSet& m_rules;
    const Instrument& m_instrument;
    std::vector<std::vector<double>> m_choices; ///< by parameter
    Prospect m_prospect;
    double m_moneyBefore = 0; ///< standing amount that the order would replace
};

} // namespace chokepoint
