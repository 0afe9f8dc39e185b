#include "rules/EffectKinds.h"

#include <algorithm>

namespace chokepoint {

namespace {

const Instrument& namedIn(const EffectUse& use) {
    return *use.rules.book.instrument(use.effect.word("instrument"));
}

/// The move on one country: what the move on the region says, in the order of the other instrument's parameters.
Move moveIn(const EffectUse& use, int country) {
    const Instrument& other = namedIn(use);
    Move move{static_cast<int>(&other - use.rules.book.instruments.data()), {}};
    for (const InstrumentParameter& parameter : other.parameters)
        move.arguments.push_back(
            parameter.kind == ParameterKind::country
                ? Argument(country)
                : use.move.arguments[static_cast<std::size_t>(use.instrument.find(parameter.id))]);
    return move;
}

/// A country takes what it may be offered, unless it stands far from the power or keeps the power's vendors out of its
/// networks.
bool takes(const EffectUse& use, int country) {
    const RuleSet& rules = use.rules;
    if (use.world.at(quantities().alignment, country, use.seat) < use.number("least_alignment"))
        return false;
    for (int v = 0; v < rules.vendors; ++v)
        if (rules.book.vendors[static_cast<std::size_t>(v)].home ==
                rules.economyOf[static_cast<std::size_t>(use.seat)] &&
            use.world.at(quantities().stance, country, v) == 2)
            return false;
    const Instrument& other = namedIn(use);
    const Move move = moveIn(use, country);
    return std::none_of(other.effects.begin(), other.effects.end(), [&](const InstrumentEffect& effect) {
        const EffectKind& kind = effectKind(effect.kind);
        return kind.refuse != nullptr &&
               kind.refuse(useOf(rules, use.world, use.seat, other, effect, move, use.step)).has_value();
    });
}

std::vector<int> takersIn(const EffectUse& use) {
    std::vector<int> takers =
        use.rules.book.regions[static_cast<std::size_t>(use.member("region"))].countries;
    std::erase_if(takers, [&](int country) {
        return use.rules.gdpShare[static_cast<std::size_t>(country)] <= 0 || !takes(use, country);
    });
    return takers;
}

std::optional<Fault> refuse(const EffectUse& use) {
    if (takersIn(use).empty())
        return Fault{"refusal_nobody_takes_it", {use.rules.sets().id(Axis::region, use.member("region"))}};
    return std::nullopt;
}

void apply(const EffectUse& use, const Cause& cause, Door& door) {
    const Instrument& other = namedIn(use);
    for (const Move& move : movesInRegion(use))
        for (const InstrumentEffect& effect : other.effects)
            effectKind(effect.kind)
                .apply(useOf(use.rules, use.world, use.seat, other, effect, move, use.step), cause, door);
}

} // namespace

std::vector<Move> movesInRegion(const EffectUse& use) {
    const std::vector<int> takers = takersIn(use);
    if (takers.empty())
        return {};
    ExactSum output;
    for (const int country : takers)
        output += use.rules.gdpShare[static_cast<std::size_t>(country)];
    const Quantum quantum = use.rules.layout().table()[quantities().finance].quantum;
    const double money = quantum.round(use.amount("amount"));
    std::vector<double> alone;
    for (const int country : takers)
        alone.push_back(money * use.rules.gdpShare[static_cast<std::size_t>(country)] / output.value());
    std::vector<double> shares(alone.size());
    splitChange(money, quantum, alone, shares);
    const auto amount = static_cast<std::size_t>(namedIn(use).find(use.effect.word("amount")));
    std::vector<Move> moves;
    for (std::size_t i = 0; i < takers.size(); ++i)
        moves.emplace_back(moveIn(use, takers[i])).arguments[amount] = shares[i];
    return moves;
}

EffectKind actInRegion() {
    return {{"in_region",
             {{"region", {ParameterKind::region}}, {"amount", {ParameterKind::amount}}, {"instrument", {}}},
             {"least_alignment"}},
            refuse,
            apply};
}

} // namespace chokepoint
