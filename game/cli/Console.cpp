#include "cli/Console.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace chokepoint {

Console::Console(std::filesystem::path root, std::string language, Texts texts)
    : m_root(std::move(root)), m_language(std::move(language)), m_texts(std::move(texts)) {}

std::string Console::say(std::string_view key, const std::vector<std::string>& arguments) const {
    return m_texts.say("cli." + std::string(key), arguments);
}

std::string Console::ofLanguage(const std::map<std::string, std::string>& words) const {
    const auto own = words.find(m_language);
    return own == words.end() ? words.at("en") : own->second;
}

void Console::speakOf(const Rulebook& book) {
    const auto found = book.texts.find(m_language);
    m_texts = found == book.texts.end() ? book.english() : found->second;
}

void Console::print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() && m_failure == 0)
        m_failure = errno;
}

void Console::answer(const Json& document) {
    // Paths may hold bytes that are no UTF-8; JSON may not.
    print(document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void Console::note(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}

int Console::fail(const Faults& faults) {
    for (const Fault& fault : faults) {
        std::string line = m_texts.say(fault);
        std::replace(line.begin(), line.end(), '\n', ' '); // what a library says may have several
        note(line);
    }
    return exitCodeOf(faults);
}

int Console::stopped(std::string_view line) {
    note(line);
    return exitInterrupted;
}

int Console::finish(int code) {
    if (std::fflush(stdout) != 0 && m_failure == 0)
        m_failure = errno;
    if (std::ferror(stdout) != 0 && m_failure == 0)
        m_failure = EIO; // CLI11's help fails on its own
    if (m_failure == 0)
        return code;
    note(say("stdout_failed", {std::strerror(m_failure)}));
    return code == exitDone || code == exitCheckSaidNo ? exitNotCompleted : code;
}

int exitCodeOf(const Faults& faults) {
    const bool failed = std::any_of(faults.begin(), faults.end(),
                                    [](const Fault& fault) { return fault.key.starts_with("io_"); });
    return failed ? exitNotCompleted : exitBadInput;
}

} // namespace chokepoint
