#include "lab/HistoryGames.h"

#include "session/QuickGame.h"

namespace chokepoint {

Result<std::shared_ptr<const RuleSet>> withFigures(const Rulebook& book,
                                                   const std::vector<Override>& figures) {
    auto other = std::make_shared<Rulebook>(book);
    Faults faults;
    for (const Override& figure : figures)
        if (const Outcome set = other->figures.set(figure.id, figure.value); !set)
            faults.insert(faults.end(), set.faults().begin(), set.faults().end());
    if (!faults.empty())
        return faults;
    return RuleSet::make(std::move(other));
}

Result<HistoryGame> playHistory(const std::filesystem::path& root,
                                const std::shared_ptr<const RuleSet>& rules, std::uint64_t seed) {
    auto game = QuickGame::create(
        rules, root, seed, {},
        "orders:" + (root / "content/scenarios" / rules->book.scenario.id / "orders.csv").string());
    if (!game)
        return game.faults();
    HistoryGame worlds = {(*game)->world()};
    while (!(*game)->finished()) {
        if (const Outcome stepped = (*game)->step(); !stepped)
            return stepped.faults();
        worlds.push_back((*game)->world());
    }
    return worlds;
}

} // namespace chokepoint
