#include "rules/EffectKinds.h"

#include <algorithm>

namespace chokepoint {

namespace {

/// The move on one country after the other: what the move on the region says, in the order of the other instrument's
/// parameters.
class MoveInRegion {
public:
    explicit MoveInRegion(const EffectUse& use)
        : m_other(instrumentInRegion(use)), m_move{static_cast<int>(&m_other -
                                                                    use.rules.book.instruments.data()),
                                                   {}} {
        for (const InstrumentParameter& parameter : m_other.parameters) {
            const bool country = parameter.kind == ParameterKind::country;
            if (country)
                m_country = m_move.arguments.size();
            m_move.arguments.push_back(
                country ? Argument(0)
                        : use.move.arguments[static_cast<std::size_t>(use.instrument.find(parameter.id))]);
        }
    }

    const Instrument& other() const { return m_other; }
    const Move& on(int country) {
        m_move.arguments[m_country] = Argument(country);
        return m_move;
    }

private:
    const Instrument& m_other;
    Move m_move;
    std::size_t m_country = 0;
};

/// Whether a country stands too far from the power, or keeps the power's vendors out of its networks.
bool isClosed(const EffectUse& use, double leastAlignment, int country) {
    const RuleSet& rules = use.rules;
    if (use.world.at(quantities().alignment, country, use.seat) < leastAlignment)
        return true;
    for (int v = 0; v < rules.vendors; ++v)
        if (rules.book.vendors[static_cast<std::size_t>(v)].home ==
                rules.economyOf[static_cast<std::size_t>(use.seat)] &&
            use.world.at(quantities().stance, country, v) == 2)
            return true;
    return false;
}

bool isRefused(const EffectUse& use, MoveInRegion& move, int country) {
    const std::vector<InstrumentEffect>& effects = move.other().effects;
    return std::any_of(effects.begin(), effects.end(), [&](const InstrumentEffect& effect) {
        const EffectKind& kind = kindOf(effect);
        return kind.refuse != nullptr && kind.refuse(useOf(use.rules, use.world, use.seat, move.other(),
                                                           effect, move.on(country), use.step))
                                             .has_value();
    });
}

std::optional<Fault> refuse(const EffectUse& use) {
    if (takersInRegion(use).empty())
        return Fault{"refusal_nobody_takes_it", {use.rules.sets().id(Axis::region, use.member("region"))}};
    return std::nullopt;
}

void apply(const EffectUse& use, Cause cause, Door& door) {
    const Instrument& other = instrumentInRegion(use);
    for (const Move& move : movesInRegion(use))
        for (const InstrumentEffect& effect : other.effects)
            kindOf(effect).apply(useOf(use.rules, use.world, use.seat, other, effect, move, use.step), cause,
                                 door);
}

} // namespace

const Instrument& instrumentInRegion(const EffectUse& use) {
    return *use.rules.book.instrument(use.effect.word("instrument"));
}

std::vector<int> takersInRegion(const EffectUse& use) {
    MoveInRegion move(use);
    const double leastAlignment = use.number("least_alignment");
    std::vector<int> takers =
        use.rules.book.regions[static_cast<std::size_t>(use.member("region"))].countries;
    std::erase_if(takers, [&](int country) {
        return use.rules.gdpShare[static_cast<std::size_t>(country)] <= 0 ||
               isClosed(use, leastAlignment, country) || isRefused(use, move, country);
    });
    return takers;
}

std::vector<double> sharesInRegion(const EffectUse& use, std::span<const int> takers) {
    if (takers.empty())
        return {};
    ExactSum output;
    for (const int country : takers)
        output += use.rules.gdpShare[static_cast<std::size_t>(country)];
    const Quantum quantum = use.rules.layout().table()[quantities().finance].quantum;
    const double money = quantum.round(use.amount("amount"));
    std::vector<double> alone;
    alone.reserve(takers.size());
    for (const int country : takers)
        alone.push_back(money * use.rules.gdpShare[static_cast<std::size_t>(country)] / output.value());
    std::vector<double> shares(alone.size());
    splitChange(money, quantum, alone, shares);
    return shares;
}

std::vector<Move> movesInRegion(const EffectUse& use) {
    const std::vector<int> takers = takersInRegion(use);
    const std::vector<double> shares = sharesInRegion(use, takers);
    MoveInRegion move(use);
    const auto amount = static_cast<std::size_t>(move.other().find(use.effect.word("amount")));
    std::vector<Move> moves;
    moves.reserve(takers.size());
    for (std::size_t i = 0; i < takers.size(); ++i)
        moves.emplace_back(move.on(takers[i])).arguments[amount] = shares[i];
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
