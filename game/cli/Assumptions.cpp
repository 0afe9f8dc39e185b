#include "cli/Assumptions.h"

#include "rulebook/Number.h"

#include <fmt/format.h>

namespace chokepoint {

namespace {

std::string words(const Console& console, const Assumption& assumption, std::string_view what) {
    return console.texts().say(fmt::format("assumption.{}.{}", assumption.id, what));
}

const AssumptionSetting& inForce(const Assumption& assumption) {
    return assumption.settings[static_cast<std::size_t>(assumption.chosen)];
}

} // namespace

Json assumptionsJson(const Console& console, const Rulebook& book) {
    Json all = Json::array();
    for (const Assumption& each : book.assumptions) {
        Json settings = Json::array();
        for (const AssumptionSetting& setting : each.settings) {
            Json figures = Json::object();
            for (const Override& figure : setting.figures)
                figures[figure.id] = figure.value;
            settings.push_back(
                {{"id", setting.id}, {"meaning", words(console, each, setting.id)}, {"sets", figures}});
        }
        all.push_back({{"id", each.id},
                       {"question", words(console, each, "question")},
                       {"literature", each.literature},
                       {"settings", settings},
                       {"standard", each.settings[static_cast<std::size_t>(each.standard)].id},
                       {"setting", inForce(each).id}});
    }
    return all;
}

std::string assumptionsText(const Console& console, const Rulebook& book) {
    std::string text;
    for (const Assumption& each : book.assumptions) {
        text += fmt::format("\n  {}: {}\n", each.id, words(console, each, "question"));
        for (const AssumptionSetting& setting : each.settings) {
            std::string figures;
            for (const Override& figure : setting.figures)
                figures += fmt::format("{}{} = {}", figures.empty() ? " (" : ", ", figure.id,
                                       writeNumber(figure.value));
            text += fmt::format("    {} {}: {}{}\n", &setting == &inForce(each) ? "*" : " ", setting.id,
                                words(console, each, setting.id), figures.empty() ? "" : figures + ")");
        }
        for (const std::string& line : each.literature)
            text += fmt::format("      {}\n", line);
    }
    return text;
}

std::string assumptionsChangedText(const Console& console, const Rulebook& book) {
    std::string text;
    for (const Assumption& each : book.assumptions)
        if (each.chosen != each.standard)
            text += fmt::format("  {} {}\n", words(console, each, "question"),
                                words(console, each, inForce(each).id));
    return text;
}

} // namespace chokepoint
