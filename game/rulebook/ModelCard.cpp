#include "rulebook/ModelCard.h"

#include "rulebook/FigureGroups.h"
#include "rulebook/Number.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace chokepoint {

namespace {

/// A bar would end the table's cell.
std::string cell(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.replace(at, 1, "\\|");
    return text;
}

/// How a reader of Markdown links to a heading: lower case, hyphens for blanks, no punctuation.
std::string anchorOf(std::string_view heading) {
    std::string anchor;
    for (const char letter : heading)
        if (letter >= 'A' && letter <= 'Z')
            anchor += static_cast<char>(letter - 'A' + 'a');
        else if (letter == ' ')
            anchor += '-';
        else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-' ||
                 letter == '_' || (letter & '\x80') != 0)
            anchor += letter;
    return anchor;
}

std::string linkTo(const std::string& heading) {
    return fmt::format("[{}](#{})", heading, anchorOf(heading));
}

std::string quoted(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids)
        text += fmt::format("{}`{}`", text.empty() ? "" : ", ", id);
    return text;
}

/// The card of one rulebook, part by part.
class Card {
public:
    Card(const Rulebook& book, const Vocabulary& vocabulary, const Texts& texts)
        : m_book(book), m_vocabulary(vocabulary), m_texts(texts) {
        for (const Assumption& assumption : book.assumptions)
            for (const AssumptionSetting& setting : assumption.settings)
                for (const Override& figure : setting.figures)
                    m_contested[figure.id].insert(assumption.id);
    }

    std::string front() const {
        std::string text = fmt::format("# {}\n\n{}\n\n", say("title"), say("about"));
        for (const std::string& stage : m_vocabulary.stages)
            text += fmt::format("- {}\n", linkTo(say("stage." + stage)));
        for (const std::string part : {"quantities", "assumptions"})
            text += fmt::format("- {}\n", linkTo(say(part)));
        text += fmt::format("- {}\n- {}\n", linkTo(say("limits")), linkTo(say("sources")));
        return text + fmt::format("\n## {}\n\n{}\n", say("reading"), say("reading.about"));
    }

    std::string stage(const std::string& id) const {
        std::string text = fmt::format("\n## {}\n\n{}\n", say("stage." + id), say("stage." + id + ".about"));
        for (const bool own : {true, false})
            for (const Law& law : m_book.laws)
                if (law.stage == id && own == isOwn(law))
                    text += lawText(law);
        return text;
    }

    std::string quantities() const {
        std::string text = head("quantities", {"quantity", "unit", "meaning", "laws"});
        for (const QuantityDeclaration& quantity : m_vocabulary.quantities->all()) {
            std::string laws;
            for (const Law& law : m_book.laws)
                if (std::find(law.moves.begin(), law.moves.end(), quantity.id) != law.moves.end())
                    laws += (laws.empty() ? "" : "; ") + linkTo(law.title);
            text += fmt::format("| `{}` | {} | {} | {} |\n", quantity.id, cell(std::string(quantity.unit)),
                                cell(std::string(quantity.meaning)),
                                laws.empty() ? quoted(settersOf(quantity.id)) : laws);
        }
        return text;
    }

    std::string assumptions() const {
        std::string text = fmt::format("\n## {}\n\n{}\n", say("assumptions"), say("assumptions.about"));
        for (const Assumption& each : m_book.assumptions)
            text += assumptionText(each);
        return text;
    }

    /// Counted as `audit` counts.
    std::string sources() const {
        std::map<std::string, Tally> groups;
        Tally all;
        for (const auto& [id, figure] : m_book.figures.all()) {
            groups[figureGroup(figure)].add(figure);
            all.add(figure);
        }
        std::string text =
            head("sources", {"group", "figures", "sourced", "opened", "recalled", "assumed", "share"});
        const auto add = [&](const std::string& name, const Tally& tally) {
            text += fmt::format("| {} | {} | {} | {} | {} | {} | {:.1f} % |\n", name, tally.all(),
                                tally.sourced, tally.opened, tally.recalled, tally.assumed, tally.percent());
        };
        for (const auto& [group, tally] : groups)
            add(m_texts.say("cli.audit.group." + group), tally);
        add(m_texts.say("cli.audit.all"), all);
        return text;
    }

private:
    /// The theme that is named after a stage opens it.
    static bool isOwn(const Law& law) {
        return std::filesystem::path(law.place.file).filename().string().starts_with(law.stage);
    }

    /// Instruments that put a quantity where they say.
    std::vector<std::string> settersOf(std::string_view quantity) const {
        std::vector<std::string> ids;
        for (const Instrument& instrument : m_book.instruments)
            if (std::any_of(instrument.effects.begin(), instrument.effects.end(),
                            [&](const InstrumentEffect& effect) {
                                return effect.target.quantity == m_vocabulary.quantities->find(quantity);
                            }))
                ids.push_back(instrument.id);
        return ids;
    }

    std::string say(const std::string& key) const { return m_texts.say("card." + key); }

    std::string tableHead(const std::vector<std::string>& columns) const {
        std::string names = "|", rule = "|";
        for (const std::string& column : columns) {
            names += " " + say("column." + column) + " |";
            rule += "---|";
        }
        return fmt::format("\n{}\n{}\n", names, rule);
    }
    std::string head(const std::string& part, const std::vector<std::string>& columns) const {
        return fmt::format("\n## {}\n\n{}\n{}", say(part), say(part + ".about"), tableHead(columns));
    }

    std::string lawText(const Law& law) const {
        std::string text =
            fmt::format("\n### {}\n\n{}\n\n```text\n{}\n```\n", law.title, law.meaning, law.form);
        if (!law.moves.empty())
            text += fmt::format("\n{} {}\n", say("moves"), quoted(law.moves));
        if (!law.parameters.empty())
            text += tableHead({"figure", "value", "range", "unit", "meaning", "origin"});
        for (const std::string& id : law.parameters)
            text += figureRow(*m_book.figures.find(id));
        return text;
    }

    std::string figureRow(const Figure& figure) const {
        const std::string origin =
            figure.sourced() ? say("source") + " " + figure.source : say("assumed") + " " + figure.assumed;
        const auto contested = m_contested.find(figure.id);
        const std::string doubt =
            contested == m_contested.end()
                ? ""
                : fmt::format(" *{}* {}", say("contested"),
                              quoted({contested->second.begin(), contested->second.end()}));
        return fmt::format("| `{}` | {} | {} – {} | {} | {} | {}{} |\n", figure.id, writeNumber(figure.value),
                           writeNumber(figure.low), writeNumber(figure.high), cell(figure.unit),
                           cell(figure.meaning), cell(origin), doubt);
    }

    std::string assumptionText(const Assumption& each) const {
        const auto words = [&](const std::string& what) {
            return m_texts.say("assumption." + each.id + "." + what);
        };
        std::string text = fmt::format("\n### {}\n\n`{}`\n{}", words("question"), each.id,
                                       tableHead({"setting", "says", "sets"}));
        for (const AssumptionSetting& setting : each.settings) {
            std::string figures;
            for (const Override& figure : setting.figures)
                figures += fmt::format("{}`{}` = {}", figures.empty() ? "" : ", ", figure.id,
                                       writeNumber(figure.value));
            const bool standard = &setting == &each.settings[static_cast<std::size_t>(each.standard)];
            text += fmt::format("| `{}` | {} | {} |\n", setting.id, words(setting.id),
                                standard ? say("standard") : figures);
        }
        text += "\n";
        for (const std::string& line : each.literature)
            text += fmt::format("- {}\n", line);
        return text;
    }

    const Rulebook& m_book;
    const Vocabulary& m_vocabulary;
    const Texts& m_texts;
    std::map<std::string, std::set<std::string>> m_contested; ///< by figure: assumptions
};

} // namespace

std::string modelCard(const Rulebook& book, const Vocabulary& vocabulary, const Texts& texts,
                      std::string_view limits) {
    const Card card(book, vocabulary, texts);
    std::string text =
        "<!-- Generated: chokepoint-cli audit --model-card --language en > content/MODEL-CARD.md -->\n" +
        card.front();
    for (const std::string& stage : vocabulary.stages)
        text += card.stage(stage);
    return text + card.quantities() + card.assumptions() + "\n" + std::string(limits) + card.sources();
}

} // namespace chokepoint
