#include "encyclopedia/FigureWords.h"

#include "session/Names.h"

#include <fmt/format.h>

#include <algorithm>

namespace chokepoint {

namespace {

std::vector<std::string> wordsOf(std::string_view id) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at <= id.size();) {
        const std::size_t dot = std::min(id.find('.', at), id.size());
        words.emplace_back(id.substr(at, dot - at));
        at = dot + 1;
    }
    return words;
}

/// The effect that `move2` means: the second of its kind.
const InstrumentEffect* effectNamed(std::string_view name,
                                    const std::vector<const InstrumentEffect*>& effects) {
    std::map<std::string_view, int> ofKind;
    for (const InstrumentEffect* effect : effects) {
        const int ordinal = ++ofKind[effect->kind];
        if (name == (ordinal == 1 ? effect->kind : effect->kind + std::to_string(ordinal)))
            return effect;
    }
    return nullptr;
}

/// The appeal that `appeal2` means, of those whose names begin so.
const Appeal* appealNamed(std::string_view name, std::string_view stem, const std::vector<Appeal>& appeals) {
    for (std::size_t i = 0; i < appeals.size(); ++i)
        if (name == fmt::format("{}{}", stem, i + 1))
            return &appeals[i];
    return nullptr;
}

} // namespace

std::string FigureWords::unit(std::string_view unit) const {
    const std::string key = fmt::format("measure.{}", unit);
    return m_texts.has(key) ? m_texts.say(key) : std::string(unit);
}

PageFigure FigureWords::as(const Figure& figure, std::string words) const {
    // What content says in English beside a figure, other languages have under that sentence.
    const std::string reason = "reason." + figure.assumed;
    std::string origin = figure.sourced()      ? figure.source
                         : m_texts.has(reason) ? m_texts.say(reason)
                                               : figure.assumed;
    return {std::move(words),  figure.value,      figure.low,      figure.high,
            unit(figure.unit), std::move(origin), figure.sourced()};
}

std::string FigureWords::effectWords(const InstrumentEffect& effect, const std::string& number) const {
    for (const std::string& key : {"effect." + effect.kind + "." + number, "effect." + number})
        if (m_texts.has(key))
            return m_texts.say(key);
    const std::string option = "option." + number;
    const bool chosen = m_texts.has(option);
    if (effect.target.subject.empty())
        return chosen ? m_texts.say("figure.factor", {m_texts.say(option)}) : number;
    const std::string words =
        Names(m_texts).of("quantity", m_book.layout->table()[effect.target.quantity].id);
    return chosen ? m_texts.say("figure.option", {words, m_texts.say(option)}) : words;
}

PageFigure FigureWords::ofForm(const Figure& figure, const Instrument& form,
                               const std::vector<const InstrumentEffect*>& effects,
                               const std::vector<Appeal>& takerAppeals) const {
    const std::vector<std::string> words = wordsOf(figure.id);
    const std::string& number = words.back();
    const std::string& part = words[words.size() - 2];
    if (const InstrumentEffect* effect = effectNamed(part, effects))
        return as(figure, effectWords(*effect, number));
    if (const Appeal* appeal = appealNamed(part, "appeal", form.appeals))
        return as(figure, m_texts.say("figure.appeal." + appeal->term));
    if (const Appeal* appeal = appealNamed(part, "taker_appeal", takerAppeals))
        return as(figure, m_texts.say("figure.taker_appeal", {m_texts.say("figure.appeal." + appeal->term)}));
    if (part == "cost")
        return as(figure, m_texts.say("figure.cost." + number));
    // `requires.tension2.at_least`
    std::string quantity = part;
    while (!quantity.empty() && m_book.layout->table().find(quantity).index == Quantity{}.index)
        quantity.pop_back();
    return as(figure, m_texts.say("figure.requires." + number, {Names(m_texts).of("quantity", quantity)}));
}

PageFigure FigureWords::of(const Figure& figure) const {
    const std::vector<std::string> words = wordsOf(figure.id);
    const std::string key = words.size() < 3 ? "" : "figure." + words[0] + "." + words[2];
    if (m_texts.has(key))
        return as(figure, m_texts.say(key, {words.size() > 3 ? Names(m_texts).any(words[3]) : ""}));
    const std::string meaning = "meaning." + figure.id;
    if (m_texts.has(meaning))
        return as(figure, m_texts.say(meaning));
    return as(figure, figure.meaning.empty() ? figure.id : figure.meaning);
}

} // namespace chokepoint
