#include "lab/Sweep.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace chokepoint {

namespace {

constexpr double hardly = 0.5; ///< points: a smaller change is none that people should build on

double changeOf(const RuleSet& rules, const World& world, Quantity quantity, int power) {
    return world.at(quantity, power) - rules.opening().at(quantity, power);
}

/// Powers by a measure, highest first; equals in the order of their ids.
template <class Measure> std::vector<std::string> ranked(const RuleSet& rules, const Measure& measure) {
    std::vector<int> powers(static_cast<std::size_t>(rules.powers));
    std::iota(powers.begin(), powers.end(), 0);
    const Sets& sets = rules.sets();
    std::sort(powers.begin(), powers.end(), [&](int a, int b) {
        return measure(a) != measure(b) ? measure(a) > measure(b)
                                        : sets.id(Axis::power, a) < sets.id(Axis::power, b);
    });
    std::vector<std::string> ids;
    for (const int power : powers)
        ids.push_back(sets.id(Axis::power, power));
    return ids;
}

} // namespace

std::string_view nameOf(Conclusion::Kind kind) {
    static constexpr std::array<std::string_view, 5> names = {"winner", "ranking", "gained", "leads",
                                                              "change"};
    return names[static_cast<std::size_t>(kind)];
}

std::string idOf(const Conclusion& conclusion, const Sets& sets) {
    std::string id(nameOf(conclusion.kind));
    if (!conclusion.quantity.empty())
        id += "." + conclusion.quantity;
    if (conclusion.power >= 0)
        id += "." + sets.id(Axis::power, conclusion.power);
    return id;
}

std::vector<Conclusion> conclusionsOf(const RuleSet& rules) {
    const std::string first(scoreNames.front());
    std::vector<Conclusion> all = {{Conclusion::Kind::winner},
                                   {Conclusion::Kind::ranking},
                                   {Conclusion::Kind::gained, first},
                                   {Conclusion::Kind::leads, first}};
    std::vector<std::string> watched(scoreNames.begin(), scoreNames.end());
    watched.insert(watched.end(), {"course_interdependence", "course_order"});
    for (int power = 0; power < rules.powers; ++power)
        for (const std::string& quantity : watched)
            all.push_back({Conclusion::Kind::change, quantity, power});
    return all;
}

std::string answerOf(const Conclusion& conclusion, const RuleSet& rules, const World& world) {
    const auto achievement = [&](int power) { return world.at(quantities().achievement, power); };
    const Quantity quantity = conclusion.quantity.empty() ? quantities().achievement
                                                          : rules.layout().table().find(conclusion.quantity);
    switch (conclusion.kind) {
    case Conclusion::Kind::winner:
        return ranked(rules, achievement).front();
    case Conclusion::Kind::ranking:
        return fmt::format("{}", fmt::join(ranked(rules, achievement), " > "));
    case Conclusion::Kind::gained:
        return ranked(rules, [&](int power) { return changeOf(rules, world, quantity, power); }).front();
    case Conclusion::Kind::leads:
        return ranked(rules, [&](int power) { return world.at(quantity, power); }).front();
    case Conclusion::Kind::change:
        break;
    }
    const double change = changeOf(rules, world, quantity, conclusion.power);
    return change > hardly ? "up" : change < -hardly ? "down" : "steady";
}

} // namespace chokepoint
