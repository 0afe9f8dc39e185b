#pragma once

#include "base/Texts.h"
#include "cli/Json.h"
#include "rulebook/Rulebook.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace chokepoint {

/// What chokepoint-cli ends with.
enum ExitCode : int {
    exitDone = 0,
    exitCheckSaidNo = 1,
    exitWrongUsage = 2,
    exitBadInput = 3,
    exitNotCompleted = 4,
    exitInterrupted = 130,
};

/// The terminal as a subcommand sees it: answers to stdout, remarks and faults to stderr, words in one language.
class Console {
public:
    Console(std::filesystem::path root, std::string language, Texts texts);

    /// Holds content/ and lua_scripts/.
    const std::filesystem::path& root() const { return m_root; }
    const Texts& texts() const { return m_texts; }
    /// A text of the command line itself: `say("play.done")` is the key `cli.play.done`.
    std::string say(std::string_view key, const std::vector<std::string>& arguments = {}) const;

    /// The words of a table that has them in several languages.
    std::string ofLanguage(const std::map<std::string, std::string>& words) const;
    /// The words of a loaded game, which include what only its tables name.
    void speakOf(const Rulebook& book);

    bool json() const { return m_json; }
    void setJson(bool json) { m_json = json; }

    void print(std::string_view text);
    /// One document on one line.
    void answer(const Json& document);
    void note(std::string_view line);

    /// Prints faults, one a line, and yields the exit code that they end the program with.
    int fail(const Faults& faults);
    /// Says that Ctrl-C ended the work, and yields its exit code.
    int stopped(std::string_view line);

    /// Flushes stdout; what could not be written turns any success into a failure.
    int finish(int code);

private:
    std::filesystem::path m_root;
    std::string m_language;
    Texts m_texts;
    bool m_json = false;
    int m_failure = 0; ///< errno of the first write to stdout that failed
};

/// 4 if disk or file system failed, else 3.
int exitCodeOf(const Faults& faults);

} // namespace chokepoint
