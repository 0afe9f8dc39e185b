#include "ai/Doctrine.h"

#include <fmt/format.h>

namespace chokepoint {

std::string_view nameOf(Term term) {
    static constexpr std::array<std::string_view, termCount> names = {
        "innovation", "denial",  "security", "order", "influence", "standing",
        "revenue",    "tension", "wear",     "money", "capital"};
    return names[static_cast<std::size_t>(term)];
}

std::optional<Term> termNamed(std::string_view name) {
    for (int k = 0; k < termCount; ++k)
        if (nameOf(static_cast<Term>(k)) == name)
            return static_cast<Term>(k);
    return std::nullopt;
}

Doctrine Doctrine::of(const RuleSet& rules, std::string_view name) {
    Doctrine doctrine;
    for (int k = 0; k < termCount; ++k) {
        const Figure* figure =
            rules.book.figures.find(fmt::format("doctrine.{}.{}", name, nameOf(static_cast<Term>(k))));
        doctrine.weights[static_cast<std::size_t>(k)] = figure != nullptr ? figure->value : 1.0;
    }
    return doctrine;
}

} // namespace chokepoint
