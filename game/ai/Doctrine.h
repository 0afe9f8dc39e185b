#pragma once

#include "rules/RuleSet.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace chokepoint {

/// The named terms on which a computer player weighs an order.
enum class Term : std::uint8_t {
    innovation, ///< own progress gained
    denial,     ///< rivals' progress prevented
    security,   ///< others' hold over oneself lessened
    order,      ///< the order moved towards the own ideal
    influence,  ///< third countries won
    standing,   ///< support, values and trust kept
    revenue,    ///< own sales kept or lost
    tension,    ///< quarrels avoided
    wear,       ///< choke points kept for later
    money,      ///< what it costs
    capital,    ///< political capital it takes
};
inline constexpr int termCount = 11;

std::string_view nameOf(Term term);
std::optional<Term> termNamed(std::string_view name);

using Terms = std::array<double, termCount>;

/// How much a player cares for each term; figures `doctrine.<name>.<term>` in content.
struct Doctrine {
    Terms weights{};

    static Doctrine of(const RuleSet& rules, std::string_view name);
    double score(const Terms& terms) const {
        double sum = 0;
        for (std::size_t k = 0; k < terms.size(); ++k)
            sum += weights[k] * terms[k];
        return sum;
    }
};

} // namespace chokepoint
