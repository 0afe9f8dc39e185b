#include "cli/Report.h"

#include "cli/TextTable.h"
#include "rules/Orders.h"
#include "session/Names.h"

#include <fmt/format.h>
#include <map>

namespace chokepoint {

namespace {

constexpr int often = 8; ///< more messages of one kind than this are summed up

double scoreOf(const World& world, std::string_view score, int power) {
    return world.at(world.layout().table().find(score), power);
}

} // namespace

Json scoresJson(const RuleSet& /*rules*/, const World& world, int power) {
    Json scores = Json::object();
    for (const std::string_view score : scoreNames)
        scores[std::string(score)] = scoreOf(world, score, power);
    return scores;
}

Json scoresJson(const RuleSet& rules, const World& world) {
    Json powers = Json::object();
    for (int power = 0; power < rules.powers; ++power)
        powers[rules.sets().id(Axis::power, power)] = scoresJson(rules, world, power);
    return powers;
}

std::string scoresTable(const Console& console, const RuleSet& rules, const World& world,
                        const World* opening) {
    const Names names(console.texts());
    TextTable table;
    std::vector<std::string> head = {""};
    for (const std::string_view score : scoreNames)
        head.push_back(console.say("score." + std::string(score)));
    if (opening != nullptr)
        head.push_back(console.say("score.achievement"));
    table.add(std::move(head));
    for (int power = 0; power < rules.powers; ++power) {
        std::vector<std::string> row = {names.of("power", rules.sets().id(Axis::power, power))};
        for (const std::string_view score : scoreNames) {
            const double now = scoreOf(world, score, power);
            row.push_back(opening == nullptr
                              ? fmt::format("{:.1f}", now)
                              : fmt::format("{:.1f} → {:.1f}", scoreOf(*opening, score, power), now));
        }
        if (opening != nullptr)
            row.push_back(fmt::format("{:+.2f}", world.at(quantities().achievement, power)));
        table.add(std::move(row));
    }
    return table.text();
}

std::string notable(const Console& console, const RuleSet& rules, const std::vector<Message>& messages) {
    const Names names(console.texts());
    std::map<std::string, int> count;
    for (const Message& message : messages)
        ++count[message.key];
    std::map<std::string, int> told;
    TextTable table(TextTable::Columns::words);
    for (const Message& message : messages) {
        const int all = count[message.key];
        if (all > often && told[message.key]++ > 0)
            continue;
        std::string words = names.message(message);
        if (all > often)
            words = console.say("and_more", {words, fmt::format("{}", all - 1)});
        table.add({halfYear(rules.book, message.turn, console.texts()), std::move(words)});
    }
    return table.text();
}

Json messageJson(const Console& console, const Message& message) {
    return {{"turn", message.turn},
            {"text", Names(console.texts()).message(message)},
            {"key", message.key},
            {"arguments", message.arguments}};
}

} // namespace chokepoint
