#include "base/Texts.h"

#include <fmt/format.h>

namespace chokepoint {

void Texts::add(std::string_view key, std::string_view text) {
    const auto block = std::make_shared<const std::string>(std::string(key) + std::string(text));
    m_texts.erase(key); // the key of a text that was there lies in that text's block
    addNew(block, std::string_view(*block).substr(0, key.size()),
           std::string_view(*block).substr(key.size()));
}

bool Texts::addNew(const std::shared_ptr<const std::string>& block, std::string_view key,
                   std::string_view text) {
    if (m_blocks.empty() || m_blocks.back() != block)
        m_blocks.push_back(block);
    return m_texts.try_emplace(key, text).second;
}

const std::string_view* Texts::find(std::string_view key) const {
    if (const auto found = m_texts.find(key); found != m_texts.end())
        return &found->second;
    return m_otherwise ? m_otherwise->find(key) : nullptr;
}

std::string Texts::say(std::string_view key, const std::vector<std::string>& arguments) const {
    const std::string_view* const found = find(key);
    if (found == nullptr)
        return arguments.empty() ? std::string(key) : fmt::format("{} ({})", key, fmt::join(arguments, ", "));
    std::string text(*found);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string mark = fmt::format("{{{}}}", i);
        for (auto at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + arguments[i].size()))
            text.replace(at, mark.size(), arguments[i]);
    }
    return text;
}

std::string Texts::say(const Fault& fault) const {
    std::string place = fault.place.file;
    if (fault.place.line > 0)
        place += fmt::format(":{}", fault.place.line);
    if (fault.place.column > 0)
        place += fmt::format(":{}", fault.place.column);
    const std::string sentence = say("fault." + fault.key, fault.arguments);
    return place.empty() ? sentence : place + ": " + sentence;
}

} // namespace chokepoint
