#pragma once

#include "ui/cabinet/OrderChoices.h"

#include <QString>

#include <optional>

namespace chokepoint {

class Desk;

/// The order that an instrument's sheet begins with, and what follows for the rest of it where a part is chosen anew.
class OrderStart {
public:
    OrderStart(const Desk& desk, int instrument);

    const OrderChoices& choices() const { return m_choices; }
    /// An order that would be taken if there is one: about what is selected, else about whom it matters most.
    Move first() const;
    /// Parameters after this one say what the policy says that now stands, or take a choice that may be made.
    void follow(Move& move, std::size_t parameter) const;
    /// The policy that stands under the order's key, if any.
    const StandingPolicy* standing(const Move& move) const;

private:
    Argument argumentFor(const InstrumentParameter& parameter, const std::optional<Move>& example,
                         std::size_t at) const;
    std::optional<Argument> selected(const InstrumentParameter& parameter) const;
    void aimAtDependence(Move& move) const;
    void takeStanding(Move& move) const;
    void settle(Move& move, std::size_t from) const;
    /// How much of the output of countries that no power governs a choice stands for; 0 for kinds without such a weight.
    double weight(ParameterKind kind, int choice) const;
    int heaviest(ParameterKind kind) const;
    std::optional<Argument> argumentIn(const QString& words, const InstrumentParameter& parameter) const;

    const Desk& m_desk;
    int m_index;
    const Instrument& m_instrument;
    OrderChoices m_choices;
};

} // namespace chokepoint
