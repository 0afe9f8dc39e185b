#include "lab/Games.h"

#include "ai/Players.h"
#include "base/Hash.h"
#include "session/QuickGame.h"

namespace chokepoint {

namespace {

void count(const QuickGame& game, std::vector<int>& uses) {
    for (const OrderStatus& status : game.report().orders)
        if (status.applied) {
            const SeatOrders& orders = game.inputs().seats[static_cast<std::size_t>(status.seat)];
            const Move& move = orders.moves[static_cast<std::size_t>(status.move)];
            ++uses[static_cast<std::size_t>(move.instrument)];
        }
}

} // namespace

double weighted(const std::map<std::string, double>& objectives, const ScoreChanges& changes) {
    double sum = 0;
    for (std::size_t k = 0; k < scoreNames.size(); ++k)
        sum += objectives.at(std::string(scoreNames[k])) * changes[k];
    return sum;
}

Result<GameSummary> playGame(std::shared_ptr<const RuleSet> rules, const std::filesystem::path& root,
                             std::uint64_t seed, const std::map<std::string, std::string>& drivers) {
    const auto game = QuickGame::create(rules, root, seed, drivers, referencePlayer());
    if (!game)
        return game.faults();
    GameSummary summary{seed, {}, {}, {}, {}, std::vector<int>(rules->book.instruments.size(), 0)};
    while (!(*game)->finished()) {
        if (const Outcome stepped = (*game)->step(); !stepped)
            return stepped.faults();
        count(**game, summary.uses);
    }
    const World& world = (*game)->world();
    summary.hash = hashDigits(world.hash());
    for (int power = 0; power < rules->powers; ++power) {
        auto& scores = summary.scores.emplace_back();
        auto& changes = summary.changes.emplace_back();
        for (std::size_t k = 0; k < scoreNames.size(); ++k) {
            const Quantity score = rules->layout().table().find(scoreNames[k]);
            scores[k] = world.at(score, power);
            changes[k] = scores[k] - rules->opening().at(score, power);
        }
        summary.achievements.push_back(world.at(quantities().achievement, power));
    }
    return summary;
}

} // namespace chokepoint
