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
    /// Parameters that something hangs on; it is the same whatever the others say.
    using HangsOn = std::vector<int>;
    struct Factor {
        AppealFactor said;
        Number number;
        Axis axis = Axis::power; ///< of the feature's member
        HangsOn hangsOn;
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
        SharedEffect effect;
        const InstrumentEffect* said = nullptr;
        int target = -1, vendor = -1; ///< parameters
    };

    int index;
    const Instrument& instrument;
    int level; ///< parameter, or -1
    int money; ///< parameter whose amount is the money, or -1
    int none;  ///< option of the level that ends the policy, or -1
    std::vector<Appeal> appeals;
    Lever lever;
    HangsOn gainHangsOn;
    std::vector<Shared> shared;

private:
    Number bind(const RuleSet& rules, const Target& target, double scale) const;
    void bindAppeals(const RuleSet& rules);
    void bindEffects(const RuleSet& rules);
    void bindGain();
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
    explicit Prospects(const Appraisal& appraisal)
        : m_appraisal(appraisal), m_rules(appraisal.rules()), m_world(appraisal.world()) {}

    /// Calls `visit(prospect)` for each order of the instrument that something speaks for.
    template <class Visit> void forEach(const Outline& outline, Visit&& visit) {
        begin(outline);
        fill(0, visit);
    }

private:
    /// What hangs on a few of the parameters, worked out once for each combination of their choices.
    template <class Value> struct Table {
        const Outline::HangsOn* hangsOn = nullptr;
        std::array<std::size_t, mostArguments> strides{}; ///< by place in `hangsOn`
        std::vector<Value> values;
    };
    /// What an order changes: 0 if nothing, and the standing amount that it would replace.
    struct Gain {
        double change = 0;
        double moneyBefore = 0;
    };

    template <class Visit> void fill(std::size_t parameter, Visit& visit) {
        if (parameter == m_outline->instrument.parameters.size()) {
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
    /// Fills a table with `value()` for every combination of the parameters' choices.
    template <class Value, class Of>
    void tabulate(Table<Value>& table, const Outline::HangsOn& hangsOn, const Of& value) {
        table.hangsOn = &hangsOn;
        table.values.clear();
        std::size_t stride = 1;
        for (std::size_t place = hangsOn.size(); place-- > 0;) {
            table.strides[place] = stride;
            stride *= m_choices[static_cast<std::size_t>(hangsOn[place])].size();
        }
        table.values.reserve(stride);
        append(table, 0, value);
    }
    template <class Value, class Of> void append(Table<Value>& table, std::size_t place, const Of& value) {
        if (place == table.hangsOn->size())
            return table.values.push_back(value());
        const auto parameter = static_cast<std::size_t>((*table.hangsOn)[place]);
        for (const double choice : m_choices[parameter]) {
            m_prospect.arguments[parameter] = choice;
            append(table, place + 1, value);
        }
    }
    /// What the table holds for the prospect at hand.
    template <class Value> const Value& in(const Table<Value>& table) const {
        std::size_t at = 0;
        for (std::size_t place = 0; place < table.hangsOn->size(); ++place)
            at += m_chosen[static_cast<std::size_t>((*table.hangsOn)[place])] * table.strides[place];
        return table.values[at];
    }

    void begin(const Outline& outline);
    void choose(std::size_t parameter);
    bool weigh();
    Gain gain() const;
    double factor(const Outline::Factor& factor) const;
    double feature(const Outline::Factor& factor) const;
    Slot slotOf(const Outline::Number& number) const;
    int memberAt(int parameter, Axis axis) const;
    int homeOf(int vendorParameter) const;
    void addShared(double step);
    void addCost(const Gain& gain);

    const Appraisal& m_appraisal;
    const RuleSet& m_rules;
    const World& m_world;
    // Of the instrument at hand
    const Outline* m_outline = nullptr;
    std::array<std::vector<double>, mostArguments> m_choices; ///< by parameter
    std::array<std::size_t, mostArguments> m_chosen{};        ///< which of them the prospect at hand takes
    Table<Gain> m_gain;
    std::vector<Table<double>> m_factors; ///< of all appeals, one after another
    Prospect m_prospect;
};

} // namespace chokepoint
