#include "cli/bench/GrowthBench.h"

#include "cli/bench/Multiplied.h"
#include "cli/bench/Stopwatch.h"

namespace chokepoint {

namespace {

constexpr int longGame = 200; ///< turns
constexpr int early = 2;      ///< the first turn that has others before it
constexpr int compared = 12;  ///< turns, since no two of them have the same to do

double middle(const std::vector<double>& turns, std::size_t first) {
    return quantile({turns.begin() + static_cast<std::ptrdiff_t>(first),
                     turns.begin() + static_cast<std::ptrdiff_t>(first + compared)},
                    0.5);
}

} // namespace

Result<std::unique_ptr<GrowthBench>> GrowthBench::make(const std::filesystem::path& root,
                                                       std::shared_ptr<const RuleSet> rules) {
    std::unique_ptr<GrowthBench> bench(new GrowthBench);
    for (const int times : {2, 4}) {
        const std::string suffix = "_" + std::to_string(times) + "x";
        if (const Outcome added =
                bench->add("turn_countries" + suffix, root, withCountries(rules->book, times));
            !added)
            return added.faults();
        if (const Outcome added =
                bench->add("turn_technologies" + suffix, root, withTechnologies(rules->book, times));
            !added)
            return added.faults();
    }
    auto game = GameBench::make(root, std::move(rules), longGame);
    if (!game)
        return game.faults();
    bench->m_longer = std::move(*game);
    return bench;
}

Outcome GrowthBench::add(const std::string& name, const std::filesystem::path& root,
                         std::shared_ptr<const Rulebook> book) {
    const int turns = book->scenario.turns;
    auto rules = RuleSet::make(std::move(book));
    if (!rules)
        return rules.faults();
    auto game = GameBench::make(root, std::move(*rules), turns);
    if (!game)
        return game.faults();
    m_larger[name] = std::move(*game);
    return Done{};
}

std::map<std::string, double> GrowthBench::measure() const {
    std::map<std::string, double> turns;
    for (const auto& [name, game] : m_larger)
        turns[name] = game->turnWithoutLedger();
    const std::vector<double> all = m_longer->turnsWithoutLedger();
    turns["turn_2"] = middle(all, early - 1);
    turns["turn_200"] = middle(all, all.size() - compared);
    return turns;
}

} // namespace chokepoint
