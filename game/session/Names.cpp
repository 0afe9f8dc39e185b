#include "session/Names.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace chokepoint {

using Json = nlohmann::ordered_json;

std::string Names::of(std::string_view kind, std::string_view id) const {
    const std::string key = fmt::format("{}.{}.name", kind, id);
    return m_texts.has(key) ? m_texts.say(key) : std::string(id);
}

std::string Names::any(const std::string& id) const {
    for (const std::string_view kind :
         {"power", "economy", "country", "technology", "vendor", "contest", "resolution", "regime", "issue",
          "arena", "instrument", "clause", "region"})
        if (const std::string key = fmt::format("{}.{}.name", kind, id); m_texts.has(key))
            return m_texts.say(key);
    return id;
}

std::string Names::message(const Message& message) const {
    std::vector<std::string> words;
    for (const std::string& argument : message.arguments)
        words.push_back(any(argument));
    return m_texts.say(message.key, words);
}

namespace {

std::string argumentText(const Names& names, const Json& value) {
    if (value.is_string())
        return names.any(value.get<std::string>());
    if (value.is_number())
        return figureText(value.get<double>());
    std::string all;
    for (const auto& [key, each] : value.items())
        all += (all.empty() ? "" : ", ") + (value.is_object() ? names.any(key) + " " : "") +
               argumentText(names, each);
    return all;
}

} // namespace

std::string Names::order(const std::string& instrument, const std::string& parametersJson) const {
    const Json parameters = Json::parse(parametersJson, nullptr, false);
    std::string all;
    for (const auto& [key, value] : parameters.items()) {
        const std::string option = value.is_string() ? "option." + value.get<std::string>() : "";
        const std::string text = m_texts.has(option) ? m_texts.say(option) : argumentText(*this, value);
        all += (all.empty() ? ": " : ", ") + text;
    }
    return of("instrument", instrument) + all;
}

std::string Names::quantity(const QuantityDeclaration& declaration) const {
    const std::string key = "quantity." + std::string(declaration.id);
    return m_texts.has(key) ? m_texts.say(key) : std::string(declaration.meaning);
}

namespace {

std::vector<std::string> parts(std::string_view text, char separator) {
    std::vector<std::string> all(1);
    for (const char c : text)
        if (c == separator)
            all.emplace_back();
        else
            all.back() += c;
    return all;
}

} // namespace

std::string Names::precedent(const Precedent& precedent) const {
    const std::string key = "precedent." + precedent.id;
    return m_texts.has(key) ? m_texts.say(key) : precedent.name;
}

std::vector<std::string> Names::told(const Precedent& precedent) const {
    std::vector<std::string> told;
    for (const auto& [part, english] :
         {std::pair(".description", &precedent.description), std::pair(".effect", &precedent.effect)})
        if (const std::string key = "precedent." + precedent.id + part; !english->empty())
            told.push_back(m_texts.has(key) ? m_texts.say(key) : *english);
    return told;
}

std::string Names::actors(const Precedent& precedent) const {
    std::string all;
    for (const std::string& actor : parts(precedent.actor, ';'))
        all += (all.empty() ? "" : ", ") + any(actor);
    return all;
}

std::string Names::clauses(std::string_view text) const {
    std::string all;
    for (const std::string& clause : parts(text, '+')) {
        const std::vector<std::string> words =
            parts(std::string_view(clause).substr(0, clause.find(':')), '.');
        all += (all.empty() ? "" : "; ") + of("clause", words.front());
        for (std::size_t i = 1; i < words.size(); ++i) {
            const std::string option = "option." + words[i];
            all += (i == 1 ? ": " : ", ") + (m_texts.has(option) ? m_texts.say(option) : any(words[i]));
        }
    }
    return all;
}

std::string Names::word(std::string_view kind, std::string_view word) const {
    // What an agreement or its breach did is told by the agreement's id.
    const std::size_t colon = word.find(':');
    const std::vector<std::string> id = parts(word.substr(std::min(word.size(), colon + 1)), '/');
    const std::string named = fmt::format("{}.{}_named", kind, word.substr(0, colon));
    if (colon != std::string_view::npos && id.size() == 4 && m_texts.has(named))
        return m_texts.say(named, {clauses(id[0]), any(id[1]), any(id[2])});
    const std::string key = fmt::format("{}.{}", kind, word);
    std::string text = m_texts.has(key) ? m_texts.say(key) : std::string(word);
    if (!m_texts.has(key))
        std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string halfYear(const Rulebook& book, int turn, const Texts& texts) {
    const std::string plain = halfYear(book, turn);
    return texts.say(plain.ends_with('1') ? "half_year.first" : "half_year.second",
                     {plain.substr(0, plain.find(' '))});
}

std::string figureText(double value) {
    if (std::isnan(value))
        return "–";
    const double size = std::fabs(value);
    if (size != 0 && size < 0.095)
        return fmt::format("{:.3g}", value);
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

} // namespace chokepoint
